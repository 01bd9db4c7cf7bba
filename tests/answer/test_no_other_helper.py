"""Who supports alone, and whatever the role outside a place."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register
from tipassist.types import Role


@pytest.mark.parametrize("body", ["AICHR", "ACMW"])
@pytest.mark.parametrize(
    "question",
    [
        "which rows are supported by {} alone?",
        "which rows does {} support alone",
        "which rows have {} supporting and no other supporting body?",
    ],
)
def test_a_helper_alone_has_a_lead_beside_it(
    assistant: Assistant, register: Register, question: str, body: str
) -> None:
    alone = [one.code for one in register.activities if one.named(Role.SUPPORTING) == (body,)]
    assert alone
    assert codes(ask(assistant, question.format(body))) == " ".join(alone)


def test_a_leader_alone_has_nobody_beside_it(assistant: Assistant, register: Register) -> None:
    alone = [one.code for one in register.activities if [b.body for b in one.bodies] == ["SLOM"]]
    assert codes(ask(assistant, "which rows does SLOM lead alone")) == " ".join(alone)


def test_whatever_the_role_outside_a_place(assistant: Assistant, register: Register) -> None:
    question = "The social welfare officials, whatever their role, but nothing from pillar B."
    outside = [
        one.code
        for one in register.activities
        if one.pillar != "B" and "SOMSWD" in {role.body for role in one.bodies}
    ]
    assert codes(ask(assistant, f"{question} Which activities?")) == " ".join(outside)
