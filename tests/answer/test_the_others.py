"""Who asks for some and for those of which it is not so gets both."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_rows.said_of_rows import asked_of_other_rows


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "In which pillars have we a role, and in which ones have we none?",
            "In which pillars have we a role and in which not?",
        ),
        (
            "which of our rows have a supporter and which have none at all?",
            "which of our rows have a supporter and which do not?",
        ),
        (
            "Which outcomes have a project and which have no project?",
            "Which outcomes have a project and which do not?",
        ),
        (
            "In which outcomes are we named, and in which do we have no role?",
            "In which outcomes are we named and in which not?",
        ),
        ("In which pillars do we lead, and in which do we have no role?", None),
        ("Which outcomes have a project and which have no supporter?", None),
        ("Which rows have a supporter and who is it?", None),
    ],
)
def test_the_others_are_asked_for_in_one_way(question: str, said: str | None) -> None:
    assert asked_of_other_rows(question, lambda: ()) == (said or question)


@pytest.mark.parametrize(
    ("body", "question", "told"),
    [
        ("DGICM", "In which pillars are we given a role, and in which have we none?", "2: C and D"),
        (None, "In which pillars does SLOM lead and in which does it not?", "3: B, C and D"),
        ("SLOM", "which of our rows have a supporter and which have none?", "other 1: A.4.2"),
        (None, "Which of SLOM's rows does ACMW support and which not?", "The other 1: A.4.2"),
        (None, "Which of SLOM's rows are supported by ACMW and which are not?", "other 1: A.4.2"),
        (None, "Which activities have a project and which have none?", "A.1.2, A.5.1 and D.3.5"),
    ],
)
def test_those_with_and_those_without_are_told(
    assistant: Assistant, body: str | None, question: str, told: str
) -> None:
    assert told in ask(assistant, question, body=body).text


def test_two_questions_of_the_same_rows_are_answered_in_turn(assistant: Assistant) -> None:
    asked = (
        "In which of the rows we coordinate does SOMTC support us, and which ones have no helper?"
    )
    assert codes(ask(assistant, asked, body="AICHR")) == "B.2.1 B.2.2 A.1.4 A.7.3 B.3.3"
    asked = "In which pillars do we coordinate, and in which do we have no role?"
    assert codes(ask(assistant, asked, body="ACWC")) == "A B C D"
