"""From the segments of a question to conditions on activities, outcomes and pillars."""

from dataclasses import dataclass, field

from tipassist.answer.sets.joining import joined_up
from tipassist.answer.sets.query import (
    EVERY,
    NONE,
    ROLE_UNITS,
    SOME,
    Condition,
    Counts,
    Either,
    Holds,
    Number,
    Outweighs,
    Refers,
    Same,
    SetQuery,
)
from tipassist.answer.sets.segments import GROUPS, Noun, Segment
from tipassist.types import Role

_ALL = tuple(Role)
_JOINS = ("and", "or", "nor", "stop")


def unit_of(roles: tuple[Role, ...]) -> str:
    """Return the unit of the bodies that have one of the roles."""
    return next((unit for unit, own in ROLE_UNITS.items() if own == roles), "bodies")


@dataclass(slots=True)
class _Reading:
    """What the segments before said: the bodies and roles that later ones lean on."""

    target: str
    outer: list[Condition] = field(default_factory=list)
    inner: list[Condition] = field(default_factory=list)
    share: Number = SOME
    inside: bool = False
    bodies: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    denied: bool = False
    both: bool = False
    counted: bool = False
    asks_who: bool = False
    contrast: bool = False
    waiting: Segment | None = None

    def add(self, condition: Condition, *, either: bool = False) -> None:
        kept = self.inner if self.inside else self.outer
        if either and kept:
            before = kept.pop()
            options = before.options if isinstance(before, Either) else (before,)
            kept.append(Either((*options, condition)))
        else:
            kept.append(condition)


def read_conditions(target: str, segments: tuple[Segment, ...]) -> SetQuery | None:
    """Return the query for rows of a target, or None when a segment is not understood."""
    reading = _Reading(target)
    for at, segment in enumerate(segments):
        after = segments[at + 1] if at + 1 < len(segments) else None
        if not _read(reading, segment, after):
            return None
    if reading.waiting is not None:
        _alone(reading, reading.waiting)
    outer, inner = joined_up(reading.outer), joined_up(reading.inner)
    share = SOME if reading.share == EVERY and not inner else reading.share
    if not outer and not inner and share == SOME:
        return None
    return SetQuery(target, outer, inner, share, asks_who=reading.asks_who)


def _read(reading: _Reading, segment: Segment, after: Segment | None) -> bool:
    compared = segment.flags & {"than", "more_of", "fewer_of"}
    if not _enter(reading, segment) or (compared and (segment.bodies or "than" not in compared)):
        return False
    if _is_contrast(reading, segment):
        reading.contrast = True
        return True
    reading.contrast = False
    if "who" in segment.flags and not segment.bodies:
        reading.asks_who = True
        return not segment.denied
    if segment.instruments:
        _add_references(reading, segment)
        return True
    if segment.bodies:
        return _add_bodies(reading, segment, after)
    if segment.flags & {"nobody", "someone", "other"}:
        return _add_anyone(reading, segment)
    nouns = _counted_nouns(segment)
    if nouns:
        return _add_nouns(reading, segment, nouns)
    if segment.roles:
        return _add_verb(reading, segment)
    if "alone" in segment.flags:
        reading.add(Counts("bodies", Number("==", 1)))
    return True


def _is_contrast(reading: _Reading, segment: Segment) -> bool:
    """Whether roles are only set against the one counted: "relevant rather than supporting"."""
    if segment.bodies or reading.bodies or not (segment.roles or segment.nouns):
        return False
    goes_on = reading.contrast and segment.opened in _JOINS
    return (segment.opened == "except" or goes_on) and bool(reading.outer or reading.inner)


