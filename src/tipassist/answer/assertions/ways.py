"""The ways in which the words of a text, by their classes, can be read as assertions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tipassist.answer.assertions.model import (
    Assertion,
    HasNumber,
    HasRole,
    HasRoleIn,
    Nobody,
    OnlyRole,
)
from tipassist.answer.assertions.shapes import SHAPES, Letters
from tipassist.answer.sets.query import NONE, SOME, Number
from tipassist.locators import SCOPE_KINDS, Locator, LocatorKind
from tipassist.types import Role

_MOST_READINGS = 30
_ONE = Number("==", 1)
_HOLDS = {
    "activities": SCOPE_KINDS,
    "outcomes": (LocatorKind.PILLAR,),
    "pillars": (),
}
_DOERS = {
    "coordinates": "coordinators", "coordinating": "coordinators",
    "supports": "supporters", "supporting": "supporters", "joint": "coordinators",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Way:
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

    def with_(self, *parts: Assertion, of_bodies: bool = False) -> "_Way":
        return _Way((*self.parts, *parts), of_bodies)


def read_all(letters: Letters) -> tuple[Assertion, ...]:
    """Return the one way in which all of a text can be read; nothing when there are several."""
    size = len(letters.text)
    ways: list[set[_Way]] = [set() for _ in range(size + 1)]
    ways[0].add(_Way())
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


def _steps(letters: Letters, at: int, way: _Way) -> Iterator[tuple[int, _Way]]:
    for name, shape in SHAPES:
        if name.startswith("and ") and not way.parts:
            continue
        for end in range(at + 1, len(letters.text) + 1):
            match = shape.fullmatch(letters.text, at, end)
            went = _went(name, match, letters, way) if match else None
            if went is not None:
                yield end, went


def _went(name: str, match: re.Match[str], letters: Letters, way: _Way) -> _Way | None:
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
        case "helps" | "helped" | "is with help":
            return _helped(name, match, letters, way, where)
        case "is neither":
            first, last_role = match.start("roles"), match.end("roles")
            ends = ((first, first + 1), (last_role - 1, last_role))
            roles = tuple(dict.fromkeys(role for span in ends for role in letters.roles(span)))
            who = letters.bodies(match.span("who"))
            return way.with_(HasRole(who, roles, where, denied=True), of_bodies=True)
        case "has some" | "lacks both":
            return _cells(name, match, letters, way, where)
        case "nobody" | "and nobody":
            return _nobody(match, letters, way, where)
        case "has" | "and has" | "lacks" | "and lacks":
            return _counted(match, letters, way, where)
        case _:
            return _has_role(name, match, letters, way, where)


def _helped(
    name: str, match: re.Match[str], letters: Letters, way: _Way, where: tuple[Locator, ...]
) -> _Way | None:
    """Read who helps whom: "X helps Y on A.1.2", "Y with X in support does A.1.2".

    Of a row that is somebody's with another's help, the first leads: "A.1.2 is Y with X behind it".
    """
    who = letters.bodies(match.span("who"))
    if name == "helps":
        helped = HasRole(letters.bodies(match.span("helped")), (Role.COORDINATING,), where)
        return way.with_(HasRole(who, (Role.SUPPORTING,), where), helped)
    backing = HasRole(letters.bodies(match.span("helpers")), (Role.SUPPORTING,), where)
    if name == "is with help":
        return way.with_(HasRole(who, (Role.COORDINATING,), where), backing)
    if not letters.tokens[match.start("helping")].words.startswith("in "):
        return None
    return way.with_(HasRole(who, tuple(Role), where), backing, of_bodies=True)


def _nobody(
    match: re.Match[str], letters: Letters, way: _Way, where: tuple[Locator, ...]
) -> _Way | None:
    """Read that nobody has a role somewhere; "in A nothing is led by X" says other things."""
    nothing = any(one.words.startswith("nothing") for one in letters.tokens[slice(*match.span())])
    if nothing and letters.text[match.end() : match.end() + 1] in tuple("csrn"):
        return None
    roles = letters.roles(match.span("none")) if match["none"] else tuple(Role)
    return way.with_(Nobody(roles, where))


def _cells(
    name: str, match: re.Match[str], letters: Letters, way: _Way, where: tuple[Locator, ...]
) -> _Way:
    """Read that places have some of a unit, or neither entries nor bodies in a role."""
    unit = letters.tokens[match.start("unit")].kind
    if name == "has some":
        return way.with_(HasNumber(unit, SOME, where))
    nobody = Nobody(letters.roles(match.span("none")), where)
    return way.with_(HasNumber(unit, NONE, where), nobody)


def _aided(match: re.Match[str], letters: Letters, way: _Way) -> _Way | None:
    """Read who helps with what was told before: "…, aided by X"."""
    last = way.last
    if not isinstance(last, HasRole) or last.denied or not way.of_bodies:
        return None
    if not letters.tokens[match.start("verb")].words.endswith("ed"):
        return None
    who, roles = letters.bodies(match.span("who")), letters.roles(match.span("verb"))
    return way.with_(HasRole(who, roles, way.places))


def _nobody_else(match: re.Match[str], letters: Letters, way: _Way) -> _Way | None:
    """Read that no other body is named: "and nobody else"; "nothing else" is another thing."""
    last = way.last
    if not isinstance(last, HasRole) or last.denied:
        return None
    if letters.tokens[match.start()].words.startswith("nothing"):
        return None
    return _Way((*way.parts[:-1], replace(last, alone=True)))


def _nothing_else(match: re.Match[str], letters: Letters, way: _Way) -> _Way | None:
    """Read that a body has its role nowhere else: "and nothing else", "and no other rows"."""
    last = way.last
    if not isinstance(last, HasRole) or last.denied or not way.of_bodies:
        return None
    nothing = letters.tokens[match.start("nothing")].words.startswith("nothing")
    if not (match["rows"] or nothing):
        return None
    return _Way((*way.parts[:-1], replace(last, nowhere_else=True)), of_bodies=True)


def _has_role(
    name: str, match: re.Match[str], letters: Letters, way: _Way, where: tuple[Locator, ...]
) -> _Way | None:
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
    match: re.Match[str], letters: Letters, way: _Way, where: tuple[Locator, ...] = ()
) -> _Way | None:
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
    match: re.Match[str], letters: Letters, way: _Way, where: tuple[Locator, ...]
) -> _Way | None:
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


def _does_in(match: re.Match[str], letters: Letters, way: _Way) -> _Way | None:
    """Read in how many rows a body has a role: of the places named, or of those counted before.

    "One of them in A.1 and the other in B.2" is one in each.
    """
    told, last = match.groupdict(), way.last
    where = letters.places(match.span("where")) if told.get("where") else ()
    them = told.get("them")
    counted = last.places if isinstance(last, HasNumber | HasRoleIn) else ()
    if them and where and not isinstance(last, HasNumber | HasRoleIn):
        return None
    number = letters.tokens[match.start("number")].value
    if (them and not (where or counted)) or not isinstance(number, Number):
        return None
    who = letters.bodies(match.span("who")) if told.get("who") else ()
    roles = letters.roles(match.span("verb")) if told.get("verb") else tuple(Role) if who else ()
    if not who or not roles:
        if not isinstance(last, HasRoleIn | HasRole) or not way.of_bodies:
            return None
        who, roles = who or last.bodies, roles or last.roles
    beside = letters.bodies(match.span("beside")) if told.get("beside") else ()
    if beside and (number != _ONE or len(who) > 1):
        return None
    apart = them and number == _ONE and len(where) > 1
    places = tuple((one,) for one in where) if apart else (where or counted,)
    parts = (HasRoleIn(who, roles, number, one, beside) for one in places)
    return way.with_(*parts, of_bodies=True)


def _does_in_these(match: re.Match[str], letters: Letters, way: _Way) -> _Way | None:
    """Read the rows in which a body has a role, and how many: "X helps in only one row, A.1.2"."""
    if letters.text[match.end() : match.end() + 1] not in ("", ",", "&"):
        return None
    counted = _does_in(match, letters, way)
    told = counted.last if counted is not None else None
    if counted is None or not isinstance(told, HasRoleIn):
        return None
    held = HasRole(told.bodies, told.roles, told.places)
    return way.with_(replace(told, places=()), held, of_bodies=True)


def _does_none(match: re.Match[str], letters: Letters, way: _Way) -> _Way | None:
    """Read that a body told of has another role nowhere: "X leads A.1.2 and supports nothing".

    What leads in a pillar or outcome supports nothing there.
    """
    last = way.last
    if not isinstance(last, HasRole) or last.denied or not way.of_bodies:
        return None
    told = match.groupdict()
    roles = letters.roles(match.span("verb"))
    if len(roles) > 1 or roles == last.roles:
        return None
    where = letters.places(match.span("where")) if told.get("where") else ()
    there = told.get("them") or all(one.kind in SCOPE_KINDS for one in way.places)
    where = where or (way.places if there else ())
    return way.with_(HasRoleIn(last.bodies, roles, NONE, where), of_bodies=True)


def _is_shared(match: re.Match[str], letters: Letters, way: _Way) -> _Way | None:
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
    "and does none": _does_none,
    "does in": _does_in,
    "and does in": _does_in,
    "does in these": _does_in_these,
    "and does in these": _does_in_these,
}
