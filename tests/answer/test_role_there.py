"""A role asked of one body after one row was told is asked of that row."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("first", "then", "begins"),
    [
        ("Who leads B.2.1?", "is SOMTC the lead?", "No. The plan names AICHR, not SOMTC"),
        ("Who is in B.2.1?", "so SOMTC leads, right?", "No. The plan names AICHR, not SOMTC"),
        ("What is C.4.1 about?", "does AICHR lead?", "No. The plan names SOMTC, not AICHR"),
        ("Tell me about A.7.3", "is AICHR the only lead?", "No. AICHR coordinates A.7.3 not alone"),
        ("Who leads B.3.1?", "is AICHR the supporter?", "Yes. AICHR supports B.3.1"),
        ("Which bodies are in D.4.2?", "is SOMTC the coordinator?", "No. The plan names SOM-MLAT"),
        ("Who supports A.1.1?", "is SOMTC in charge?", "Yes. SOMTC coordinates A.1.1"),
        ("What are the indicators of B.2.2?", "is ASLOM the coordinator?", "No. The plan names"),
    ],
)
def test_a_role_asked_after_a_row_is_asked_of_it(
    assistant: Assistant, first: str, then: str, begins: str
) -> None:
    assert ask(assistant, first, then).text.startswith(begins)


@pytest.mark.parametrize(
    ("first", "then", "has"),
    [
        ("Who leads B.2.1?", "does SOMTC lead anything?", "35 of the 63"),
        ("Who leads B.2.1?", "does SOMTC lead in pillar C?", "10 of the 10"),
        ("Who leads B.2.1?", "what does SOMTC lead", "35 of the 63"),
        ("Which activities does SLOM lead?", "does ACMW lead?", "1 of the 63"),
    ],
)
def test_a_role_asked_of_more_than_the_row_is_not(
    assistant: Assistant, first: str, then: str, has: str
) -> None:
    assert has in ask(assistant, first, then).text


@pytest.mark.parametrize(
    ("first", "then", "begins"),
    [
        ("Which rows are in B.7?", "does SOMTC lead?", "No. None of the 2 activities in Outcome"),
        ("What is B.7 about?", "does SOMTC lead?", "No. None of the 2 activities in Outcome B.7"),
        ("Who leads in B.7?", "is SOMTC the lead?", "No. None of the 2 activities in Outcome B.7"),
        ("Which rows are in A.4?", "is SLOM the lead?", "Yes. 2 of the 2 activities in Outcome A"),
        ("Which rows are in B.7?", "is DGICM the only lead?", "No. 1 of the 2 activities"),
        ("Which rows mention shelters?", "does SOMSWD lead?", "Yes. 1 of the 3 activities in B.1"),
        ("Which rows does SOMTC lead in B?", "does AICHR support?", "Yes. 3 of the 17"),
        ("Who leads in B.7?", "AICHR supports?", "No. None of the 2 activities in Outcome B.7"),
    ],
)
def test_a_role_asked_after_a_place_or_a_list_is_asked_of_it(
    assistant: Assistant, first: str, then: str, begins: str
) -> None:
    assert ask(assistant, first, then).text.startswith(begins)


@pytest.mark.parametrize(
    ("first", "then", "begins"),
    [
        ("Who leads B.3.1?", "and the supporter is SOMSWD?", "No. The plan names AICHR, not SOMS"),
        ("Is AICHR the lead of B.2.2?", "and the only supporter is ASLOM?", "No. ASLOM supports"),
        ("Who leads B.3.1?", "so AICHR supports?", "Yes. AICHR supports B.3.1"),
    ],
)
def test_a_role_said_as_a_question_is_put_to_the_test(
    assistant: Assistant, first: str, then: str, begins: str
) -> None:
    assert ask(assistant, first, then).text.startswith(begins)


def test_the_own_body_is_meant_too(assistant: Assistant) -> None:
    answer = ask(assistant, "Tell me about B.5.1", "do we lead?", body="SOMTC")
    assert answer.text.startswith("No. The plan names SOMSWD, not SOMTC")


@pytest.mark.parametrize(
    "then", ["with help from?", "and with the support of?", "with the help of?"]
)
def test_with_whose_help_is_asked_of_the_row_told(assistant: Assistant, then: str) -> None:
    assert "SOMHD" in ask(assistant, "Who coordinates B.1.1?", then).text.split("\n")[0]


@pytest.mark.parametrize(
    ("first", "then", "begins"),
    [
        ("who leads B.2.3", "do both lead, or is one only supporting?", "Yes. ACWC coordinates"),
        ("who is in C.2.1", "are both leads or does one just support?", "No. The plan names SOMTC"),
        ("Which bodies are in A.7.3?", "are they both supporters?", "No. The plan names no"),
        ("who is in C.2.1", "are they on a par?", "C.2.1: SOMTC coordinates; SOMSWD supports."),
        ("who leads A.7.3", "same role for both?", "A.7.3: TELMIN and AICHR coordinate."),
    ],
)
def test_both_bodies_of_the_row_told_are_asked_about(
    assistant: Assistant, first: str, then: str, begins: str
) -> None:
    said = ask(assistant, first, then)
    assert said.text.startswith(begins)
    assert len(said.items) <= 1