def _enter(reading: _Reading, segment: Segment) -> bool:
    """Go into the activities of an outcome or pillar where they are named."""
    if reading.target not in ("outcomes", "pillars"):
        return not any(noun.unit in ("outcomes", "pillars") for noun in segment.nouns)
    told = next((noun for noun in segment.nouns if noun.unit == "activities"), None)
    if told is not None and told.number == SOME and _denies(segment):
        return True
    exact = reading.counted and reading.share not in (SOME, NONE, EVERY)
    if reading.inside and exact and not reading.inner and segment.opened in _JOINS:
        reading.inside = False
    if told is not None and (told.number or not reading.inside):
        reading.share = told.number or SOME
        reading.counted = told.number is not None
        reading.inside = True
    elif "every" in segment.flags and not reading.inside:
        reading.share = EVERY
        reading.inside = True
    return True


def _denies(segment: Segment) -> bool:
    """Whether a segment denies something of any activity: "no supporter in any activity"."""
    return segment.denied or any(noun.number == NONE for noun in segment.nouns)


def _counted_nouns(segment: Segment) -> tuple[Noun, ...]:
    return tuple(
        noun
        for noun in segment.nouns
        if noun.unit not in GROUPS and not (noun.unit == "bodies" and segment.roles)
    ) or tuple(noun for noun in segment.nouns if noun.unit == "bodies")


def _add_bodies(reading: _Reading, segment: Segment, after: Segment | None) -> bool:
    bodies = segment.bodies
    plain = tuple(n for n in segment.nouns if n.unit in ROLE_UNITS and n.number in (None, SOME))
    counted = tuple(n for n in segment.nouns if n.unit not in GROUPS and n not in plain)
    roles = segment.roles
    for noun in plain:
        roles = roles if noun.unit == "bodies" and roles else ROLE_UNITS[noun.unit]
    helped = _helper_and_helped(segment)
    if helped:
        helper, led = helped
        reading.add(Holds((helper,), (Role.SUPPORTING,)))
        reading.add(Holds((led,), (Role.COORDINATING,)))
        reading.bodies, reading.roles = (helper,), (Role.SUPPORTING,)
        return True
    leaves_out = segment.opened in ("except", "but") and "not" not in segment.order
    if leaves_out and _besides(reading, bodies, roles):
        return True
    joined = segment.opened in _JOINS
    goes_on = joined and not roles and reading.waiting is None
    if goes_on and (after is None or after.bodies) and _extends(reading, bodies, segment):
        return True
    if not roles and _leans_forward(segment, after):
        before = reading.bodies if joined and _is_open(reading) else ()
        reading.bodies = tuple(dict.fromkeys((*before, *bodies)))
        reading.waiting = segment
        reading.denied = segment.denied
        return True
    return _hold(reading, segment, bodies, roles, counted)


def _besides(reading: _Reading, bodies: tuple[str, ...], roles: tuple[Role, ...]) -> bool:
    """Leave bodies out of the count before: "a coordinating body other than SOMTC".

    "Nobody but SOMTC coordinates" says also that SOMTC does.
    """
    kept = reading.inner if reading.inside else reading.outer
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


def _is_open(reading: _Reading) -> bool:
    return reading.waiting is not None and bool(reading.waiting.bodies)


def _leans_forward(segment: Segment, after: Segment | None) -> bool:
    """Whether the role of a body comes with what follows: "SOMTC | does not support"."""
    if after is None or after.instruments or segment.flags & {"alone", "other"}:
        return False
    if after.denied and not after.bodies and not segment.denied and segment.opened == "have":
        return False
    if after.flags & {"nobody", "someone"} or (after.nouns and not after.bodies):
        return False
    if after.bodies:
        same = after.denied == segment.denied or bool(after.roles or after.nouns)
        return same and after.opened in _JOINS
    return bool(after.roles)


