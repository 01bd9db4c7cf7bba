"""Rows that are not in a place: "but nothing from pillar B please", "that are not under it"."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("body", "question", "listed"),
    [
        ("SOM-ED", "which of our rows do we support that aren't under protection?", "A.1.1"),
        ("DGICM", "what do we coordinate that is not under prevention?", "B.7.1"),
        (None, "All ASLOM rows, nothing from pillar B please", "D.3.5"),
        ("ACWC", "list what we coordinate but nothing from prevention, thanks", "B.2.3"),
        (None, "Rows naming DGICM – none in pillar A please. Which?", "B.7.1 B.7.2"),
    ],
)
def test_rows_outside_a_place_are_asked_for(
    assistant: Assistant, body: str | None, question: str, listed: str
) -> None:
    assert codes(ask(assistant, question, body=body)) == listed


@pytest.mark.parametrize(
    ("claim", "begins"),
    [
        ("SOMTC coordinates nothing in protection, right?", "No."),
        ("SLOM has nothing in pillar B, correct?", "Yes."),
    ],
)
def test_a_claim_of_nothing_there_is_checked(assistant: Assistant, claim: str, begins: str) -> None:
    assert ask(assistant, claim).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Take pillar C and cross out whatever has no supporter. What's left?", "C.2.1 C.4.1"),
        ("From A.2, leave out whatever SLOM leads. What remains?", "A.2.3 A.2.4 A.2.5 A.2.6"),
    ],
)  # fmt: skip
def test_whatever_is_taken_away_is_left_out(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(ask(assistant, question)) == listed


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Which outcomes in A rest on the APA alone and not on the Convention?", "A.4 A.5 A.6"),
        ("outcomes of pillar B that cite the Convention only, never the APA", "B.5 B.6"),
    ],
)  # fmt: skip
def test_one_instrument_alone_leaves_the_other_out(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(ask(assistant, question)) == listed


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("rows with a legal assistance project that are not supported by AICHR", "B.4.1"),
        ("rows with a legal assistance project where ASLOM is not named", "B.3.1 B.4.1 B.6.1"),
    ],
)  # fmt: skip
def test_a_body_that_is_not_in_the_rows_of_a_project_is_left_out(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(ask(assistant, question)) == listed


def test_a_body_kept_out_is_not_told_as_named(assistant: Assistant) -> None:
    answer = ask(assistant, "rows with a training project where SOMTC is not involved")
    assert answer.text.startswith("I could not make out which rows")
    asked = "which rows list a legal assistance project and do not name AICHR?"
    assert codes(ask(assistant, asked)) == "B.4.1"


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Which rows cite other numbers of AICHR's work plan than PA 3.4.3?", "B.6.1 A.3.3 B.3.1"),
        (
            "AICHR's work plan is cited with another number than PA 3.4.3 by some rows. Which?",
            "B.6.1 A.3.3 B.3.1",
        ),
    ],
)  # fmt: skip
def test_other_numbers_of_a_plan_are_looked_for(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(ask(assistant, question)) == listed


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        (
            "Rows naming just two bodies, SLOM leading and ACMW supporting, no third body on it.",
            "A.2.1 A.2.2 A.4.1",
        ),
        ("Rows naming SOMSWD where it is neither lead nor supporter but mentioned", "B.4.1"),
    ],
)
def test_that_there_is_no_third_is_said_but_once(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(ask(assistant, question)) == listed
