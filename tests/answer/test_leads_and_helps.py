"""What a body is said never to do, and to do instead, is put to the test one by one."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    "claim",
    [
        "There's no row whatsoever for SOM-ED as lead, the education people only assist SOMTC",
        "SOM-ED never leads anything; it just backs SOMTC, right?",
        "SOM-ED is never a lead, only a helper of SOMTC",
        "No row has SOM-ED as coordinator; it only supports SOMTC.",
        "SOM-ED has no leading role at all, it's just there to help SOMTC",
        "so SOM-ED doesn't coordinate any row, they only support SOMTC.",
    ],
)
def test_a_lead_that_is_denied_is_told(assistant: Assistant, claim: str) -> None:
    said = ask(assistant, claim).text
    assert said.startswith("No.")
    assert "coordinated by SOM-ED: A.1.5" in said


@pytest.mark.parametrize(
    "claim",
    [
        "we never lead, we only support SOMTC, right?",
        "I think we don't lead anything, we're just a helper of SOMTC",
    ],
)
def test_a_lead_of_the_asker_is_told_too(assistant: Assistant, claim: str) -> None:
    said = ask(assistant, claim, body="SOM-ED")
    assert said.text.startswith("No.")
    assert "coordinated by SOM-ED: A.1.5" in said.text


def test_both_claims_are_answered(assistant: Assistant) -> None:
    said = ask(assistant, "SOMHD leads nothing, it merely helps SOMSWD").text
    assert said.startswith("No. 1 of the 2 activities that are supported by SOMHD")
    assert "None of the 63 activities is coordinated by SOMHD" in said


def test_of_another_body_nothing_is_denied(assistant: Assistant) -> None:
    said = ask(assistant, "SOMHD leads nothing, ACMW only supports SLOM")
    assert "coordinated by ACMW and" not in said.text
    assert not said.text.startswith("Yes. None of the 63 activities is coordinated by ACMW")
