"""Counts for each of what was listed, and the pillars as an answer from the sections lists them."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

_OUTCOMES = "Which outcomes does pillar D have?"
_PILLARS = "What are the four pillars called?"


@pytest.mark.parametrize(
    "then",
    [
        "how many activities does each have",
        "number of activities in each?",
        "and how many rows are under each",
        "how many activity types sit under each of them",
        "so what's the number of rows per each",
        "how many activities do each of those have?",
        "the count of activities for each one",
        "ok how many codes does every one have",
    ],
)
def test_rows_are_counted_for_each_outcome_listed(assistant: Assistant, then: str) -> None:
    text = ask(assistant, _OUTCOMES, then).text
    assert text.startswith("Activities by outcome in Pillar D: Outcome D.1 (1), Outcome D.2 (3)")


def test_the_most_is_then_an_outcome(assistant: Assistant) -> None:
    talk = (_OUTCOMES, "how many activities does each have", "which has the most")
    assert codes(ask(assistant, *talk)) == "D.3"


@pytest.mark.parametrize(
    ("first", "then", "begins"),
    [
        (_PILLARS, "how many outcomes does each have", "25 outcomes in all."),
        (
            "What does SOM-MLAT lead?",
            "how many projects does each have",
            "Together they have 5 projects: 2 in D.3.4",
        ),
        (_OUTCOMES, "how many activities are there", "The plan has 63 coded"),
        (_OUTCOMES, "how many activities does pillar C have", "The plan has 10 coded"),
        (
            "Which activities does SLOM coordinate?",
            "how many indicators does each have",
            "Together they have 8 indicators",
        ),
    ],
)
def test_other_counts_keep_their_reading(
    assistant: Assistant, first: str, then: str, begins: str
) -> None:
    assert ask(assistant, first, then).text.startswith(begins)


@pytest.mark.parametrize(
    ("talk", "listed"),
    [
        ((_PILLARS, "which has fewest activities"), "C"),
        ((_PILLARS, "which of the four has the most rows"), "A"),
        ((_PILLARS, "which has most projects"), "B"),
    ],
)
def test_pillars_listed_by_a_section_are_the_pillars(
    assistant: Assistant, talk: tuple[str, ...], listed: str
) -> None:
    assert codes(ask(assistant, *talk)) == listed


@pytest.mark.parametrize(
    ("then", "begins"),
    [
        ("tell me about the second", "**Pillar B ("),
        ("what does the last one say", "**Pillar D ("),
    ],
)
def test_one_of_them_is_a_pillar(assistant: Assistant, then: str, begins: str) -> None:
    assert ask(assistant, _PILLARS, then).text.startswith(begins)


@pytest.mark.parametrize(
    ("ask_of", "count"),
    [
        ("how many outcomes sit under it", 4),
        ("how many outcomes are under it?", 4),
        ("how many outcomes fall under that", 4),
        ("how many activities are under it", 10),
    ],
)
def test_outcomes_under_a_pillar_are_no_activities(
    assistant: Assistant, ask_of: str, count: int
) -> None:
    answer = ask(assistant, "What's the end goal of the law enforcement pillar?", ask_of)
    assert answer.items_total == count


@pytest.mark.parametrize(
    ("then", "starts"),
    [
        (("And projects?",), "Projects by outcome in Pillar C: Outcome C.1 (9)"),
        (
            ("And projects?", "And indicators?"),
            "Indicators by outcome in Pillar C: Outcome C.1 (7)",
        ),
        (("what about the indicators?",), "Indicators by outcome in Pillar C: Outcome C.1 (7)"),
    ],
)
def test_another_unit_is_counted_for_each_as_well(
    assistant: Assistant, then: tuple[str, ...], starts: str
) -> None:
    first = ("List the outcomes of pillar C.", "How many activities under each?")
    assert ask(assistant, *first, *then).text.startswith(starts)


def test_another_unit_after_one_count_is_counted_once(assistant: Assistant) -> None:
    assert (
        " by outcome" not in ask(assistant, "How many outcomes in pillar C?", "And projects?").text
    )
