"""Tables as other editors lay them out: one for each outcome, codes apart, columns missing."""

import pytest

from tests.corpus.made_up import (
    ROW,
    SECOND,
    TITLES,
    activity,
    found_kinds,
    plan,
    read,
    table,
    unassigned,
)

WORDS = "Ports watch the cargo that passes through them"
NARROW = tuple(one for one in TITLES if one != "outcome")
CODED = {**TITLES, "code": "No.", "number": "Ref."}


def codes(text: str) -> tuple[list[str], list[str]]:
    register = read(text)
    return (
        [outcome.code for outcome in register.outcomes],
        [activity.code for activity in register.activities],
    )


@pytest.mark.parametrize(
    "heading", ["### A.1 {}", "**Priority Outcome A.1:** {}", "Outcome A.1: {}", "A.1. {}"]
)
def test_each_outcome_may_head_a_table_of_its_own(heading: str) -> None:
    second = {**SECOND, "type": "A.2.1 Activities/programmes to train inspectors"}
    tables = (
        f"{heading.format(WORDS)}\n\n{table(ROW, order=NARROW)}\n\n"
        f"{heading.replace('A.1', 'A.2').format('Inspectors know their work')}\n\n"
        f"{table(second, order=NARROW)}"
    )

    register = read(plan(tables))

    assert codes(plan(tables)) == (["A.1", "A.2"], ["A.1.1", "A.2.1"])
    assert [outcome.wording.text for outcome in register.outcomes] == [
        WORDS,
        "Inspectors know their work",
    ]
    assert register.pillars[0].goal.text == "No cargo is left unwatched."
    assert activity(plan(tables)).bodies[0].body == "HARBOUR"
    assert "column_untitled" in found_kinds(plan(tables))
    assert unassigned(plan(tables)) == []


@pytest.mark.parametrize("order", ["outcome number words", "number outcome words"])
def test_codes_may_stand_in_a_column_of_their_own(order: str) -> None:
    named = {"words": "type", "number": "code", "outcome": "outcome"}
    columns = [*(named[one] for one in order.split()), "bodies", "projects", "indicators"]
    rows = [
        {**row, "code": row["type"].split(" ", 1)[0], "type": row["type"].split(" ", 1)[1]}
        for row in (ROW, SECOND)
    ]
    text = plan(table(*rows, titles=CODED, order=columns))

    assert codes(text) == (["A.1"], ["A.1.1", "A.1.2"])
    assert activity(text).wording.text == "Activities/programmes to inspect cargo"
    assert unassigned(text) == []


def test_the_codes_of_outcomes_may_have_a_column_too() -> None:
    row = {**ROW, "number": "A.1", "outcome": WORDS, "code": "A.1.1"}
    row["type"] = "Activities/programmes to inspect cargo"
    order = ("number", "outcome", "code", "type", "bodies", "projects", "indicators")
    text = plan(table(row, titles=CODED, order=order))

    assert codes(text) == (["A.1"], ["A.1.1"])
    assert read(text).outcomes[0].wording.text == WORDS


@pytest.mark.parametrize(
    ("outcome", "first", "second"),
    [
        ("A 1", "A 1 1", "A 1 2"),
        ("A1", "A11", "A12"),
        ("1.", "1.1", "1.2"),
        ("A.1.", "A.1.1.", "A.1.2."),
    ],
)
def test_codes_may_have_no_letter_or_no_full_stops(outcome: str, first: str, second: str) -> None:
    text = plan(
        table(
            {**ROW, "outcome": f"{outcome} {WORDS}", "type": f"{first} Inspect cargo"},
            {**SECOND, "type": f"{second} Train inspectors"},
        )
    )

    assert codes(text) == (["A.1"], ["A.1.1", "A.1.2"])


def test_numbers_that_are_no_code_of_the_outcome_begin_no_activity() -> None:
    more = {"type": "3.5 Tonnes and more are weighed"}

    assert codes(plan(table(ROW, more, SECOND))) == (["A.1"], ["A.1.1", "A.1.2"])


def test_a_column_without_a_title_keeps_its_place_and_is_reported() -> None:
    text = plan(table(ROW, SECOND, titles={**TITLES, "bodies": ""}))

    assert activity(text).bodies[0].body == "HARBOUR"
    assert "column_untitled" in found_kinds(text)


def test_codes_that_are_passed_over_are_reported() -> None:
    third = {**SECOND, "type": "A.1.4 Activities/programmes to train inspectors"}
    found = [
        (one.locator, one.message)
        for one in read(plan(table(ROW, third))).findings
        if one.kind == "code_skipped"
    ]

    assert found == [("A.1.4", "A.1.2, A.1.3 are not printed: A.1.4 follows A.1.1")]
