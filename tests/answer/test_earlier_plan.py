"""The plan before this one: "its predecessor", said in the question or ahead of it."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_places.earlier_plan import EarlierPlan
from tipassist.types import AnswerStatus

NAMED = EarlierPlan("Old Plan")


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("What years did its predecessor run for?", "What years did its old Old Plan run for?"),
        ("who wrote the predecessor of this plan", "who wrote the old Old Plan"),
        ("its predecessor, when did that end?", "when did the old Old Plan end?"),
        ("what came before this plan?", "what was the old Old Plan?"),
        ("what was there before the current plan", "what was the old Old Plan"),
        ("The previous plan, who developed it?", "who developed the old Old Plan?"),
        ("and our predecessor, what did it cover", "what did the old Old Plan cover"),
        ("is this the very first plan of its kind?", "what was the old Old Plan?"),
    ],
)
def test_the_predecessor_is_named_where_it_is_asked_of(typed: str, named: str) -> None:
    assert NAMED.named(typed) == named


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("Why did the first Harbour plan end?", "Why did the old Harbour Work Plan end?"),
        (
            "Who wrote our original Harbour Work plan?",
            "Who wrote our old Harbour Work Plan?",
        ),
        ("Why did the first Quay plan end?", "Why did the first Quay plan end?"),
        ("the second Harbour plan", "the second Harbour plan"),
    ],
)
def test_a_word_of_its_name_is_enough_beside_first(typed: str, named: str) -> None:
    assert EarlierPlan("Harbour Work Plan").named(typed) == named


@pytest.mark.parametrize(
    "typed",
    [
        "what is the predecessor to ACTIP?",
        "ACTIP's predecessor",
        "the working group, who leads it?",
        "what came before the plan was adopted",
        "its indicators, which are they?",
    ],
)
def test_no_other_predecessor_is_the_earlier_plan(typed: str) -> None:
    assert NAMED.named(typed) == typed


def test_a_predecessor_said_ahead_in_a_talk_is_the_earlier_plan(assistant: Assistant) -> None:
    asked = (
        "When was this work plan endorsed?",
        "and its predecessor, what years did that run for",
    )
    answer = ask(assistant, *asked)
    assert answer.text == assistant.ask("what years did the previous plan run for").text


@pytest.mark.parametrize(
    "asked",
    [
        "what came before it",
        "what was there before it?",
        "was there a plan before this one",
        "what preceded it",
        "what did it replace",
        "what plan came earlier",
        "and before that?",
        "what was the previous one called",
        "what does it follow on from?",
        "was there an earlier one",
        "Was there something like this before?",
        "was there anything like it before?",
        "did something like this exist earlier?",
        "what did you have before?",
        "Is this the first plan of its kind?",
    ],
)
@pytest.mark.parametrize(
    "talk",
    [
        ("how long does the plan run", "why five years and not ten"),
        ("how long does the plan run",),
        ("what is this plan about?",),
    ],
)
def test_what_came_before_the_plan_is_the_earlier_plan(
    assistant: Assistant, talk: tuple[str, ...], asked: str
) -> None:
    before = assistant.ask("What was the previous plan?").text
    assert ask(assistant, *talk, asked).text == before


@pytest.mark.parametrize(
    ("first", "asked", "begins"),
    [
        ("tell me about A.2.1", "what came before it", "**A.1.5**"),
        ("what is B.1", "the previous one?", "**Outcome A.7**"),
        ("tell me about A.2.1", "was there something like this before?", "**A.2.1**"),
        ("what is ACTIP", "what came before it", "ACTIP"),
    ],
)
def test_what_came_before_something_else_is_no_plan(
    assistant: Assistant, first: str, asked: str, begins: str
) -> None:
    assert ask(assistant, first, asked).text.lstrip("*").startswith(begins.lstrip("*"))


@pytest.mark.parametrize(
    "question",
    [
        "whats new in this plan compared with the bohol one",
        "difference between BWP and this plan",
        "is it better than the old plan",
        "what changed since the Bohol plan",
        "how does this one differ from the Bohol work plan",
        "whats different now vs bohol",
        "what is new here that bohol did not have",
        "is this plan longer than the previous one",
    ],
)
def test_a_plan_without_text_is_compared_with_nothing(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "cannot be compared" in answer.text
    assert "[Section A]" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "which activities rest on the BWP",
        "what is the new Bohol work plan about",
        "who made the bohol plan",
        "what is different about pillar D",
        "which activity picks up BWP D.e.2.3 from the old plan",
        "what did the review of the old plan find",
    ],
)
def test_what_only_names_the_earlier_plan_compares_nothing(
    assistant: Assistant, question: str
) -> None:
    assert "cannot be compared" not in assistant.ask(question).text
