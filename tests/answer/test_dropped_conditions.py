"""No list is told over rows that a word of the question leaves out."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("SLOM's rows - any without ACMW in it?", {"A.4.2"}),
        (
            "Which bodies are lead somewhere but supporter nowhere?",
            {"SLOM", "SOM-MLAT", "TELMIN"},
        ),
    ],
)
def test_every_condition_counts(assistant: Assistant, question: str, wanted: set[str]) -> None:
    answer = assistant.ask(question)
    assert all(one in answer.text for one in wanted)
    assert "SOMTC" not in answer.text.split(".")[0]
    assert "56 of" not in answer.text


def test_a_denial_that_nothing_reads_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("Pillar B: list the ones that AICHR not join, not lead and not support")
    assert answer.status is AnswerStatus.PARTIAL
    assert "could not make out" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Which activities does SLOM lead, not only support?",
        "Which of the four pillars is led by SOMTC throughout?",
        "Which activities have neither a supporting body nor a project?",
        "SLOM supports three activities, which ones?",
        "What does AICHR coordinate outside pillar A?",
    ],
)
def test_what_bounds_nothing_is_passed_over(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is AnswerStatus.ANSWERED
