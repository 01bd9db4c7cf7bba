"""Who is said to be first, and rows that are said to be nobody's, are checked over all."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.wrapped.question_order import asked_of_first
from tipassist.answer.verdicts import verdict_of


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("pillar A is the largest pillar, right?", "is pillar A the largest pillar?"),
        ("So C is the smallest one, correct?", "So is C the smallest one?"),
        ("SOMTC is the body with the most rows, right?", "does SOMTC have the most rows?"),
        ("is D.3 the outcome with the fewest rows?", "does D.3 have the fewest rows?"),
        ("A.1.1 is the first activity, right?", "A.1.1 is the first activity, right?"),
    ],
)
def test_a_claim_to_be_first_is_a_question(said: str, asked: str) -> None:
    assert asked_of_first(said) == asked


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("pillar A is the largest pillar, right?", "Yes"),
        ("pillar B is the largest pillar, right?", "No"),
        ("Our note says pillar C is the smallest pillar. Please verify.", "Yes"),
        ("SLOM is the body with the most rows, right?", "No"),
        ("A.2.5 belongs to nobody, right?", "Yes"),
        ("B.2.1 belongs to nobody, correct?", "No"),
        ("does A.2.5 belong to anyone?", "No"),
    ],
)
def test_it_is_told_whether_it_is_so(assistant: Assistant, question: str, verdict: str) -> None:
    assert verdict_of(ask(assistant, question).text) == verdict
