"""Conditions at the head of a phrase, after its rows or in other words than a verb."""

from collections.abc import Callable

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.register.model import Activity, Register
from tipassist.types import Role

Holds = Callable[[Activity], bool]


def codes(answer: object) -> list[str]:
    return [one.locator for one in answer.items]  # type: ignore[attr-defined]


def lacks_project(one: Activity) -> bool:
    return not one.projects


def lacks_supporter(one: Activity) -> bool:
    return not one.named(Role.SUPPORTING)


def has_indicators(count: int, *, more: bool = False) -> Holds:
    return lambda one: len(one.indicators) >= count if more else len(one.indicators) == count


@pytest.mark.parametrize(
    ("question", "pillar", "holds"),
    [
        ("Prevention rows lacking any project", "A", lacks_project),
        ("Show prevention activities without a project", "A", lacks_project),
        (
            "Protection activities lacking any supporter",
            "B",
            lacks_supporter,
        ),
        ("Measured by a single indicator, within Pillar C", "C", has_indicators(1)),
        ("Tracked by three indicators or more, in Pillar A", "A", has_indicators(3, more=True)),
        (
            "Supported by two bodies or more, within Pillar B",
            "B",
            lambda one: len(one.named(Role.SUPPORTING)) > 1,
        ),
        ("Activities in Pillar B for which two indicators are listed", "B", has_indicators(2)),
        (
            "Those Pillar D activities against which two indicators are set, which are they?",
            "D",
            has_indicators(2),
        ),
    ],
)
@pytest.mark.parametrize("reads", ["assistant", "with_meaning"])
def test_no_condition_is_dropped_that_stands_without_a_question(
    request: pytest.FixtureRequest,
    register: Register,
    reads: str,
    question: str,
    pillar: str,
    holds: Holds,
) -> None:
    asked: Assistant = request.getfixturevalue(reads)
    there = [one for one in register.activities if one.code.startswith(f"{pillar}.")]
    assert codes(asked.ask(question)) == [one.code for one in there if holds(one)]


@pytest.mark.parametrize(
    "question",
    [
        "Protection outcomes consisting of one lone activity:",
        "Outcomes in Pillar B that hold one activity",
        "Protection outcomes with a lone row",
    ],
)
def test_outcomes_are_told_by_how_many_rows_they_hold(
    assistant: Assistant, register: Register, question: str
) -> None:
    placed = [one.code.rsplit(".", 1)[0] for one in register.activities]
    alone = [one for one in placed if placed.count(one) == 1 and one.startswith("B.")]
    assert codes(assistant.ask(question)) == alone


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("List the rows where we only support another coordinating body.", "SOMSWD"),
        ("In which activities do we back another lead body?", "AICHR"),
        ("Where does SOMSWD merely help another lead?", None),
    ],
)
def test_who_supports_another_lead_supports(
    assistant: Assistant, register: Register, question: str, body: str | None
) -> None:
    helper = body or "SOMSWD"
    held = [one.code for one in register.activities if helper in one.named(Role.SUPPORTING)]
    assert codes(assistant.ask(question, body=body)) == held


@pytest.mark.parametrize(
    ("question", "body", "pillar", "roles"),
    [
        (
            "How big is SOMTC's coordinating load inside Pillar D, counted in rows?",
            "SOMTC",
            "D",
            (Role.COORDINATING,),
        ),
        (
            "How heavy is AICHR's supporting workload in Pillar B, measured in activities?",
            "AICHR",
            "B",
            (Role.SUPPORTING,),
        ),
        ("How large is ACWC's load in Pillar A, counted in rows?", "ACWC", "A", tuple(Role)),
    ],
)
def test_a_load_is_counted_in_rows(
    assistant: Assistant,
    register: Register,
    question: str,
    body: str,
    pillar: str,
    roles: tuple[Role, ...],
) -> None:
    there = [one for one in register.activities if one.code.startswith(f"{pillar}.")]
    held = [one.code for one in there if any(body in one.named(role) for role in roles)]
    answer = assistant.ask(question)
    assert codes(answer) == held
    assert str(len(held)) in answer.text


