"""Two editions compared: every edit of the plan is found as what it is, and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.edits import Edit
from tests.corpus.registers import registers
from tests.register import revised
from tests.register.revised import compared, edition, found, told
from tipassist.register.changes import Change, EditionChanges, PlaceChange
from tipassist.register.comparing import compare_editions
from tipassist.register.model import Activity, BodyRole, Register, Wording
from tipassist.register.word_changes import Fate, word_changes
from tipassist.types import Role


@pytest.mark.parametrize(
    ("edit", "changes"),
    [
        (
            revised.removed_with_renumbering,
            {"A.1.4 >: removed", "A.1.5 > A.1.4: renumbered"},
        ),
        (revised.added, {"> A.5.2: added"}),
        (revised.reworded, {"B.1.3: reworded"}),
        (revised.coordinator_swapped, {"B.1.5: bodies"}),
        (revised.indicator_changed, {"A.7.3: indicators"}),
        (revised.project_replaced, {"A.7.3: projects"}),
        (revised.moved, {"A.1.4 > A.5.2: moved"}),
        (revised.swapped, {"A.4.1 > A.4.2: renumbered", "A.4.2 > A.4.1: renumbered"}),
        (
            revised.renumbered_outcome,
            {f"B.7{row} > B.9{row}: renumbered" for row in ("", ".1", ".2")},
        ),
        (revised.new_outcome, {"> B.8: added", "> B.8.1: added"}),
        (revised.new_pillar, {"> E: added", "> E.1: added", "> E.1.1: added"}),
        (revised.prose_reworded, {"Section B: reworded"}),
        (revised.reference_added, {"C.2: references", "Footnote 43: reworded, references"}),
        (revised.footnote_added, {"A.2.6: references", "> Footnote 56: added"}),
        (revised.term_added, {"> Glossary XYZ: added"}),
    ],
)
def test_an_edit_of_the_plan_is_found_as_what_it_is(edit: Edit, changes: set[str]) -> None:
    assert found(edit) == changes


def test_an_edition_does_not_differ_from_itself() -> None:
    assert compare_editions(edition(), edition()).changed == ()


def the_change(edit: Edit) -> PlaceChange:
    (one,) = compared(edit).changed
    return one


def test_a_rewording_is_told_word_by_word() -> None:
    runs = the_change(revised.reworded).words

    assert [(run.fate, run.text) for run in runs if run.fate is not Fate.SAME] == [
        (Fate.DELETED, "the inclusivity"),
        (Fate.INSERTED, "fund the"),
    ]


def test_a_body_that_takes_over_is_told_with_the_roles_of_both() -> None:
    bodies = {
        one.body: (one.before, one.after) for one in the_change(revised.coordinator_swapped).bodies
    }

    assert bodies == {
        "ACWC": ((), (Role.COORDINATING,)),
        "SOMSWD": ((Role.COORDINATING,), (Role.SUPPORTING,)),
    }


def test_a_project_that_takes_the_place_of_another_is_no_rewording() -> None:
    entries = the_change(revised.project_replaced).entries

    assert [(one.before is None, one.after is None) for one in entries] == [
        (False, True),
        (True, False),
    ]


def test_a_changed_indicator_shows_its_words() -> None:
    (entry,) = the_change(revised.indicator_changed).entries

    assert [run.text for run in entry.words if run.fate is Fate.INSERTED] == ["yearly"]


def test_what_is_gone_is_told_where_it_stood() -> None:
    order = [told(one) for one in compared(revised.removed_with_renumbering).changed]

    assert order == ["A.1.4 >: removed", "A.1.5 > A.1.4: renumbered"]


@pytest.mark.parametrize(
    ("body", "changes"),
    [
        (
            "SOMSWD",
            {"A.1.5 > A.1.4: renumbered", "> A.5.2: added", "B.1.3: reworded", "B.1.5: bodies"},
        ),
        ("AICHR", {"A.1.4 >: removed", "A.7.3: projects, indicators"}),
        ("XYZ", {"> B.8: added", "> B.8.1: added", "> Glossary XYZ: added"}),
    ],
)
def test_only_what_concerns_a_body_in_either_edition_is_left(body: str, changes: set[str]) -> None:
    whole = compared(revised.REVISION)

    assert {told(one) for one in whole.concerning(body).changed} == changes


def mirrored(changes: EditionChanges) -> list[tuple[object, ...]]:
    """Return what a comparison would say the other way round, in no order."""
    turned = {Fate.DELETED: Fate.INSERTED, Fate.INSERTED: Fate.DELETED, Fate.SAME: Fate.SAME}
    rows: list[tuple[object, ...]] = []
    for one in changes.changed:
        words = {(turned[run.fate], run.text) for run in one.words}
        entries = {(entry.change, entry.after, entry.before) for entry in one.entries}
        bodies = {(entry.body, entry.after, entry.before) for entry in one.bodies}
        references = (set(one.new_references), set(one.dropped_references))
        rows.append((one.now, one.was, one.moved, words, entries, bodies, references))
    return rows


def as_told(changes: EditionChanges) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for one in changes.changed:
        words = {(run.fate, run.text) for run in one.words}
        entries = {(entry.change, entry.before, entry.after) for entry in one.entries}
        bodies = {(entry.body, entry.before, entry.after) for entry in one.bodies}
        references = (set(one.dropped_references), set(one.new_references))
        rows.append((one.was, one.now, one.moved, words, entries, bodies, references))
    return rows


def same(mine: list[tuple[object, ...]], theirs: list[tuple[object, ...]]) -> bool:
    return len(mine) == len(theirs) and all(row in theirs for row in mine)


@settings(deadline=None, max_examples=60)
@given(registers(), registers())
def test_the_other_way_round_is_the_mirror_image(one: Register, other: Register) -> None:
    there, back = compare_editions(one, other), compare_editions(other, one)

    assert same(mirrored(there), as_told(back))


@settings(deadline=None, max_examples=30)
@given(registers())
def test_no_plan_differs_from_itself(register: Register) -> None:
    assert compare_editions(register, register).changed == ()


TEXTS = st.lists(st.sampled_from(["a", "b", "c", "d.", "e,", "the", "of"]), max_size=12).map(
    " ".join
)


@given(TEXTS, TEXTS)
def test_the_runs_of_words_hold_both_texts(before: str, after: str) -> None:
    runs = word_changes(before, after)

    assert (runs == ()) == (before == after)
    if runs:
        assert " ".join(run.text for run in runs if run.fate is not Fate.INSERTED) == before
        assert " ".join(run.text for run in runs if run.fate is not Fate.DELETED) == after


def test_another_print_of_quotes_and_dashes_changes_no_words() -> None:
    assert word_changes("victims’ “rights” – all", 'victims\' "rights" - all') == ()


Deed = Callable[[Activity], Activity]


def _reworded(one: Activity) -> Activity:
    return replace(one, wording=Wording(f"{one.wording.text} across all borders"))


def _handed_on(one: Activity) -> Activity:
    return replace(one, bodies=(BodyRole("XYZ", Role.COORDINATING),))


def _measured(one: Activity) -> Activity:
    return replace(one, indicators=(*one.indicators, Wording("Number of quarterly audits")))


DEEDS: dict[Change, Deed] = {
    Change.REWORDED: _reworded,
    Change.BODIES: _handed_on,
    Change.INDICATORS: _measured,
}
NEW_TEXTS = (
    "Screen cargo vessels by satellite",
    "Teach bankers forensic accounting",
    "Publish hourly weather bulletins",
)


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_random_edits_are_found_exactly(draw: st.DataObject) -> None:
    before = edition()
    codes = draw.draw(
        st.lists(st.sampled_from([one.code for one in before.activities]), unique=True, max_size=9)
    )
    gone, changed = set(codes[:3]), codes[3:]
    deeds = {
        place: draw.draw(st.sets(st.sampled_from(list(DEEDS)), min_size=1)) for place in changed
    }
    inserted = {
        draw.draw(st.sampled_from(before.outcomes)).code: text
        for text in draw.draw(st.lists(st.sampled_from(NEW_TEXTS), unique=True))
    }
    after, expected = _edited(before, gone, deeds, inserted)

    assert {told(one) for one in compare_editions(before, after).changed} == expected


def _edited(
    before: Register, gone: set[str], deeds: dict[str, set[Change]], inserted: dict[str, str]
) -> tuple[Register, set[str]]:
    """Edit a plan, numbering every outcome's activities again; say what should be found."""
    expected = {f"{place} >: removed" for place in gone}
    activities = []
    for outcome in before.outcomes:
        numbers = count(1)
        if outcome.code in inserted:
            place = f"{outcome.code}.{next(numbers)}"
            activities.append(Activity(place, Wording(inserted[outcome.code])))
            expected.add(f"> {place}: added")
        for one in before.activities:
            if one.outcome != outcome.code or one.code in gone:
                continue
            place, changes = f"{outcome.code}.{next(numbers)}", deeds.get(one.code, set())
            told_changes = [change for change in Change if change in changes]
            if place != one.code:
                told_changes.insert(0, Change.RENUMBERED)
            if told_changes:
                way = place if place == one.code else f"{one.code} > {place}"
                expected.add(f"{way}: {', '.join(told_changes)}")
            row = replace(one, code=place)
            for change in changes:
                row = DEEDS[change](row)
            activities.append(row)
    return replace(before, edition="next", activities=tuple(activities)), expected
