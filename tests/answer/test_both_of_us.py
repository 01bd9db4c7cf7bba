"""Both of us, the other row, and those held side by side: what two things are meant."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

SHARED = "A.2.1 A.2.2 A.3.2 A.4.1"


@pytest.mark.parametrize(
    "asked",
    [
        "which rows name both of us?",
        "are there rows where we both have a role?",
        "is there a row that the two of us share?",
        "any row with us both?",
        "pillar A: a row with both of us on it?",
    ],
)
def test_both_of_us_are_the_asker_and_the_other_body(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "What do we lead?", "And what does ACMW support?", asked, body="SLOM")
    assert codes(said) == SHARED


def test_an_introduction_says_who_we_are(assistant: Assistant) -> None:
    said = ask(assistant, "I'm with SLOM. What does ACMW lead?", "any row with both of us?")
    assert codes(said) == SHARED


def test_a_row_in_another_pillar_is_no_row_told(assistant: Assistant) -> None:
    talk = ("are we anywhere in pillar C?", "And SOMSWD, in that pillar?")
    shared = "pillar D: a row with both of us on it?"
    assert codes(ask(assistant, *talk, shared, body="AICHR")) == "D.3.6"
    said = ask(assistant, *talk, shared, "does it have an indicator", body="AICHR")
    assert said.text.startswith("No. The plan lists no indicators for D.3.6")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("going back to the other row, which ACTIP article does it name?", "ACTIP Art. 19"),
        ("back to the other one: which ACTIP article does it name?", "ACTIP Art. 19"),
        ("and the other row, which ACTIP article does it name?", "ACTIP Art. 19"),
        ("going back to the other one, who supports it?", "no supporting body for D.3.4"),
    ],
)
def test_the_other_of_two_rows(assistant: Assistant, asked: str, told: str) -> None:
    said = ask(assistant, "What do we lead?", "projects on the 2nd?", asked, body="SOM-MLAT")
    assert told in said.text
    assert "D.4.2" not in said.text


@pytest.mark.parametrize(
    "asked",
    [
        "put the two side by side for me please",
        "show both side by side",
        "can you set both next to each other?",
    ],
)
def test_side_by_side(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "What does A.3.2 say?", "who is on it?", "and the next row?", asked)
    assert "**A.3.2**" in said.text
    assert "**A.3.3**" in said.text


def test_a_code_that_the_plan_has_not_is_none_of_two(assistant: Assistant) -> None:
    talk = ("Who leads D.3.4?", "no, I meant D.4.3", "oops. D.4.2 then")
    said = ask(assistant, *talk, "How is that one different from the first I asked about?")
    assert "SOMTC stands only at D.4.2" in said.text
    assert "D.4.3" not in said.text


def test_the_last_1_is_the_last_one(assistant: Assistant) -> None:
    said = ask(assistant, "which rows do we support?", "who else is on the last 1", body="ASLOM")
    assert said.text.startswith("B.2.2: AICHR coordinates; ASLOM and SOMTC support.")


@pytest.mark.parametrize(
    "nod", ["pity.", "what a shame!", "too bad,", "oh well.", "thought so.", "oh dear,"]
)
def test_a_nod_is_no_subject(assistant: Assistant, nod: str) -> None:
    said = ask(assistant, "Which rows have no lead?", f"{nod} who supports A.2.1?")
    assert said.text.startswith("ACMW supports A.2.1")
