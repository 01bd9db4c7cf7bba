"""Totals that somebody has written down, each held against the plan."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.asker.stated_totals import with_parts_of_total, with_totals_asked


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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Two outcomes each in A and B plus one in C, so 5 altogether, right?",
            "The plan has 5 outcomes: Pillar A has 2 outcomes, Pillar B has 2 outcomes "
            "and Pillar C has 1 outcomes, right?",
        ),
        (
            "A has 3 activities, B 4 and C five, so 12 in total, right?",
            "The plan has 12 activities: Pillar A has 3 activities, Pillar B has 4 activities "
            "and Pillar C has 5 activities, right?",
        ),
        (
            "Pillar C has 4 outcomes and the plan has 9 outcomes in total, right?",
            "The plan has 9 outcomes: Pillar C has 4 outcomes, right?",
        ),
        ("A has 3 activities and B 4 outcomes, right?",) * 2,
        ("How many outcomes do A and B have, two each?",) * 2,
        ("Pillar C has 4 outcomes, right?",) * 2,
    ],
)
def test_what_a_total_is_made_of_is_said_of_each_pillar(text: str, said: str) -> None:
    assert with_parts_of_total(text) == said


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Seven outcomes each in A, B and D plus four in C, so 25. Did I count well?", "Yes. The"),
        ("Seven outcomes each in A, B and D plus five in C, so 26. Did I add right?", "No. The"),
        ("A has 21 activities, B has 17, C has 10 and D has 15, right?", "Yes. Pillar A has 21"),
        ("A has 21 activities, B has 17, C has 10 and D has 14, right?", "No. Pillar D has 15"),
        ("Pillar C has 4 outcomes and the plan has 25 outcomes in total, right?", "Yes. The plan"),
    ],
)
def test_a_sum_is_held_against_the_plan(assistant: Assistant, question: str, says: str) -> None:
    assert assistant.ask(question).text.startswith(says)
