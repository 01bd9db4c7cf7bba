"""When something was adopted or set up is not told by the date of something else."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("when was APA adopted?", "it does not tell when APA was adopted"),
        ("in which year was the APA signed?", "it does not tell when APA was signed"),
        ("when was SOMTC founded?", "it does not tell when SOMTC was founded"),
        ("when was the AICHR set up", "it does not tell when AICHR was set up"),
        ("when was the ASEAN Charter adopted?", "it does not tell when ASEAN Charter was adopted"),
    ],
)
def test_what_is_not_dated(assistant: Assistant, question: str, why: str) -> None:
    answer = ask(assistant, question)

    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert why in answer.text


def test_what_else_is_dated_of_it_is_nearest(assistant: Assistant) -> None:
    answer = ask(assistant, "when was ACTIP adopted?")

    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "was signed by the ASEAN Leaders at the 27th ASEAN Summit" in answer.text
    assert "came into force on 8 March 2017" in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("when was ACTIP signed?", "21 November 2015"),
        ("when was the plan endorsed?", "4 August 2023"),
        ("When was the Final Review Report adopted?", "Final Review Report"),
    ],
)
def test_what_is_dated_is_answered(assistant: Assistant, question: str, told: str) -> None:
    answer = ask(assistant, question)

    assert answer.status is AnswerStatus.ANSWERED
    assert told in answer.text
