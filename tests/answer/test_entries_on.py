"""Which rows of a list have an entry on a subject is told by these entries alone."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

IN_C1 = "Which activities are in C.1?"


@pytest.mark.parametrize(
    ("before", "asked", "listed"),
    [
        (IN_C1, "Which one of these has money laundering among its indicators?", "C.1.1"),
        (IN_C1, "Which of them mention money laundering in their examples?", "C.1.4"),
        (IN_C1, "How many of those have an indicator about money laundering?", "C.1.1"),
        (IN_C1, "Which of these have the death penalty among their indicators?", ""),
        (IN_C1, "Which of these mention money laundering?", "C.1.1 C.1.4"),
        (IN_C1, "Which of these have two indicators?", "C.1.3"),
        ("What does ASLOM lead?", "Which of them name consuls in their indicators?", "D.3.5"),
    ],
)
def test_rows_of_a_list_with_an_entry_on_a_subject(
    assistant: Assistant, before: str, asked: str, listed: str
) -> None:
    assert codes(ask(assistant, before, asked)) == listed
