"""What a segment says of the bodies it names: "led by ACWC", "SOMTC supports AICHR"."""

from dataclasses import replace

from tipassist.answer.sets.conditions.counted_units import count
from tipassist.answer.sets.each_its_own import (
    each_its_own,
    helper_and_helped,
    hold_nothing_else,
    not_helped,
    stand_apart,
)
from tipassist.answer.sets.gathered import ALL_ROLES, JOINS, Gathered, unit_of
from tipassist.answer.sets.query import (
    NONE,
    ROLE_UNITS,
    SOME,
    Condition,
    Counts,
    Either,
    Holds,
    Number,
)
from tipassist.answer.sets.words.segments import GROUPS, VERBS, Noun, Segment
from tipassist.types import Role


def add_bodies(reading: Gathered, segment: Segment, after: Segment | None) -> bool:
    """Take up what a segment says of the bodies it names; whether it is understood."""
    bodies = segment.bodies
    plain = tuple(n for n in segment.nouns if n.unit in ROLE_UNITS and n.number in (None, SOME))
    counted = tuple(n for n in segment.nouns if n.unit not in GROUPS and n not in plain)
    roles = segment.roles
    refused = _refused_roles(segment, counted)
    if refused:
        reading.hold_waiting()
        reading.add(Holds(bodies, refused, negated=True))
        reading.bodies, reading.roles, reading.predicated = bodies, refused, True
        return True
    reading.predicated = bool(plain) and not segment.roles
    for noun in plain:
        roles = roles if noun.unit == "bodies" and roles else ROLE_UNITS[noun.unit]
    if _add_apart(reading, segment, after):
        return True
    if stand_apart(segment):
        return False
    denies = {"not", "no"} & set(segment.order)
    leaves_out = segment.opened in ("except", "but") and not denies
    leaves_out = leaves_out and "had" not in segment.flags and not segment.anew
    if leaves_out and _besides(reading, bodies, roles):
        return True
    joined = segment.opened in JOINS
    goes_on = joined and not roles and reading.waiting is None and not segment.anew
    if goes_on and (after is None or after.bodies) and _extends(reading, bodies, segment):
        return True
    if not roles and _leans_forward(segment, after):
        before = reading.bodies if joined and _is_open(reading) else ()
        reading.bodies = tuple(dict.fromkeys((*before, *bodies)))
        held = reading.waiting.flags if reading.waiting and before else frozenset()
        told = held & {"both", "joint", "only", "had"}
        reading.waiting = replace(segment, flags=segment.flags | told)
        reading.denied = segment.denied
        return True
    if segment.denied and ("alone" in segment.flags or _only_body(segment)):
        return _others_too(reading, bodies, roles or ALL_ROLES)
    _hold_joined(reading, bodies, roles)
    return _hold(reading, segment, bodies, roles, counted)


def _add_apart(reading: Gathered, segment: Segment, after: Segment | None) -> bool:
    """Take up what bodies do each for itself, or who helps whom; whether that is said."""
    apart = helper_and_helped(segment) or each_its_own(segment)
    if apart:
        before = reading.waiting.flags if reading.waiting is not None else frozenset()
        helpers = _helpers(reading, segment, apart[0][0])
        both = bool((segment.flags | before) & {"both", "joint"}) and len(helpers) > 1
        each = segment.opened == "and" and len(helpers) > 1 and not both
        reading.add(Holds(helpers, apart[0][1], both, each=each))
        for body, own in apart[1:]:
            reading.add(Holds((body,), own))
        reading.bodies, reading.roles = helpers, apart[0][1]
        return True
    helped = _helped_by_other(segment)
    if helped is None:
        return _add_not_helped(reading, segment, after)
    bodies = segment.bodies
    reading.add(Holds(bodies, (Role.COORDINATING,)))
    reading.add(Counts("supporters", helped, bodies if helped == SOME else ()))
    reading.bodies, reading.roles = bodies, (Role.COORDINATING,)
    return True


