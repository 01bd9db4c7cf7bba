"""A question of so many rows is asked of the list that has as many."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

LED = "what does SLOM lead?"
SCAMS = "Which activities mention online scams or scamming?"


@pytest.mark.parametrize(
    ("turns", "listed"),
    [
        ((LED, "who supports A.3.2?", "which of its five has no supporter?"), "A.4.2"),
        ((LED, "who supports A.3.2?", "and which of their five rows are in A.4?"), "A.4.1 A.4.2"),
        ((LED, "what does DGICM lead?", "how many of those five are in A.2?"), "A.2.1 A.2.2"),
        ((SCAMS, "who supports C.2.1?", "Which of the three wants joint investigations?"), "C.3.2"),
        ((SCAMS, "does any of the three mention joint investigations?"), "C.3.2"),
    ],
)
def test_the_list_of_that_length_is_meant(
    assistant: Assistant, turns: tuple[str, ...], listed: str
) -> None:
    assert codes(ask(assistant, *turns)) == listed


def test_our_rows_are_those_of_the_asker(assistant: Assistant) -> None:
    turns = (
        "which rows of B.1 are ours?",
        "who leads B.1.4?",
        "which of our four has a supporter?",
    )
    assert codes(ask(assistant, *turns, body="SOMSWD")) == "B.1.1"


def test_bodies_told_since_are_meant_sooner(assistant: Assistant) -> None:
    turns = ("what does DGICM lead?", "who supports D.3.6?", "which of the two supports more?")
    assert ask(assistant, *turns).text.startswith("AICHR supports 10 activities and SOMSWD")
    named = ("Which rows do ASLOM and SLOM support?", "which of the two is in pillar B?")
    assert "Pillar B" in ask(assistant, *named, "what are its activities there?").text


BACKED = ("where are we only backing somebody else up?", "who's coordinating each of those?")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("so with SLOM that makes how many?", "4 of the 6 activities"),
        ("how many is that with ACWC?", "1 of the 6 activities"),
    ],
)
def test_those_with_a_body_told_are_counted(assistant: Assistant, asked: str, told: str) -> None:
    assert ask(assistant, *BACKED, asked, body="ACMW").text.startswith(told)


def test_a_body_that_was_not_told_is_not_counted_so(assistant: Assistant) -> None:
    said = ask(assistant, *BACKED, "so with DGICM that makes how many?", body="ACMW")
    assert not said.text.startswith("None of the 6")


OUTCOMES = "Which outcomes have more than two activities?"
HELPED = ("which rows does SOMSWD lead in B?", "And where does it support?")


@pytest.mark.parametrize(
    ("turns", "rows"),
    [
        (
            (*HELPED, "Now add the two roles up over the whole plan, how many rows does it have?"),
            11,
        ),
        ((*HELPED, "Add both roles up: how many rows is that?"), 8),
        (("Who coordinates B.5.1?", "in either role, how many rows does it have?"), 11),
        (("which rows does SLOM lead?", "How many rows does it have in total?"), 5),
        (("Who coordinates A.2.1?", "How many rows does it have overall?"), 5),
        (("Which activities are in B.2?", "How many rows does it have in total?"), 3),
        ((OUTCOMES, "How many of these are in pillar A?"), 4),
        ((OUTCOMES, "How many outcomes is that in the first pillar?"), 4),
        ((OUTCOMES, "How many activities of these are in pillar A?"), 17),
    ],
)
def test_rows_are_counted_of_what_was_spoken_of(
    assistant: Assistant, turns: tuple[str, ...], rows: int
) -> None:
    assert len(ask(assistant, *turns).items) == rows


@pytest.mark.parametrize("before", ["When was the plan adopted?", "How many pillars are there?"])
def test_rows_of_the_plan_are_counted_where_it_is_meant(assistant: Assistant, before: str) -> None:
    told = ask(assistant, before, "How many activities does it have in total?").text
    assert told.startswith("The plan has 63 coded activities")
