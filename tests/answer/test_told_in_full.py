"""Rows told in one sentence, and asked for, or for the exceptions, in the next."""

import pytest

from tipassist.answer.rewording.told_first.told_in_full import asked_of_told
from tipassist.answer.understanding.understand import Understander


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "We have to account for each activity that X leads. Which ones are they?",
            "List each activity that X leads.",
        ),
        (
            "Tell the chair of the rows in Pillar B. Can you list them?",
            "List the rows in Pillar B.",
        ),
        (
            "Most of what we support is led by X. I'm after the exceptions, where someone else is.",
            "Which of what we support is not led by X?",
        ),
        (
            "Most of the rows X leads are led by Y. Which aren't?",
            "Which of the rows X leads is not led by Y?",
        ),
        (
            "SLOM coordinates a handful of activities and Y usually helps. In which does it not?",
            "Which activities that SLOM coordinates does Y not help?",
        ),
        (
            "We lead five rows and Y mostly supports us. Where doesn't it?",
            "Which activities that we lead does Y not support?",
        ),
        (
            "Some of the bodies in the tables lead, I mean they lead but never help; which bodies "
            "are those?",
            "Which bodies lead but never help?",
        ),
        ("There are bodies that only help. Who are they?", "Which bodies only help?"),
        (
            "If one goes down the coordinating column and counts how often each body stands there, "
            "alone or with another, which of them turn up once?",
            "Which bodies turn up once in the coordinating column?",
        ),
        (
            "Take the coordinating column and count how often each body stands there alone, which "
            "of them turn up once?",
        )
        * 2,
        ("Some bodies lead what others help. Which rows are those?",) * 2,
        ("Which rows matter? The activities in Pillar B are long. Which are they?",) * 2,
        ("Most of what we support is led by X. How many are there?",) * 2,
        ("X leads five rows and Y usually supports them. How many are they?",) * 2,
    ],
)
def test_what_is_told_is_asked_in_one_question(text: str, asked: str) -> None:
    assert asked_of_told(text) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "For ACMW I need a note on the cases in which it helps SLOM, because they meet. Which "
            "activities would go in it?",
            "List the activities in which ACMW helps SLOM.",
        ),
        (
            "We need a table of the rows where ACWC leads. What should we put in the table?",
            "List the activities where ACWC leads.",
        ),
        ("SLOM and ACMW list the rows in which it helps. Which go in the list?",) * 2,
        ("Which are the rows in which ACMW helps? Which go in the list?",) * 2,
    ],
)
def test_what_goes_in_a_paper_is_asked_for(
    understander: Understander, text: str, asked: str
) -> None:
    assert understander.plain(text) == asked
