"""Turns of phrase of questions for what a text says, in the words that are read."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.idioms.text_phrases import with_text_phrases
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    "typed",
    [
        "From which website was the definition of capacity building taken?",
        "Out of what paper did the drafters copy their wording for capacity building?",
        "From whose glossary is their explanation of capacity building borrowed?",
    ],
)
def test_where_a_definition_is_taken_from_asks_its_source(typed: str) -> None:
    assert with_text_phrases(typed) == "What is the source of the definition of capacity building?"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Was Peru the laggard in ratifying it?", "Who was the last to ratify it?"),
        (
            "My aunt thinks Peru was the last state to join ABC. Right?",
            "Who was the last to join ABC?",
        ),
        ("Is peru last to ratify it?", "Is peru last to ratify it?"),
    ],
)
def test_the_last_of_several_is_asked_for(typed: str, read: str) -> None:
    assert with_text_phrases(typed) == read


@pytest.mark.parametrize(
    "question",
    [
        "Was Vietnam the straggler on ratifying ACTIP?",
        "Cambodia was the latecomer in ratifying ACTIP, correct?",
    ],
)
def test_a_state_taken_to_be_last_does_not_hide_which_was(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "Brunei" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Are victims off the hook for all offences, or just for some?",
        "Is a survivor excused from all crimes, or only some?",
    ],
)
def test_what_victims_are_let_off_is_the_principle(with_meaning: Assistant, question: str) -> None:
    assert "Section C.3" in [one.locator for one in with_meaning.ask(question).citations]


def test_those_who_pay_are_no_source_of_funds(with_meaning: Assistant) -> None:
    asked = "Migrants who pay middlemen for a job - is it mentioned?"
    assert "Section F.5" not in [one.locator for one in with_meaning.ask(asked).citations]


@pytest.mark.parametrize(
    "question",
    [
        "Who is supposed to sit down with Facebook and the like?",
        "Who should sit down with TikTok and Google?",
    ],
)
def test_whom_to_sit_down_with_is_whom_to_meet(with_meaning: Assistant, question: str) -> None:
    assert "A.7.3" in [one.locator for one in with_meaning.ask(question).citations]


@pytest.mark.parametrize(
    "question",
    [
        "What is the motive behind giving SLOM outcome A.4?",
        "What was the reasoning for choosing TELMIN for A.7.3?",
    ],
)
def test_motives_of_a_choice_are_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is AnswerStatus.PARTIAL
