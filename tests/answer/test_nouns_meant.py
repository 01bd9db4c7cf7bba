"""Talks from rows to the sections and back: a noun for what rows are about, who else, who first."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

_CHILD = "Which activity promotes the best interests of the child principle?"
_PUNISH = "Which activity is about non-punishment?"


@pytest.mark.parametrize(
    ("first", "then", "place"),
    [
        (_CHILD, "Where is the principle itself explained, and what does it say?", "Section C.5"),
        (_CHILD, "where does the plan explain that principle", "Section C.5"),
        (_CHILD, "what does the principle say", "Section C.5"),
        (_CHILD, "and what does this principle mean?", "Section C.5"),
        (_PUNISH, "what does the principle itself say", "Section C.3"),
        (_PUNISH, "which article is the principle from", "Footnote 3"),
        (_PUNISH, "where is that principle set out", "Section C.3"),
        ("activities on rights-based approaches?", "what does the approach itself mean", "C.1"),
    ],
)
def test_a_bare_noun_is_what_rows_were_asked_for(
    assistant: Assistant, first: str, then: str, place: str
) -> None:
    assert f"**{place}**" in ask(assistant, first, then).text or place == "C.1"
    assert "**Section C.2**" not in ask(assistant, first, then).text


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("What does SLOM lead?", "what do the principles say"),
        (_PUNISH, "what does the do no harm principle say"),
        (_PUNISH, "what are the core principles"),
        (_PUNISH, "what does the plan say on the principle of gender equality"),
    ],
)
def test_nouns_that_are_told_apart_stay(assistant: Assistant, first: str, then: str) -> None:
    assert not ask(assistant, first, then).text.startswith("**Section C.3**")
    assert ask(assistant, first, then).text == assistant.ask(then).text


@pytest.mark.parametrize(
    "then",
    [
        "really, not the working group?",
        "isn't that the working group",
        "sure it isn't the Secretariat?",
        "hm, not the Secretariat?",
        "I thought the AMMTC did that",
        "not SOMTC?",
        "wasn't it the Member States",
        "but not the working group then",
    ],
)
def test_who_does_something_is_told_again(assistant: Assistant, then: str) -> None:
    first = "Who conducts the mid-term evaluation?"
    assert ask(assistant, first, then).text == assistant.ask(first).text


@pytest.mark.parametrize("then", ["not in 2027?", "not the final one", "not yet?", "when?"])
def test_what_names_nobody_else_is_another_question(assistant: Assistant, then: str) -> None:
    first = "Who conducts the mid-term evaluation?"
    assert ask(assistant, first, then).text != assistant.ask(first).text


@pytest.mark.parametrize("then", ["and who was first", "the first?", "which was the first one"])
def test_who_was_first_is_not_who_was_last(assistant: Assistant, then: str) -> None:
    answer = ask(assistant, "which country ratified ACTIP last", then)
    assert answer.status is AnswerStatus.NOT_IN_PLAN


@pytest.mark.parametrize(
    ("first", "then", "begins"),
    [
        ("what are the core principles", "the first?", "**Section C.1**"),
        ("what are the core principles", "and the last?", "**Section C.7**"),
        ("What does SLOM lead?", "the last?", "**A.4.2**"),
    ],
)
def test_the_first_of_a_list_is_still_picked(
    assistant: Assistant, first: str, then: str, begins: str
) -> None:
    assert ask(assistant, first, then).text.startswith(begins)


@pytest.mark.parametrize(
    "then",
    [
        "the outcome each belongs to",
        "and the outcome each is under",
        "each one's outcome",
        "with the outcome of each",
        "outcome for each of them?",
        "the outcome that each row sits under",
    ],
)
def test_where_each_lies_is_told(assistant: Assistant, then: str) -> None:
    text = ask(assistant, "what does SLOM lead?", then).text
    assert text.startswith("They lie in 3 outcomes.")


def test_the_first_of_one_row_is_that_row(assistant: Assistant) -> None:
    talk = ("explain non-punishment", "which activities put it into practice")
    assert codes(ask(assistant, *talk, "who leads the first of them")) == "B.1.4"


@pytest.mark.parametrize(
    ("then", "rows"),
    [
        ("and none of that in C?", "C.2.1"),
        ("anything from that in A?", "A.1.5"),
        ("any of that in D?", "D.3.6"),
    ],
)
def test_a_part_of_a_list_is_kept(assistant: Assistant, then: str, rows: str) -> None:
    answer = ask(assistant, "what does SOMSWD support?", then)
    assert codes(answer) == rows
    assert "none" not in then or answer.text.startswith("No. 1 of the 5 lies in Pillar C: C.2.1.")


@pytest.mark.parametrize(
    ("then", "code"),
    [
        ("the row before", "B.7.1"),
        ("ok and the row before", "B.7.1"),
        ("previous one", "B.7.1"),
        ("the row after", "C.1.1"),
        ("next row?", "C.1.1"),
        ("the activity just before", "B.7.1"),
        ("and the row above?", "B.7.1"),
        ("the line below", "C.1.1"),
    ],
)
def test_rows_beside_one_are_found(assistant: Assistant, then: str, code: str) -> None:
    assert codes(ask(assistant, "show me B.7.2", then)) == code


@pytest.mark.parametrize(
    ("before", "asked", "cited"),
    [
        ("Who coordinates B.2.3?", "Where is that principle explained earlier on?", "Section C.5"),
        ("What is B.2.3?", "Which section explains that principle?", "Section C.5"),
        ("What does B.2.1 cover?", "what does that approach mean?", "Section C.1"),
    ],
)
def test_a_noun_is_the_one_in_the_wording_of_the_row_asked_of(
    with_meaning: Assistant, before: str, asked: str, cited: str
) -> None:
    told = ask(with_meaning, before, asked)
    parts = {one.locator for one in told.citations if one.locator.startswith("Section C.")}
    assert parts == {cited}


def test_a_noun_that_the_row_does_not_say_is_none_of_it(with_meaning: Assistant) -> None:
    told = ask(with_meaning, "Who coordinates C.1.4?", "What does that principle say?")
    assert "asset forfeiture" not in told.text
