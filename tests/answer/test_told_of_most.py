"""What is told of most rows before the exceptions, or another place, are asked for."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.told_first.told_of_most import asked_of_the_others


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Nearly every activity in Pillar C cites X. Which are the exceptions?",
            "Which activities in Pillar C do not cite X?",
        ),
        (
            "Most outcomes have a footnote. What are the exceptions?",
            "Which outcomes do not have a footnote?",
        ),
        (
            "Almost all rows of Pillar D are led by X; name the exceptions.",
            "Which rows of Pillar D are not led by X?",
        ),
        (
            "SLOM leads nearly everything in Pillar D. What are the exceptions?",
            "Which activities in Pillar D does SLOM not lead?",
        ),
        (
            "Which are the exceptions: most activities have a project.",
            "Which activities do not have a project?",
        ),
        (
            "Most bodies support at least one activity. Any exceptions?",
            "Which bodies do not support any activity?",
        ),
        (
            "The X plan is all over Pillar D, but where does it stand in Pillar A?",
            "where does the X plan stand in Pillar A?",
        ),
        ("Most activities have exactly one lead. Any exceptions?",) * 2,
        ("What are the exceptions to confidentiality?",) * 2,
        ("X is in Pillar D, but where is Y in Pillar A?",) * 2,
    ],
)
def test_the_others_are_asked_for(text: str, asked: str) -> None:
    assert asked_of_the_others(text) == asked


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Most activities in Pillar A have a supporting body. What are the exceptions?", "11 of"),
        ("SOMTC leads nearly all of Pillar D. Which are the exceptions?", "3 of the 15"),
        ("Nearly all outcomes have at least two activities. Any exceptions?", "9 of the 25"),
    ],
)
def test_the_exceptions_are_told(assistant: Assistant, question: str, says: str) -> None:
    assert assistant.ask(question).text.startswith(says)


@pytest.mark.parametrize(
    "question",
    [
        "Which outcomes are tied for the most activities?",
        "Which outcomes are tied at the largest number of activities?",
        "Suppose you ranked all the priority outcomes by how many activity types hang beneath "
        "them, from the longest down; what would be at the top, and how many do they have?",
    ],
)
def test_those_tied_for_the_most_tie_for_it(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith("Outcome A.2 and Outcome D.3 tie for the most")


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (
            "Some outcomes are better staffed than others. Which ones have a lead on all rows?",
            "which outcomes have a lead on all rows?",
        ),
        (
            "Some bodies lead more than others. Which of them lead nothing at all?",
            "which bodies lead nothing at all?",
        ),
        (
            "Not all pillars are equally large. How many of them have more than ten rows?",
            "how many pillars have more than ten rows?",
        ),
        (
            "Some outcomes are better staffed than others. Which ones are they?",
            "Which outcomes are better staffed than others?",
        ),
        ("Some rows name more bodies than others. Which ones name exactly four?", None),
        ("Some outcomes have no lead. Which ones have no supporter?", None),
    ],
)
def test_what_sets_some_apart_only_leads_up_to_them(told: str, asked: str | None) -> None:
    assert asked_of_the_others(told) == (asked or told)


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Most types have an e.g. Which ones come without any example?", "A.2.6 A.7.3 C.3.2 D.3.6"),
        ("Most rows name a project. Which of them are without any project?", "A.1.2 A.5.1 D.3.5"),
        ("Two rows have no lead. List them please.", "A.1.3 A.2.5"),
        ("Some outcomes have no references. Can you name them?", "B.7 C.3 C.4 D.6 D.7"),
    ],
)
def test_what_is_told_first_is_asked_for(assistant: Assistant, question: str, listed: str) -> None:
    answer = assistant.ask(question)
    assert codes(answer) == listed
    assert "the most" not in answer.text
