"""Several pillars told by their numbers are each named by its letter."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_places.numbered_pillars import with_numbered_pillars

_LETTERS = ("A", "B", "C", "D")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("in both the first and the second pillar", "in both Pillar A and Pillar B"),
        ("in the first and last pillars", "in Pillar A and Pillar D"),
        ("in the 1st, 2nd and fourth pillar?", "in Pillar A, Pillar B and Pillar D?"),
        ("in the second pillar or in the fourth one?", "in Pillar B or in Pillar D?"),
        (
            "Has the first pillar more rows than the fourth?",
            "Has Pillar A more rows than Pillar D?",
        ),
        ("Which pillar is larger, the second or the last?", None),
        ("What do we support in pillars 1 and 3?", "What do we support in pillars A and C?"),
        ("What stands in pillar one or pillar two?", "What stands in pillars A or B?"),
        ("Show pillars 1-3", "Show pillars A, B and C"),
        ("Who is in the fifth and sixth pillar?", "Who is in Pillar E and Pillar F?"),
    ],
)
def test_each_is_named_by_its_letter(text: str, said: str | None) -> None:
    said = said or "Which pillar is larger, Pillar B or Pillar D?"
    assert with_numbered_pillars(text, _LETTERS) == said


@pytest.mark.parametrize(
    "text",
    [
        "What is the second pillar and who leads it?",
        "What is the first outcome of the second pillar?",
        "Is the first pillar larger than outcome B.1?",
        "Which of the pillars one body coordinates and two bodies support?",
        "Compare pillars A to C",
        "Does the first outcome of pillar A have more rows than the second?",
    ],
)
def test_what_numbers_no_second_pillar_stays(text: str) -> None:
    assert with_numbered_pillars(text, _LETTERS) == text


@pytest.mark.parametrize(
    "question",
    [
        "Which activities does ACWC coordinate in both the first and the second pillar?",
        "ACWC has something in the first and the second pillar. Which are the ones it coordinates?",
        "What does ACWC coordinate in pillars 1 and 2?",
    ],
)
def test_rows_of_both_are_listed(assistant: Assistant, question: str) -> None:
    assert codes(ask(assistant, question)) == "A.1.2 A.2.6 B.2.3"


@pytest.mark.parametrize(
    ("said", "lettered"),
    [
        ("Which of the last two pillars has more?", "Which of pillars C and D has more?"),
        ("Which of the first 3 pillars has most?", "Which of pillars A, B and C has most?"),
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
        ("the fifth or the sixth pillar", "Pillar E or Pillar F"),
        ("Which of the last two outcomes of the pillar has more?", None),
    ],
)
def test_those_set_against_each_other_are_too(said: str, lettered: str | None) -> None:
    assert with_numbered_pillars(said, _LETTERS) == (lettered or said)


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
