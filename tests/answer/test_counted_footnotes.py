"""Footnotes told by their place in the plan."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register


@pytest.mark.parametrize(
    ("question", "at"),
    [
        ("what does the first footnote refer to", 0),
        ("what's in the third footnote?", 2),
        ("where does the last footnote point", -1),
    ],
)
def test_a_footnote_is_counted_in_the_plan(
    assistant: Assistant, register: Register, question: str, at: int
) -> None:
    number = sorted(one.number for one in register.footnotes)[at]
    assert assistant.ask(question).text.startswith(f"**Footnote {number}**")


def test_the_first_footnote_of_a_row_is_its_own(assistant: Assistant) -> None:
    answer = assistant.ask("what does the first footnote of A.1.1 refer to")
    assert "Footnote 12" in answer.text