def _hold(
    reading: _Reading,
    segment: Segment,
    bodies: tuple[str, ...],
    roles: tuple[Role, ...],
    counted: tuple[Noun, ...],
) -> bool:
    joined = segment.opened in _JOINS
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
    if joined and not roles and _extends(reading, bodies, segment):
        return True
    every = bool({"both", "joint"} & segment.flags) or bool(
        waiting is not None and {"both", "joint"} & waiting.flags
    )
    kept = roles or _ALL
    if segment.flags & {"joint"} and len(bodies) == 1 and reading.bodies and not roles:
        kept = reading.roles or _ALL
    reading.add(
        Holds(bodies, kept, every and len(bodies) > 1 and not denied, denied),
        either=either and joined,
    )
    if "alone" in segment.flags and not denied:
        reading.add(Counts("bodies", Number("==", 1)))
    elif _only_body(segment):
        reading.add(Counts(unit_of(kept), Number("==", len(bodies))))
    if "other" in segment.flags and not _helps_other(segment):
        reading.add(Counts(unit_of(kept), NONE if denied else SOME, bodies))
    elif "joint" in segment.flags and len(bodies) == 1 and not reading.bodies:
        reading.add(Counts(unit_of(kept), Number(">=", 2)))
    reading.bodies, reading.roles, reading.denied = bodies, kept, denied
    return all(_count(reading, noun, segment) for noun in counted)


def _extends(reading: _Reading, bodies: tuple[str, ...], segment: Segment) -> bool:
    """Add a body to the condition before it: "coordinated by AICHR or ACWC"."""
    kept = reading.inner if reading.inside else reading.outer
    last = kept[-1] if kept else None
    if isinstance(last, Counts) and last.beside:
        kept[-1] = Counts(last.unit, last.number, (*last.beside, *bodies))
        return True
    if not isinstance(last, Holds) or segment.flags & {"alone", "other"}:
        return False
    if segment.denied and not last.negated:
        return False
    if last.bodies != reading.bodies:
        return False
    every = last.every or "both" in segment.flags or "joint" in segment.flags
    reading.bodies = tuple(dict.fromkeys((*last.bodies, *bodies)))
    kept[-1] = Holds(reading.bodies, last.roles, every, last.negated)
    return True


def _helps_other(segment: Segment) -> bool:
    """Whether others are whom a body supports: "where we back up someone else"."""
    order = tuple(one for one in segment.order if one in ("supports", "other"))
    return order == ("supports", "other")


def _only_body(segment: Segment) -> bool:
    """Whether "only" stands right before the body: "supported only by AICHR"."""
    return any(
        one == "only" and then == "body"
        for one, then in zip(segment.order, segment.order[1:], strict=False)
    )


def _helper_and_helped(segment: Segment) -> tuple[str, str] | None:
    """Return who supports whom in "X supports Y" and "X is supported by Y"."""
    told = tuple(one for one in segment.order if one != "noun")
    if len(segment.bodies) != 2 or segment.denied:
        return None
    first, second = segment.bodies
    if told == ("body", "supports", "body"):
        return first, second
    return (second, first) if told == ("body", "supported", "body") else None


def _add_anyone(reading: _Reading, segment: Segment) -> bool:
    roles = segment.roles or next(
        (ROLE_UNITS[n.unit] for n in segment.nouns if n.unit in ROLE_UNITS), reading.roles or _ALL
    )
    none = segment.denied != ("nobody" in segment.flags)
    beside = reading.bodies if "other" in segment.flags else ()
    if "other" in segment.flags and not beside:
        return False
    if reading.waiting is not None:
        _hold_waiting(reading)
    counted = Counts(unit_of(roles), NONE if none else SOME, beside)
    reading.add(counted, either=segment.opened == "or")
    reading.roles = reading.roles or roles
    return True


def _hold_waiting(reading: _Reading) -> None:
    waiting, reading.waiting = reading.waiting, None
    if waiting is not None and waiting.bodies:
        reading.add(Holds(reading.bodies, _ALL, negated=reading.denied))


