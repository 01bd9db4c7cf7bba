"""No list is told over rows that a word of the question leaves out."""

from collections.abc import Callable

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.register.model import Activity, Register
from tipassist.types import AnswerStatus, Role

Test = Callable[[Activity], bool]


def leads(body: str) -> Test:
    return lambda one: body in one.named(Role.COORDINATING)


def cites(instrument: str) -> Test:
    return lambda one: any(str(each.target).startswith(instrument) for each in one.references)


ROWS: list[tuple[str, Test]] = [
    (
        "In the outcome on safe migration (A.2), which activities have ACMW in support?",
        lambda one: one.outcome == "A.2" and "ACMW" in one.named(Role.SUPPORTING),
    ),
    (
        "Looking at the very first outcome, A.1, list those activities that name a supporting body",
        lambda one: one.outcome == "A.1" and bool(one.named(Role.SUPPORTING)),
    ),
    (
        "list those rows in which two bodies coordinate",
        lambda one: len(one.named(Role.COORDINATING)) == 2,
    ),
    (
        "Of the activities under Pillar B, which point back, by footnote, to the BWP?",
        lambda one: one.code.startswith("B") and cites("BWP")(one),
    ),
    (
        "As regards protection of victims, which activities is SOMTC meant to coordinate, "
        "alone or jointly?",
        lambda one: one.code.startswith("B") and leads("SOMTC")(one),
    ),
    (
        "As for protection, which rows does SOMSWD lead?",
        lambda one: one.code.startswith("B") and leads("SOMSWD")(one),
    ),
    (
        "As SOMTC coordinates most, where does it support?",
        lambda one: "SOMTC" in one.named(Role.SUPPORTING),
    ),
    ("Which activities came out with no illustrative project?", lambda one: not one.projects),
    (
        'Show me the activities that offer no example (no "E.g.") of what could be done.',
        lambda one: not one.examples,
    ),
]


@pytest.mark.parametrize(("question", "test"), ROWS)
def test_rows_are_those_that_meet_all_of_it(
    assistant: Assistant, register: Register, question: str, test: Test
) -> None:
    answer = assistant.ask(question)
    assert codes(answer).split() == [one.code for one in register.activities if test(one)]


def test_rows_that_only_are_pointed_to_are_asked_back_for(assistant: Assistant) -> None:
    assert assistant.ask("List those activities.").status is AnswerStatus.CLARIFY


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("SLOM's rows - any without ACMW in it?", {"A.4.2"}),
        (
            "Which bodies are lead somewhere but supporter nowhere?",
            {"SLOM", "SOM-MLAT", "TELMIN"},
        ),
    ],
)
def test_every_condition_counts(assistant: Assistant, question: str, wanted: set[str]) -> None:
    answer = assistant.ask(question)
    assert all(one in answer.text for one in wanted)
    assert "SOMTC" not in answer.text.split(".")[0]
    assert "56 of" not in answer.text


def test_a_denial_that_nothing_reads_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("Pillar B: list the ones that AICHR not join, not lead and not support")
    assert answer.status is AnswerStatus.PARTIAL
    assert "could not make out" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Which activities does SLOM lead, not only support?",
        "Which of the four pillars is led by SOMTC throughout?",
        "Which activities have neither a supporting body nor a project?",
        "SLOM supports three activities, which ones?",
        "What does AICHR coordinate outside pillar A?",
    ],
)
def test_what_bounds_nothing_is_passed_over(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is AnswerStatus.ANSWERED


@pytest.mark.parametrize(
    "question", ["Where does SOMSWD come upon SOMHD?", "Where does SOMSWD run into SOMHD?"]
)
def test_what_is_unread_between_two_bodies_is_asked_of_both(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert codes(answer) == "B.1.1"
    assert answer.text.startswith("SOMSWD and SOMHD are both named")


def test_what_is_denied_between_two_bodies_is_asked_of_no_others(assistant: Assistant) -> None:
    answer = assistant.ask("Which activities of SLOM does ACMW not support?")
    assert answer.status is AnswerStatus.PARTIAL
    assert answer.text.startswith("I could not make out")


def test_bodies_side_by_side_are_told_each(assistant: Assistant) -> None:
    answer = assistant.ask("What does SLOM do? And ACMW?")
    assert {"A.2.6", "A.4.2"} <= set(codes(answer).split())


@pytest.mark.parametrize(
    ("question", "name"),
    [
        (
            "Rows coordinated by SLOM in Pillar A that the Fisheries Panel supports",
            "fisheries panel",
        ),
        ("Which rows led by ACWC does the tourism forum support?", "tourism forum"),
        ("Activities of AICHR on which the press council helps", "press council"),
    ],
)
def test_a_role_of_somebody_the_plan_lacks_is_not_dropped(
    assistant: Assistant, question: str, name: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert answer.text.startswith(f'No row of the plan names a body called "{name}".')


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("rows led by SLOM that nobody supports", "A.4.2"),
        ("SLOM's rows that another body supports", "A.2.1 A.2.2 A.3.2 A.4.1"),
        (
            "Which rows of SLOM does the committee on migrant workers support?",
            "A.2.1 A.2.2 A.3.2 A.4.1",
        ),
    ],
)
def test_a_role_of_somebody_known_bounds_the_rows(
    assistant: Assistant, question: str, expected: str
) -> None:
    assert codes(assistant.ask(question)) == expected
