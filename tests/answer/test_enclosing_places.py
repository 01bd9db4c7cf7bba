"""A place in which the rows named lie says nothing of the others there."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_places.enclosing_places import (
    without_enclosing_place,
    without_wider_place,
)
from tipassist.answer.understanding.understand import Understander


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("In Pillar A, SLOM leads A.2.1 and A.2.4, right?", "SLOM leads A.2.1 and A.2.4, right?"),
        ("Does SLOM lead A.2.1 in Pillar A?", "Does SLOM lead A.2.1?"),
        ("Under A.2, is A.2.1 supported by ACMW?", "is A.2.1 supported by ACMW?"),
        ("In pillar D, which of D.1.1 and D.2.1 does SOMTC run?", ""),
        ("In Pillar A, SLOM leads only A.2.1, right?", None),
        ("In Pillar B, SLOM leads A.2.1, right?", "SLOM leads A.2.1, right?"),
        ("In Pillar A, which activities share the lead of A.2.1?", None),
        ("In Pillar A, who leads what A.2.1 speaks of and the other rows?", None),
        ("Is A.2.1 in Pillar A?", None),
        ("Who leads Pillar A and A.2.1?", None),
    ],
)
def test_the_place_is_left_out_where_only_its_rows_are_spoken_of(
    understander: Understander, text: str, left: str | None
) -> None:
    told = without_enclosing_place(text, lambda: understander.slots(text, None).marks).text
    if left is None:
        assert told == text
    else:
        assert told == (left or "which of D.1.1 and D.2.1 does SOMTC run?")


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("In Pillar A, AICHR supports A.2.6, A.3.2 and A.4.1, right?", "No. 2 of the 3 activities"),
        ("Under A.2, SLOM coordinates A.2.1, A.2.2 and A.2.3, correct?", "No. 2 of the 3"),
        ("AICHR supports A.2.6 and A.3.2 in Pillar A, right?", "Yes. 2 of the 2 activities"),
        ("In Pillar A, AICHR supports A.4.1, right?", "No. The plan names ACMW, not AICHR"),
        ("In Pillar A AICHR supports only A.2.6 and A.3.2, right?", "No. 3 activities in Pillar A"),
        ("In Pillar A, who coordinates A.2.6 and A.3.2?", "ACWC coordinates A.2.6"),
    ],
)
def test_a_claim_is_held_against_its_rows(assistant: Assistant, question: str, says: str) -> None:
    assert assistant.ask(question).text.startswith(says)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("for pillar A, but only outcomes A.1 and A.3.", "for outcomes A.1 and A.3."),
        (
            "which rows in pillar B, just B.2, does SLOM lead",
            "which rows in B.2, does SLOM lead",
        ),
        ("In pillar A, only outcome A.2: who leads?", "In outcome A.2: who leads?"),
        ("Does SLOM lead in pillar A only in A.2?", None),
        ("In pillar A, only A.2 has a lead, right?", None),
        ("In pillar B, only outcome A.2: who leads?", None),
        ("in pillar A, only A.2.1", None),
    ],
)
def test_a_wider_place_is_left_out_where_it_is_narrowed(text: str, left: str | None) -> None:
    assert without_wider_place(text) == (left or text)
