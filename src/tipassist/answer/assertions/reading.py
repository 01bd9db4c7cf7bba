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
    OnlyRole,
)
from tipassist.answer.assertions.shapes import SHAPES, Letters, lettered
from tipassist.answer.sets.passives import helped_marks
from tipassist.answer.sets.query import NONE, SOME, Number
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
_CLEFT = re.compile(
    r"^(?P<it>\s*(?:it's|its|it is|it was) )(?P<who>[^,.;?!]{2,60}?)(?P<that> (?:that|who|which))\b"
)
_BEHIND = re.compile(r"(?<=\w) behind (?:it|them)(?=(?:,? \w+)?[\s.?!]*$)")
_VERBS = re.compile("[csrwCSR]")
_HOLDS = {
    "activities": SCOPE_KINDS,
    "outcomes": (LocatorKind.PILLAR,),
    "pillars": (),
}
_DOERS = {
    "coordinates": "coordinators", "coordinating": "coordinators",
    "supports": "supporters", "supporting": "supporters", "joint": "coordinators",
}  # fmt: skip
_ASKS = re.compile(r"\b(?:why|which|who|whom|whose|what|when|where|how)\b")
_WHOLE = re.compile(r"\b(?:plan|document|in (?:all|total)|total|altogether|overall)\b")
_SUMMED = re.compile(
    r"^(?!.*\b(?:each|both|either|every|all of them)\b).*"
    r"\b(?:together|combined|in (?:sum|all|total)|altogether|jointly|between them)\b"
)
_IN_FULL = re.compile(
    r"\b(?:(?:the )?(?:full|whole|complete|entire) (?:picture|story|list|truth)|all|everything)"
    r"(?: (?:of (?:it|them)|there is|it does|they do))?\W*$"
)
_WHATEVER_ROLE = re.compile(r"\b(?:picture|story|truth|(?:all|everything) (?:it does|they do))\W*$")


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
        text = _BEHIND.sub(" in support", _CLEFT.sub(_blanked, text))
        start, end, tested = tested_span(text)
        asks = _AUXILIARY.match(text, start, end) is not None
        if _ASKS.search(text, start):
            return None
        tested = tested or asks or text.rstrip().endswith("?")
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
        if not tested and not (_VERBS.search(letters.text) and _tells_much(found)):
            return None
        if any(isinstance(one, HasNumber) and not one.places for one in found):
            found = found if _WHOLE.search(text) else ()
        found = _with_sums(found, text)
        in_full, whatever = (
            pattern.search(text, end) is not None for pattern in (_IN_FULL, _WHATEVER_ROLE)
        )
        return Asserted(found, in_full, in_full and whatever) if found else None


def _with_sums(found: tuple[Assertion, ...], text: str) -> tuple[Assertion, ...]:
    """Count what several places have together as one; nothing where more is said as well.

    What bodies do together may be meant of the rows that name all of them: it is read elsewhere.
    """
    several = any(
        (isinstance(one, HasNumber) and len(one.places) > 1)
        or (isinstance(one, HasRoleIn) and len(one.bodies) > 1)
        for one in found
    )
    if not several or not _SUMMED.search(text):
        return found
    first, *others = found
    if others or not isinstance(first, HasNumber):
        return ()
    return (replace(first, summed=True),)


def _blanked(match: re.Match[str]) -> str:
    """Blank out what only sets a body in front, so that offsets stay."""
    return f"{' ' * len(match['it'])}{match['who']}{' ' * len(match['that'])}"


def _tells_much(parts: tuple[Assertion, ...]) -> bool:
    """Whether what nobody puts to the test bounds what a body does, or tells of several roles."""
    told = [one for one in parts if isinstance(one, HasRole)]
    bounds = any(one.nowhere_else for one in told)
    return len(told) == len(parts) and (bounds or len({one.roles for one in told}) > 1)


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
    going_on = _GOING_ON.get(name)
    if going_on is not None:
        return going_on(match, letters, way)
    match name:
        case "plan has":
            return None if way.parts else way.with_(_numbered(match, letters, ()))
        case "and has" if isinstance(last, HasNumber):
            return _counted(match, letters, way, last.places)
        case _ if not where:
            return None
        case "helps" | "helped":
            return _helped(name, match, letters, way, where)
        case "has some" | "lacks both":
            return _cells(name, match, letters, way, where)
        case "nobody" | "and nobody":
            roles = letters.roles(match.span("none")) if told["none"] else tuple(Role)
            return way.with_(Nobody(roles, where))
        case "has" | "and has" | "lacks" | "and lacks":
            return _counted(match, letters, way, where)
        case _:
            return _has_role(name, match, letters, way, where)


