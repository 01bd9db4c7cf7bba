"""One item of a section that was told: its words, where they come from, which rows follow it."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

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


ALONE = "which of the rows that SLOM leads has no supporter?"
PRINCIPLES = "what are the core principles"


@pytest.mark.parametrize(
    "asked",
    [
        "read me the full text of that one",
        "can you read it out loud",
        "text of that row please",
        "read that to me word by word",
        "give me the complete wording of this row",
    ],
)
def test_the_row_told_is_read_out(assistant: Assistant, asked: str) -> None:
    assert ask(assistant, ALONE, asked).text.startswith("**A.4.2**")


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("read me the third word by word", "Section C.3"),
        ("the 5th one word for word", "Section C.5"),
        ("quote the last one exactly", "Section C.7"),
        ("read me the exact wording of the second", "Section C.2"),
    ],
)
def test_the_one_at_a_position_is_read_out(assistant: Assistant, asked: str, place: str) -> None:
    assert ask(assistant, PRINCIPLES, asked).citations[0].locator == place


def test_all_of_a_list_is_read_out(assistant: Assistant) -> None:
    said = ask(assistant, "which rows does ASLOM coordinate?", "read me those in full")
    assert {"B.6.2", "D.3.5"} <= {str(one.locator) for one in said.citations}


@pytest.mark.parametrize(
    "asked", ["and its source?", "what is the origin of it", "the source of it"]
)
def test_the_source_of_an_item_is_its_footnote(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, PRINCIPLES, "what does the third say exactly", asked)
    assert "Footnote 3" in said.text


@pytest.mark.parametrize(
    "asked",
    [
        "do we have an activity on that",
        "have we got any row about it",
        "does the plan have a row on it",
    ],
)
def test_the_row_on_an_item_is_found_after_its_source(assistant: Assistant, asked: str) -> None:
    talk = (PRINCIPLES, "what does the third say exactly", "and its source?", asked)
    assert [one.locator for one in ask(assistant, *talk).items] == ["B.1.4"]
    assert "SOMTC" in ask(assistant, *talk, "whos on it").text


def test_what_points_back_for_its_text_is_never_out_of_scope(with_meaning: Assistant) -> None:
    said = ask(with_meaning, "which rows does SLOM lead?", "read me the text of that one")
    assert said.status is not AnswerStatus.OUT_OF_SCOPE


@pytest.mark.parametrize("asked", ["will it rain there tomorrow?", "write me a poem about it"])
def test_what_only_points_back_stays_outside(with_meaning: Assistant, asked: str) -> None:
    said = ask(with_meaning, "who leads A.1.4?", asked)
    assert said.status is AnswerStatus.OUT_OF_SCOPE
