"""Entries of documents beside the plan, named by their number, are no codes of the plan."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

DRAWN_ON = "C.2.2 - which entries of Myanmar's 2022 work plan does it draw on?"


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("And in which rows do I find entry 3.12?", "C.1.3"),
        ("Where else is 3.6 used?", "C.2.1 C.2.2"),
        ("Does 3.6 appear in C.2.1 as well?", "C.2.1 C.2.2"),
        ("Which rows use entry 3.99?", ""),
        ("and 2.3?", "C.2.3"),
        ("who leads 2.3?", "C.2.3"),
    ],
)
def test_a_number_is_an_entry_of_the_document_told(
    assistant: Assistant, asked: str, listed: str
) -> None:
    assert codes(ask(assistant, DRAWN_ON, asked)) == listed


def test_the_document_that_the_row_told_refers_to_is_meant(assistant: Assistant) -> None:
    refers = "Which documents does C.2.1 refer to?"
    assert codes(ask(assistant, refers, "Is 3.6 also used in C.2.2?")) == "C.2.1 C.2.2"
    assert codes(ask(assistant, "Who leads C.2.2?", "and 3.6?")) == "D.3.6"


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("In which rows do I find entry 3.12?", "C.1.3"),
        ("How many rows cite activity 3.10?", "B.6.1 B.6.2"),
        ("Which rows cite entry no. 3.10 of Myanmar's work plan?", "B.6.1 B.6.2"),
        ("Who leads activity 3.6?", "D.3.6"),
    ],
)
def test_an_entry_that_one_document_has_is_meant(
    assistant: Assistant, asked: str, listed: str
) -> None:
    assert codes(ask(assistant, asked)) == listed
