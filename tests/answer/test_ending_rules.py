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


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Does the plan give survivors time to breathe before they have to decide?", "B.3.3"),
        ("Being wed against one's will - is that spoken about anywhere in the table?", "A.1.1"),
        ("Kidneys sold, beggars run by gangs: is that mentioned?", "C.1.2"),
        ("Will somebody keep in touch with victims in court?", "C.2.2"),
    ],
)
def test_the_row_that_is_meant_tells_it_in_other_words(
    with_meaning: Assistant, question: str, row: str
) -> None:
    answer = with_meaning.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert not answer.text.startswith("No")
    assert row in {one.locator for one in answer.items}


def test_who_acts_as_something_is_told_by_the_section_that_says_so(
    with_meaning: Assistant,
) -> None:
    asked = "Our reports are written. Who is the repository that takes them in?"
    assert "Section F.2.a" in str(with_meaning.ask(asked).text)
