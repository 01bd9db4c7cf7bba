"""Those whom neither a row nor a heading names: what the running text says of them."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    "question",
    [
        "what is the role of the ASEAN Secretariat?",
        "what does the secretariat do",
        "so whats expected of the secretariat in this plan",
        "what is the secretariat supposed to do",
        "where does the secretariat come in?",
    ],
)
def test_the_part_of_somebody_without_rows_is_told_in_the_sentences_that_name_it(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)

    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.startswith(
        '"ASEAN Secretariat" is named as coordinating or supporting in no'
    )
    assert "repository for receiving and consolidating" in answer.text
    assert "Section F.3.g" in answer.text


def test_of_many_sentences_those_that_say_what_somebody_does_are_told(assistant: Assistant) -> None:
    answer = assistant.ask("role of member states")

    assert "of which these say most" in answer.text
    assert "ASEAN Member States will collate and consider the periodic reports" in answer.text
    assert "deposited its instrument" not in answer.text


def test_a_body_of_the_glossary_without_rows_is_told_by_the_sections(assistant: Assistant) -> None:
    answer = assistant.ask("what's AMMTC's job?")

    assert answer.text.startswith('"AMMTC" is named as coordinating or supporting in no activity.')
    assert "thereafter the AMMTC for approval" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "what does SLOM do",
        "what do national actip representatives do",
        "what does the plan do",
        "What is the role of women in the plan?",
        "what do migrant workers do",
        "what does TIP do",
        "what is the role of ASEAN sectoral bodies?",
    ],
)
def test_those_with_rows_or_an_item_of_their_own_and_topics_are_told_otherwise(
    assistant: Assistant, question: str
) -> None:
    assert "is named as coordinating or supporting in no" not in assistant.ask(question).text
