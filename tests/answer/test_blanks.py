"""What the tables leave blank is told for every column that should be filled."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.understanding.blanks import asks_blanks
from tipassist.answer.understanding.understand import Understander
from tipassist.answer.verdicts import verdict_of
from tipassist.register.model import Register
from tipassist.types import Role


def _blank(register: Register) -> list[str]:
    return [
        one.code
        for one in register.activities
        if not (one.projects and one.indicators and one.named(Role.COORDINATING))
    ]


@pytest.mark.parametrize(
    "question",
    [
        "which cells are blank?",
        "What is left blank in the plan?",
        "where does the plan have gaps?",
        "which activities have blank cells?",
        "what is missing in the tables?",
        "show me all the gaps in the work plan",
        "which rows have something missing?",
        "Are there any empty cells?",
    ],
)
def test_every_row_with_a_blank_cell_is_listed(
    assistant: Assistant, register: Register, question: str
) -> None:
    answer = ask(assistant, question)
    assert [one.locator for one in answer.items] == _blank(register)
    assert "No coordinating body: A.1.3 and A.2.5." in answer.text
    assert "No indicator: D.3.6." in answer.text


def test_where_is_looked_counts(assistant: Assistant, register: Register) -> None:
    inside = [code for code in _blank(register) if code.startswith("A.")]
    assert [one.locator for one in ask(assistant, "what is blank in pillar A?").items] == inside
    text = ask(assistant, "are there any blank cells in pillar B?").text
    assert verdict_of(text) == "No"
    own = assistant.ask("which cells of ours are blank?", body="SOMTC")
    assert "SOMTC" in own.text


@pytest.mark.parametrize(
    "question",
    [
        "which activities have an empty projects column?",
        "what is missing persons law?",
        "which rows have no indicator?",
        "are there gaps in the anti-money laundering laws?",
        "who fills the blank in A.2.5?",
    ],
)
def test_a_column_or_a_subject_is_asked_otherwise(
    understander: Understander, question: str
) -> None:
    assert not asks_blanks(understander.understand(question))