def _add_not_helped(reading: Gathered, segment: Segment, after: Segment | None) -> bool:
    """Take up "X does not support Y", said of the rows that Y coordinates."""
    told = not_helped(segment)
    more = after is not None and after.bodies and not after.roles and after.opened in JOINS
    if not told or more:
        return False
    helpers = _helpers(reading, segment, told[0])
    reading.add(Holds(told[1:], (Role.COORDINATING,)))
    reading.add(Holds(helpers, (Role.SUPPORTING,), negated=True))
    reading.bodies, reading.roles, reading.denied = helpers, (Role.SUPPORTING,), True
    return True


def _helpers(reading: Gathered, segment: Segment, body: str) -> tuple[str, ...]:
    """Return a body with those named before it: "ACMW or AICHR supports SLOM"."""
    if not _is_open(reading) or segment.opened not in JOINS:
        return (body,)
    reading.waiting = None
    return tuple(dict.fromkeys((*reading.bodies, body)))


def _others_too(reading: Gathered, bodies: tuple[str, ...], roles: tuple[Role, ...]) -> bool:
    """Read "not just SOMTC", "where SOMTC is not alone" as it and somebody beside it."""
    reading.hold_waiting()
    reading.add(Holds(bodies, roles))
    reading.add(Counts(unit_of(roles), SOME, bodies))
    reading.bodies, reading.roles = bodies, roles
    return True


def _refused_roles(segment: Segment, counted: tuple[Noun, ...]) -> tuple[Role, ...]:
    """Return the roles of "are we neither coordinator nor supporter", or none."""
    told = tuple(noun for noun in counted if noun.unit in ROLE_UNITS and noun.number == NONE)
    if segment.roles or segment.opened in ("have", "without") or len(told) < len(counted):
        return ()
    order = tuple(one for one in segment.order if one in ("body", "noun"))
    if order[:1] != ("body",) or order[-1:] != ("noun",):
        return ()
    return tuple(role for noun in told for role in ROLE_UNITS[noun.unit])


def _besides(reading: Gathered, bodies: tuple[str, ...], roles: tuple[Role, ...]) -> bool:
    """Leave bodies out of the count before: "a coordinating body other than SOMTC".

    "Nobody but SOMTC coordinates" says also that SOMTC does.
    """
    kept = reading.kept
    last = kept[-1] if kept else None
    if not isinstance(last, Counts) or last.unit not in ROLE_UNITS:
        return False
    if roles and last.unit != "bodies":
        return False
    unit = unit_of(roles) if roles else last.unit
    kept[-1] = Counts(unit, last.number, bodies)
    if last.number == NONE:
        kept.insert(len(kept) - 1, Holds(bodies, ROLE_UNITS[unit]))
    reading.denied = False
    return True


def _is_open(reading: Gathered) -> bool:
    return reading.waiting is not None and bool(reading.waiting.bodies)


def _leans_forward(segment: Segment, after: Segment | None) -> bool:
    """Whether the role of a body comes with what follows: "SOMTC | does not support"."""
    if after is None or after.anew or after.instruments or segment.flags & {"alone", "other"}:
        return False
    if after.denied and not after.bodies and not segment.denied and segment.opened == "have":
        return False
    if after.opened == "except" and not after.bodies and not segment.denied:
        return False
    if after.flags & {"nobody", "someone"} or (after.nouns and not after.bodies):
        return False
    if after.bodies:
        if _is_passive(after):
            return False
        same = after.denied == segment.denied or bool(after.roles or after.nouns)
        return same and after.opened in JOINS
    return bool(after.roles)


