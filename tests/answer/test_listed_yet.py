"""What the plan lists "yet" is asked of what it lists; a blank cell is a no."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.listed_yet import with_entries_listed
from tipassist.answer.verdicts import verdict_of
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("has any project been put down for it yet?", "is there any project for it?"),
        ("Have indicators been listed for D.3.6 so far?", "are there indicators for D.3.6?"),
        ("is there a project for interpreters yet?", "is there a project for interpreters?"),
        ("a row for which the plan lists no project yet", "a row with no project"),
        ("rows under which the plan gives an example", "rows with an example"),
        ("the year for which the plan gives no date", "the year for which the plan gives no date"),
        ("have any projects been completed yet?", "have any projects been completed yet?"),
        ("Has the review been held yet?", "Has the review been held yet?"),
    ],
)
def test_entries_listed_are_entries_there_are(question: str, said: str) -> None:
    found = with_entries_listed(question)
    assert found[0].lower() + found[1:] == said[0].lower() + said[1:]


@pytest.mark.parametrize(
    "question",
    [
        "is there a project for government procurement yet?",
        "has any project been put down for government procurement?",
        "is there a project on government procurement?",
    ],
)
def test_a_blank_cell_of_the_row_is_a_no(assistant: Assistant, question: str) -> None:
    text = ask(assistant, question).text
    assert verdict_of(text) == "No"
    assert "The plan lists no projects for A.5.1" in text


def test_what_was_done_is_not_told(assistant: Assistant) -> None:
    answer = ask(assistant, "have any projects been completed yet?")
    assert answer.status is AnswerStatus.NOT_IN_PLAN


@pytest.mark.parametrize(
    "question",
    ["is forced marriage only in pillar A or in C too?", "forced marriage - in C too or just A?"],
)
def test_places_offered_get_no_yes(assistant: Assistant, question: str) -> None:
    text = ask(assistant, question).text
    assert verdict_of(text) == ""
    assert "[A.1.1]" in text
    assert "[C.1.2]" in text


@pytest.mark.parametrize(
    "question",
    ["what are the tasks of the working group under SOMTC?", "what must SOMTC's working group do?"],
)
def test_a_group_is_named_by_what_it_stands_under(assistant: Assistant, question: str) -> None:
    assert "[Section F.2.a]" in ask(assistant, question).text
