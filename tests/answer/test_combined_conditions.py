"""Questions made of two conditions, in many forms: each is answered as the register has it."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.register.model import Activity, Register
from tipassist.types import AnswerStatus, Role

ROUNDS = 8
QUESTIONS_IN_ROUND = 60
LED, HELPED = Role.COORDINATING, Role.SUPPORTING
Test = Callable[[Activity], bool]
Option = TypeVar("Option")

SAID: dict[Role | None, list[str]] = {
    LED: [
        "coordinated by {}",
        "led by {}",
        "under {}'s coordination",
        "where {} leads",
        "where {} is the coordinating body",
        "that {} coordinates",
        "that {} is in charge of",
        "with {} as coordinator",
        "for which {} is the coordinating ASB",
    ],
    HELPED: [
        "supported by {}",
        "that {} supports",
        "where {} is a supporting body",
        "with {} in support",
        "in which {} plays a supporting role",
    ],
    None: [
        "involving {}",
        "that name {}",
        "with {} in any role",
        "where {} appears",
        "where {} has a role",
    ],
}
DENIED: dict[Role | None, list[str]] = {
    LED: ["not led by {}", "that {} does not coordinate", "where {} is not the coordinator"],
    HELPED: ["not supported by {}", "that {} does not support", "without {} as a supporter"],
    None: ["without {}", "that do not involve {}", "where {} has no role"],
}
BOTH = ["involving both {} and {}", "that name both {} and {}", "where {} and {} both appear"]
EITHER = {LED: ["coordinated by {} or {}"], HELPED: ["supported by either {} or {}"]}
UNHELPED = ["with no supporting body", "that have no supporters", "where no body supports"]
UNPLANNED = ["with no project", "that have no projects yet", "where the projects column is blank"]
SHARED = ["with more than one coordinator"]
OPENINGS = [
    "Which activities{pillar} {condition}?",
    "List the activities{pillar} {condition}.",
    "Show me all activities {condition}{pillar}",
    "How many activities{pillar} are there {condition}?",
    "give me every activity{pillar} {condition}",
    "tell me which activities{pillar} there are {condition}",
]


@dataclass(frozen=True)
class Condition:
    """What is said of an activity, of which bodies, and how to test it."""

    words: str
    holds: Test
    bodies: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Asked:
    """A question and the activities it asks for."""

    question: str
    expected: tuple[str, ...]


class Writer:
    """Makes questions over a register."""

    def __init__(self, register: Register, seed: int) -> None:
        self._activities = register.activities
        self._bodies = list(register.bodies)
        self._random = random.Random(seed)

    def questions(self, count: int) -> Iterator[Asked]:
        for _ in range(count):
            yield self._question()

    def _question(self) -> Asked:
        condition = self._condition()
        pillar, inside = self._pillar()
        words = self._one(OPENINGS).format(pillar=pillar, condition=condition.words)
        found = (one for one in self._activities if condition.holds(one) and inside(one))
        return Asked(words, tuple(sorted(one.code for one in found)))

    def _condition(self) -> Condition:
        """Return one condition, or two that are not of the same body."""
        first, second = self._simple(), self._simple()
        while first.bodies & second.bodies:
            second = self._simple()
        match self._one(["one", "and", "and", "or"]):
            case "and":
                join = self._one([" and ", " but ", " and also "])
                return Condition(
                    f"{first.words}{join}{second.words}",
                    lambda one: first.holds(one) and second.holds(one),
                )
            case "or":
                return Condition(
                    f"{first.words} or {second.words}",
                    lambda one: first.holds(one) or second.holds(one),
                )
            case _:
                return first

    def _simple(self) -> Condition:
        kind = self._random.random()
        if kind < 0.7:
            return self._of_one_body()
        if kind < 0.85:
            return self._of_two_bodies()
        tests: list[tuple[list[str], Test]] = [
            (UNHELPED, lambda one: not one.named(HELPED)),
            (UNPLANNED, lambda one: not one.projects),
            (SHARED, lambda one: len(one.named(LED)) > 1),
        ]
        words, test = self._one(tests)
        return Condition(self._one(words), test)

    def _of_one_body(self) -> Condition:
        role, body = self._one(list(SAID)), self._one(self._bodies)
        denied = self._random.random() < 0.25
        words = self._one((DENIED if denied else SAID)[role]).format(body)
        return Condition(words, lambda one: _has(one, body, role) != denied, frozenset({body}))

    def _of_two_bodies(self) -> Condition:
        first, second = self._random.sample(self._bodies, 2)
        role = self._one([None, LED, HELPED])
        words = self._one(BOTH if role is None else EITHER[role]).format(first, second)
        join = all if role is None else any
        return Condition(
            words,
            lambda one: join(_has(one, body, role) for body in (first, second)),
            frozenset({first, second}),
        )

    def _pillar(self) -> tuple[str, Test]:
        letter = self._one(sorted({one.pillar for one in self._activities}))
        match self._one(["", "", "in", "outside"]):
            case "in":
                return f" in Pillar {letter}", lambda one: one.pillar == letter
            case "outside":
                return f" outside Pillar {letter}", lambda one: one.pillar != letter
            case _:
                return "", lambda one: bool(one.code)

    def _one(self, options: Sequence[Option]) -> Option:
        return self._random.choice(options)


def _has(activity: Activity, body: str, role: Role | None) -> bool:
    return any(body in activity.named(one) for one in ([role] if role else Role))


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_combined_conditions_are_answered_as_the_register_has_them(
    assistant: Assistant, register: Register, seed: int
) -> None:
    wrong = []
    for asked in Writer(register, seed).questions(QUESTIONS_IN_ROUND):
        answer = assistant.ask(asked.question)
        codes = tuple(sorted(item.locator for item in answer.items))
        if answer.status is not AnswerStatus.ANSWERED or codes != asked.expected:
            wrong.append(f"{asked.question} {asked.expected} {answer.text[:120]!r}")
    assert wrong == []


def test_the_writer_makes_varied_questions(register: Register) -> None:
    made = [one.question for one in Writer(register, 0).questions(200)]
    assert len(set(made)) > 190
    assert any(re.search(r"\bor\b", one) for one in made)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("where does ACMW work alone", {"A.2.3"}),
        ("activities where AICHR acts on its own in pillar A", {"A.1.4"}),
    ],
)
def test_who_works_alone_has_nobody_beside(
    assistant: Assistant, question: str, expected: set[str]
) -> None:
    assert {one.locator for one in assistant.ask(question).items} == expected