def _hold(
    reading: Gathered,
    segment: Segment,
    bodies: tuple[str, ...],
    roles: tuple[Role, ...],
    counted: tuple[Noun, ...],
) -> bool:
    joined = segment.opened in JOINS
    either = segment.opened == "or"
    waiting, reading.waiting = reading.waiting, None
    denied = segment.denied
    if waiting is not None and waiting.bodies:
        bodies = tuple(dict.fromkeys((*reading.bodies, *bodies)))
        denied = denied or reading.denied
        joined = False
    elif waiting is not None and waiting.roles:
        if waiting.denied == denied and joined:
            roles = tuple(dict.fromkeys((*waiting.roles, *(roles or ()))))
        else:
            reading.add(Holds(bodies, waiting.roles, negated=waiting.denied))
        joined = False
    if joined and not segment.anew and not roles and _extends(reading, bodies, segment):
        return True
    every = bool({"both", "joint"} & segment.flags) or bool(
        waiting is not None and {"both", "joint"} & waiting.flags
    )
    every = every or (_had_together(waiting) and segment.opened in ("and", "stop"))
    kept = roles or ALL_ROLES
    if segment.flags & {"joint"} and len(bodies) == 1 and reading.bodies and not roles:
        kept = reading.roles or ALL_ROLES
    reading.add(
        Holds(bodies, kept, every and len(bodies) > 1 and not denied, denied),
        either=either and joined,
    )
    number = _number_of_all(segment, waiting, bodies, every=every)
    if number is not None and not denied:
        helps = kept == (Role.SUPPORTING,)  # Who supports has a lead beside it.
        unit = "bodies" if "alone" in segment.flags and not helps else unit_of(kept)
        reading.add(Counts(unit, number))
    elif _only_body(segment) or _only_one(segment):
        reading.add(Counts(unit_of(kept), Number("==", len(bodies))))
    hold_nothing_else(reading, segment)
    if "other" in segment.flags and not _helps_other(segment):
        in_role = "noun" in segment.order[segment.order.index("other") :]
        unit = "bodies" if "joint" in segment.flags and not in_role else unit_of(kept)
        reading.add(Counts(unit, NONE if denied else SOME, bodies))
    elif "joint" in segment.flags and len(bodies) == 1 and not reading.bodies:
        reading.add(Counts(unit_of(kept), Number(">=", 2)))
    reading.bodies, reading.roles, reading.denied = bodies, kept, denied
    reading.both = "both" in segment.flags
    return all(count(reading, noun, segment) for noun in counted)


def _hold_joined(reading: Gathered, bodies: tuple[str, ...], roles: tuple[Role, ...]) -> None:
    """Hold several that stand together where one of them does something: "with X leading"."""
    waiting = reading.waiting
    if waiting is None or waiting.denied or "joint" not in waiting.flags or not roles:
        return
    if set(bodies) < set(reading.bodies):
        reading.add(Holds(reading.bodies, ALL_ROLES, every=True))
        reading.waiting = None


def _had_together(waiting: Segment | None) -> bool:
    """Whether a row is said to have the bodies: "activities with SOMTC and AICHR"."""
    return waiting is not None and "had" in waiting.flags and bool(waiting.bodies)


def _extends(reading: Gathered, bodies: tuple[str, ...], segment: Segment) -> bool:
    """Add a body to the condition before it: "coordinated by AICHR or ACWC"."""
    kept = reading.kept
    last = kept[-1] if kept else None
    options = last.options[:-1] if isinstance(last, Either) else ()
    last = last.options[-1] if isinstance(last, Either) else last
    if isinstance(last, Counts) and last.beside and not options:
        named = (*last.beside, *bodies)
        if last.number == NONE and kept[-2:-1] == [Holds(last.beside, ROLE_UNITS[last.unit])]:
            kept[-2] = Holds(named, ROLE_UNITS[last.unit])
        kept[-1] = Counts(last.unit, last.number, named)
        return True
    if isinstance(last, Counts) and _is_only(kept) and not (options or segment.flags):
        return _only_too(reading, bodies, segment)
    if not isinstance(last, Holds) or segment.flags & {"alone", "other"}:
        return False
    if segment.denied and not last.negated:
        return False
    if last.bodies != reading.bodies:
        return False
    every = last.every or reading.both or "both" in segment.flags or "joint" in segment.flags
    reading.bodies = tuple(dict.fromkeys((*last.bodies, *bodies)))
    held = Holds(reading.bodies, last.roles, every, last.negated)
    kept[-1] = Either((*options, held)) if options else held
    if every and segment.order[-1:] == ("only",):
        reading.add(Counts(unit_of(held.roles), Number("==", len(held.bodies))))
    return True


