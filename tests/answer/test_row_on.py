"""Whether there is a row on something is told by the row, not by what the sections say of it."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "row"),
    [
        ("any row on MERL?", "D.2.1"),
        ("is there an activity about the annual review?", "D.2.1"),
        ("is there any row on National ACTIP Representatives?", "D.3.1"),
        ("are there rows on resources?", "D.6.1"),
    ],
)
def test_a_row_there_is_is_told(assistant: Assistant, asked: str, row: str) -> None:
    assert row in codes(assistant.ask(asked)).split()


@pytest.mark.parametrize(
    ("asked", "row"),
    [
        ("is there a row on monitoring and evaluation?", "D.2.1"),
        ("any activity on gender equality?", "A.1.2"),
    ],
)
def test_a_row_in_other_words_is_told_without_a_yes(
    with_meaning: Assistant, asked: str, row: str
) -> None:
    said = with_meaning.ask(asked)
    assert codes(said) == row
    assert not said.text.startswith("Yes")


def test_what_no_row_speaks_of_is_told_by_the_sections(with_meaning: Assistant) -> None:
    said = with_meaning.ask("is there an activity on do no harm?")
    assert said.items == ()
    assert "Do No Harm" in said.text


@pytest.mark.parametrize(
    ("asked", "row"),
    [
        ("any row on that in the table? monitoring, evaluation I mean", "D.2.1"),
        ("is there a row about it? I mean the annual review", "D.2.1"),
    ],
)
def test_what_is_said_to_be_meant_is_the_subject(
    with_meaning: Assistant, asked: str, row: str
) -> None:
    said = ask(with_meaning, "when does the mid-term evaluation take place?", asked)
    assert codes(said) == row