@pytest.mark.parametrize("unit", ["project", "indicator"])
def test_where_nobody_filled_in_anything_is_where_there_is_none(
    assistant: Assistant, register: Register, unit: str
) -> None:
    none = [one.code for one in register.activities if not getattr(one, f"{unit}s")]
    answer = assistant.ask(f"For how many rows has nobody filled in any {unit} yet?")
    assert codes(answer) == none


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("Smallest pillar by number of activities?", "activities"),
        ("Which is the smallest pillar by number of outcomes?", "outcomes"),
    ],
)
def test_the_smallest_by_number_is_one(
    assistant: Assistant, register: Register, question: str, unit: str
) -> None:
    counts = {
        one.letter: sum(row.code.startswith(f"{one.letter}.") for row in getattr(register, unit))
        for one in register.pillars
    }
    least = min(counts.values())
    answer = assistant.ask(question)
    assert codes(answer) == [letter for letter, count in counts.items() if count == least]


@pytest.mark.parametrize(
    ("rows", "unit"), [(("B.3.1", "D.5.1"), "projects"), (("A.1.1", "A.1.2"), "indicators")]
)
def test_the_same_number_is_told_by_counts(
    assistant: Assistant, register: Register, rows: tuple[str, str], unit: str
) -> None:
    counts = {
        len([entry for entry in getattr(one, unit) if not getattr(entry, "pointer", False)])
        for one in register.activities
        if one.code in rows
    }
    answer = assistant.ask(f"Do {rows[0]} and {rows[1]} list the same number of {unit}?")
    assert answer.text.startswith("Yes" if len(counts) == 1 else "No")


@pytest.mark.parametrize(
    ("question", "body", "outcome"),
    [
        ("Name those rows in C.2 on which a second body stands beside SOMTC.", "SOMTC", "C.2"),
        ("Which rows of B.6 have a second body beside SOMTC?", "SOMTC", "B.6"),
        ("On which rows in B.1 is a second body listed alongside SOMSWD?", "SOMSWD", "B.1"),
    ],
)
def test_a_second_body_beside_one_is_one_more(
    assistant: Assistant, register: Register, question: str, body: str, outcome: str
) -> None:
    def named(one: Activity) -> set[str]:
        return {name for role in Role for name in one.named(role)}

    there = [one for one in register.activities if one.code.startswith(f"{outcome}.")]
    held = [one.code for one in there if body in named(one) and len(named(one)) > 1]
    assert codes(assistant.ask(question)) == held


@pytest.mark.parametrize(
    ("question", "body", "outcome"),
    [
        ("So D.3 is SOMTC from the first row to the last?", "SOMTC", "D.3"),
        ("C.2 is SOMTC from top to bottom?", "SOMTC", "C.2"),
        ("Is B.1 SOMSWD throughout?", "SOMSWD", "B.1"),
    ],
)
def test_a_place_that_is_a_bodys_throughout_is_led_by_it_in_every_row(
    assistant: Assistant, register: Register, question: str, body: str, outcome: str
) -> None:
    rows = [one for one in register.activities if one.code.startswith(f"{outcome}.")]
    others = [one.code for one in rows if body not in one.named(Role.COORDINATING)]
    answer = assistant.ask(question)
    assert answer.text.startswith("No" if others else "Yes")
    assert all(one in answer.text for one in others)


@pytest.mark.parametrize(
    ("question", "names", "pillar"),
    [
        (
            "Apart from SOMSWD, SOMTC and AICHR, who else gets to lead something in Pillar B, "
            "and which row?",
            {"SOMSWD", "SOMTC", "AICHR"},
            "B",
        ),
        ("Besides SOMTC, who else coordinates in Pillar D, and in which rows?", {"SOMTC"}, "D"),
    ],
)
def test_the_rows_of_the_others_are_asked_and_not_all_rows(
    assistant: Assistant, register: Register, question: str, names: set[str], pillar: str
) -> None:
    there = [one for one in register.activities if one.code.startswith(f"{pillar}.")]
    held = {one.code for one in there if set(one.named(Role.COORDINATING)) - names}
    assert set(codes(assistant.ask(question))) == held


@pytest.mark.parametrize("row", ["B.3.3", "B.6.2"])
def test_what_indicators_count_are_the_indicators_of_the_row(
    assistant: Assistant, register: Register, row: str
) -> None:
    told = register.activity(row)
    assert told is not None
    answer = assistant.ask(f"For {row}, who is the coordinator and what do the indicators count?")
    assert all(one.text in answer.text for one in told.indicators)
