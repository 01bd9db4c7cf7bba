"""What a segment counts: "more than three projects", "no supporter", "the same body"."""

from tipassist.answer.sets.gathered import Gathered, unit_of
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
from tipassist.answer.sets.segments import GROUPS, Noun, Segment


def counted_nouns(segment: Segment) -> tuple[Noun, ...]:
    """Return the units that a segment counts in a row."""
    return tuple(
        noun
        for noun in segment.nouns
        if noun.unit not in GROUPS and not (noun.unit == "bodies" and segment.roles)
    ) or tuple(noun for noun in segment.nouns if noun.unit == "bodies")


def add_nouns(reading: Gathered, segment: Segment, nouns: tuple[Noun, ...]) -> bool:
    """Take up what a segment counts; whether it is understood."""
    as_role = "as" in segment.flags or segment.opened == "except"
    if as_role and reading.bodies and nouns[0].unit in ROLE_UNITS and nouns[0].number is None:
        reading.add(Holds(reading.bodies, ROLE_UNITS[nouns[0].unit], negated=segment.denied))
        return True
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


def _add_comparison(reading: Gathered, segment: Segment, nouns: tuple[Noun, ...]) -> bool:
    if len(nouns) != 2 or segment.denied:
        return False
    first, second = (noun.unit for noun in nouns)
    fewer = "fewer_of" in segment.flags
    reading.add(Outweighs(second, first) if fewer else Outweighs(first, second))
    return True


def count(reading: Gathered, noun: Noun, segment: Segment) -> bool:
    """Add the condition that a counted unit makes; whether it is understood."""
    either = segment.opened == "or" and not reading.denied
    unit = noun.unit
    if unit == "bodies" and segment.roles:
        unit = unit_of(segment.roles)
    if noun.same:
        reading.outer.append(Same(unit))
        return True
    number = noun.number or SOME
    if unit == "bodies" and noun.number is None and not segment.denied and not reading.denied:
        return True
    if segment.denied or reading.denied:
        if number != SOME and number != EVERY:
            return False
        number = NONE
    if number == NONE:
        reading.denied = True
    if number == EVERY:
        return False
    if "only" in segment.flags and number == SOME and unit in ROLE_UNITS:
        number = Number("==", 1)
    bare = reading.inside and reading.share == SOME and not reading.counted
    if bare and unit in ROLE_UNITS and segment.roles and number not in (NONE, SOME):
        reading.outer.append(Counts(unit, number))
        return True
    reading.add(Counts(unit, number), either=either)
    return True
