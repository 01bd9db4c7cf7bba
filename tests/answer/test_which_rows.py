"""Which row says so, and which rows do not, ask for rows of which what was told holds, or not."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("talk", "codes"),
    [
        (["Who supports A.1.3?", "and A.1.5?", "which row says so?"], "A.1.5"),
        (["Is there anything on shelters?", "which rows are those?"], "B.1.3 B.1.4 B.4.1"),
        (["Does the plan deal with corruption?", "so which row does?"], "C.2.3"),
        (["Who leads in B.1?", "only SOMSWD?", "which row is not?"], "B.1.4"),
        (["Which bodies support in pillar C?", "which rows?"], "C.2.1 C.4.1"),
        (["Which bodies support in A.2?", "ACMW only?", "in which rows?"], "A.2.1 A.2.2 A.2.6"),
        (["Does SOMTC lead everything in pillar D?", "which row is not?"], "D.3.4 D.3.5 D.4.2"),
        (["Does SOMTC lead all of D?", "which ones aren't theirs?"], "D.3.4 D.3.5 D.4.2"),
        (["Are B.1.1 and B.1.4 led by SOMSWD?", "which is not?"], "B.1.4"),
    ],
)
def test_they_are_rows_of_what_was_told(assistant: Assistant, talk: list[str], codes: str) -> None:
    answer = ask(assistant, *talk)
    assert [one.locator for one in answer.items or ()] == codes.split()


def test_rows_that_do_not_speak_of_a_subject_are_the_others(assistant: Assistant) -> None:
    assert ask(assistant, "Which rows mention children?", "which rows don't?").items_total == 54


@pytest.mark.parametrize(
    "talk",
    [
        ["What does C.4.1 say?", "which rows do not?"],
        ["What is the third principle?", "which row does?"],
        ["Does the plan speak of blockchain?", "which row does?"],
    ],
)
def test_they_are_never_all_of_the_plan(assistant: Assistant, talk: list[str]) -> None:
    answer = ask(assistant, *talk)
    assert answer.status in (AnswerStatus.CLARIFY, AnswerStatus.NOT_IN_PLAN)


def test_all_rows_is_asked_of_the_place_of_the_check(assistant: Assistant) -> None:
    answer = ask(assistant, "What is B.7 about?", "does SOMTC lead there?", "all rows?")
    assert answer.text.startswith("No. None of the 2 activities in Outcome B.7")


@pytest.mark.parametrize(
    ("then", "says"),
    [
        ("does it mention corruption?", 'speaks of "corruption"'),
        ("does it mention blockchain?", 'does not name "blockchain"'),
    ],
)
def test_what_a_goal_mentions_is_told_of_the_goal(
    assistant: Assistant, then: str, says: str
) -> None:
    answer = ask(assistant, "What is the goal of pillar C?", then)
    assert says in answer.text
    assert [one.locator for one in answer.citations] == ["C"] * len(answer.citations)
