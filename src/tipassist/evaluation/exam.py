"""The exam: questions made from every cell of the register, both ways, graded by key.

It shows that what the register holds can be asked for; whether the register is right is what the
hand-typed cells and the gold questions show.
"""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from tipassist.evaluation.grade import cited_places, is_reached
from tipassist.evaluation.systems import System
from tipassist.evaluation.values import plain
from tipassist.index.progress import Progress, silent
from tipassist.locators import CODE_KINDS, Locator, code
from tipassist.register.model import Activity, Register, Wording
from tipassist.register.queries import citing, holdings, matches_target, outcomes_of
from tipassist.types import Answer, Role

_ROLES = {
    "body_coordinating": (Role.COORDINATING,),
    "body_supporting": (Role.SUPPORTING,),
    "body_relevant": (Role.RELEVANT,),
    "body_any": tuple(Role),
}


@dataclass(frozen=True, slots=True)
class ExamQuestion:
    """One question of the exam and its key.

    Attributes:
        family: Name of its template.
        question: As asked.
        body: The asker's own body.
        items: The exact set of items, or None when none is asked for.
        places: Places that must be cited or listed.
        words: Texts that must stand in the answer, blanks and case aside.
        history: The earlier questions of its talk, in order.
    """

    family: str
    question: str
    body: str | None = None
    items: frozenset[str] | None = None
    places: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    history: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExamMark:
    """How one question of the exam went; without faults it was passed."""

    asked: ExamQuestion
    faults: tuple[str, ...]
    status: str


@dataclass(frozen=True, slots=True)
class _Key:
    """What a question's key may hold, before it is worded."""

    items: frozenset[str] | None = None
    places: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    body: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)


def exam_of(register: Register) -> tuple[ExamQuestion, ...]:
    """Make the exam of a register: every cell, in every wording of its template."""
    parts = (_bodies, _activities, _outcomes_and_pillars, _references, _notes_and_terms)
    found = [one for part in parts for one in _worded(part(register))]
    return (*found, *_totals(register))


def take(
    questions: Iterable[ExamQuestion], system: System, progress: Progress = silent
) -> tuple[ExamMark, ...]:
    """Ask and mark every question."""
    asked = tuple(questions)
    marks = []
    for number, one in enumerate(asked, 1):
        marks.append(mark(one, system.ask(one.question, body=one.body)))
        progress("Sitting the exam", number, len(asked))
    return tuple(marks)


def mark(asked: ExamQuestion, answer: Answer) -> ExamMark:
    """Mark an answer by its key."""
    faults = []
    if asked.items is not None:
        given = {item.locator for item in answer.items}
        if given != asked.items:
            faults.append(f"items -{sorted(asked.items - given)} +{sorted(given - asked.items)}")
        if answer.items_total != len(given):
            faults.append(f"count {answer.items_total} of {len(given)}")
    cited = cited_places(answer)
    faults += [f"place {one}" for one in asked.places if not is_reached(one, cited)]
    text = _folded(answer.text)
    faults += [f"words {one[:60]!r}" for one in asked.words if _folded(one) not in text]
    return ExamMark(asked, tuple(faults), answer.status.value)


def _folded(text: str) -> str:
    return "".join(letter for letter in plain(text).casefold() if letter.isalnum())


@lru_cache(maxsize=1)
def _templates() -> dict[str, dict[str, list[str]]]:
    text = files("tipassist.evaluation").joinpath("exam_questions.toml").read_text("utf-8")
    found: dict[str, dict[str, list[str]]] = tomllib.loads(text)
    return found


def _worded(keys: Iterable[tuple[str, _Key]]) -> Iterator[ExamQuestion]:
    for family, key in keys:
        for wording in _templates()["templates"][family]:
            question = wording.format(**key.names)
            yield ExamQuestion(family, question, key.body, key.items, key.places, key.words)


def _codes(activities: Iterable[Activity]) -> frozenset[str]:
    return frozenset(one.code for one in activities)


def _held(register: Register, body: str, roles: Iterable[Role], *within: Locator) -> frozenset[str]:
    return _codes(one.activity for one in holdings(register, body, roles, within))


