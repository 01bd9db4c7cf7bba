"""All that a body does, said to lie in one place, and all bodies of a place, said to be these."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.verdicts import verdict_of


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is Pillar C all SOMTC and SLOM?", "No"),
        ("Is Pillar C all SOMTC, SOMSWD and AICHR?", "Yes"),
        ("Pillar C is just SOMTC and AICHR, isn't it?", "No"),
        ("Is D.2 just SOMTC?", "Yes"),
        ("Is D.3 just SOMTC?", "No"),
        ("Is A.4 only SLOM?", "No"),
        ("Is A.4 just SLOM and ACMW?", "Yes"),
        ("C.1 names nobody but SOMTC, right?", "Yes"),
        ("C.2 names nobody but SOMTC, right?", "No"),
        ("A.2 is led by nobody except SLOM. Is that so?", "No"),
        ("A.4 is led by nobody except SLOM. Is that so?", "Yes"),
        ("A.3.2 is backed by nobody but AICHR, right?", "No"),
        ("A.3.3 is backed by nobody but AICHR, right?", "Yes"),
        ("DGICM's one and only lead is A.2.4, isn't it?", "No"),
        ("SOM-ED's one and only lead is A.1.5, isn't it?", "Yes"),
        ("A.2.4 is the one and only lead of DGICM, right?", "No"),
        ("DGICM only ever shows up in Pillar B, right?", "No"),
        ("SOM-MLAT only ever shows up in Pillar D, right?", "Yes"),
        ("DGICM is confined to Pillar B, right?", "No"),
        ("SOM-MLAT is limited to Pillar D, right?", "Yes"),
        ("All of SOMSWD's coordinating roles are in Pillar B, right?", "Yes"),
        ("All of AICHR's leads sit in Pillar B, right?", "No"),
        ("Does AICHR only lead rows in Pillar B?", "No"),
        ("Does SOMSWD only lead rows in Pillar B?", "Yes"),
    ],
)
def test_what_is_said_of_all_is_held_against_all(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert verdict_of(assistant.ask(question).text) == verdict


def test_own_rows_are_meant_by_ours(assistant: Assistant) -> None:
    question = "All our rows are in Pillar B, right?"
    assert verdict_of(assistant.ask(question, body="DGICM").text) == "No"


def test_rows_of_a_place_are_listed_where_they_are_asked_for(assistant: Assistant) -> None:
    told = ask(assistant, "Which of AICHR's rows are in Pillar B?")
    assert not verdict_of(told.text)
    assert "B.2.1" in told.text
