"""One role that a body has and the other that it never has, held against all of its rows."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.verdicts import verdict_of


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("SLOM just leads, it never supports. Is this correct?", "Yes"),
        ("SOMSWD just leads, it never supports. Is this correct?", "No"),
        ("SLOM is a coordinator, never a supporter, right?", "Yes"),
        ("AICHR is a coordinator, never a supporter, right?", "No"),
        ("ACMW: only ever a supporter, never the coordinator, correct?", "No"),
        ("SOMHD: only ever a supporter, never the coordinator, correct?", "Yes"),
        ("ACMW doesn't lead a single activity, they just help others, right?", "No"),
        ("SOMHD doesn't lead a single activity, they just help others, right?", "Yes"),
        ("ACMW leads nothing but supports, right?", "No"),
        ("SOMHD does not lead anything; it only supports, right?", "Yes"),
        ("ACMW supports others and leads nothing itself, right?", "No"),
        ("SOMHD is a supporter only, right?", "Yes"),
        ("TELMIN is just a coordinator, correct?", "Yes"),
        ("SOMTC is only a coordinator, correct?", "No"),
        ("Does ACMW only support and never lead?", "No"),
        ("Does SOMHD never lead but only support?", "Yes"),
        ("SOMHD never coordinates, they are just there to support in two places, right?", "Yes"),
        ("SOMHD never leads, it supports three activities, right?", "No"),
        ("TELMIN never coordinates, they just support in one place, right?", "No"),
    ],
)
def test_both_roles_are_held_against_the_rows(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert verdict_of(assistant.ask(question).text) == verdict


def test_rows_of_a_body_are_no_claim_of_its_roles(assistant: Assistant) -> None:
    told = ask(assistant, "Which activities does ACMW support but not lead?")
    assert not verdict_of(told.text)
    assert "A.2.1" in told.text


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (
            "In B.7.2 DGICM only supports, right?",
            "Yes. DGICM supports B.7.2, and has no other role",
        ),
        ("For B.7.2 we are only supporting, right?", "Yes. DGICM supports B.7.2, and has no other"),
        ("For B.7.2 we only support and SOMSWD leads, right?", "Yes. DGICM supports B.7.2"),
        ("For B.7.2 we only support and SOMTC leads, right?", "No. The plan names SOMSWD"),
        ("In A.2.1 ACMW only leads, right?", "No. The plan names SLOM"),
        ("In B.7.2 only DGICM supports, right?", "No. DGICM supports B.7.2 not alone"),
        ("B.7.2 is only supported by DGICM, right?", "No. DGICM supports B.7.2 not alone"),
    ],
)
def test_others_may_have_the_one_role_too(assistant: Assistant, question: str, begins: str) -> None:
    assert ask(assistant, question, body="DGICM").text.startswith(begins)
