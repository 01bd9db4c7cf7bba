"""How bodies go about something is told by the sections, not by sets of rows or bodies."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.meaning import CONDUCT, Intent
from tipassist.answer.understanding.understand import Understander


@pytest.mark.parametrize(
    "question",
    [
        "how does a supporting body get out of an activity it no longer wants",
        "How can a supporting body withdraw?",
        "what happens when two bodies share the lead?",
        "How is the chair arranged where two bodies coordinate?",
    ],
)
def test_what_bodies_go_about_is_no_question_for_sets(
    understander: Understander, question: str
) -> None:
    meaning = understander.understand(question)
    assert CONDUCT in meaning.cues
    assert (meaning.query, meaning.intent) == (None, Intent.PROSE)


@pytest.mark.parametrize(
    "question",
    [
        "How many bodies support A.1.1?",
        "how do the bodies compare?",
        "How do the bodies rank by what they lead?",
        "How are the activities spread over the pillars?",
        "How does SOMTC work with AICHR?",
        "which bodies support nothing?",
    ],
)
def test_counts_comparisons_and_named_bodies_are(understander: Understander, question: str) -> None:
    assert CONDUCT not in understander.understand(question).cues


def test_no_set_is_told_where_the_plan_is_silent(with_meaning: Assistant) -> None:
    text = ask(with_meaning, "how can a supporting body withdraw?").text
    assert "supporting bodies:" not in text


@pytest.mark.parametrize(
    "question",
    [
        "The listed activity types are compulsory and we may not do anything different, right?",
        "The activity types are binding for us, correct?",
        "We may not do any other activities, right?",
        "may we add others?",
    ],
)
def test_what_is_listed_binds_nobody(understander: Understander, question: str) -> None:
    meaning = understander.understand(question, "ACWC")
    assert CONDUCT in meaning.cues
    assert meaning.intent is Intent.PROSE
    assert not meaning.bodies


def test_other_rows_of_a_body_are_no_other_work(assistant: Assistant) -> None:
    assert assistant.ask("we lead other activities too, right?", body="SLOM").items
