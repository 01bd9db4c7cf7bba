"""What is said once more for stress, or told of the answer, bounds nothing."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.wrapped.stressed import without_stress


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Rows X leads with Y supporting, both conditions must hold",
            "Rows X leads with Y supporting",
        ),
        ("Rows X leads - all of the criteria please.", "Rows X leads."),
        (
            "Which outcomes cite it, one in pillar A and the other elsewhere I think?",
            "Which outcomes cite it?",
        ),
        (
            "Where are there two leads on a row, not a lead plus a supporter?",
            "Where are there two leads on a row?",
        ),
        ("Which rows have no project (the project column)?", "Which rows have no project?"),
        ("Which rows have no project (the indicator column)?", None),
        ("What does X lead (also jointly) in B?", "What does X lead in B?"),
        (
            "Rows without a supporting body listed beside it",
            "Rows without a supporting body",
        ),
        (
            "Which rows have no lead? Please also include the rows that just have a supporter?",
            "Which rows have no lead?",
        ),
        ("ours in B as lead. Skip those where we support.", "ours in B as lead."),
        ("is X in B? yes or no", "is X in B?"),
        (
            "How many do we lead and in which of those does it act alone",
            "How many do we lead and in which of those is it alone",
        ),
        (
            "Where is it fullest, that is, which outcome has most rows?",
            "which outcome has most rows?",
        ),
        ("Does X lead more than Y or not?", "Does X lead more than Y?"),
        ("Which rows does X lead or not support?", None),
    ],
)
def test_what_is_said_again_is_left_out(text: str, said: str | None) -> None:
    assert without_stress(text) == (said or text)


@pytest.mark.parametrize(
    ("body", "question", "listed"),
    [
        (None, "Which rows have no example (the example column)?", "A.2.6 A.7.3 C.3.2 D.3.6"),
        (
            "AICHR",
            "our rows in pillar A as coordinator only. We don't need the ones where we support.",
            "A.1.4 A.7.3",
        ),
        (
            None,
            "Rows with no coordinating body. Keep the ones that have only a supporter too.",
            "A.1.3 A.2.5",
        ),
        (None, "On which rows are there two leads, not one lead and one supporter?", "A.7.3 B.2.3"),
        (None, "Which rows does AICHR lead (also jointly) with no supporters named beside it?",
         "A.1.4 A.7.3 B.3.3"),
    ],
)  # fmt: skip
def test_nothing_is_bounded_by_it(
    assistant: Assistant, body: str | None, question: str, listed: str
) -> None:
    assert codes(ask(assistant, question, body=body)) == listed


def test_rows_that_it_holds_alone_are_told_of_its_own(assistant: Assistant) -> None:
    answer = ask(
        assistant, "how many rows does SLOM coordinate and in which of those does it act alone"
    )
    assert "SLOM coordinates 5 of the 63 activities" in answer.text
    assert codes(answer) == "A.4.2"
