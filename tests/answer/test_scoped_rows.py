"""Rows asked for in one pillar, where only rows elsewhere speak of the subject."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Which activity in pillar B is about climate change?", "A.1.4"),
        ("which activity in pillar D deals with organ removal?", "C.1.2"),
        ("I was told the asset forfeiture row is in pillar B. Which one is it?", "C.1.4"),
        (
            "someone in the meeting said climate change sits under protection of victims. "
            "which activity would that be?",
            "A.1.4",
        ),
    ],
)
def test_that_none_is_there_is_said_before_what_is_near(
    with_meaning: Assistant, question: str, row: str
) -> None:
    first = with_meaning.ask(question).text.split("\n")[0].removeprefix("No. ")
    assert first.startswith("No activity in Pillar ")
    assert f"{row} speaks of it" in first


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("Which activity in pillar A is about climate change?", "A.1.4"),
        ("Which activities in pillar C are on asset forfeiture?", "C.1.4"),
    ],
)
def test_rows_that_are_there_are_told_alone(
    with_meaning: Assistant, question: str, rows: str
) -> None:
    answer = with_meaning.ask(question)
    assert codes(answer) == rows
    assert "No activity" not in answer.text


@pytest.mark.parametrize(
    ("question", "so"),
    [
        ("Is migrant smuggling mentioned in pillar A?", False),
        ("Is climate change mentioned in Pillar B?", False),
        ("Is corruption mentioned in pillar D?", True),
        ("Does pillar D mention money laundering?", True),
    ],
)
def test_what_stands_elsewhere_is_no_yes_for_a_pillar(
    with_meaning: Assistant, question: str, so: bool
) -> None:
    assert with_meaning.ask(question).text.startswith("Yes") is so


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Organ removal is mentioned by name in B.3.1?", "No. C.1.2 speaks of"),
        ("So climate change is mentioned in A.2.1?", "No. A.1.4 speaks of"),
        ("Climate change is mentioned in A.1.4?", "Yes. A.1.4 speaks of"),
    ],
)
def test_a_statement_on_a_row_may_be_asked(assistant: Assistant, question: str, says: str) -> None:
    assert assistant.ask(question).text.startswith(says)


def test_what_is_named_in_a_row_is_no_such_statement(assistant: Assistant) -> None:
    text = assistant.ask("Which bodies are named in A.1.1?").text
    assert not text.startswith(("Yes", "No"))
