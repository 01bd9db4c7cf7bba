"""Rows and what each of them has, asked for in one breath."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.verdicts import verdict_of


@pytest.mark.parametrize(
    ("body", "question", "listed"),
    [
        (None, "Please list what ASLOM supports and say who coordinates each.", "B.1.4 B.2.2"),
        ("ASLOM", "List what we support and name the coordinator of each", "B.1.4 B.2.2"),
        (None, "What does ASLOM support, and who leads each of those rows?", "B.1.4 B.2.2"),
        (None, "What is TELMIN asked to coordinate, and together with whom?", "A.7.3"),
        ("ACWC", "what do we coordinate and with whom?", "A.1.2 A.2.6 B.2.3"),
        (None, "With whom does SLOM coordinate?", "A.2.1 A.2.2 A.3.2 A.4.1"),
        (None, "dgicm somtc somswd all 3 in the same row - which ones", "B.7.1 B.7.2"),
        (None, "SLOM, ACMW in the same row - where?", "A.2.1 A.2.2 A.3.2 A.4.1"),
        ("SOMSWD", "Is there a row where we are merely called a 'relevant' body?", "B.4.1"),
        (
            "SOMSWD",
            "Besides leading and supporting, is there a row where we are called relevant?",
            "B.4.1",
        ),
        (None, "rows citng myanmar tip wp in pillar D only", "D.1.1 D.4.1 D.4.2 D.5.1 D.7.1"),
        (None, "For each row of SLOM in A.2, say whether it leads", "A.2.1 A.2.2"),
        (
            None,
            "For every activity of AICHR in pillar D tell me if it supports",
            "D.3.6 D.5.1 D.7.1",
        ),
        (None, "What in pillar D does AICHR have?", "D.3.6 D.5.1 D.7.1"),
        (None, "Show me B.3 with all its rows and projects", "B.3.1 B.3.2 B.3.3"),
        (None, "rows citing only the myanmar tip wp in pillar D", "D.1.1"),
    ],
)
def test_the_rows_are_listed(
    assistant: Assistant, body: str | None, question: str, listed: str
) -> None:
    assert codes(ask(assistant, question, body=body)) == listed


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is there at least one SOMSWD activity in each of the four pillars?", "Yes"),
        ("is there an ACWC row in every pillar?", "No"),
        ("is there an activity supported by AICHR in each pillar?", "Yes"),
    ],
)
def test_each_place_is_looked_at(assistant: Assistant, question: str, verdict: str) -> None:
    assert verdict_of(ask(assistant, question).text) == verdict


def test_an_outcome_is_shown_with_the_projects_of_its_rows(assistant: Assistant) -> None:
    assert ask(assistant, "Give me B.3 with its rows and their projects").text.startswith(
        "Outcome B.3 has 8 projects in 3 activities"
    )
