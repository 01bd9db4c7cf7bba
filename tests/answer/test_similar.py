"""Something alike elsewhere: the subject spoken of, looked for where it was not told of yet."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

CLIMATE = "does the plan say anything about climate change and trafficking?"


@pytest.mark.parametrize(
    ("questions", "start"),
    [
        (
            (CLIMATE, "who leads that", "anything similar in the other pillars?"),
            "No activity outside",
        ),
        ((CLIMATE, "what about the other pillars, anything similar?"), "No activity outside"),
        (
            ("which activities deal with shelters?", "do the other pillars have anything like it?"),
            "No activity outside Pillar B",
        ),
        (
            ("which activities concern border control?", "anything on that in other outcomes?"),
            "No activity outside Outcome A.2",
        ),
    ],
)
def test_it_is_said_that_nothing_is_alike(
    assistant: Assistant, questions: tuple[str, ...], start: str
) -> None:
    assert ask(assistant, *questions).text.startswith(start)


@pytest.mark.parametrize(
    "first",
    [
        "What does the plan say about compensation in pillar B?",
        "What does the outcome of pillar B say about compensation?",
    ],
)
def test_the_subject_looked_for_in_a_pillar_is_looked_for_outside(
    assistant: Assistant, first: str
) -> None:
    answer = ask(assistant, first, "anything similar in the other pillars?")
    assert answer.text.startswith("Yes. 1 activity")
    assert "**C.1.4**" in answer.text


def test_a_subject_that_is_named_is_looked_for_there(assistant: Assistant) -> None:
    first = "which body deals with human rights due diligence in companies?"
    asked = "anything like this on working with business in the other pillars"
    assert codes(ask(assistant, first, asked)) == "D.5.1"


@pytest.mark.parametrize("first", ["what does A.7.3 say?", "which activities does SLOM lead?"])
def test_without_a_subject_it_is_asked_for(assistant: Assistant, first: str) -> None:
    answer = ask(assistant, first, "anything similar in the other pillars?")
    assert answer.status is AnswerStatus.CLARIFY


def test_other_pillars_after_one_pillar_are_asked_the_same(assistant: Assistant) -> None:
    first = "which activities in pillar A concern the private sector?"
    assert codes(ask(assistant, first, "and in the other pillars?")) == "B.4.1 D.5.1"
