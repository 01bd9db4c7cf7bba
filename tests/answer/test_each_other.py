"""Support given both ways: one of two bodies leads and the other supports it."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant

_BOTH = "Of the 63 activities, AICHR supports SOMTC in 8 and SOMTC supports AICHR in 2."
_ROWS = {"A.3.3", "B.1.4", "B.2.1", "B.2.2", "B.3.1", "B.6.1", "C.4.1", "D.3.6", "D.5.1", "D.7.1"}


@pytest.mark.parametrize(
    "question",
    [
        "Do AICHR and SOMTC support each other?",
        "Do AICHR and SOMTC help one another?",
        "Does AICHR support SOMTC, and does SOMTC support AICHR?",
        "Does AICHR support SOMTC and vice versa?",
        "Is the support between AICHR and SOMTC mutual?",
        "AICHR and SOMTC support each other, right?",
    ],
)
def test_a_yes_is_of_both_directions(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(f"Yes. {_BOTH}")
    assert {one.locator for one in answer.items} == _ROWS


@pytest.mark.parametrize(
    ("body", "question"),
    [
        (None, "Where do AICHR and SOMTC support each other?"),
        (None, "In which rows does AICHR support SOMTC, and vice versa?"),
        (None, "Where does one of AICHR and SOMTC lead and the other support?"),
        (None, "rows where AICHR leads and SOMTC supports or SOMTC leads and AICHR supports"),
        (None, "How often do AICHR and SOMTC support each other?"),
        (None, "Do AICHR and SOMTC never support each other?"),
        ("AICHR", "In which activities do we and SOMTC back each other?"),
    ],
)
def test_rows_are_those_of_either_direction(
    assistant: Assistant, body: str | None, question: str
) -> None:
    answer = assistant.ask(question, body=body)
    assert answer.text.startswith(_BOTH)
    assert {one.locator for one in answer.items} == _ROWS


@pytest.mark.parametrize(
    ("question", "begins", "listed"),
    [
        (
            "Do SOMHD and SOMSWD support each other?",
            "No. Of the 63 activities, SOMHD supports SOMSWD in 1 and SOMSWD supports SOMHD",
            "B.1.1",
        ),
        (
            "Do SLOM and TELMIN ever back one another?",
            "No. Of the 63 activities, SLOM supports TELMIN in none and TELMIN supports SLOM in",
            "",
        ),
        (
            "Do AICHR and SOMTC support each other in Pillar C?",
            "No. Of the 10 activities in Pillar C, AICHR supports SOMTC in 1 and SOMTC supports",
            "C.4.1",
        ),
    ],
)
def test_support_one_way_is_no_yes(
    assistant: Assistant, question: str, begins: str, listed: str
) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(begins)
    assert codes(answer) == listed


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Which bodies support each other?", "3 pairs of bodies support each other: SOMTC with"),
        ("Which bodies support SOMTC and are supported by it?", "2 pairs of bodies support"),
        ("Which other bodies does SOMTC support and vice versa?", "2 pairs of bodies support"),
    ],
)
def test_bodies_are_told_in_pairs(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Does SOMTC support AICHR?", "Yes. 2 of the 63 activities are supported by SOMTC"),
        ("Do AICHR and SOMTC both support ACWC?", "No. None of the 63"),
        ("Which rows mention mutual legal assistance?", '2 activities speak of "mutual legal'),
    ],
)
def test_one_direction_or_a_subject_is_something_else(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)
