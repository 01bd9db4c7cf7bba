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
