"""The longest list of a column belongs to a row, not to a body that is named in it."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("Longest list of coordinating bodies in the table?", "A.7.3 B.2.3"),
        ("most coordinators on one row?", "A.7.3 B.2.3"),
        ("what is the longest list of indicators in the plan", "B.6.1"),
        ("Shortest list of projects?", "A.1.2 A.5.1 D.3.5"),
    ],
)
def test_rows_have_the_longest_list(assistant: Assistant, asked: str, rows: str) -> None:
    assert codes(assistant.ask(asked)) == rows


def test_a_tie_for_the_longest_list_of_supporters(assistant: Assistant) -> None:
    answer = assistant.ask("Longest list of supporting bodies in the table?")
    assert len(answer.items) == 9
    assert "2 supporting bodies each" in answer.text
