"""What somebody else asks or wants, told before the question or beside it."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("The minister wants to know if SOMTC is leading more than half of all rows.", "Yes."),
        ("My boss asks whether SLOM is supporting anything", "No."),
        ("A colleague just asked me if AICHR is in pillar C.", "Yes."),
    ],
)  # fmt: skip
def test_what_somebody_asks_is_answered(assistant: Assistant, question: str, begins: str) -> None:
    assert ask(assistant, question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Our deputy's office needs: rows SLOM leads. Leave out those ACMW supports.", "A.4.2"),
        ("The desk wants to know: which rows does SOM-MLAT lead?", "D.3.4 D.4.2"),
    ],
)
def test_who_wants_it_is_no_part_of_it(assistant: Assistant, question: str, listed: str) -> None:
    assert codes(ask(assistant, question)) == listed


@pytest.mark.parametrize(
    "question",
    [
        "I have never opened this plan. What does it want from us?",
        "first session for me, never read the work plan before. What does it ask of us?",
    ],
)
def test_that_the_plan_is_new_to_the_asker_denies_nothing(
    assistant: Assistant, question: str
) -> None:
    assert codes(ask(assistant, question, body="TELMIN")) == "A.7.3"
