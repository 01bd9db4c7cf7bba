"""Pillars told by their number are held against each other like those told by their letter."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.ordinal_pillars import with_pillars_lettered


@pytest.mark.parametrize(
    ("said", "lettered"),
    [
        ("Which of the last two pillars has more?", "Which of Pillars C and D has more?"),
        ("Which of the first 3 pillars has most?", "Which of Pillars A, B and C has most?"),
        (
            "In which pillar does it lead more, the third or the fourth?",
            "In which pillar does it lead more, Pillar C or Pillar D?",
        ),
        (
            "Does it lead more in the first pillar than in the last?",
            "Does it lead more in Pillar A than in Pillar D?",
        ),
        ("Which outcome is it, the third or the fourth?", None),
        ("Is the pillar big? Who comes next, the third or the fourth?", None),
        ("the fifth or the sixth pillar", None),
        ("Which of the last two outcomes of the pillar has more?", None),
    ],
)
def test_pillars_have_letters(said: str, lettered: str | None) -> None:
    assert with_pillars_lettered(said, "ABCD") == (lettered or said)


@pytest.mark.parametrize(
    "question",
    [
        "In which of the last two pillars does SOMTC coordinate more activities?",
        "Does SOMTC coordinate more activities in the third or the fourth pillar?",
        "In which of the last two pillars does SOMTC lead more rows, the third or the fourth?",
    ],
)
def test_what_a_body_leads_there_is_compared(assistant: Assistant, question: str) -> None:
    assert "12 activities in Pillar D" in ask(assistant, question).text
