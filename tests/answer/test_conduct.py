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
        "May one coordinating body be given several activity types?",
        "can a single ASB be assigned more than one activity type",
        "Could the same body be put in charge of two activities?",
        "Can several activity types be assigned to one body?",
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


@pytest.mark.parametrize(
    "question",
    [
        "Which bodies are given several activity types?",
        "How many activities can be given to SOMTC?",
        "Does one body coordinate several activities?",
    ],
)
def test_what_bodies_are_given_is_counted(understander: Understander, question: str) -> None:
    assert CONDUCT not in understander.understand(question).cues


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Is it compulsory to carry out the activity types as printed?", "No, not compulsory"),
        ("Is it mandatory for states to implement the listed activities?", "No, not mandatory"),
        ("Is it optional to carry out the activities?", "Yes"),
    ],
)
def test_whether_it_is_a_duty_to_do_what_is_listed(
    with_meaning: Assistant, question: str, opens: str
) -> None:
    answer = ask(with_meaning, question)
    assert answer.text.startswith(opens)
    assert "only intended to be suggestive" in answer.text
