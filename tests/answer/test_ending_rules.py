"""What is asked of a case, or may be done, is told by the place that surely speaks of it."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


def _places(assistant: Assistant, question: str) -> set[str]:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    return {str(one.locator) for one in answer.citations}


@pytest.mark.parametrize(
    "question",
    [
        "My client stole while being trafficked. Can he be punished?",
        "My sister broke the law when she was trafficked. Can she be charged?",
        "A girl was forced to steal. Will she be punished?",
        "Someone was arrested for acts committed while trafficked. What does the plan say?",
    ],
)
def test_a_case_is_told_by_the_section_that_speaks_of_it(
    with_meaning: Assistant, question: str
) -> None:
    assert "Section C.3" in _places(with_meaning, question)


def test_a_case_beside_the_plan_is_not(with_meaning: Assistant) -> None:
    answer = with_meaning.ask("My boss broke his leg. Can he be punished?")
    assert answer.status is not AnswerStatus.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "May traffickers' assets be used to pay victims?",
        "Can traffickers' assets be used to pay victims?",
        "Can seized assets be used to compensate victims?",
    ],
)
def test_what_may_be_done_is_told_by_the_rows_with_all_of_it(
    with_meaning: Assistant, question: str
) -> None:
    assert {"B.6.2", "C.1.4"} <= _places(with_meaning, question)


@pytest.mark.parametrize(
    "question",
    [
        "Can victims be forced to testify in court against traffickers?",
        "May a judge refuse compensation to victims of trafficking?",
    ],
)
def test_what_no_row_has_is_not_said_to_be_so(with_meaning: Assistant, question: str) -> None:
    assert not with_meaning.ask(question).text.startswith(("Yes", "No"))
