"""Reading what a question asserts of rows and puts to the test: all of its words, or nothing.

"SOMTC leads B.1.4 and AICHR backs it, right?". Where its words can be read in two ways that do not
come to the same, nothing is read.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tipassist.answer.assertions.model import (
    Asserted,
    Assertion,
    HasNumber,
    HasRole,
    HasRoleIn,
    Nobody,
)
from tipassist.answer.assertions.shapes import SHAPES, Letters, lettered
from tipassist.answer.sets.passives import helped_marks
from tipassist.answer.sets.query import NONE, Number
from tipassist.answer.sets.tokens import Mark, SetWords, read_tokens
from tipassist.answer.statements.words import tested_span
from tipassist.locators import SCOPE_KINDS, Locator, LocatorKind
from tipassist.types import Role

LONGEST = 400
"""Most characters of a question that asserts something."""
_MOST_WORDS = 40
_MOST_READINGS = 30
_AUXILIARY = re.compile(
    r"\s*(?:(?:so|and|but|ok|then),? )*(?:is|are|was|were|do|does|did|has|have)(?:n't)?\b"
)
_HOLDS = {
    "activities": SCOPE_KINDS,
    "outcomes": (LocatorKind.PILLAR,),
    "pillars": (),
}
_ASKS = re.compile(r"\b(?:why|which|who|whom|whose|what|when|where|how)\b")
_WHOLE = re.compile(r"\b(?:plan|document|in (?:all|total)|total|altogether|overall)\b")
_IN_FULL = re.compile(
    r"\b(?:(?:the )?(?:full|whole|complete|entire) (?:picture|story|list|truth)|all|everything)"
    r"(?: (?:of it|there is|it does|they do))?\W*$"
)


@dataclass(frozen=True, slots=True)
class _Read:
    """What is read so far, and whether bodies or places are the last subject."""

    parts: tuple[Assertion, ...] = ()
    of_bodies: bool = False

    @property
    def last(self) -> Assertion | None:
        return self.parts[-1] if self.parts else None

    @property
    def places(self) -> tuple[Locator, ...]:
        """The places that "it" and "them" mean."""
        return self.last.places if self.last else ()

    def with_(self, *parts: Assertion, of_bodies: bool = False) -> "_Read":
        return _Read((*self.parts, *parts), of_bodies)


@dataclass(frozen=True, slots=True)
class AssertionReader:
    """Reads what is asserted of rows.

    Attributes:
        words: The classes of words.
        known: Words that say nothing.
    """

    words: SetWords
    known: frozenset[str]

    def read(self, text: str, marks: Iterable[Mark]) -> Asserted | None:
        """Return what a question asserts of rows; None when it asserts nothing or more.

        Args:
            text: The question, folded.
            marks: The names found in it.
        """
        if len(text) > LONGEST:
            return None
        marks = tuple(marks)
        if any(helped_marks(text, marks)):
            return None  # Whether anyone supports a body is asked of the rows that it leads.
        start, end, tested = tested_span(text)
        asks = _AUXILIARY.match(text, start, end) is not None
        if _ASKS.search(text, start) or not (tested or asks or text.rstrip().endswith("?")):
            return None
        moved = (
            replace(one, start=one.start - start, end=one.end - start)
            for one in marks
            if one.start >= start and one.end <= end
        )
        tokens = read_tokens(text[start:end], moved, self.known, self.words)
        letters = lettered(tokens) if tokens else None
        if letters is None or len(letters.text) > _MOST_WORDS:
            return None
        if asks and "x" in letters.text:
            return None
        found = _read_all(letters)
        if any(isinstance(one, HasNumber) and not one.places for one in found):
            found = found if _WHOLE.search(text) else ()
        return Asserted(found, _IN_FULL.search(text, end) is not None) if found else None


def _read_all(letters: Letters) -> tuple[Assertion, ...]:
    """Return the one way in which all of a text can be read; nothing when there are several."""
    size = len(letters.text)
    ways: list[set[_Read]] = [set() for _ in range(size + 1)]
    ways[0].add(_Read())
    for at in range(size):
        for way in ways[at]:
            if letters.text[at] in ",&":
                ways[at + 1].add(way)
            for end, went in _steps(letters, at, way):
                ways[end].add(went)
        if len(ways[at]) > _MOST_READINGS:
            return ()
    read = {way.parts for way in ways[size] if way.parts}
    return read.pop() if len(read) == 1 else ()


def _steps(letters: Letters, at: int, way: _Read) -> Iterator[tuple[int, _Read]]:
    for name, shape in SHAPES:
        if name.startswith("and ") and not way.parts:
            continue
        for end in range(at + 1, len(letters.text) + 1):
            match = shape.fullmatch(letters.text, at, end)
            went = _went(name, match, letters, way) if match else None
            if went is not None:
                yield end, went


def _went(name: str, match: re.Match[str], letters: Letters, way: _Read) -> _Read | None:
    """Return what is read after one more assertion; None when it leans on nothing."""
    last = way.last
    told = match.groupdict()
    where = way.places if told.get("where") in (None, "i") else letters.places(match.span("where"))
    match name:
        case "and alone":
            if not isinstance(last, HasRole) or last.denied:
                return None
            return _Read((*way.parts[:-1], replace(last, alone=True)))
        case "does in" | "and does in":
            return _does_in(match, letters, way)
        case "plan has":
            return None if way.parts else way.with_(_numbered(match, letters, ()))
        case "and has" if isinstance(last, HasNumber):
            return _counted(match, letters, way, last.places)
        case _ if not where:
            return None
        case "helps":
            who, helped = (letters.bodies(match.span(one)) for one in ("who", "helped"))
            backs = HasRole(who, (Role.SUPPORTING,), where)
            return way.with_(backs, HasRole(helped, (Role.COORDINATING,), where))
        case "nobody" | "and nobody":
            roles = letters.roles(match.span("none")) if told["none"] else tuple(Role)
            return way.with_(Nobody(roles, where))
        case "has" | "and has" | "lacks" | "and lacks":
            return _counted(match, letters, way, where)
        case _:
            return _has_role(name, match, letters, way, where)


def _has_role(
    name: str, match: re.Match[str], letters: Letters, way: _Read, where: tuple[Locator, ...]
) -> _Read | None:
    told = match.groupdict()
    if name == "and does" and not (way.of_bodies and isinstance(way.last, HasRole)):
        return None
    if name == "and is done" and (way.of_bodies or not isinstance(way.last, HasRole | Nobody)):
        return None
    if told.get("who"):
        who = letters.bodies(match.span("who"))
    else:
        who = way.last.bodies if isinstance(way.last, HasRole) else ()
    roles = letters.roles(match.span("verb")) if told.get("verb") else tuple(Role)
    any_role = len(roles) == len(Role)
    only, done = told.get("only"), name.endswith("done")
    sole = bool(told.get("sole")) or only == "q" or (done and bool(only))
    sole = sole or bool(told.get("alone"))
    narrowly = only == "o" and not done
    noun = narrowly and _tells_state(letters, match.start("verb"))
    return way.with_(
        HasRole(
            who,
            roles,
            where,
            denied=bool(told.get("not")) or name == "does not",
            sole=sole and not any_role,
            alone=name == "is all" or (sole and any_role),
            no_other_role=noun,
            nowhere_else=bool(told.get("just")) or (narrowly and any_role),
            narrowly=narrowly and not noun and not any_role,
        ),
        of_bodies=name in ("does", "and does"),
    )


def _tells_state(letters: Letters, at: int) -> bool:
    """Whether a role is told as what somebody is, not does: "only in support", "only a helper"."""
    token = letters.tokens[at]
    state = token.kind in ("coordinating", "supporting", "named") or letters.text[at].isupper()
    return state or token.words.startswith(("in ", "secondary"))


def _counted(
    match: re.Match[str], letters: Letters, way: _Read, where: tuple[Locator, ...]
) -> _Read | None:
    """Read how many of a unit there are; "A.2.1 in one line" counts no activities in an activity.

    None where a place holds none of the unit whatever the plan says.
    """
    number = _numbered(match, letters, where)
    holds = _HOLDS.get(number.unit)
    sound = holds is None or all(place.kind in holds for place in where)
    return way.with_(number) if sound else None


def _numbered(match: re.Match[str], letters: Letters, where: tuple[Locator, ...]) -> HasNumber:
    value = letters.tokens[match.start("number")].value if "number" in match.groupdict() else NONE
    number = value if isinstance(value, Number) else NONE
    return HasNumber(letters.tokens[match.start("unit")].kind, number, where)


def _does_in(match: re.Match[str], letters: Letters, way: _Read) -> _Read | None:
    """Read in how many rows a body has a role: of the places named, or of those counted before."""
    where = letters.places(match.span("where")) if match["where"] else ()
    counted = way.places if isinstance(way.last, HasNumber | HasRoleIn) else ()
    if match["them"] and where and not (way.last and isinstance(way.last, HasNumber | HasRoleIn)):
        return None
    number = letters.tokens[match.start("number")].value
    if (match["them"] and not (where or counted)) or not isinstance(number, Number):
        return None
    told, last = match.groupdict(), way.last
    who = letters.bodies(match.span("who")) if told.get("who") else ()
    roles = letters.roles(match.span("verb")) if told.get("verb") else ()
    if not who or not roles:
        if not isinstance(last, HasRoleIn | HasRole) or not way.of_bodies:
            return None
        who, roles = who or last.bodies, roles or last.roles
    return way.with_(HasRoleIn(who, roles, number, where or counted), of_bodies=True)
