"""Two things named first and asked of as the one and the other."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.told_first.one_and_other import with_each_asked


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Care and shelter: who has the one and who has the other?", "care and who has shelter?"),
        ("care and shelter: who has the one and who the other?", "care and who has shelter?"),
        ("Care and shelter: who gives which?", "who gives care and who gives shelter?"),
        ("SLOM and ACMW: what does the former lead, what the latter?", "what ACMW?"),
        ("care and shelter: which rows name the one but not the other?", "name care but not sh"),
    ],
)
def test_each_is_put_in_its_place(said: str, asked: str) -> None:
    assert asked in with_each_asked(said)


@pytest.mark.parametrize(
    "said",
    [
        "SLOM and ACMW: who leads more rows than the other?",
        "ACTIP and APA: when was the first signed?",
        "Who has the one and who has the other?",
        "A.1.1 and A.1.2: who leads which?",
    ],
)
def test_other_questions_stay(said: str) -> None:
    assert with_each_asked(said) == said


def test_a_question_is_read_with_both_in_place(assistant: Assistant) -> None:
    asked = "Stewardship and monitoring: who has the one and who has the other?"
    assert assistant.explain(asked).text == "who has stewardship and who has monitoring?"
