"""Whether a passage names what is asked about, where a clause restricts that."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

DEFINED = "What is a Frontline Officer?"


@pytest.mark.parametrize(
    "asked",
    [
        "Does a labour inspector who visits factories count as one?",
        "Would an immigration officer at the border count as one?",
        "Are social workers employed by a shelter included?",
        "Would a labour inspector or an immigration officer at a port who meets victims count?",
    ],
)
def test_what_names_the_wider_thing_is_told_without_a_verdict(
    assistant: Assistant, asked: str
) -> None:
    assert ask(assistant, DEFINED, asked).text.startswith("**Frontline Officer**")


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("Does a labour inspector count as one?", "Yes. **Frontline"),
        ("Would a politician who votes on laws count as one?", "The passage just quoted does not"),
    ],
)
def test_no_other_question_is_left_without_one(
    assistant: Assistant, asked: str, begins: str
) -> None:
    assert ask(assistant, DEFINED, asked).text.startswith(begins)