def _bodies(register: Register) -> Iterator[tuple[str, _Key]]:
    for body in register.bodies:
        names = {"body": body}
        for family, roles in _ROLES.items():
            yield family, _Key(_held(register, body, roles), names=names)
        for family, role in (
            ("body_count", Role.COORDINATING),
            ("body_support_count", Role.SUPPORTING),
        ):
            held = _held(register, body, (role,))
            yield family, _Key(held, words=(str(len(held)),) if held else (), names=names)
        for pillar in register.pillars:
            held = _held(register, body, (Role.COORDINATING,), code(pillar.letter))
            yield "body_pillar", _Key(held, names=names | {"pillar": pillar.letter})


def _shorthand(place: str) -> str:
    return place.lower().replace(".", "", 1)


def _named(place: str) -> dict[str, str]:
    return {"code": place, "shorthand": _shorthand(place)}


def _activities(register: Register) -> Iterator[tuple[str, _Key]]:
    for one in register.activities:
        names, place = _named(one.code), (one.code,)
        cells: Mapping[str, tuple[str, ...]] = {
            "coordinator": one.named(Role.COORDINATING),
            "supporters": one.named(Role.SUPPORTING),
            "text": (one.wording.text,),
            "projects": _texts(p.wording for p in one.projects if not p.pointer),
            "indicators": _texts(one.indicators),
            "examples": _texts(one.examples),
        }
        for family, words in cells.items():
            yield family, _Key(places=place, words=words, names=names)
        yield "code_references", _references_key(one)


def _references_key(one: Activity) -> _Key:
    """Expect the footnotes that refer to instruments, and what its own text refers to."""
    notes = (str(reference.via) for reference in one.references if reference.via is not None)
    own = (str(reference.target) for reference in one.references if reference.via is None)
    places = tuple(dict.fromkeys((one.code, *notes)))
    return _Key(places=places, words=tuple(dict.fromkeys(own)), names=_named(one.code))


def _texts(wordings: Iterable[Wording]) -> tuple[str, ...]:
    return tuple(one.text for one in wordings)


def _outcomes_and_pillars(register: Register) -> Iterator[tuple[str, _Key]]:
    for outcome in register.outcomes:
        names = _named(outcome.code)
        words = (outcome.wording.text,)
        yield "outcome_text", _Key(places=(outcome.code,), words=words, names=names)
        inside = _codes(one for one in register.activities if one.outcome == outcome.code)
        yield "outcome_activities", _Key(inside, names=names)
    for pillar in register.pillars:
        names = _named(pillar.letter)
        words = (pillar.goal.text,)
        yield "pillar_text", _Key(places=(pillar.letter,), words=words, names=names)
        outcomes = frozenset(one.code for one in outcomes_of(register, pillar.letter))
        yield "pillar_outcomes", _Key(outcomes, names=names)


def _references(register: Register) -> Iterator[tuple[str, _Key]]:
    everywhere = citing(register, lambda _: True)
    targets = dict.fromkeys(one.target for found in everywhere for one in found.references)
    for target in targets:
        found = citing(register, _pointing_to(target))
        coded = frozenset(str(one.place) for one in found if one.place.kind in CODE_KINDS)
        places = tuple(dict.fromkeys(str(one.place) for one in found))
        yield "reference", _Key(coded, places, names={"target": str(target)})


def _pointing_to(target: Locator) -> Callable[[Locator], bool]:
    return lambda printed: matches_target(target, printed)


def _notes_and_terms(register: Register) -> Iterator[tuple[str, _Key]]:
    for note in register.footnotes:
        number = str(note.number)
        yield (
            "footnote",
            _Key(
                places=(f"Footnote {number}",), words=(note.wording.text,), names={"number": number}
            ),
        )
    for term in (*register.glossary, *register.expansions):
        yield (
            "term",
            _Key(
                places=(str(term.place),), words=(term.definition.text,), names={"term": term.term}
            ),
        )
    for part in register.section_parts():
        if part.is_item:
            place = str(part.locator)
            words = (part.wording.text,)
            yield "section_item", _Key(places=(place,), words=words, names={"place": place})


def _totals(register: Register) -> Iterator[ExamQuestion]:
    counts = {
        "pillars": len(register.pillars),
        "outcomes": len(register.outcomes),
        "activities": len(register.activities),
    }
    for name, wordings in _templates()["totals"].items():
        for wording in wordings:
            yield ExamQuestion(f"total_{name}", wording, words=(str(counts[name]),))
    for body in register.bodies:
        coordinating, supporting = _templates()["templates"]["own"]
        held = _held(register, body, (Role.COORDINATING,))
        yield ExamQuestion("own", coordinating, body, held)
        yield ExamQuestion("own", supporting, body, _held(register, body, (Role.SUPPORTING,)))