def _helped(
    name: str, match: re.Match[str], letters: Letters, way: _Read, where: tuple[Locator, ...]
) -> _Read | None:
    """Read who helps whom: "X helps Y on A.1.2", "Y with X in support does A.1.2"."""
    who = letters.bodies(match.span("who"))
    if name == "helps":
        helped = HasRole(letters.bodies(match.span("helped")), (Role.COORDINATING,), where)
        return way.with_(HasRole(who, (Role.SUPPORTING,), where), helped)
    if not letters.tokens[match.start("helping")].words.startswith("in "):
        return None
    backing = HasRole(letters.bodies(match.span("helpers")), (Role.SUPPORTING,), where)
    return way.with_(HasRole(who, tuple(Role), where), backing, of_bodies=True)


def _cells(
    name: str, match: re.Match[str], letters: Letters, way: _Read, where: tuple[Locator, ...]
) -> _Read:
    """Read that places have some of a unit, or neither entries nor bodies in a role."""
    unit = letters.tokens[match.start("unit")].kind
    if name == "has some":
        return way.with_(HasNumber(unit, SOME, where))
    nobody = Nobody(letters.roles(match.span("none")), where)
    return way.with_(HasNumber(unit, NONE, where), nobody)


def _aided(match: re.Match[str], letters: Letters, way: _Read) -> _Read | None:
    """Read who helps with what was told before: "…, aided by X"."""
    last = way.last
    if not isinstance(last, HasRole) or last.denied or not way.of_bodies:
        return None
    if not letters.tokens[match.start("verb")].words.endswith("ed"):
        return None
    who, roles = letters.bodies(match.span("who")), letters.roles(match.span("verb"))
    return way.with_(HasRole(who, roles, way.places))


def _nobody_else(match: re.Match[str], letters: Letters, way: _Read) -> _Read | None:
    """Read that no other body is named: "and nobody else"; "nothing else" is another thing."""
    last = way.last
    if not isinstance(last, HasRole) or last.denied:
        return None
    if letters.tokens[match.start()].words.startswith("nothing"):
        return None
    return _Read((*way.parts[:-1], replace(last, alone=True)))


def _nothing_else(match: re.Match[str], letters: Letters, way: _Read) -> _Read | None:
    """Read that a body has its role nowhere else: "and nothing else", "and no other rows"."""
    last = way.last
    if not isinstance(last, HasRole) or last.denied or not way.of_bodies:
        return None
    nothing = letters.tokens[match.start("nothing")].words.startswith("nothing")
    if not (match["rows"] or nothing):
        return None
    return _Read((*way.parts[:-1], replace(last, nowhere_else=True)), of_bodies=True)


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
    if narrowly and not any_role and all(one.kind in SCOPE_KINDS for one in where):
        if name != "does" or told.get("not") or told.get("just") or sole:
            return None
        only_role = _only_does(match, letters, way, where)
        if only_role is not None:
            return only_role
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


def _only_does(
    match: re.Match[str], letters: Letters, way: _Read, where: tuple[Locator, ...] = ()
) -> _Read | None:
    """Read "only leads" of a body, in the whole plan or an outcome or pillar; "ever" bounds not.

    "Always leads" of a place may say as well that all that lies there is led.
    """
    if way.parts and not where:
        return None
    at = match.start("only" if where else "just")
    only = [one.words for one in letters.tokens[at : match.start("verb")]]
    if only == ["ever"] or (where and only[0].startswith("always")):
        return None
    roles = letters.roles(match.span("verb"))
    who = letters.bodies(match.span("who"))
    return way.with_(OnlyRole(who, roles[0], where)) if len(roles) == 1 else None


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
    unit = letters.tokens[match.start("unit")].kind
    return HasNumber(_DOERS.get(unit, unit), number, where)


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


def _is_shared(match: re.Match[str], letters: Letters, way: _Read) -> _Read | None:
    """Read that places are led by more than one body: "is B.2.3 co-led"."""
    told = match["where"] == "i"
    where = way.places if told else letters.places(match.span("where"))
    return way.with_(HasNumber("coordinators", Number(">=", 2), where)) if where else None


_GOING_ON = {
    "only does": _only_does,
    "is shared": _is_shared,
    "and alone": _nobody_else,
    "and nowhere": _nothing_else,
    "and aided": _aided,
    "does in": _does_in,
    "and does in": _does_in,
}
