"""What only looks like a contradiction or a gap of the plan is told as neither."""

import pytest

from tipassist.answer.asked import read_asked
from tipassist.answer.assistant import Assistant
from tipassist.answer.understand import Understander
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    "question",
    [
        "Does the plan run after 2028?",
        "Is there a plan after 2028?",
        "Is there an evaluation before 2028?",
        "Is there a report after the evaluation?",
    ],
)
def test_before_and_after_are_held_only_against_the_same_thing(
    assistant: Assistant, question: str
) -> None:
    assert not assistant.ask(question).text.startswith(("Yes", "No"))


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("What do the curricula cover?", "online safety"),
        ("What is in the curricula for students?", "online safety"),
        ("Who suggested revisions to the reporting mechanism?", "suggest revisions"),
        ("Who proposed to develop a successor plan?", "agreed to develop a successor"),
    ],
)
def test_what_the_plan_tells_is_not_refused(assistant: Assistant, question: str, says: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert says in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "who proposed the seven principles",
        "Whose idea was the fourth pillar?",
        "What is in the reporting template?",
        "What do the screening forms contain?",
    ],
)
def test_what_the_plan_does_not_tell_is_still_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is not AnswerStatus.ANSWERED


def test_outcomes_that_contribute_are_no_supporting_bodies(assistant: Assistant) -> None:
    said = "Outcomes under one pillar may contribute to other pillars, true?"
    assert assistant.ask(said).text.startswith("Yes, by the plan's text")
    support = assistant.ask("Which bodies contribute to outcome A.1?").text
    assert "ACWC" in support


@pytest.mark.parametrize(
    ("question", "gives"),
    [
        ("Who initiated the review?", "SOMTC has commissioned a review of the earlier plan."),
        ("Who suggested the forum?", "The bodies agreed to hold a forum."),
        (
            "What does the TOR of the representatives cover?",
            "They compile data, and have other roles in accordance with the Terms of Reference.",
        ),
        ("What do the curricula contain?", "Develop curricula for schools (e.g., online safety)"),
    ],
)
def test_a_sentence_in_other_words_gives_it(
    understander: Understander, question: str, gives: str
) -> None:
    asked = read_asked(understander.understand(question))
    assert asked is not None
    assert asked.given_by(gives)


def test_how_children_are_treated_is_told_by_more_than_a_principle(assistant: Assistant) -> None:
    assert "principles" not in assistant.ask("How are child victims treated?").text
    assert "Child" in assistant.ask("How should child victims be treated?").text
