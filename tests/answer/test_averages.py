"""Averages: so many of a unit for each of another, the way round that is asked."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("What's the average number of bodies per activity?", "On average 1.56 bodies for each a"),
        ("On average, how many bodies are named per row?", "On average 1.56 bodies for each activ"),
        ("average number of supporting bodies per activity", "On average 0.54 supporting bodies"),
        ("How many supporters does a row have on average?", "On average 0.54 supporting bodies"),
        ("average number of coordinating bodies per activity", "On average 1 coordinating body"),
        ("average number of bodies per pillar", "On average 6.25 bodies for each pillar"),
        ("How many outcomes does a pillar have on average?", "On average 6.25 outcomes for each"),
        ("What's the average number of activities per body?", "On average 8.17 activities for"),
        ("How many activities does a body lead on average?", "On average 5.73 activities for"),
        ("average number of projects per activity", "On average 1.98 projects for each activity"),
        (
            "Which pillar has the highest average number of supporting bodies per activity?",
            "Pillar B has the highest average of supporting bodies for each activity: 0.82",
        ),
        (
            "What is the average number of supporting bodies in SLOM's rows?",
            "On average 1 supporting body for each of the 5 activities in which SLOM has a role",
        ),
        (
            "average number of supporting bodies in the rows that SOMTC coordinates",
            "On average 0.43 supporting bodies for each of the 35 activities",
        ),
    ],
)
def test_what_is_counted_is_told_for_each_of_the_other(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    "question",
    [
        "what does a project cost on average?",
        "how many victims does each outcome help on average?",
        "what does a body spend per activity on average?",
        "how long does a project run on average?",
        "how many judges does a pillar reach on average?",
    ],
)
def test_what_is_no_unit_is_not_averaged(assistant: Assistant, question: str) -> None:
    assert "On average" not in assistant.ask(question).text


def test_an_outcome_is_told_beside_an_average_that_is_not_given(with_meaning: Assistant) -> None:
    answer = with_meaning.ask(
        "which outcome is about remedies, and how many calls come on average?"
    )
    assert answer.status is AnswerStatus.PARTIAL
    assert [one.locator for one in answer.items] == ["B.6"]
