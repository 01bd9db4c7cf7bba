"""Pillars and outcomes in which a body leads or supports an activity are told as such."""

import pytest

from tests.answer.talking import ask, codes
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


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("List the activities AICHR supports together with SOMSWD.", "B.6.1 D.3.6"),
        ("How many activities does AICHR support jointly with SOMSWD?", "B.6.1 D.3.6"),
        ("Activities that SOMSWD and AICHR jointly support", "B.6.1 D.3.6"),
        ("What do AICHR and ACMW support together?", "A.2.6 A.3.2"),
        ("What does SOMTC support together with DGICM?", "B.7.2"),
        ("What does ACWC coordinate together with ACMW supporting?", "A.2.6"),
        ("What does SOMTC support hand in hand with DGICM and SLOM?", ""),
        ("Which rows does TELMIN lead jointly with AICHR?", "A.7.3"),
    ],
)
def test_what_two_have_together_both_have(assistant: Assistant, question: str, found: str) -> None:
    assert codes(assistant.ask(question)) == found


def test_the_own_body_supports_together_with_another(assistant: Assistant) -> None:
    asked = "Which activities do we support together with ACMW?"
    assert codes(ask(assistant, asked, body="AICHR")) == "A.2.6 A.3.2"
