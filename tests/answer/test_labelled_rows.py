"""A name of the asker's own for rows bounds nothing; a doubt before a question denies."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.told_first.labelled_rows import with_doubt_denied, without_label

WORDS = frozenset(("migrant", "workers"))


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("I want the crowded ones: activities with two leads", "I want activities with two leads"),
        ("the lonely rows - activities without help", "activities without help"),
        ("Show the messy ones, i.e. rows that have no project.", "Show rows that have no project."),
    ],
)
def test_what_is_described_behind_a_name_is_asked_for(question: str, read: str) -> None:
    assert without_label(question, WORDS) == read


@pytest.mark.parametrize(
    "question",
    [
        "the migrant ones: activities without a project",
        "the shared ones: activities with two leads",
        "the crowded ones: which are they?",
        "Which are the crowded ones?",
    ],
)
def test_a_name_that_may_bound_rows_stays(question: str) -> None:
    assert without_label(question, WORDS) == question


def test_a_doubt_before_a_question_denies() -> None:
    read = with_doubt_denied("Pillar D: who said it's all SOMTC? What do others lead?")
    assert read == "Pillar D: it is not all SOMTC. What do others lead?"
    assert with_doubt_denied("Who said it's all SOMTC?") == "Who said it's all SOMTC?"


def test_others_are_those_beside_the_one_doubted(assistant: Assistant) -> None:
    question = "Cooperation pillar: who said it's all SOMTC? List the activities others coordinate."
    assert codes(assistant.ask(question)) == "D.3.4 D.3.5 D.4.2"
