"""A date that a sentence gives to something else is none of what is asked about."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.language.lexicons import Synonyms
from tipassist.answer.ranking.matching import Matcher
from tipassist.answer.undecided.own_dates import own_stretch
from tipassist.register.model import Register
from tipassist.types import AnswerStatus

LISTED = "It undergoes reporting, an annual review, an evaluation in 2031 and a final one in 2033."
LIMITED = "The framework will be set up before the start of the review."


@pytest.mark.parametrize(
    ("text", "asked", "stretch"),
    [
        (LISTED, "annual review", "an annual review"),
        (LISTED, "evaluation", "an evaluation in 2031"),
        (LIMITED, "framework", LIMITED),
        (LIMITED, "start review", " start of the review."),
        ("It was signed in 2030.", "signed", "It was signed in 2030."),
    ],
)
def test_the_stretch_of_what_is_asked_is_found(
    register: Register, text: str, asked: str, stretch: str
) -> None:
    assert own_stretch(text, Matcher(register, Synonyms()).terms(asked.split())) == stretch


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("On what date each year are the periodic reports due?", AnswerStatus.NOT_IN_PLAN),
        ("What is the deadline of the mid-term evaluation?", AnswerStatus.ANSWERED),
        ("What is the deadline for setting up the MERL framework?", AnswerStatus.ANSWERED),
    ],
)
def test_a_date_that_is_not_its_own_is_no_answer(
    assistant: Assistant, question: str, status: AnswerStatus
) -> None:
    assert assistant.ask(question).status is status


@pytest.mark.parametrize(
    "question",
    [
        "The BWP covered 2017 to 2020, correct?",
        "The plan covers five years, from 2023 to 2028. True?",
        "the plan covers 6 years right? 2023 to 2028",
    ],
)
def test_the_first_year_of_a_span_is_printed(assistant: Assistant, question: str) -> None:
    assert "Not 20" not in assistant.ask(question).text
