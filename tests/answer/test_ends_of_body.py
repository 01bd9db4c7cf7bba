"""The first and the last row of a body in the order of the table."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("body", "question", "listed"),
    [
        (
            "AICHR",
            "In the order of the table, what is our very first row and our last one?",
            "A.1.4 D.7.1",
        ),
        ("AICHR", "what is our first row and our last row?", "A.1.4 D.7.1"),
        ("AICHR", "which of our rows comes last in the table?", "D.7.1"),
        ("SOMSWD", "what is our first supporting row?", "A.1.5"),
        (None, "Which is the first row of AICHR?", "A.1.4"),
        (None, "What is SLOM's last row?", "A.4.2"),
        (None, "What is the first row of pillar B?", "B.1.1"),
    ],
)
def test_the_row_at_an_end_is_told(
    assistant: Assistant, body: str | None, question: str, listed: str
) -> None:
    assert codes(ask(assistant, question, body=body)) == listed
