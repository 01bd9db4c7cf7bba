"""Totals that somebody has written down, each held against the plan."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.stated_totals import with_totals_asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "My draft says 61 activities under 24 outcomes. Are both numbers right?",
            "Does the plan have 61 activities and 24 outcomes?",
        ),
        (
            "4 pillars, twenty-four outcomes, sixty activities - are all three right?",
            "Does the plan have 60 activities, 24 outcomes and 4 pillars?",
        ),
        ("is it 12 outcomes in three pillars?", "Does the plan have 12 outcomes and 3 pillars?"),
        ("are 3 activities in 2 outcomes led by X?", "are 3 activities in 2 outcomes led by X?"),
        ("2 activities and 3 activities", "2 activities and 3 activities"),
    ],
)
def test_totals_are_asked_of_the_plan(text: str, asked: str) -> None:
    assert with_totals_asked(text) == asked


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("The draft speech mentions sixty-three activities arranged under 28 outcomes. OK?", "No."),
        ("63 activities in 25 outcomes, correct?", "Yes."),
        ("my notes say 4 pillars, 25 outcomes and 62 activities. Right?", "No."),
    ],
)
def test_stated_totals_have_a_yes_or_no(assistant: Assistant, question: str, first: str) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(first)
    assert "25 outcomes" in answer.text or "63" in answer.text


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("total pillars? total projects?", "How many pillars and projects does the plan have?"),
        (
            "number of outcomes, number of activities - only the figures please",
            "How many outcomes and activities does the plan have?",
        ),
        (
            "pillars: how many? outcomes: how many?",
            "How many pillars and outcomes does the plan have?",
        ),
        (
            "how many acronyms are spelled out in the glossary?",
            "how many terms are in the glossary?",
        ),
        ("how many terms does the front list explain", "how many terms are in the glossary"),
        ("how many terms starting with A are explained there?", None),
        ("total outcomes?", None),
        ("how many activities and bodies in pillar A?", None),
    ],
)
def test_several_totals_and_those_of_the_glossary_are_asked_for(
    text: str, asked: str | None
) -> None:
    assert with_totals_asked(text) == (asked or text)