def _is_only(kept: list[Condition]) -> bool:
    """Whether bodies were said to be the only ones: "coordinated only by AICHR"."""
    held, told = kept[-2:] if len(kept) > 1 else (None, None)
    if not isinstance(held, Holds) or not isinstance(told, Counts) or held.negated:
        return False
    return told == Counts(unit_of(held.roles), Number("==", told.number.value))


def _only_too(reading: Gathered, bodies: tuple[str, ...], segment: Segment) -> bool:
    """Add a body to those that are the only ones: "coordinated only by AICHR and ACWC"."""
    held = reading.kept[-2]
    if segment.denied or not isinstance(held, Holds) or held.bodies != reading.bodies:
        return False
    reading.bodies = tuple(dict.fromkeys((*held.bodies, *bodies)))
    every = segment.opened != "or"
    count = Number("==", len(reading.bodies) if every else 1)
    reading.kept[-2:] = [
        replace(held, bodies=reading.bodies, every=every),
        Counts(unit_of(held.roles), count),
    ]
    return True


def _is_passive(segment: Segment) -> bool:
    """Whether the verb stands before its bodies, so that it says nothing of those before it."""
    told = tuple(one for one in segment.order if one in (*VERBS, "supported", "body"))
    return len(told) > 1 and told[0] != "body" and told[1] == "body"


def _helped_by_other(segment: Segment) -> Number | None:
    """Return how many others support the body: "a second body supporting SOMTC", "no one …"."""
    kinds = ("other", "someone", "nobody", "supports", "body")
    told = tuple(one for one in segment.order if one in kinds)
    if segment.denied or told[1:] != ("supports", "body"):
        return None
    return NONE if told[0] == "nobody" else SOME


def _helps_other(segment: Segment) -> bool:
    """Whether others are whom a body supports: "where we back up someone else"."""
    order = tuple(one for one in segment.order if one in ("supports", "joint", "other"))
    return order == ("supports", "other")


def _only_body(segment: Segment) -> bool:
    """Whether "only" stands right before the body: "supported only by AICHR"."""
    return any(
        one == "only" and then == "body"
        for one, then in zip(segment.order, segment.order[1:], strict=False)
    )


def _number_of_all(
    segment: Segment, waiting: Segment | None, bodies: tuple[str, ...], *, every: bool
) -> Number | None:
    """Return how many bodies a row names in all, where those named are the only ones."""
    if "alone" in segment.flags:
        return Number("==", len(bodies) if every else 1)
    if len(bodies) > 1 and _only_these(segment, waiting, every=every):
        return Number("==", len(bodies) if every else 1)
    return Number("==", len(bodies)) if _only_one(segment) or "sole" in segment.flags else None


def _only_these(segment: Segment, waiting: Segment | None, *, every: bool) -> bool:
    """Whether "only" is said of several bodies: "name only X and Y", "name X and Y only"."""
    first = waiting is not None and "only" in waiting.flags
    last = segment.order[-1:] == ("only",)
    roles = ("only", "noun") in zip(segment.order, segment.order[1:], strict=False)
    return (first or last or roles) and (every or segment.opened == "or")


def _only_one(segment: Segment) -> bool:
    """Whether "only" stands right before the role: "AICHR as their only supporting body"."""
    pairs = zip(segment.order, segment.order[1:], strict=False)
    role = all(one.unit in ROLE_UNITS for one in segment.nouns)
    return "as" in segment.flags and role and ("only", "noun") in pairs
