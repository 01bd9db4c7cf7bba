"""Which articles the plan rests on where it speaks of a topic."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


def test_articles_on_a_topic_are_those_its_places_refer_to(assistant: Assistant) -> None:
    answer = assistant.ask("which part of ACTIP is about confiscation of criminal property?")
    assert "C.1.4" in answer.claims[0].text
    assert "ACTIP Art. 17" in answer.claims[0].text
    assert "not in the corpus" in answer.claims[-1].text


def test_a_topic_without_a_reference_has_no_article(assistant: Assistant) -> None:
    answer = assistant.ask("which article of ACTIP deals with repatriation?")
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "B.7.2" in answer.text


@pytest.mark.parametrize(
    "question", ["which activities refer to ACTIP?", "What part does ACTIP play in the plan?"]
)
def test_questions_for_no_article_are_answered_as_before(
    assistant: Assistant, question: str
) -> None:
    assert "speaks of this" not in assistant.ask(question).text


def test_no_before_a_compound_is_the_non_of_the_plan(assistant: Assistant) -> None:
    text = assistant.ask("what article of the convention backs the no-punishment idea?").text
    assert "ACTIP Art. 14(7)" in text
    assert text.startswith("Where the plan speaks of this (B.1.4 and Section C.3)")