def _add_nouns(reading: _Reading, segment: Segment, nouns: tuple[Noun, ...]) -> bool:
    as_role = "as" in segment.flags or segment.opened == "except"
    if as_role and reading.bodies and nouns[0].unit in ROLE_UNITS and nouns[0].number is None:
        reading.add(Holds(reading.bodies, ROLE_UNITS[nouns[0].unit], negated=segment.denied))
        return True
    if reading.waiting is not None and reading.waiting.bodies:
        _hold_waiting(reading)
    if "than" in segment.flags:
        return _add_comparison(reading, segment, nouns)
    reading.denied = segment.denied or (
        reading.denied
        and segment.opened in ("and", "or", "nor")
        and (segment.opened != "and" or reading.both or all(n.number is None for n in nouns))
        and all(noun.number in (None, SOME) for noun in nouns)
    )
    reading.both = "both" in segment.flags and segment.denied
    return all(_count(reading, noun, segment) for noun in nouns)


def _add_comparison(reading: _Reading, segment: Segment, nouns: tuple[Noun, ...]) -> bool:
    if len(nouns) != 2 or segment.denied:
        return False
    first, second = (noun.unit for noun in nouns)
    fewer = "fewer_of" in segment.flags
    reading.add(Outweighs(second, first) if fewer else Outweighs(first, second))
    return True


def _count(reading: _Reading, noun: Noun, segment: Segment) -> bool:
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


def _add_verb(reading: _Reading, segment: Segment) -> bool:
    if not reading.bodies:
        reading.waiting = segment
        return True
    waiting, reading.waiting = reading.waiting, None
    denied = segment.denied
    every = False
    if waiting is not None and waiting.bodies:
        denied = denied != reading.denied
        every = bool({"both", "joint"} & (segment.flags | waiting.flags))
    elif segment.opened in ("and", "or", "stop") and not denied and not reading.denied:
        return _widen(reading, segment.roles)
    many = len(reading.bodies) > 1
    reading.add(Holds(reading.bodies, segment.roles, every and many and not denied, denied))
    reading.roles, reading.denied = segment.roles, denied
    if "alone" in segment.flags and not denied:
        reading.add(Counts("bodies", Number("==", 1)))
    if "joint" in segment.flags and not many:
        reading.add(Counts(unit_of(segment.roles), Number(">=", 2)))
    return True


def _widen(reading: _Reading, roles: tuple[Role, ...]) -> bool:
    """Add a role to the condition before: "coordinates or supports"."""
    kept = reading.inner if reading.inside else reading.outer
    if not kept or not isinstance(kept[-1], Holds):
        return False
    last = kept[-1]
    kept[-1] = Holds(
        last.bodies, tuple(dict.fromkeys((*last.roles, *roles))), last.every, last.negated
    )
    reading.roles = kept[-1].roles
    return True


def _alone(reading: _Reading, segment: Segment) -> None:
    """Read what no body came to: "are not coordinated" and a body whose role was left open."""
    if segment.bodies:
        _hold_waiting(reading)
    else:
        number = NONE if segment.denied else SOME
        reading.add(Counts(unit_of(segment.roles), number))


def _adds_place(reading: _Reading, segment: Segment) -> bool:
    """Add an instrument to the reference before: "refer to ACTIP or APA"."""
    kept = reading.inner if reading.inside else reading.outer
    last = kept[-1] if kept else None
    if not isinstance(last, Refers) or last.negated or "refer" in segment.flags:
        return False
    kept[-1] = Refers((*last.instruments, *segment.instruments))
    return True


def _add_references(reading: _Reading, segment: Segment) -> None:
    none = any(noun.number == NONE for noun in segment.nouns)
    joined = segment.opened in ("or", "nor") and not segment.roles
    denied = segment.denied or none or (joined and reading.denied)
    both = "both" in segment.flags
    if (
        segment.opened in ("and", "or")
        and not denied
        and not reading.both
        and _adds_place(reading, segment)
    ):
        return
    reading.both = both
    reading.add(Refers(segment.instruments, denied, "only" in segment.flags and not denied))
    reading.denied = denied
    if segment.bodies:
        reading.add(Holds(segment.bodies, segment.roles or _ALL))
