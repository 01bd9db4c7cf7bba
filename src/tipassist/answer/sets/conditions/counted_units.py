"""What a segment counts: "more than three projects", "no supporter", "the same body"."""

from tipassist.answer.sets.gathered import ALL_ROLES, JOINS, Gathered, unit_of
from tipassist.answer.sets.query import (
    EVERY,
    NONE,
    ROLE_UNITS,
    SOME,
    Counts,
    Holds,
    Number,
    Outweighs,
    Same,
)
from tipassist.answer.sets.words.segments import GROUPS, Noun, Segment
from tipassist.types import Role


def counted_nouns(segment: Segment) -> tuple[Noun, ...]:
    """Return the units that a segment counts in a row."""
    return tuple(
        noun
        for noun in segment.nouns
        if noun.unit not in GROUPS and not (noun.unit == "bodies" and segment.roles)
    ) or tuple(noun for noun in segment.nouns if noun.unit == "bodies")


def add_nouns(reading: Gathered, segment: Segment, nouns: tuple[Noun, ...]) -> bool:
    """Take up what a segment counts; whether it is understood."""
    as_role = "as" in segment.flags or segment.opened == "except" or _is_predicate(segment)
    if as_role and reading.bodies and nouns[0].unit in ROLE_UNITS and nouns[0].number is None:
        if not _says_how(reading, segment, nouns[0]):
            told = ROLE_UNITS[nouns[0].unit]
            reading.add(Holds(reading.bodies, told, negated=segment.denied))
        return True
    if reading.predicated and _adds_role(reading, segment, nouns):
        return True
    nouns = _shared(segment, nouns)
    if reading.waiting is not None and reading.waiting.bodies:
        reading.hold_waiting()
    if "than" in segment.flags:
        return _add_comparison(reading, segment, nouns)
    reading.denied = segment.denied or (
        reading.denied
        and segment.opened in ("and", "or", "nor")
        and (segment.opened != "and" or reading.both or all(n.number is None for n in nouns))
        and all(noun.number in (None, SOME) for noun in nouns)
    )
    reading.both = "both" in segment.flags and segment.denied
    return all(count(reading, noun, segment) for noun in nouns)


def _says_how(reading: Gathered, segment: Segment, noun: Noun) -> bool:
    """Say in which roles a body is named: "shows up, both as coordinator and as supporter"."""
    last = reading.kept[-1] if reading.kept else None
    if segment.denied or "as" not in segment.flags or segment.opened not in JOINS:
        return False
    if not isinstance(last, Holds) or last.bodies != reading.bodies or last.negated:
        return False
    any_role = len(last.roles) == len(Role)
    roles = (*(() if any_role else last.roles), *ROLE_UNITS[noun.unit])
    reading.kept[-1] = Holds(last.bodies, tuple(dict.fromkeys(roles)), last.every)
    return True


def _is_predicate(segment: Segment) -> bool:
    """Whether what a body is gets denied: "but is not the coordinator"."""
    told = segment.denied and segment.opened in ("but", "and", "stop")
    told = told or (segment.opened == "relative" and segment.order[:2] == ("not", "noun"))
    return told and not segment.flags & {"had", "joint"} and len(segment.nouns) == 1


def _adds_role(reading: Gathered, segment: Segment, nouns: tuple[Noun, ...]) -> bool:
    """Add a role to what the body is said to be: "neither coordinator nor supporter"."""
    last = reading.kept[-1] if reading.kept else None
    more = tuple(role for noun in nouns for role in ROLE_UNITS.get(noun.unit, ()))
    bare = all(noun.number is None and noun.unit in ROLE_UNITS for noun in nouns)
    if not isinstance(last, Holds) or not bare or segment.opened not in JOINS or segment.roles:
        return False
    roles = tuple(dict.fromkeys((*last.roles, *more)))
    reading.kept[-1] = Holds(last.bodies, roles, last.every, last.negated)
    return True


