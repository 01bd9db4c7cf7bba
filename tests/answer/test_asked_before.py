"""Rows told by what was asked before: "the first code I asked about", "the article 19 one"."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

WORDING = "wording of C.4.1?"
LEAD = "C.3.2, who leads it"
SUPPORT = "Any supporters?"


@pytest.mark.parametrize(
    "asked",
    [
        "and on the first code I asked about?",
        "and for the first one I asked about?",
        "and at the very first code?",
        "and for the code I started with?",
        "same for the code I asked first",
        "how about the one I began with?",
    ],
)
def test_the_same_is_asked_of_a_code_asked_before(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, WORDING, LEAD, SUPPORT, asked)
    assert said.text.startswith("AICHR supports C.4.1")


def test_a_field_of_its_own_is_asked_of_it(assistant: Assistant) -> None:
    asked = "what are the projects of the first one I asked about?"
    assert ask(assistant, WORDING, LEAD, asked).text.startswith("C.4.1 has 2 projects")


def test_the_second_code_is_the_one_asked_second(assistant: Assistant) -> None:
    said = ask(
        assistant, WORDING, LEAD, "who supports A.1.1?", "and the second code I asked about?"
    )
    assert "C.3.2" in said.text
    assert "A.1.1" not in said.text


def test_a_body_asked_about_first_is_no_code(assistant: Assistant) -> None:
    said = ask(assistant, "what does SLOM lead?", "and ASLOM?", "and the first one I asked about?")
    assert "ASLOM coordinates" not in said.text


CITED = ("What activity invokes article 17 of ACTIP", "and 19?", "14(2)?")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("what's the 19 one measured by", "D.3.4 has 2 indicators"),
        ("what's the article 17 one measured by", "C.1.4 has 1 indicator"),
        ("who leads the 14(2) row?", "SOMTC coordinates B.3.1"),
        ("the one for 17, who leads it?", "SOMTC coordinates C.1.4"),
        ("what does the one citing article 17 say?", "**C.1.4**"),
    ],
)
def test_a_row_is_told_by_the_article_that_it_was_found_by(
    assistant: Assistant, asked: str, told: str
) -> None:
    assert ask(assistant, *CITED, asked).text.startswith(told)


def test_an_article_not_asked_about_tells_no_row(assistant: Assistant) -> None:
    said = ask(assistant, *CITED, "who supports the article 5 activity?")
    assert "supports B.3.1" not in said.text


@pytest.mark.parametrize(
    "asked",
    [
        "which of the three just named has no supporting body",
        "which of the three has no supporter",
        "which of these three lacks a supporter?",
    ],
)
def test_rows_told_one_by_one_are_the_three_just_named(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, *CITED, asked)
    assert [one.locator for one in said.items] == ["C.1.4", "D.3.4"]


@pytest.mark.parametrize(
    "talk",
    [
        ("which of the three has no supporting body?",),
        ("who leads A.1.1?", "who leads B.2.3?", "which of the three just named has no supporter?"),
        ("when was the plan endorsed?", "which of the two has no supporting body?"),
    ],
)
def test_three_that_were_not_told_are_asked_back(
    assistant: Assistant, talk: tuple[str, ...]
) -> None:
    assert ask(assistant, *talk).status == "clarify"


def test_all_rows_of_the_plan_may_be_told_by_their_number(assistant: Assistant) -> None:
    said = ask(assistant, "which of the 63 has no indicator?")
    assert [one.locator for one in said.items] == ["D.3.6"]
