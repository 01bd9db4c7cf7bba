"""The same breakdown of another unit, and what the role of rows just told entails."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

PER = "how many activities per pillar?"


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        ((PER, "smallest one?", "same breakdown but for outcomes"), "25 outcomes in all"),
        ((PER, "and the outcomes, same split"), "25 outcomes in all"),
        ((PER, "who leads A.1.1?", "same count for indicators please"), "97 indicators in all"),
    ],
)
def test_another_unit_is_counted_as_the_one_before(
    assistant: Assistant, questions: tuple[str, ...], said: str
) -> None:
    assert ask(assistant, *questions).text.startswith(said)


def test_no_breakdown_is_given_where_none_was_before(assistant: Assistant) -> None:
    said = ask(assistant, "who leads A.1.1?", "same breakdown for outcomes")
    assert "in all" not in said.text


@pytest.mark.parametrize(
    "questions",
    [
        ("which rows do we coordinate?", "what does that oblige us to do?"),
        ("which rows do we coordinate?", "and what does that commit us to"),
        ("we're the coordinating body on a couple of rows, what does that oblige us to do?",),
        ("we're a coordinating body, what does that oblige us to do?",),
    ],
)
def test_what_a_role_obliges_its_holder_to_is_told_by_the_sections(
    assistant: Assistant, questions: tuple[str, ...]
) -> None:
    said = ask(assistant, *questions, body="SOM-MLAT")
    assert "Section F.3" in {str(one.locator) for one in said.citations}


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("in which pillar mostly", "Pillar A and Pillar D tie"),
        ("which pillar are they mostly in?", "Pillar A and Pillar D tie"),
        ("mainly which outcome?", "has the most activities among those just listed"),
    ],
)
def test_where_a_list_mostly_lies(assistant: Assistant, asked: str, told: str) -> None:
    assert told in ask(assistant, "which activities have no supporting body?", asked).text


BROKEN_DOWN = "Could you break the 63 activities down by pillar, just numbers?"


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        ((BROKEN_DOWN,), "63 activities in all."),
        (("Break the outcomes down by pillar",), "25 outcomes in all."),
        ((BROKEN_DOWN, "So the largest is which one, and what's it called?"), "Pillar A has the"),
        (
            (BROKEN_DOWN, "Which one is the smallest, and what is its title?"),
            "Pillar C has the few",
        ),
        ((BROKEN_DOWN, "the smallest is which?", "What's it called?"), "Pillar C (Law Enforcement"),
    ],
)
def test_the_ends_of_a_breakdown_are_told_with_their_names(
    assistant: Assistant, turns: tuple[str, ...], told: str
) -> None:
    assert ask(assistant, *turns).text.replace("*", "").startswith(told)


def test_the_rows_of_the_end_are_those_of_that_pillar(assistant: Assistant) -> None:
    turns = (BROKEN_DOWN, "So the largest is which one, and what's it called?")
    told = ask(assistant, *turns, "How many of its rows have SOMTC in the coordinating seat?")
    assert told.text.startswith("SOMTC coordinates 7 of the 21 activities in Pillar A.")


def test_a_breakdown_by_bodies_is_none_by_pillar(assistant: Assistant) -> None:
    assert not assistant.ask("Break the 63 activities down by coordinating body.").items


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("which pillar has the fewest?", "Pillar C has the fewest outcomes: 4"),
        ("and which pillar has most of them?", "tie for the most outcomes: 7"),
        ("in which pillar the fewest", "Pillar C has the fewest outcomes: 4"),
    ],
)
def test_the_most_after_a_count_of_outcomes_is_of_outcomes(
    assistant: Assistant, asked: str, told: str
) -> None:
    assert told in ask(assistant, "how many outcomes does the plan have?", asked).text


@pytest.mark.parametrize(
    "asked",
    [
        "break it up by pillar for us",
        "can I have that by pillar please",
        "what is the split across the pillars",
        "how does that break down by pillar?",
        "pillar by pillar?",
        "would be good to have it split by pillar for my slide",
    ],
)
def test_a_count_is_parted_in_whatever_words(assistant: Assistant, asked: str) -> None:
    told = ask(assistant, "How many rows does SOMTC support overall?", asked)
    assert told.text.startswith("6 of the 63 activities are supported by SOMTC")
