"""The plan before this one: "its predecessor", said in the question or ahead of it."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.earlier_plan import EarlierPlan

NAMED = EarlierPlan("Old Plan")


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("What years did its predecessor run for?", "What years did its old Old Plan run for?"),
        ("who wrote the predecessor of this plan", "who wrote the old Old Plan"),
        ("its predecessor, when did that end?", "when did the old Old Plan end?"),
        ("The previous plan, who developed it?", "who developed the old Old Plan?"),
        ("and our predecessor, what did it cover", "what did the old Old Plan cover"),
    ],
)
def test_the_predecessor_is_named_where_it_is_asked_of(typed: str, named: str) -> None:
    assert NAMED.named(typed) == named


@pytest.mark.parametrize(
    "typed",
    [
        "what is the predecessor to ACTIP?",
        "ACTIP's predecessor",
        "the working group, who leads it?",
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
