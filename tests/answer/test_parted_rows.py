"""Rows of a body that are told by place: each number is held against the rows there."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.verdicts import verdict_of


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("ACWC leads three activities, two in Pillar A and one in Pillar B, right?", "Yes"),
        ("ACWC leads three activities, two in Pillar B and one in Pillar A, right?", "No"),
        ("DGICM leads two rows, the one under Pillar A, the other under Pillar B, right?", "Yes"),
        ("ASLOM leads two rows, one under Pillar B and the other under Pillar C, right?", "No"),
        ("SOMSWD leads six rows, five in Pillar B and one in Pillar A, right?", "No"),
        ("AICHR leads five activities: two in Pillar A and the rest in Pillar B, right?", "Yes"),
        (
            "SOMTC leads 35 activities: 8 in Pillar A, 5 in Pillar B, 10 in Pillar C and 12 in "
            "Pillar D, right?",
            "No",
        ),
        (
            "That DGICM has the lead of two activities, the one under Pillar A, the other under "
            "Pillar B: can this be confirmed?",
            "Yes",
        ),
    ],
)
def test_each_number_is_held_against_its_place(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert verdict_of(assistant.ask(question).text) == verdict


def test_numbers_that_are_not_counted_get_no_yes(assistant: Assistant) -> None:
    said = (
        "AICHR leads six activities: two in Pillar A, three in Pillar B and one elsewhere, right?"
    )
    assert not verdict_of(assistant.ask(said).text)
