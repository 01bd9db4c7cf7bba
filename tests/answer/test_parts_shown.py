"""Parts that are to be shown are where the plan speaks of their subject."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_subjects.parts_shown import with_parts_asked


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Show me the parts that deal with tides.", "Where in the plan is tides mentioned?"),
        ("Please give us all the passages about tides", "Where in the plan is tides mentioned?"),
        (
            "We sail. Show us any part of the plan on tides",
            "We sail. Where in the plan is tides mentioned?",
        ),
        (
            "Show me the bits of pillar C about tides",
            "Which activities in pillar C speak of tides?",
        ),
        (
            "tell us the places in outcome A.2 which mention tides",
            "Which activities in outcome A.2 speak of tides?",
        ),
    ],
)
def test_it_is_asked_where_they_are(question: str, said: str) -> None:
    assert with_parts_asked(question) == said


@pytest.mark.parametrize(
    "question",
    ["Show me the parts that concern us", "Show me part B", "Give me the parts that are new"],
)
def test_other_parts_stay(question: str) -> None:
    assert with_parts_asked(question) == question


def test_the_rows_of_a_pillar_are_shown(with_meaning: Assistant) -> None:
    shown = codes(with_meaning.ask("Show me the parts of pillar C that are about courts."))
    assert shown == codes(with_meaning.ask("Which activities in pillar C speak of courts?"))
    assert shown
