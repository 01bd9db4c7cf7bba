"""What was asked of the first rows of a list, asked of others of the same list."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

_LIST = "Where are we down as supporting only?"


@pytest.mark.parametrize(
    ("before", "asked", "expected"),
    [
        ("Who coordinates the first two on that list?", "the last?", "D.4.2"),
        ("Who coordinates the first two?", "and the final one?", "D.4.2"),
        ("Who coordinates the first two?", "and the third?", "B.5.1"),
        ("Who coordinates the first two?", "the next two?", "B.5.1 B.7.1"),
        ("Who coordinates the first three?", "and the last two?", "B.7.2 D.4.2"),
        ("Who coordinates the first two?", "the second?", "B.2.2"),
        ("Who coordinates the last two?", "and the first?", "B.2.1"),
        ("Who coordinates B.2.1 and B.2.2?", "the last?", "B.2.2"),
    ],
)
def test_the_last_is_of_the_list_and_not_of_what_was_picked(
    assistant: Assistant, before: str, asked: str, expected: str
) -> None:
    assert codes(ask(assistant, _LIST, before, asked, body="SOMTC")) == expected


def test_the_question_before_is_asked_again(assistant: Assistant) -> None:
    talk = (_LIST, "Who coordinates the first two on that list?", "the last?")
    assert ask(assistant, *talk, body="SOMTC").text.startswith("SOM-MLAT coordinates D.4.2")
    talk = ("what do we coordinate?", "what are the indicators of the first two?", "the last?")
    assert ask(assistant, *talk, body="SLOM").text.startswith("A.4.2 has 2 indicators")


@pytest.mark.parametrize(
    ("row", "asked", "told"),
    [
        ("A.5.1", "Are there any other activities in that outcome?", "No. A.5.1 is the only"),
        ("A.5.1", "which other activities are in that outcome?", "None. A.5.1 is the only"),
        ("A.5.1", "anything else under the same outcome?", "No. A.5.1 is the only"),
        ("A.4.1", "what else is in that outcome?", "**A.4.2**"),
        ("A.5.1", "who leads the other activities in that outcome?", ""),
    ],
)
def test_where_a_row_is_the_only_one_there_are_no_others(
    assistant: Assistant, row: str, asked: str, told: str
) -> None:
    said = ask(assistant, f"What is {row}?", asked)
    assert said.text.startswith(told)
    assert ("is the only" in said.text) is ("is the only" in told)
