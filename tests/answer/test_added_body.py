"""The body that one row names beside those of the row before it."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

BOTH = ("who supports B.2.1?", "and B.2.2?")
SAME = ("who supports B.2.1?", "B.2.2 has the same pair?")


@pytest.mark.parametrize("before", [BOTH, SAME])
@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("where else is that additional body in support", "ASLOM supports 1 of the 62"),
        ("what's the full name of the extra one?", "**ASLOM** stands for"),
        ("does the new body lead anything?", "Yes. ASLOM coordinates 2"),
    ],
)
def test_the_added_body_is_the_one_that_only_the_last_row_has(
    assistant: Assistant, before: tuple[str, ...], asked: str, told: str
) -> None:
    assert ask(assistant, *before, asked).text.startswith(told)


def test_its_name_is_told_after_it(assistant: Assistant) -> None:
    said = ask(assistant, *SAME, "where else is that additional body in support", "its full name?")
    assert said.text.startswith("**ASLOM** stands for")
    assert "SOMTC" not in said.text


def test_no_body_is_told_where_none_was_added(assistant: Assistant) -> None:
    said = ask(assistant, "who supports B.2.2?", "and B.2.1?", "its the extra body leading?")
    assert "ASLOM coordinates" not in said.text
