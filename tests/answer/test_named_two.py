"""What is said of two bodies named before: the former, the latter, both of them."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        (
            "The chairs of SLOM and the migrant workers committee meet, and the note-taker needs"
            " the activities in A.2 that the former coordinates and the latter supports.",
            "A.2.1 A.2.2",
        ),
        ("I work with DGICM and SOM-ED. Which activities does the latter coordinate?", "A.1.5"),
        ("I met ASLOM and SOM-ED. Where is the former coordinating?", "B.6.2 D.3.5"),
        (
            "I want to invite SOMTC and SOMSWD to one session. Which activities have both of them,"
            " each as coordinating or supporting ASB?",
            "B.5.1 B.6.1 B.7.1 B.7.2 C.2.1 D.3.6",
        ),
        (
            "I want to invite SOMTC and SOMSWD to one session. Which activities have both of them?",
            "B.4.1 B.5.1 B.6.1 B.7.1 B.7.2 C.2.1 D.3.6",
        ),
    ],
)
def test_the_names_before_are_meant(assistant: Assistant, question: str, listed: str) -> None:
    assert codes(assistant.ask(question)) == listed


@pytest.mark.parametrize(
    "question",
    [
        "SOMTC, SLOM and AICHR meet. Which activities does the latter coordinate?",
        "SLOM meets. Which activities does the latter coordinate?",
        "Do both of them, SLOM and ACMW, have a role in A.2?",
    ],
)
def test_other_than_two_names_before_are_not(assistant: Assistant, question: str) -> None:
    assert assistant.explain(question).text == question


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        (
            "Where, if anywhere, is AICHR a supporter to SOMTC with no third body on the row?",
            "A.3.3 B.3.1 C.4.1 D.5.1 D.7.1",
        ),
        ("Which rows have SLOM leading and ACMW supporting, no third body?", "A.2.1 A.2.2 A.4.1"),
        ("Rows led by SLOM with ACMW supporting and no other body", "A.2.1 A.2.2 A.4.1"),
        ("Where do SOMTC and SOMSWD share a row with no third body?", "B.4.1 B.5.1 C.2.1"),
        ("Which rows of ACWC have no third body?", "A.1.2 B.2.3"),
    ],
)
def test_no_third_body_is_none_beside_two(assistant: Assistant, question: str, listed: str) -> None:
    assert codes(ask(assistant, question)) == listed
