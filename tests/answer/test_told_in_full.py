"""Rows told in one sentence, and asked for, or for the exceptions, in the next."""

import pytest

from tipassist.answer.rewording.told_in_full import asked_of_told


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
        ("Which rows matter? The activities in Pillar B are long. Which are they?",) * 2,
        ("Most of what we support is led by X. How many are there?",) * 2,
        ("X leads five rows and Y usually supports them. How many are they?",) * 2,
    ],
)
def test_what_is_told_is_asked_in_one_question(text: str, asked: str) -> None:
    assert asked_of_told(text) == asked
