"""From the segments of a question to what bodies must do: "never coordinate", "only support"."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from tipassist.answer.sets.gathered import JOINS
from tipassist.answer.sets.query import (
    EVERY,
    NONE,
    ROLE_UNITS,
    SOME,
    BodyTest,
    Condition,
    Counts,
    Holds,
    Number,
    Refers,
    SetQuery,
)
from tipassist.answer.sets.words.segments import GROUPS, Noun, Segment
from tipassist.locators import Locator
from tipassist.types import Role

_ALL = tuple(Role)
_NOT_OF_BODIES = frozenset(("than", "more_of", "fewer_of", "every"))


@dataclass(slots=True)
class _Reading:
    tests: list[BodyTest] = field(default_factory=list)
    inner: list[Condition] = field(default_factory=list)
    excluded: list[str] = field(default_factory=list)
    roles: tuple[Role, ...] = ()
    denied: bool = False
    inside: bool = False
    helping: bool = False
    both: bool = False
    only: bool = False
    scope: tuple[Locator, ...] = ()

    @property
    def of_some_rows(self) -> bool:
        """Whether what comes next tells some of the rows that bodies have, not all or none."""
        some = bool(self.tests) and self.tests[-1].number != NONE
        return self.inside and some and not self.only


def read_body_tests(target: str, segments: tuple[Segment, ...]) -> SetQuery | None:
    """Return the query for bodies, or None when a segment is not understood.

    A body that others share activities with is none of them.
    """
    reading = _Reading()
    for segment in segments:
        if not _read(reading, segment):
            return None
    if reading.scope and not reading.tests:
        reading.tests.append(BodyTest(_ALL, within=reading.scope))
    if reading.excluded and not reading.tests:
        reading.tests.append(BodyTest(_ALL))
    if not reading.tests:
        return None
    if any("joint" in segment.flags for segment in segments):
        reading.excluded += [body for segment in segments for body in segment.bodies]
    return SetQuery(
        target,
        tests=tuple(_needed(reading.tests)),
        inner=tuple(reading.inner),
        excluded=tuple(dict.fromkeys(reading.excluded)),
    )


def _needed(tests: list[BodyTest]) -> Iterator[BodyTest]:
    """Leave out the denials that another denial holds already: "only coordinate, never support"."""
    tests = list(dict.fromkeys(tests))
    denials = [one for one in tests if one.number == NONE]
    narrower = [one for one in tests if one.within and one.number == SOME]
    for test in tests:
        if any(replace(one, within=()) == test for one in narrower):
            continue
        wider = (
            one
            for one in denials
            if set(test.roles) < set(one.roles) and replace(one, roles=test.roles) == test
        )
        if not any(wider):
            yield test


def _read(reading: _Reading, segment: Segment) -> bool:
    if segment.instruments:
        return _add_references(reading, segment)
    if segment.flags & _NOT_OF_BODIES:
        return False
    if _is_helped_or_not(segment):
        return _add_helped_ones(reading, segment)
    if "nobody" in segment.flags:
        return _add_helping_nobody(reading, segment)
    alone = _read_alone(reading, segment) if "alone" in segment.flags else None
    if alone is not None:
        return alone
    goes_on = reading.excluded and segment.opened in ("and", "or", "stop", "target")
    left_out = segment.opened == "except" and (not reading.helping or "other" in segment.flags)
    if segment.bodies and not segment.roles and (left_out or goes_on):
        reading.excluded += segment.bodies
        return True
    if segment.bodies:
        return _add_partner(reading, segment)
    counted = tuple(noun for noun in segment.nouns if noun.unit not in ("bodies", *GROUPS))
    as_role = [n for n in counted if n.unit in ROLE_UNITS and not _is_had(n, segment)]
    if counted and not as_role and not segment.roles:
        return _add_inner(reading, segment, counted)
    roles = () if as_role and len(segment.roles) == len(Role) else segment.roles
    for noun in as_role:
        roles = (*roles, *ROLE_UNITS[noun.unit])
    return _add_test(reading, segment, roles)


def _read_alone(reading: _Reading, segment: Segment) -> bool | None:
    """Read that bodies act alone; None where the segment says more, whether it can be read else."""
    alone = Counts("bodies", Number("==", 1))
    if segment.denied and not segment.bodies:
        return _add_never_alone(reading, segment, alone)
    reading.inner.append(alone)
    if segment.roles or segment.bodies or segment.nouns or reading.tests:
        return None
    reading.tests.append(BodyTest(_ALL, within=segment.places))
    return True


def _add_never_alone(reading: _Reading, segment: Segment, alone: Condition) -> bool:
    """Read "never act alone", "never lead alone": in no row that names nobody else."""
    if segment.nouns or segment.instruments:
        return False
    roles = segment.roles or reading.roles or _ALL
    reading.tests.append(BodyTest(roles, within=segment.places))
    reading.tests.append(BodyTest(roles, NONE, within=segment.places, inner=(alone,)))
    reading.roles = roles
    return True


def _is_helped_or_not(segment: Segment) -> bool:
    """Whether bodies are told by the help they get: "supported by anyone", "by no other body"."""
    told = tuple(one for one in segment.order if one in ("supported", "someone", "nobody", "other"))
    return not segment.bodies and len(told) > 1 and told[0] == "supported"


def _add_helped_ones(reading: _Reading, segment: Segment) -> bool:
    """Read "who is not supported by anyone": who leads rows, none of them with a supporter."""
    leads, helped = (Role.COORDINATING,), (Counts("supporters", SOME),)
    if segment.denied == ("nobody" in segment.flags):
        reading.tests.append(BodyTest(leads, inner=helped))
        return not segment.denied
    reading.tests += [BodyTest(leads), BodyTest(leads, NONE, inner=helped)]
    return True


def _add_helping_nobody(reading: _Reading, segment: Segment) -> bool:
    """Read "bodies that support nobody"."""
    order = tuple(one for one in segment.order if one in ("supports", "nobody"))
    if segment.denied or segment.bodies or order != ("supports", "nobody"):
        return False
    reading.tests.append(BodyTest((Role.SUPPORTING,), NONE))
    return True


def _add_references(reading: _Reading, segment: Segment) -> bool:
    """Read "the activities that refer to Article 17"."""
    if segment.bodies or (segment.roles and segment.opened not in ("relative", "have")):
        return False
    none = any(noun.number == NONE for noun in segment.nouns)
    reading.inner.append(Refers(segment.instruments, segment.denied or none))
    return bool(reading.tests)


def _is_had(noun: Noun, segment: Segment) -> bool:
    had = segment.opened in ("have", "without") or "had" in segment.flags
    return noun.number is not None and had


def _add_inner(reading: _Reading, segment: Segment, counted: tuple[Noun, ...]) -> bool:
    for noun in counted:
        number = noun.number or SOME
        if number == EVERY or noun.same or (segment.denied and number != SOME):
            return False
        if segment.opened == "without" and reading.of_some_rows:
            reading.inner.append(Counts(noun.unit, NONE))
            continue
        if segment.denied:
            never = (Counts(noun.unit, SOME),)
            reading.tests.append(BodyTest(reading.roles or _ALL, NONE, inner=never))
            continue
        reading.inner.append(Counts(noun.unit, number))
    if not reading.tests:
        reading.tests.append(BodyTest(_ALL))
    return True


def _add_partner(reading: _Reading, segment: Segment) -> bool:
    """Read "bodies that support SOMTC" and "activities that SOMTC supports"."""
    denied = segment.denied
    if len(segment.bodies) > 1:
        return False
    helps = segment.order.index("body") > 0 and segment.roles == (Role.SUPPORTING,)
    goes_on = reading.helping and not segment.roles and segment.opened in (*JOINS, "but", "except")
    if (helps or goes_on) and not reading.inside:
        return _add_helped(reading, segment)
    if not reading.inside:
        return False
    held = Holds(segment.bodies, segment.roles or _ALL, negated=denied)
    if reading.tests:
        last = reading.tests[-1]
        reading.tests[-1] = replace(last, inner=(*last.inner, held))
    else:
        reading.inner.append(held)
    return True


def _add_helped(reading: _Reading, segment: Segment) -> bool:
    """Read whom the bodies support: "both SOMTC and SLOM", "SOMTC or SLOM", "but not SLOM"."""
    last = reading.tests[-1] if reading.tests else None
    if segment.opened == "or" and reading.helping and last is not None and not segment.denied:
        (held,) = (one for one in last.inner if isinstance(one, Holds))
        wider = replace(held, bodies=(*held.bodies, *segment.bodies))
        reading.tests[-1] = replace(last, inner=(wider,))
        return True
    held = Holds(segment.bodies, (Role.COORDINATING,))
    number = NONE if segment.denied else SOME
    reading.tests.append(BodyTest((Role.SUPPORTING,), number, inner=(held,)))
    reading.scope = reading.scope or segment.places
    reading.roles, reading.helping = (Role.SUPPORTING,), True
    return True


def _helped_there(reading: _Reading, segment: Segment) -> tuple[Condition, ...]:
    """Return whom bodies help, as told of another place: "help SOMTC in B but never in A"."""
    last = reading.tests[-1] if reading.helping and reading.tests else None
    if last is not None and segment.places and not last.within:
        reading.tests[-1] = replace(last, within=reading.scope)
    return last.inner if last is not None else ()


def _adds_places(reading: _Reading, segment: Segment) -> bool:
    """Add places to the test before: "in B.1, B.5 and B.7"; "in both A and B" are two tests."""
    last = reading.tests[-1] if reading.tests else None
    apart = reading.both or "both" in segment.flags
    if segment.opened not in ("and", "or", "stop") or apart or last is None:
        return False
    if last.outside:
        within = (*last.outside, *segment.places)
        reading.tests[-2:] = [
            replace(reading.tests[-2], within=within),
            replace(last, outside=within),
        ]
        return True
    if not last.within:
        return False
    within = (*last.within, *segment.places)
    reading.tests[-1] = replace(last, within=within)
    if _only_there(segment):
        reading.tests.append(BodyTest(last.roles, NONE, outside=within))
    return True


def _only_there(segment: Segment) -> bool:
    """Whether "only" is said of the place: "only in Pillar A", "in Pillar A only"."""
    pairs = set(pairwise(segment.order))
    return ("only", "place") in pairs or segment.order[-2:] == ("place", "only")


def _only_does(segment: Segment) -> bool:
    """Whether "only" is said of what is done, not of how much: "lead exactly one activity only"."""
    if "only" not in segment.flags:
        return False
    counted = any(noun.number is not None for noun in segment.nouns)
    return not counted or "only" in segment.order[: segment.order.index("noun")]


def _add_scope(reading: _Reading, segment: Segment) -> bool:
    reading.both = reading.both or "both" in segment.flags
    if reading.both and not segment.denied:
        reading.tests.append(BodyTest(_ALL, within=segment.places))
        return True
    reading.scope = segment.places
    if _only_there(segment) and not segment.denied:
        there = BodyTest(_ALL, within=segment.places)
        reading.tests += [there, BodyTest(_ALL, NONE, outside=segment.places)]
    return True


def _only(segment: Segment, roles: tuple[Role, ...], number: Number) -> list[BodyTest]:
    """Return what "only" denies of bodies with these roles: to act elsewhere, or otherwise."""
    if _only_there(segment) and number == SOME:
        return [BodyTest(roles, NONE, outside=segment.places)]
    if not _only_does(segment) or len(roles) != 1:
        return []
    return [BodyTest(tuple(role for role in Role if role not in roles), NONE)]


def _add_either(
    reading: _Reading, segment: Segment, roles: tuple[Role, ...], number: Number, unit: str
) -> bool:
    """Add a second role of which one is enough: "either lead or support in B", in one place."""
    last = reading.tests[-1]
    if number != SOME and (reading.inside or last.number != SOME):
        return False
    if segment.places and last.within not in ((), segment.places):
        return False
    either = tuple(dict.fromkeys((*last.roles, *roles)))
    number, unit = (last.number, last.unit) if number == SOME else (number, unit)
    reading.tests[-1] = BodyTest(either, number, unit, last.within or segment.places)
    return True


def _add_test(reading: _Reading, segment: Segment, roles: tuple[Role, ...]) -> bool:
    if not roles and not segment.places and not segment.nouns:
        return not segment.flags - {"both", "either", "only", "alone", "had"}
    groups = [noun for noun in segment.nouns if noun.unit in GROUPS]
    counted = [noun for noun in groups if noun.number not in (None, SOME)]
    if len(counted) > 1:
        return False
    told = next(iter((*counted, *groups)), None)
    if not roles and not reading.roles and told is None:
        return _add_scope(reading, segment)
    either = segment.opened == "or" and not segment.denied and not reading.denied
    kept = roles or reading.roles or _ALL
    denied = segment.denied or (segment.opened in ("or", "nor") and reading.denied)
    number = told.number if told is not None and told.number else SOME
    if not roles and told is None and not denied and _adds_places(reading, segment):
        return True
    if denied:
        if number != SOME:
            return False
        number = NONE
    unit = told.unit if told is not None else "activities"
    if either and roles and reading.tests:
        if not _add_either(reading, segment, roles, number, unit):
            return False
    else:
        same = () if roles else _helped_there(reading, segment)
        places = segment.places or reading.scope
        reading.tests.append(BodyTest(kept, number, unit, places, inner=same))
    if not denied:
        reading.tests += _only(segment, kept, number)
    reading.roles, reading.denied = kept, denied
    reading.only = "only" in segment.flags
    reading.both = reading.both or "both" in segment.flags
    reading.inside = told is not None and told.unit == "activities"
    return True
