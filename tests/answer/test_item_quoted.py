"""One item of a section that was told: its words, where they come from, which rows follow it."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

CHILDREN = "which of the principles is about children"


@pytest.mark.parametrize(
    "asked", ["quote it please", "can I have it word for word?", "give me its exact wording"]
)
def test_the_item_told_is_quoted_and_no_other(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "what does principle 5 say?", asked)
    assert {str(one.locator) for one in said.citations} == {"Section C.5"}


def test_one_item_of_many_is_quoted(with_meaning: Assistant) -> None:
    said = ask(with_meaning, CHILDREN, "quote it please")
    assert {str(one.locator) for one in said.citations} == {"Section C.5"}


@pytest.mark.parametrize(
    "asked",
    ["where did they take it from?", "which note backs it?", "where was it taken from?"],
)
def test_where_it_comes_from_is_its_footnote(with_meaning: Assistant, asked: str) -> None:
    said = ask(with_meaning, CHILDREN, asked)
    assert "Article 3(1) Convention on the Rights of the Child" in said.text


def test_where_a_row_comes_from_is_what_it_rests_on(assistant: Assistant) -> None:
    assert "Footnote 34" in ask(assistant, "B.3.1", "where was it taken from?").text


def test_a_row_is_quoted_too(assistant: Assistant) -> None:
    assert ask(assistant, "A.2.1", "quote it please").text.startswith("**A.2.1**")
