"""The self-check after the tour: questions made from the register, each with its source."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from tipassist.locators import code
from tipassist.register import queries
from tipassist.register.model import Register
from tipassist.surfaces.duties import duties_of
from tipassist.surfaces.page_links import Link, body_link, place_link
from tipassist.types import Role

_WRONG_CHOICES = 3
_LONGEST_CHOICE_CHARS = 220


class Asks(StrEnum):
    """What a question asks for; its words are in the template."""

    COORDINATOR = "coordinator"
    PILLAR = "pillar"
    MEANING = "meaning"
    DUTY = "duty"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose; `key` is its name in the form."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class QuizQuestion:
    """A question with one right answer.

    Attributes:
        name: Its name in the form: `q1`, `q2`, …
        asks: What it asks for.
        subject: What it is about, as a link for after the answer.
        choices: In the order shown.
        right: Key of the right one.
        source: Where the answer stands.
        quote: The plan's words there.
    """

    name: str
    asks: Asks
    subject: Link
    choices: tuple[Choice, ...]
    right: str
    source: Link
    quote: str

    @property
    def right_text(self) -> str:
        """The words of the right answer."""
        return next(one.text for one in self.choices if one.key == self.right)


@dataclass(frozen=True, slots=True)
class Graded:
    """A question and what was chosen; "" when nothing was."""

    question: QuizQuestion
    chosen: str

    @property
    def is_right(self) -> bool:
        """Whether the right answer was chosen."""
        return self.chosen == self.question.right


@dataclass(frozen=True, slots=True)
class _Draft:
    asks: Asks
    subject: Link
    right: str
    wrong: tuple[str, ...]
    source: Link
    quote: str


def questions_of(register: Register, number: int) -> tuple[QuizQuestion, ...]:
    """Make at most four questions; the same number always gives the same ones.

    Args:
        register: The plan.
        number: Which set of questions, from 1.
    """
    chance = Random(f"{register.document} {register.edition} {number}")
    makers = (_coordinator, _pillar, _meaning, _duty, _count)
    drafts = [found for make in makers if (found := make(register, chance)) is not None]
    return tuple(_question(f"q{at}", draft, chance) for at, draft in enumerate(drafts[:4], 1))


def grade(questions: Iterable[QuizQuestion], given: Mapping[str, str]) -> tuple[Graded, ...]:
    """Grade what was chosen, by the names of the questions."""
    return tuple(Graded(one, given.get(one.name, "")) for one in questions)


def _question(name: str, draft: _Draft, chance: Random) -> QuizQuestion:
    texts = [draft.right, *draft.wrong]
    chance.shuffle(texts)
    choices = tuple(Choice(str(at), text) for at, text in enumerate(texts, 1))
    right = next(one.key for one in choices if one.text == draft.right)
    return QuizQuestion(name, draft.asks, draft.subject, choices, right, draft.source, draft.quote)


def _some(chance: Random, texts: Iterable[str], right: str) -> tuple[str, ...]:
    others = sorted({text for text in texts if text != right})
    return tuple(chance.sample(others, min(_WRONG_CHOICES, len(others))))


def _coordinator(register: Register, chance: Random) -> _Draft | None:
    """Who coordinates an activity? It has one coordinator, and the others are not named for it."""
    fit = [one for one in register.activities if len(one.named(Role.COORDINATING)) == 1]
    if not fit:
        return None
    activity = chance.choice(fit)
    (right,) = activity.named(Role.COORDINATING)
    named = {entry.body for entry in activity.bodies}
    wrong = _some(chance, (body for body in register.bodies if body not in named), right)
    place = place_link(code(activity.code), activity.wording.text)
    quote = " ".join(" ".join(span.of(register.text).split()) for span in activity.asb_cell)
    return _Draft(Asks.COORDINATOR, place, right, wrong, place, quote) if wrong else None


def _pillar(register: Register, chance: Random) -> _Draft | None:
    """Under which pillar does an outcome stand?"""
    titles = {one.letter: one.title.text for one in register.pillars}
    fit = [one for one in register.outcomes if one.pillar in titles]
    if len(titles) < 2 or not fit:
        return None
    outcome = chance.choice(fit)
    right = titles[outcome.pillar]
    pillar = place_link(code(outcome.pillar), right)
    subject = place_link(code(outcome.code), outcome.wording.text)
    wrong = _some(chance, titles.values(), right)
    return _Draft(Asks.PILLAR, subject, right, wrong, pillar, right)


def _meaning(register: Register, chance: Random) -> _Draft | None:
    """What does an abbreviation stand for?"""
    fit = [
        term
        for term in register.glossary
        if term.term.isupper() and len(term.definition.text) <= _LONGEST_CHOICE_CHARS
    ]
    if len(fit) < 2:
        return None
    term = chance.choice(fit)
    right = term.definition.text
    place = place_link(term.place, term.term)
    wrong = _some(chance, (one.definition.text for one in fit), right)
    return _Draft(Asks.MEANING, place, right, wrong, place, right)


def _duty(register: Register, chance: Random) -> _Draft | None:
    """Which of these is asked of a coordinating body? The others are items of other lists."""
    duties = duties_of(register, Role.COORDINATING)
    if duties is None:
        return None
    own = [one for one in duties.items if len(one.text) <= _LONGEST_CHOICE_CHARS]
    taken = {one.text for one in duties.items}
    others = [
        part
        for part in register.section_parts()
        if part.is_item
        and part.wording.text not in taken
        and len(part.wording.text) <= _LONGEST_CHOICE_CHARS
    ]
    deepest = max((len(part.locator.parts) for part in others), default=0)
    alike = [part.wording.text for part in others if len(part.locator.parts) == deepest]
    if not own or not alike:
        return None
    duty = chance.choice(own)
    right, wrong = _item(duty.text), _some(chance, map(_item, alike), _item(duty.text))
    place = place_link(duties.place, duties.heading)
    return _Draft(Asks.DUTY, place, right, wrong, place_link(duty.place), duty.text)


def _item(text: str) -> str:
    """Return an item without what joins it to the next: "…; and"."""
    return re.sub(r"\s*[;,.](?:\s*(?:and|or))?\s*$", "", text)


def _count(register: Register, chance: Random) -> _Draft | None:
    """For how many activities is a body named?"""
    if not register.bodies:
        return None
    body = chance.choice(register.bodies)
    right = len(queries.holdings(register, body))
    near = {right + step for step in (-3, -2, -1, 1, 2, 4) if right + step > 0}
    wrong = _some(chance, (str(one) for one in near), str(right))
    return _Draft(Asks.COUNT, body_link(body), str(right), wrong, body_link(body), "")
