"""What is said of a body in one place and denied in another, and what is counted on both sides."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.talks.both_sides import both_sides


@pytest.mark.parametrize(
    ("asked", "sides"),
    [
        (
            "ACWC supports something in pillar A but nothing in pillar C. Right?",
            (
                "ACWC supports rows in pillar A, right?",
                "ACWC supports no rows in pillar C, right?",
            ),
        ),
        (
            "DGICM has rows in pillar A and pillar B but none in pillar C, correct?",
            (
                "DGICM has rows in pillar A, right?",
                "DGICM has rows in pillar B, right?",
                "DGICM has no rows in pillar C, right?",
            ),
        ),
        (
            "of the rows in pillar A, how many are led by us and how many by another body?",
            (
                "How many of the rows in pillar A are coordinated by SLOM?",
                "How many of the rows in pillar A are coordinated by another body than SLOM?",
            ),
        ),
        (
            "In pillar B how many rows are supported by SOMTC and how many are not?",
            (
                "How many activities in pillar B are supported by SOMTC?",
                "How many activities in pillar B are not supported by SOMTC?",
            ),
        ),
        ("ACWC supports something in pillar A but nothing in pillar C", ()),
        ("how many rows are led by SLOM and how many by ACMW?", ()),
        ("all our rows, but nothing from pillar B please", ()),
    ],
)
def test_both_sides_are_asked(asked: str, sides: tuple[str, ...]) -> None:
    assert both_sides(asked, "SLOM") == sides


@pytest.mark.parametrize(
    ("claim", "begins", "told"),
    [
        ("SOMTC leads rows in D but none in B, right?", "No. 6 of the 17", "12 of the 15"),
        ("AICHR leads rows in D but nothing in B, right?", "No. None of the 15", "3 of the 17"),
        ("AICHR leads rows in B and none in D, correct?", "Yes. AICHR", "None of the 15"),
        ("Is it true that ASLOM leads rows in B but none in A?", "Yes. ASLOM", "None of the 21"),
    ],
)
def test_places_of_a_claim_are_not_added_up(
    assistant: Assistant, claim: str, begins: str, told: str
) -> None:
    text = assistant.ask(claim).text
    assert text.startswith(begins)
    assert told in text
    assert "32 activities" not in text


@pytest.mark.parametrize(
    ("asked", "first", "then"),
    [
        (
            "of the activities in the fourth pillar how many does SOMTC lead, and how many are led"
            " by another body?",
            "SOMTC coordinates 12 of the 15",
            "3 of the 15",
        ),
        ("how many pillar B rows does SOMSWD lead and how many do not?", "6 of the 17", "11 of"),
    ],
)
def test_both_counts_are_told(assistant: Assistant, asked: str, first: str, then: str) -> None:
    text = assistant.ask(asked).text
    assert first in text
    assert then in text


def test_our_rows_and_those_of_others(assistant: Assistant) -> None:
    text = ask(assistant, "how many prevention rows do we lead and how many others?", body="SLOM")
    assert "SLOM coordinates 5 of the 21" in text.text
    assert "14 of the 21" in text.text
