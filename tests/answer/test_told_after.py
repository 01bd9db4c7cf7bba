"""What a first question points to, told when it is asked back; what a title stands for."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

TITLE = "Bilateral and Multilateral Cooperation Project to Combat Trafficking in Persons"


@pytest.mark.parametrize("asked", ["is it ours?", "is this ours?", "so are those theirs?"])
@pytest.mark.parametrize("body", [None, "SLOM"])
def test_whose_something_is_that_was_never_told_is_asked_back(
    assistant: Assistant, asked: str, body: str | None
) -> None:
    assert assistant.ask(asked, body=body).status is AnswerStatus.CLARIFY


@pytest.mark.parametrize(
    ("first", "told", "row"),
    [
        ("is it ours?", "I mean the government procurement activity, we're SOMTC", "A.5.1"),
        ("is it ours?", "I mean A.5.1, we're SOMTC", "A.5.1"),
        ("who leads it?", "A.5.1 sorry", "A.5.1"),
        ("who leads it?", "I meant the government procurement one", "A.5.1"),
    ],
)
def test_the_thing_told_then_stands_for_what_was_pointed_to(
    assistant: Assistant, first: str, told: str, row: str
) -> None:
    said = ask(assistant, first, told)
    assert codes(said) == row
    assert "SOMTC" in said.text


@pytest.mark.parametrize("told", ["what does SLOM lead", "which rows have no lead"])
def test_another_question_is_no_thing_told(assistant: Assistant, told: str) -> None:
    assert ask(assistant, "is it ours?", told).text == assistant.ask(told).text


@pytest.mark.parametrize(
    ("asked", "rows"),
    [("anything in B", ""), ("those in A?", "A.3.3 A.6.1"), ("and in C?", "")],
)
def test_a_project_told_by_its_title_is_looked_for_in_a_pillar(
    assistant: Assistant, asked: str, rows: str
) -> None:
    assert codes(ask(assistant, f"which rows list the '{TITLE}'", asked)) == rows


@pytest.mark.parametrize(
    "asked", ["read me the full text of that one", "read me the text of it", "read it out in full"]
)
def test_a_row_is_read_out(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "which SLOM rows have no supporter", asked)
    assert said.text.startswith("**A.4.2**")


def test_the_row_of_a_body_is_the_one_it_leads_of_those_told(assistant: Assistant) -> None:
    told = ("where is the Myanmar 2022 TIP WP quoted under pillar B", "who leads each")
    assert "3.10" in ask(assistant, *told, "what number is cited in the ASLOM row").text


def test_what_was_held_has_the_date_of_the_entry(assistant: Assistant) -> None:
    said = ask(assistant, "who leads A.4.2", "when was the workshop it mentions")
    assert said.status is AnswerStatus.ANSWERED
    assert "May 2019" in said.text


@pytest.mark.parametrize("asked", ["does it turn up anywhere?", "does it show up anywhere?"])
def test_to_turn_up_is_to_appear(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, "what is TELMIN", asked)) == "A.7.3"
