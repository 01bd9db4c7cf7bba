"""Rows called by a word that is explained at once, and rows that forgot what others have."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant

_HEAVY = "A.1 A.2 B.1 D.3"
_NO_PROJECT = "A.1.2 A.5.1 D.3.5"
_NO_LEAD = "A.1.3 A.2.5"


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Me, I want the heavy outcomes: those with five rows or more", _HEAVY),
        ("I'm curious about the poor rows - those without any project", _NO_PROJECT),
        ("give me the 'orphan' rows, so those with no coordinating body", _NO_LEAD),
        ("the empty rows (i.e. the ones without an indicator)", "D.3.6"),
    ],
)
def test_rows_are_asked_for_by_what_explains_their_name(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(assistant.ask(question)) == listed


def test_a_word_for_a_subject_stays(assistant: Assistant) -> None:
    told = codes(assistant.ask("The training rows - those that name three bodies or more"))
    assert told == "A.2.6"


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("a row lost its coordinator, i'm afraid. which one?", _NO_LEAD),
        ("Which activity skipped its indicators?", "D.3.6"),
        ("which rows left out their projects altogether?", _NO_PROJECT),
        ("which outcome forgot its references?", "B.7 C.3 C.4 D.6 D.7"),
    ],
)
def test_what_a_row_lost_it_has_not(assistant: Assistant, question: str, listed: str) -> None:
    assert codes(assistant.ask(question)) == listed
