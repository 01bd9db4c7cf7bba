"""What speaks of things of the plan, and greets nobody, is answered with no greeting."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    "question",
    [
        "I'm after the crowded rows - those that name three bodies or more",
        "I'm happy about the indicators",
        "break that up by pillar for me",
        "me and my outcomes",
    ],
)
def test_things_of_the_plan_are_no_small_talk(with_meaning: Assistant, question: str) -> None:
    assert not with_meaning.ask(question).text.startswith("Hello")


def test_after_a_count_it_is_parted(with_meaning: Assistant) -> None:
    told = ask(
        with_meaning, "How many rows does SOMTC lead overall", "break that up by pillar for me"
    )
    assert "7 in Pillar A" in told.text


@pytest.mark.parametrize("question", ["hello", "hi, nice rows you have", "how are you today?"])
def test_who_greets_is_greeted(with_meaning: Assistant, question: str) -> None:
    assert with_meaning.ask(question).text.startswith("Hello")
