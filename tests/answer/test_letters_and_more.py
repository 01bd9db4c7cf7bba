"""What letters stand for, and more of what they name."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.talks.letters_and_more import letters_and_more


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("HSU: what do the letters stand for and who leads it?", "who leads HSU?"),
        ("What does HSU stand for, and what is it for?", "what is the purpose of HSU?"),
        ("so what is MLAT short for and what good is it?", "what is the purpose of MLAT?"),
        ("What does SLOM mean and what are its rows?", "what are SLOM's rows?"),
        ("ACTIP - what does it mean and when was it signed?", "when was ACTIP signed?"),
    ],
)
def test_more_is_asked_of_the_same_name(text: str, second: str) -> None:
    assert letters_and_more(text)[1:] == (second,)


@pytest.mark.parametrize(
    "text",
    [
        "What does HSU stand for?",
        "What does HSU stand for and what does ACMW lead?",
        "What does capacity building mean and who does it?",
        "Who leads A.1.1 and who supports it?",
    ],
)
def test_other_questions_are_not_parted(text: str) -> None:
    assert not letters_and_more(text)


def test_the_name_and_the_purpose_are_told(assistant: Assistant) -> None:
    text = ask(assistant, "MERL: what do the letters stand for and what is its purpose?").text
    assert text.startswith("**MERL** stands for")
    assert "The purpose of this framework" in text
