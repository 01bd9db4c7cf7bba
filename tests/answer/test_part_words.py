"""Pillars, outcomes and indicators are those, whatever they are called: part B, results, KPIs."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.idioms.part_words import with_parts_named


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("the KPIs of A.1.1", "the indicators of A.1.1"),
        ("which row has most performance metrics?", "which row has most indicators?"),
        ("who leads part B?", "who leads pillar B?"),
        ("components A and B", "pillars A and B"),
        ("how many results are there", "how many outcomes are there"),
        ("which result has no footnote", "which outcome has no footnote"),
        ("the priority results of pillar C", "the priority outcomes of pillar C"),
        ("apart from result B.1", "apart from outcome B.1"),
        ("how many terms has the abbreviation list", "how many terms has the glossary"),
        ("rows with no sample activity", "rows with no example"),
        ("How many samples does A.2.1 have?", "How many examples does A.2.1 have?"),
        ("name the sample activities of A.2.1", "name the examples of A.2.1"),
        ("which workstream has most rows", "which pillar has most rows"),
    ],
)
def test_it_is_called_by_its_name(said: str, named: str) -> None:
    assert with_parts_named(said) == named


@pytest.mark.parametrize(
    "said",
    [
        "take part in B.1.4",
        "part a of the question",
        "the results of the review",
        "which part of the plan speaks of ships?",
        "as a result A.1.1 changed",
        "a part C.1 plays",
    ],
)
def test_others_stay(said: str) -> None:
    assert with_parts_named(said) == said


def test_they_are_answered_alike(assistant: Assistant) -> None:
    named = ask(assistant, "how many indicators has pillar B?").text
    assert ask(assistant, "how many KPIs has part B?").text == named
