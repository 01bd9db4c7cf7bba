"""Which one is about something else, after a single row was told, is asked of all rows."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

OF_CHAINS = "where does the plan touch on forced labour in supply chains?"


@pytest.mark.parametrize(
    ("questions", "rows"),
    [
        ((OF_CHAINS, "which one is about government procurement"), "A.5.1"),
        ((OF_CHAINS, "and which one deals with responsible government procurement?"), "A.5.1"),
        (("which activity speaks of procurement?", "which one is about procurement"), "A.5.1"),
    ],
)
def test_the_one_meant_is_looked_for_in_all_rows(
    assistant: Assistant, questions: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *questions)) == rows


def test_of_several_rows_told_none_is_looked_for_elsewhere(assistant: Assistant) -> None:
    told = ask(assistant, "which activities speak of shelters?", "which one is about procurement")
    assert codes(told) == ""
