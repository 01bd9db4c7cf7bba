"""Other rows of the body of a row told by its code."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_bodies.body_of_row import with_body_of_row
from tipassist.register.model import Register


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Which other activity is coordinated by the same body as D.3.4?", "D.4.2"),
        ("What else does the coordinator of D.3.4 coordinate?", "D.4.2"),
        (
            "A.4.2 is run by some body; list the rest of the activities that this body runs too.",
            "A.2.1 A.2.2 A.3.2 A.4.1",
        ),
        ("Which other rows does the lead of A.4.2 lead?", "A.2.1 A.2.2 A.3.2 A.4.1"),
        ("Which activities are led by the same body as B.7.1?", "A.2.4"),
        ("Which other activities are supported by the body that coordinates B.7.1?", "B.7.2"),
        ("What else does the supporter of A.2.1 support?", "A.2.2 A.2.6 A.3.1 A.3.2 A.4.1"),
    ],
)
def test_other_rows_of_the_body_are_listed(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(ask(assistant, question)) == listed


@pytest.mark.parametrize(
    "text",
    [
        "Which body leads D.3.4?",
        "Which other body is on D.3.6?",
        "Which other activities are led by the same body as A.2.5?",
        "Are A.1.1 and A.1.2 led by the same body?",
    ],
)
def test_other_questions_are_left(register: Register, text: str) -> None:
    assert with_body_of_row(text, register) == text
