"""What askers tell of themselves beside a question is not asked of an own body."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    "question",
    [
        "Our charity offers free counselling. Is some list of charities like ours planned?",
        "Does the plan foresee a register of such groups as ours?",
        "Our company recruits seafarers. Is there anything for companies like ours?",
    ],
)
def test_a_group_like_ours_is_no_body_of_the_asker(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is not AnswerStatus.CLARIFY


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "So SOMHD leads the COVID activity A.1.3, right? I'd like to thank them.",
            "The plan names no coordinating body for A.1.3",
        ),
        (
            "AICHR runs the climate activity A.1.4, right? I want to congratulate them.",
            "AICHR coordinates A.1.4.",
        ),
        ("ACWC leads the non-punishment row B.1.4, right? We wish to meet them.", "The plan names"),
    ],
)
def test_a_wish_behind_a_claim_asks_for_no_own_body(
    assistant: Assistant, question: str, told: str
) -> None:
    assert assistant.ask(question).text.startswith(told)


def test_which_rows_are_ours_still_asks_whose(assistant: Assistant) -> None:
    assert assistant.ask("Which rows are ours?").status is AnswerStatus.CLARIFY
