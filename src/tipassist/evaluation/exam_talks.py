"""The exam's talks: conversations made from the register, every turn graded by key.

A turn hangs on those before it ("and which ones does it support?"); what each asks of which rows is
named in `exam_talks.toml`. A talk ends at the first turn that fails: what follows hangs on it.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from tipassist.evaluation.exam import ExamMark, ExamQuestion, mark
from tipassist.evaluation.systems import System
from tipassist.index.progress import Progress, silent
from tipassist.locators import code
from tipassist.register.model import Activity, Outcome, Pillar, Register
from tipassist.register.queries import activities_of, holdings, outcomes_of
from tipassist.types import Role

_STEPS = {"body": (1, 5), "pillar": (1, 2), "row": (3, 7)}
"""How far in its list the other body, pillar and row of a talk lie from the first."""


@dataclass(frozen=True, slots=True)
class ExamTalk:
    """One conversation of the exam: its turns with their keys, in order."""

    turns: tuple[ExamQuestion, ...]


class Key(NamedTuple):
    """What a turn's answer must hold; with neither it is asked and not graded."""

    items: frozenset[str] | None = None
    words: tuple[str, ...] = ()


Keys = Mapping[str, Key]


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a talk is about: the names in its questions, and the keys by their names."""

    names: Mapping[str, str]
    keys: Keys
    body: str | None = None


def talks_of(register: Register) -> tuple[ExamTalk, ...]:
    """Make the talks of a register: every template with every body, row, outcome and pillar."""
    subjects: Mapping[str, Callable[[Register], Iterator[_Subject]]] = {
        "body": _bodies,
        "own_body": _own_bodies,
        "activity": _activities,
        "outcome": _outcomes,
        "pillar": _pillars,
    }
    return tuple(
        _talk(f"talk.{kind}.{name}", template["turns"], subject)
        for kind, made in subjects.items()
        for subject in made(register)
        for name, template in _templates()[kind].items()
        if _suits(template.get("needs", []), subject.keys)
    )


def take_talks(
    talks: Sequence[ExamTalk], system: System, progress: Progress = silent
) -> tuple[ExamMark, ...]:
    """Hold every talk, and mark its turns up to the first that fails."""
    marks: list[ExamMark] = []
    for number, talk in enumerate(talks, 1):
        marks += _held(talk, system, f"exam-talk-{number}")
        progress("Holding the exam's talks", number, len(talks))
    return tuple(marks)


def _held(talk: ExamTalk, system: System, conversation: str) -> Iterator[ExamMark]:
    for turn in talk.turns:
        answer = system.ask(turn.question, body=turn.body, conversation_id=conversation)
        if turn.items is None and not turn.words:
            continue
        marked = mark(turn, answer)
        yield marked
        if marked.faults:
            return


@lru_cache(maxsize=1)
def _templates() -> dict[str, dict[str, dict[str, list[list[str]]]]]:
    text = files("tipassist.evaluation").joinpath("exam_talks.toml").read_text("utf-8")
    found: dict[str, dict[str, dict[str, list[list[str]]]]] = tomllib.loads(text)
    return found


def _suits(needs: Sequence[object], keys: Keys) -> bool:
    """Whether there is something in every list that a talk needs."""
    return all(keys[str(name)].items or keys[str(name)].words for name in needs)


def _talk(family: str, turns: Sequence[Sequence[str]], subject: _Subject) -> ExamTalk:
    history: tuple[str, ...] = ()
    asked = []
    for question, name in turns:
        key, named = subject.keys[name], question.format(**subject.names)
        asked.append(
            ExamQuestion(family, named, subject.body, key.items, words=key.words, history=history)
        )
        history = (*history, named)
    return ExamTalk(tuple(asked))


def _other(these: Sequence[str], at: int, step: int) -> str:
    return these[(at + step) % len(these)]


def _codes(activities: Sequence[Activity]) -> Key:
    return Key(frozenset(one.code for one in activities))


def _doers(activities: Sequence[Activity], role: Role) -> Key:
    return Key(words=tuple(dict.fromkeys(body for one in activities for body in one.named(role))))


def _row(prefix: str, one: Activity) -> dict[str, Key]:
    """Return what can be asked of one row."""
    return {
        f"{prefix}text": Key(words=(one.wording.text,)),
        f"{prefix}code": Key(words=(one.code,)),
        f"{prefix}outcome": Key(words=(one.outcome,)),
        f"{prefix}coordinators": _doers((one,), Role.COORDINATING),
        f"{prefix}supporters": _doers((one,), Role.SUPPORTING),
        f"{prefix}projects": Key(
            words=tuple(each.wording.text for each in one.projects if not each.pointer)
        ),
        f"{prefix}indicators": Key(words=tuple(each.text for each in one.indicators)),
    }


def _lists(prefix: str, activities: Sequence[Activity]) -> dict[str, Key]:
    """Return a list of rows, what it holds, and its first and last row."""
    found = {
        prefix: _codes(activities),
        f"{prefix}.coordinators": _doers(activities, Role.COORDINATING),
        f"{prefix}.with_projects": _codes([one for one in activities if one.projects]),
        f"{prefix}.without_projects": _codes([one for one in activities if not one.projects]),
        f"{prefix}.alone": _codes([one for one in activities if not one.named(Role.SUPPORTING)]),
    }
    if activities:
        found |= _row(f"{prefix}.first.", activities[0]) | _row(f"{prefix}.last.", activities[-1])
    return found


def _roles_of(register: Register, prefix: str, body: str) -> dict[str, Key]:
    """Return the rows of a body by role."""
    roles = {
        "coordinating": (Role.COORDINATING,),
        "supporting": (Role.SUPPORTING,),
        "any": tuple(Role),
    }
    return {
        name: key
        for role, named in roles.items()
        for name, key in _lists(
            f"{prefix}{role}", [one.activity for one in holdings(register, body, named)]
        ).items()
    }


def _bodies(register: Register) -> Iterator[_Subject]:
    letters = [pillar.letter for pillar in register.pillars]
    for at, body in enumerate(register.bodies):
        here, there = (_other(letters, at, step) for step in (0, _STEPS["pillar"][1]))
        others = [_other(register.bodies, at, step) for step in _STEPS["body"]]
        keys: dict[str, Key] = {"nothing": Key()}
        for prefix, name in zip(("", "next.", "third."), (body, *others), strict=True):
            keys |= _roles_of(register, prefix, name)
            keys |= _within(register, prefix, name, {"here": here, "there": there})
        names = {"body": body, "next": others[0], "third": others[1], "here": here, "there": there}
        yield _Subject(names, keys)


def _within(
    register: Register, prefix: str, body: str, letters: Mapping[str, str]
) -> dict[str, Key]:
    """Return the rows of a body in two pillars."""
    return {
        f"{prefix}{role.value}.{name}": _codes(
            [one.activity for one in holdings(register, body, (role,), (code(letter),))]
        )
        for name, letter in letters.items()
        for role in (Role.COORDINATING, Role.SUPPORTING)
    }


def _own_bodies(register: Register) -> Iterator[_Subject]:
    for subject in _bodies(register):
        yield _Subject(subject.names, subject.keys, subject.names["body"])


def _activities(register: Register) -> Iterator[_Subject]:
    rows = register.activities
    for at, one in enumerate(rows):
        other = rows[(at + _STEPS["row"][0]) % len(rows)]
        coordinators = one.named(Role.COORDINATING)
        keys: dict[str, Key] = {"nothing": Key(), "theirs": Key(), "more": Key()}
        keys |= _row("", one) | _row("next.", other)
        if len(coordinators) == 1:
            (body,) = coordinators
            keys |= _roles_of(register, "their.", body)
            led = keys["their.coordinating"].items or frozenset()
            keys["more"] = Key(led - {one.code})
        yield _Subject({"code": one.code, "next": other.code, "pillar": one.code[0]}, keys)


def _outcomes(register: Register) -> Iterator[_Subject]:
    for at, one in enumerate(register.outcomes):
        other = register.outcomes[(at + 1) % len(register.outcomes)]
        keys: dict[str, Key] = {"nothing": Key(), "text": Key(words=(one.wording.text,))}
        keys |= _rows_of_outcome(register, "rows", one) | _rows_of_outcome(register, "next", other)
        yield _Subject({"code": one.code, "next": other.code}, keys)


def _rows_of_outcome(register: Register, prefix: str, outcome: Outcome) -> dict[str, Key]:
    return _lists(prefix, activities_of(register, code(outcome.code)))


def _pillars(register: Register) -> Iterator[_Subject]:
    for at, one in enumerate(register.pillars):
        other = register.pillars[(at + 1) % len(register.pillars)]
        keys: dict[str, Key] = {"nothing": Key()} | _lists("all", register.activities)
        keys |= _of_pillar(register, "", one) | _of_pillar(register, "next.", other)
        yield _Subject({"letter": one.letter, "next": other.letter}, keys)


def _of_pillar(register: Register, prefix: str, pillar: Pillar) -> dict[str, Key]:
    outcomes = frozenset(one.code for one in outcomes_of(register, pillar.letter))
    rows = activities_of(register, code(pillar.letter))
    return {f"{prefix}outcomes": Key(outcomes), **_lists(f"{prefix}rows", rows)}