def _shared(segment: Segment, nouns: tuple[Noun, ...]) -> tuple[Noun, ...]:
    """Say "the lead is shared", "two bodies share the lead" as the number of bodies that lead."""
    roles = [noun for noun in nouns if noun.unit in ROLE_UNITS and noun.unit != "bodies"]
    counts = [noun.number for noun in nouns if noun.unit == "bodies"]
    units = [noun.unit for noun in roles] or [unit_of(segment.roles)] * bool(segment.roles)
    if "joint" not in segment.flags or len(units) != 1 or units == ["bodies"]:
        return nouns
    if len(counts) > 1 or any(noun.number is not None for noun in roles):
        return nouns
    number = counts[0] if counts and counts[0] is not None else Number(">=", 2)
    return (Noun(units[0], number),)


def _add_comparison(reading: Gathered, segment: Segment, nouns: tuple[Noun, ...]) -> bool:
    if len(nouns) != 2 or segment.denied:
        return False
    first, second = (noun.unit for noun in nouns)
    fewer = "fewer_of" in segment.flags
    reading.add(Outweighs(second, first) if fewer else Outweighs(first, second))
    return True


def _others(reading: Gathered, unit: str, noun: Noun) -> tuple[str, ...]:
    """Return the bodies beside which there is none in a role that they have: "no other helper"."""
    if not noun.others or unit not in ("coordinators", "supporters"):
        return ()
    own = ROLE_UNITS[unit]
    held = (one for one in reading.kept if isinstance(one, Holds) and not one.negated)
    return next((one.bodies for one in held if one.roles == own), ())


def _one_for_all(reading: Gathered, unit: str) -> bool:
    """Add that a role is one body's in all rows; other entries are held against none."""
    if unit in ROLE_UNITS:
        reading.outer.append(Same(unit))
    return unit in ROLE_UNITS


def count(reading: Gathered, noun: Noun, segment: Segment) -> bool:
    """Add the condition that a counted unit makes; whether it is understood."""
    either = segment.opened == "or" and not reading.denied
    unit = noun.unit
    if unit == "bodies" and segment.roles:
        unit = unit_of(segment.roles)
    if noun.same:
        return _one_for_all(reading, unit)
    number = noun.number or SOME
    if unit == "bodies" and noun.number is None and not segment.denied and not reading.denied:
        return True
    if segment.denied or reading.denied:
        if number not in (SOME, EVERY, NONE):
            return False
        number = NONE
    if number == NONE:
        reading.denied = True
    if number == EVERY:
        return False
    if segment.flags & {"only", "sole"} and number == SOME and unit in ROLE_UNITS:
        number = Number("==", 1)
    bare = reading.inside and reading.share == SOME and not reading.counted
    if bare and unit in ROLE_UNITS and segment.roles and number not in (NONE, SOME):
        reading.outer.append(Counts(unit, number))
        return True
    reading.add(Counts(unit, number, _others(reading, unit, noun)), either=either)
    return True


def counts_beside(reading: Gathered, segment: Segment) -> bool:
    """Read "no supporting body next to SOMTC" as somebody else than it who supports, or nobody.

    "In which rows is there a supporting body next to SOMTC" says so without having one.
    """
    order = tuple(one for one in segment.order if one not in ("other", "place"))
    if order != ("noun", "joint", "body") or len(segment.nouns) > 1 or segment.roles:
        return False
    noun = segment.nouns[0]
    had = segment.opened in ("have", "without") or "had" in segment.flags
    exists = noun.number in (SOME, NONE) or "other" in segment.flags
    had = had or (exists and segment.opened in ("target", "relative"))
    if noun.unit not in ROLE_UNITS or noun.number not in (None, SOME, NONE) or not had:
        return False
    none = segment.denied or noun.number == NONE or segment.opened == "without"
    reading.hold_waiting()
    reading.add(Holds(segment.bodies, ALL_ROLES))
    reading.add(Counts(noun.unit, NONE if none else SOME, segment.bodies))
    reading.bodies, reading.roles = segment.bodies, ALL_ROLES
    return True
