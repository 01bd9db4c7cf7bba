"""What the pages show, built from the register: counts, order, pairs, dates and marks."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.surfaces.web.explore.plans import OTHER_PLAN
from tipassist.index.from_register import passages_of
from tipassist.index.hybrid import Hit, Standing
from tipassist.index.passages import PassageKind
from tipassist.locator_reading import parse
from tipassist.locators import Locator, code
from tipassist.register import queries
from tipassist.register.model import Register
from tipassist.surfaces.duties import calendar_of, duties_of, indicator_duty
from tipassist.surfaces.views import frame, known
from tipassist.surfaces.views.bodies import body_page
from tipassist.surfaces.views.documents import read_document
from tipassist.surfaces.views.found import Asked, found_by
from tipassist.surfaces.views.matrix import Sorting, matrix_of, matrix_table
from tipassist.surfaces.views.network import network_of, partners_of
from tipassist.surfaces.views.plan_places import activity_page, outcome_page
from tipassist.surfaces.views.quiz import grade, questions_of
from tipassist.surfaces.views.references import document_id
from tipassist.surfaces.views.source import anchors_of, asked_spans, blocks_of
from tipassist.surfaces.views.tour import tour_of
from tipassist.surfaces.web.explore.network_svg import network_svg
from tipassist.surfaces.web.explore.words import load_words
from tipassist.types import Role, Span


def test_the_matrix_counts_every_entry_of_the_table_once(register: Register) -> None:
    matrix = matrix_of(register)
    entries = Counter(
        (entry.body, activity.outcome, entry.role)
        for activity in register.activities
        for entry in activity.bodies
    )
    shown = Counter(
        {
            (row.body.label, cell.outcome, role.role): len(role.activities)
            for row in matrix.rows
            for cell in row.cells
            for role in cell.roles
        }
    )
    assert shown == entries
    for role in Role:
        total = sum(count for key, count in entries.items() if key[2] is role)
        assert sum(row.tally.of(role) for row in matrix.rows) == total
        assert sum(tally.of(role) for tally in matrix.totals) == total == matrix.tally.of(role)


@pytest.mark.parametrize("sorting", list(Sorting))
def test_rows_of_the_matrix_are_sorted_from_the_largest(
    register: Register, sorting: Sorting
) -> None:
    rows = matrix_of(register, sorting).rows
    assert {row.body.label for row in rows} == set(register.bodies)
    for above, below in pairwise(rows):
        match sorting:
            case Sorting.NAME:
                assert above.body.label.casefold() <= below.body.label.casefold()
            case Sorting.TOTAL:
                assert above.tally.total >= below.tally.total
            case _:
                role = Role(sorting.value)
                assert above.tally.of(role) >= below.tally.of(role)


def test_a_cell_with_one_activity_leads_to_it_and_others_to_the_list(register: Register) -> None:
    cells = [cell for row in matrix_of(register).rows for cell in row.cells if cell.roles]
    for cell in cells:
        links = {link.url for role in cell.roles for link in role.activities}
        assert (cell.url in links) == (len(links) == 1)


def test_the_flat_matrix_has_a_total_for_every_role(register: Register) -> None:
    table = matrix_table(matrix_of(register))
    assert {len(row) for row in table.rows} == {len(table.columns)}
    assert [row[0] for row in table.rows[-3:]] == [f"total {role.value}" for role in Role]


def test_pairs_of_the_network_are_the_bodies_named_together(register: Register) -> None:
    network = network_of(register)
    for pair in network.pairs:
        for link in pair.activities:
            activity = register.activity(link.label)
            assert activity is not None
            named = {entry.body for entry in activity.bodies}
            assert {pair.one.label, pair.other.label} <= named
    counted = Counter(name for pair in network.pairs for name in (pair.one.label, pair.other.label))
    assert {body: len(queries.partners(register, body)) for body in register.bodies} == {
        body: counted[body] for body in register.bodies
    }


def test_the_drawing_is_the_same_every_time_and_names_everything(register: Register) -> None:
    words = load_words()["network"]
    drawing = network_svg(network_of(register), **words)
    assert drawing == network_svg(network_of(register), **words)
    assert drawing.count("<title>") == len(register.bodies) + len(network_of(register).pairs)
    assert "style=" not in drawing


def test_the_drawing_escapes_what_it_shows() -> None:
    drawing = network_svg(network_of(OTHER_PLAN), **load_words()["network"])
    assert "A&amp;B &lt;1&gt;" in drawing
    assert "<1>" not in drawing


def test_partners_are_listed_from_the_closest(register: Register) -> None:
    counts = [len(one.activities) for one in partners_of(register, "SOMSWD")]
    assert counts == sorted(counts, reverse=True)
    assert counts


def test_duties_are_the_items_under_what_begins_with_the_role(register: Register) -> None:
    duties = duties_of(register, Role.COORDINATING)
    assert duties is not None
    assert str(duties.place) == "Section F.3"
    assert [str(one.place) for one in duties.items] == [f"Section F.3.{x}" for x in "abcdefg"]
    duty = indicator_duty(duties)
    assert duty is not None
    assert str(duty.place) == "Section F.3.f"
    assert duties_of(register, Role.RELEVANT) is None


def test_duties_and_dates_of_another_plan_are_found_by_form_too() -> None:
    duties = duties_of(OTHER_PLAN, Role.SUPPORTING)
    assert duties is not None
    assert [one.text for one in duties.items] == ["Send figures every six months;"]
    assert [(due.when, due.years, due.roles) for due in calendar_of(OTHER_PLAN)] == [
        (("every six months",), (), (Role.SUPPORTING,)),
        (("by 31 March 2031",), (2031,), ()),
    ]


def test_a_task_that_begins_like_a_role_is_no_list_of_duties() -> None:
    (plan,) = OTHER_PLAN.sections
    parts = (plan.parts[0], replace(plan.parts[1], heading="Supporting the friends"), plan.parts[2])
    sections = (replace(plan, parts=parts),)
    assert duties_of(replace(OTHER_PLAN, sections=sections), Role.SUPPORTING) is None


def test_a_search_keeps_what_shares_words_and_the_nearest_in_meaning(register: Register) -> None:
    passages = [one for one in passages_of(register) if one.kind is PassageKind.OUTCOME][:20]
    hits = [
        Hit(one, 1 / at, Standing(1, 5.0) if at == 19 else None, Standing(at * 10, 0.5))
        for at, one in enumerate(passages, 1)
    ]
    found = found_by(register, Asked("anything"), hits, lambda _: None)
    near = [one.locator for one in passages[:10]]
    assert found.total == 11
    assert all(one.by_meaning for one in found.passages)
    assert [one.place.label for one in found.passages] == [str(one) for one in near]
    last = found_by(register, Asked("anything", page=9), hits, lambda _: None)
    assert [(one.place.label, one.by_meaning) for one in last.passages] == [
        (str(passages[18].locator), False)
    ]
    in_b = found_by(register, Asked("anything", pillar="B"), hits, lambda _: None)
    assert in_b.total == min(11, sum(one.pillar == "B" for one in passages))


def test_the_calendar_has_what_is_due_and_leaves_out_what_was(register: Register) -> None:
    calendar = calendar_of(register)
    assert [due.years for due in calendar] == sorted(
        (due.years for due in calendar), key=lambda years: max(years, default=0)
    )
    assert {(2026, 2028)} == {due.years for due in calendar if due.years}
    assert not any(str(due.place) == "Section A" for due in calendar)
    own = {str(due.place) for due in calendar if Role.COORDINATING in due.roles}
    assert own == {"Section F.3.g", "Section G"}


@pytest.mark.parametrize("body", ["SOMTC", "SOMSWD", "SOMHD", "TELMIN"])
def test_a_body_has_all_its_activities_and_the_indicators_of_those_it_coordinates(
    register: Register, body: str
) -> None:
    page = body_page(register, body)
    for role in Role:
        held = queries.holdings(register, body, (role,))
        shown = [
            one.link.label
            for found in page.roles
            if found.role is role
            for outcome in found.outcomes
            for one in outcome.activities
        ]
        assert shown == [one.activity.code for one in held]
        assert page.count(role) == len(held)
    led = queries.holdings(register, body, (Role.COORDINATING,))
    assert page.indicators_total == sum(len(one.activity.indicators) for one in led)
    assert bool(page.duties) == bool(led)


def test_an_outcome_can_be_narrowed_to_a_body(register: Register) -> None:
    outcome = register.outcome("B.7")
    assert outcome is not None
    narrowed = outcome_page(register, outcome, "DGICM")
    assert {row.link.label for row in narrowed.activities} == {"B.7.1", "B.7.2"}
    everything = outcome_page(register, outcome, "nobody")
    assert len(everything.activities) == everything.activities_total
    assert everything.asked_body == ""


def test_a_page_names_its_neighbours_and_the_places_around_it(register: Register) -> None:
    activity = register.activity("B.1.1")
    assert activity is not None
    found = activity_page(register, activity).frame
    assert [link.label for link in found.crumbs] == ["B", "B.1"]
    assert found.before is not None
    assert found.before.label.startswith("A.")
    assert found.after is not None
    assert found.after.label == "B.1.2"


def test_places_named_in_a_text_become_links() -> None:
    places = frozenset([code("A.1"), Locator(parse("Section G").kind, ("G",))])  # type: ignore[union-attr]
    pieces = frame.linked("See section G and A.1, not B.2.", places)
    assert [(one.text, bool(one.url)) for one in pieces] == [
        ("See ", False),
        ("section G", True),
        (" and ", False),
        ("A.1", True),
        (", not B.2.", False),
    ]


def test_the_stored_text_is_kept_character_by_character(register: Register) -> None:
    blocks = blocks_of(register.text, anchors_of(register))
    lines = {line.number: line for block in blocks for line in block.lines}
    for number, printed in enumerate(register.text.split("\n"), 1):
        if printed.strip():
            cells = ("".join(one.text for one in cell) for cell in lines[number].cells)
            assert "\t".join(cells) == printed


def test_marks_cover_exactly_the_spans_asked_for() -> None:
    text = "one two\nthree\tfour"
    blocks = blocks_of(text, {4: ("x",)}, (Span(4, 7), Span(10, 16)))
    segments = [
        (one.text, one.anchors, one.marked)
        for block in blocks
        for line in block.lines
        for cell in line.cells
        for one in cell
    ]
    assert segments == [
        ("one ", (), False),
        ("two", ("x",), True),
        ("th", (), False),
        ("ree", (), True),
        ("fo", (), True),
        ("ur", (), False),
    ]
    assert [block.is_table for block in blocks] == [False, True]


@pytest.mark.parametrize(
    ("place", "marks", "count"),
    [("", "", 0), ("nonsense", "9-3,x,5-999999999", 0), ("A.1", "", 2), ("", "3-9,12-20", 2)],
)
def test_an_address_marks_only_what_exists(
    register: Register, place: str, marks: str, count: int
) -> None:
    assert len(asked_spans(register, place, marks)) == count


def test_the_document_shows_every_activity_word_and_footnote(register: Register) -> None:
    read = read_document(register)
    rows = [row for pillar in read.pillars for one in pillar.outcomes for row in one.rows]
    assert [row.tag.label for row in rows] == [one.code for one in register.activities]
    assert len(read.terms) == len(register.glossary)
    assert len(read.notes) == len(register.footnotes)
    assert len(read.contents) == len(read.sections) + len(read.pillars) + 2


@pytest.mark.parametrize("number", range(1, 40))
def test_questions_of_the_self_check_have_one_right_answer(register: Register, number: int) -> None:
    questions = questions_of(register, number)
    assert len(questions) == 4
    assert questions == questions_of(register, number)
    for one in questions:
        texts = [choice.text for choice in one.choices]
        assert len(set(texts)) == len(texts) >= 2
        assert one.source.url
    right = {one.name: one.right for one in questions}
    assert all(entry.is_right for entry in grade(questions, right))
    assert not any(entry.is_right for entry in grade(questions, {}))


def test_who_coordinates_is_asked_with_bodies_that_have_no_part(register: Register) -> None:
    for number in range(1, 30):
        question = questions_of(register, number)[0]
        activity = register.activity(question.subject.label)
        assert activity is not None
        named = {entry.body for entry in activity.bodies}
        wrong = {one.text for one in question.choices if one.key != question.right}
        assert activity.named(Role.COORDINATING) == (question.right_text,)
        assert not wrong & named


def test_the_tour_follows_the_edition(register: Register) -> None:
    tour = tour_of(register)
    assert tour.purpose is not None
    assert tour.purpose.place.label == "Section B"
    assert [one.name for one in tour.instruments] == ["APA", "ACTIP"]
    other = tour_of(replace(OTHER_PLAN, edition="2031"))
    assert other.edition == "2031"
    assert other.example.frame.locator == "A.1.1"
    assert other.duties is None


def test_places_around_a_cited_one_have_pages_when_they_can_be_named(register: Register) -> None:
    cited = [str(one) for one in known.cited_places(register)]
    assert {"ACTIP Art. 12", "ACTIP Art. 12(a)", "APA IV.A", "APA IV.A(e)"} <= set(cited)
    assert all(parse(one) is not None and str(parse(one)) == one for one in cited)


@pytest.mark.parametrize(
    ("name", "wanted"), [("ACTIP", "actip"), ("AICHR FYWP 2021-2025", "aichr-fywp-2021-2025")]
)
def test_an_instrument_would_be_a_document_of_its_name(name: str, wanted: str) -> None:
    assert document_id(name) == wanted
