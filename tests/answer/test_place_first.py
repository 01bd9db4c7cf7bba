"""A pillar said before what is asked of it, and others in the lead there."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register
from tipassist.types import Role

EVERY = "does SOMTC lead every single activity in pillar C?"
HELPERS = "so who are the helpers anywhere in that pillar"


@pytest.mark.parametrize(
    "questions",
    [
        (EVERY, "and D, which ones there have a different lead"),
        (EVERY, HELPERS, "and D, which ones there have a different lead"),
        (EVERY, "and in D, which have another lead?"),
        (EVERY, "which ones in D have a different coordinator"),
        (EVERY, "what about D, any with other leads?"),
        (EVERY, "now D: which ones have someone else in front"),
        (EVERY, "and pillar D, which ones aren't its?"),
        ("who leads in pillar C?", "and D, which ones there have a different lead"),
    ],
)
def test_a_different_lead_is_another_than_the_one_spoken_of(
    assistant: Assistant, register: Register, questions: tuple[str, ...]
) -> None:
    others = [
        one.code
        for one in register.activities
        if one.pillar == "D" and "SOMTC" not in one.named(Role.COORDINATING)
    ]
    assert codes(ask(assistant, *questions)) == " ".join(others)
