"""Rows that are said to be a body's in two roles."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("coordinating and supporting rows of SOMTC", 41),
        ("lead and support rows of ACWC", 4),
        ("which are the coordinating and relevant activities of SOMSWD in pillar B?", 7),
    ],
)
def test_rows_of_a_body_in_two_roles(assistant: Assistant, question: str, count: int) -> None:
    assert len(assistant.ask(question).items) == count
