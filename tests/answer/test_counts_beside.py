"""Counts that are set beside each other are told each, and by how much one is said to be more."""

import re

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.sets.contests.margins import without_margin
from tipassist.answer.sets.query import Number
from tipassist.answer.verdicts import verdict_of


@pytest.mark.parametrize(
    ("text", "margin"),
    [
        ("slom leads two more rows than acmw", Number("==", 2)),
        ("slom leads at least 2 more rows than acmw", Number(">=", 2)),
        ("slom leads more rows than acmw, by just one?", Number("==", 1)),
        ("slom leads more rows than acmw", None),
        ("how many more rows does slom lead", None),
        ("one more of these", None),
        ("the rows led by two bodies", None),
    ],
)
def test_by_how_much_there_is_more_is_read_apart(text: str, margin: Number | None) -> None:
    left, found = without_margin(text)
    assert found == margin
    assert len(left) == len(text)
    assert (left == text) is (margin is None)


@pytest.mark.parametrize(
    ("body", "question", "verdict"),
    [
        (None, "SLOM leads two more rows than ACMW, right?", "No"),
        (None, "SLOM leads four more rows than ACMW, right?", "Yes"),
        (None, "SLOM leads at least two more rows than ACMW, right?", "Yes"),
        (None, "ACMW leads three fewer rows than SLOM, right?", "No"),
        (None, "Pillar A has four more activities than pillar B, right?", "Yes"),
        (None, "Pillar A has two more activities than pillar B, right?", "No"),
        ("AICHR", "Do we support just one more row than SOMTC?", "No"),
        ("AICHR", "Our support roles outnumber SOMTC's by just one, isn't that the case?", "No"),
        ("AICHR", "Our support roles outnumber those of SOMTC by four, right?", "Yes"),
        ("SLOM", "Our rows outnumber ACMW's, right?", "No"),
        (None, "SLOM outnumbers ACMW in lead roles, right?", "Yes"),
        (None, "ACMW's lead roles outnumber SLOM's, right?", "No"),
    ],
)
def test_by_how_much_one_has_more_is_checked(
    assistant: Assistant, body: str | None, question: str, verdict: str
) -> None:
    assert verdict_of(ask(assistant, question, body=body).text) == verdict


@pytest.mark.parametrize(
    ("body", "question", "counts"),
    [
        (
            "SOMTC",
            "Compare the number of rows we coordinate in Pillar C with the number in Pillar D.",
            ("10 activities in Pillar C", "12 activities in Pillar D"),
        ),
        (
            None,
            "SOMTC's leads in pillar C compared with pillar D - numbers please",
            ("10 activities in Pillar C", "12 activities in Pillar D"),
        ),
        (
            None,
            "compare the number of rows SOMTC supports in pillar B with those in pillar D",
            ("5 activities in Pillar B", "1 activity in Pillar D"),
        ),
        (
            None,
            "How many rows does SOMTC coordinate in Pillar C and in Pillar D respectively?",
            ("10 activities in Pillar C", "12 activities in Pillar D"),
        ),
        (
            None,
            "AICHR's support roles in pillar A versus pillar B, numbers only",
            ("3 activities in Pillar A", "3 activities in Pillar B"),
        ),
    ],
)
def test_the_count_of_each_place_is_told(
    assistant: Assistant, body: str | None, question: str, counts: tuple[str, str]
) -> None:
    text = ask(assistant, question, body=body).text
    assert all(one in text for one in counts)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Number of activities ACMW leads against the number it supports?", ["1", "6"]),
        ("How many activities does AICHR coordinate versus how many it supports?", ["5", "10"]),
        ("Number of rows SLOM leads compared with the number ASLOM leads?", ["5", "2"]),
    ],
)
def test_two_counts_are_told_side_by_side(
    assistant: Assistant, question: str, says: list[str]
) -> None:
    text = assistant.ask(question).text
    assert all(re.search(rf"\b{one}\b", text) for one in says)
