"""Averages: so many of a unit for each of another, the way round that is asked."""

import pytest

from tipassist.answer.assistant import Assistant


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
