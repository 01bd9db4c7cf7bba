"""How a code is read, told from the register."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    "question",
    ["how do I read a code like B.3.2?", "what do the letters and numbers in B.3.2 mean?"],
)
def test_a_code_is_explained_part_by_part(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert [claim.text.split(" ")[0] for claim in answer.claims[1:]] == [
        "**B**",
        "**B.3**",
        "**B.3.2**",
    ]


def test_without_a_code_the_first_activity_serves(assistant: Assistant) -> None:
    assert "A.1.1" in assistant.ask("how are activities numbered?").claims[0].text


def test_a_code_that_is_asked_for_what_it_says_is_looked_up(assistant: Assistant) -> None:
    answer = assistant.ask("what does the code B.3.2 say?")
    assert "read from the left" not in answer.text


def test_a_code_of_nothing_is_not_explained(assistant: Assistant) -> None:
    assert assistant.ask("how do I read the code B.3.9?").status is AnswerStatus.UNKNOWN_CODE


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("d.3.6 whats that", "D.3.6"),
        ("b.3 whats that about", "B.3"),
        ("Pillar D - what is that about?", "D"),
    ],
)
def test_that_is_the_code_named_before_it(assistant: Assistant, question: str, code: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.citations[0].locator == code


@pytest.mark.parametrize(
    "asked",
    [
        "what do the letters stand for btw",
        "what do those letters mean?",
        "and the letters stand for what?",
        "what are the letters short for",
        "whats that abbreviation",
        "what does the acronym mean",
        "meaning of the abbreviation?",
        "which words are behind those letters",
    ],
)
@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("when was ACTIP signed", "**ACTIP** stands for"),
        ("what does SLOM lead?", "**SLOM** stands"),
    ],
)
def test_the_letters_of_a_name_just_spoken_of_are_spelt_out(
    assistant: Assistant, first: str, told: str, asked: str
) -> None:
    assert ask(assistant, first, asked).text.startswith(told)


@pytest.mark.parametrize("first", ["how many activities are there?", "tell me about A.2.1"])
def test_the_letters_are_those_of_codes_where_no_name_was_asked_about(
    assistant: Assistant, first: str
) -> None:
    said = ask(assistant, first, "what do the letters stand for").text
    assert said.startswith("A code such as A.1.1 is read from the left")


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("the CACJ it's with, what does that stand for", "The plan uses CACJ but does not define"),
        ("what does the CACJ in it mean", "The plan uses CACJ but does not define"),
        ("the CACJ there - what do the letters mean", "The plan uses CACJ but does not define"),
        ("the FYWP in there, what is that", "The plan uses FYWP but does not define"),
        ("the MLAT in there, what's that short for", "**MLAT** stands for"),
        ("does AICHR lead it?", "Yes. AICHR coordinates B.2.2"),
        ("the ASLOM there, what does it do?", "ASLOM"),
    ],
)
def test_an_abbreviation_named_is_the_one_that_is_asked_about(
    assistant: Assistant, asked: str, begins: str
) -> None:
    assert ask(assistant, "tell me about B.2.2", asked).text.startswith(begins)


@pytest.mark.parametrize("asked", ["the letters stand for?", "stands for what?"])
def test_what_letters_stand_for_needs_no_question_word(assistant: Assistant, asked: str) -> None:
    assert ask(assistant, "what's SOMSWD", asked).text.startswith("**SOMSWD** stands for")


@pytest.mark.parametrize("asked", ["is CACJ explained anywhere", "is CACJ spelled out?"])
def test_an_abbreviation_that_is_only_used_is_not_explained(
    assistant: Assistant, asked: str
) -> None:
    assert assistant.ask(asked).text.startswith("The plan uses CACJ but does not define it")
