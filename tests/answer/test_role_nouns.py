"""Roles said as nouns: of the bodies asked for they are deeds, of rows what they have."""

from collections.abc import Callable

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.register.model import Activity, Register
from tipassist.types import Role


def bodies_of(register: Register, role: Role, pillar: str = "ABCD") -> set[str]:
    rows = (one for one in register.activities if one.pillar in pillar)
    return {body for one in rows for body in one.named(role)}


def told(assistant: Assistant, question: str) -> str:
    return assistant.ask(question).claims[0].text


@pytest.mark.parametrize(
    ("question", "pillar"),
    [
        ("which bodies have a supporting role", "ABCD"),
        ("which bodies play a supporting role", "ABCD"),
        ("who has a supporting role in pillar B", "B"),
        ("how many bodies have a supporting role in pillar D", "D"),
    ],
)
def test_bodies_with_a_supporting_role_are_those_that_support(
    assistant: Assistant, register: Register, question: str, pillar: str
) -> None:
    expected = bodies_of(register, Role.SUPPORTING, pillar)
    text = told(assistant, question)
    assert {one for one in register.bodies if f" {one}" in text.replace(":", "")} == expected


def test_a_role_that_bodies_lack_is_denied_of_them(
    assistant: Assistant, register: Register
) -> None:
    lacking = set(register.bodies) - bodies_of(register, Role.SUPPORTING)
    text = told(assistant, "which bodies have no supporting role")
    assert all(one in text for one in lacking)
    assert text.startswith(f"{len(lacking)} of the")


def test_two_roles_of_a_body_are_both_asked_for(assistant: Assistant, register: Register) -> None:
    both = bodies_of(register, Role.SUPPORTING) & bodies_of(register, Role.COORDINATING)
    for question in (
        "which bodies have both a coordinating and a supporting role",
        "which bodies with a supporting role also lead something",
    ):
        assert told(assistant, question).startswith(f"{len(both)} of the")


Test = Callable[[Activity], bool]


def leads(one: Activity) -> int:
    return len(one.named(Role.COORDINATING))


ROWS: list[tuple[str, Test]] = [
    ("which activities have more than one lead", lambda one: leads(one) > 1),
    ("which activities have two leads", lambda one: leads(one) == 2),
    ("which ones dont have a lead listed", lambda one: leads(one) == 0),
    ("which dont name a lead", lambda one: leads(one) == 0),
    (
        "which do not have a supporter in pillar C",
        lambda one: one.pillar == "C" and not one.named(Role.SUPPORTING),
    ),
]


@pytest.mark.parametrize(("question", "meets"), ROWS, ids=[one for one, _ in ROWS])
def test_what_has_a_lead_is_a_row(
    assistant: Assistant, register: Register, question: str, meets: Test
) -> None:
    expected = [one.code for one in register.activities if meets(one)]
    assert [one.locator for one in assistant.ask(question).items] == expected
