"""Pillars and outcomes in which a body leads or supports an activity are told as such."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_bodies.joined_roles import without_bare_object


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("List only the pillars in which DGICM coordinates or supports an activity", "A B"),
        ("Which outcomes does DGICM coordinate or support an activity in?", "A.2 B.7"),
        ("List the outcomes where DGICM leads or supports any row", "A.2 B.7"),
    ],
)
def test_groups_are_told_in_which_a_body_has_either_role(
    assistant: Assistant, question: str, found: str
) -> None:
    assert codes(assistant.ask(question)) == found


def test_an_object_that_says_more_is_kept() -> None:
    text = "List the pillars in which DGICM coordinates or supports an activity on migration"
    assert without_bare_object(text) == text
