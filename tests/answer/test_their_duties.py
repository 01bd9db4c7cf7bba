"""Whether "they" have to do something is said only of those who do it by the plan."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

WORKING_GROUP = "What does the SOMTC Working Group on TIP do?"
SHEPHERD = "what are the duties of SOMTC-Philippines"


@pytest.mark.parametrize(
    ("before", "question"),
    [
        (WORKING_GROUP, "do they have to prepare progress reports?"),
        (WORKING_GROUP, "must they monitor implementation?"),
        (SHEPHERD, "do they have to lead the annual review?"),
    ],
)
def test_a_duty_that_was_quoted_is_said_to_be_one(
    assistant: Assistant, before: str, question: str
) -> None:
    assert ask(assistant, before, question).text.startswith("Yes. ")


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("What does the ASEAN Secretariat do?", "do they have to monitor the plan?"),
        ("What does the ASEAN Secretariat do?", "do they have to consolidate reports?"),
        ("What does AMMTC do?", "do they have to report?"),
        ("Who endorses the progress reports?", "do they have to submit progress reports?"),
        ("Who approves the revised work plan?", "do they have to report?"),
        ("Who is consulted on the MERL framework?", "do they have to endorse it?"),
        (WORKING_GROUP, "do they have to meet?"),
        ("What is the role of ASEAN member states?", "do they have to report?"),
    ],
)
def test_what_somebody_else_has_to_do_is_not(
    assistant: Assistant, before: str, question: str
) -> None:
    assert "Yes" not in ask(assistant, before, question).text


@pytest.mark.parametrize("question", ["must the AMMTC report?", "does the Working Group meet?"])
def test_a_deed_alone_may_be_a_noun_in_the_plan(assistant: Assistant, question: str) -> None:
    assert not ask(assistant, question).text.startswith("Yes")
