"""Those two pillars are the two that were asked of last."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

TALK = ("in pillar D what do we support?", "and in pillar C?")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("how many activities do those two pillars have?", "25"),
        ("Do we lead anything in either of those two pillars?", "No"),
    ],
)
def test_those_two_are_asked_of(assistant: Assistant, asked: str, told: str) -> None:
    assert told in ask(assistant, *TALK, asked, body="AICHR").text


def test_the_whole_plan_is_asked_of_after_them(assistant: Assistant) -> None:
    talk = (*TALK, "Do we lead anything in either of those two pillars?", "Then where do we lead?")
    assert codes(ask(assistant, *talk, body="AICHR")) == "A.1.4 A.7.3 B.2.1 B.2.2 B.3.3"
