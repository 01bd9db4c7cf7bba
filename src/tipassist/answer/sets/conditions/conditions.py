"""From the segments of a question to conditions on activities, outcomes and pillars."""

from typing import TypeGuard

from tipassist.answer.sets.conditions.counted_units import add_nouns, counted_nouns, counts_beside
from tipassist.answer.sets.conditions.joining import joined_up
from tipassist.answer.sets.conditions.named_bodies import add_bodies
from tipassist.answer.sets.gathered import ALL_ROLES, JOINS, Gathered, unit_of
from tipassist.answer.sets.meant import of_others
from tipassist.answer.sets.query import (
    EVERY,
    NONE,
    ROLE_UNITS,
    SOME,
    Condition,
    Counts,
    Holds,
    Number,
    Refers,
    SetQuery,
)
from tipassist.answer.sets.words.segments import GROUPS, Segment
from tipassist.types import Role


def read_conditions(target: str, segments: tuple[Segment, ...]) -> SetQuery | None:
    """Return the query for rows of a target, or None when a segment is not understood."""
    reading = Gathered(target)
    for at, segment in enumerate(segments):
        after = segments[at + 1] if at + 1 < len(segments) else None
        if segment.anew:
            _begin_anew(reading, segment)
        before = len(reading.kept)
        if not _read(reading, segment, after):
            return None
        if segment.joined == "or" and (segment.opened != "or" or segment.anew) and before:
            reading.offered = before
        reading.offer()
    if reading.waiting is not None:
        if _says_of_whom(reading, reading.waiting):
            return None
        _alone(reading, reading.waiting)
    outer, inner = (of_others(joined_up(_beside(kept))) for kept in (reading.outer, reading.inner))
    share = SOME if reading.share == EVERY and not inner else reading.share
    if not outer and not inner and share == SOME:
        return None
    if target == "activities" and any(isinstance(o, Counts) and o.unit in GROUPS for o in outer):
        return None
    return SetQuery(target, outer, inner, share, asks_who=reading.asks_who)


def _beside(conditions: list[Condition]) -> list[Condition]:
    """Leave no row out that names bodies which others are only counted beside.

    "Leaving SOMTC aside, how many are led by others?" counts those that SOMTC supports too.
    """
    beside = {one.beside for one in conditions if isinstance(one, Counts) and one.beside}
    return [one for one in conditions if not (_keeps_out(one) and one.bodies in beside)]


def _keeps_out(condition: Condition) -> TypeGuard[Holds]:
    return isinstance(condition, Holds) and condition.negated and len(condition.roles) == len(Role)


def _begin_anew(reading: Gathered, segment: Segment) -> None:
    """Let a clause of its own lean on nothing before it, but for a verb without a body."""
    if segment.bodies:
        reading.begin_anew()
    elif not segment.roles:
        reading.hold_waiting()


def _read(reading: Gathered, segment: Segment, after: Segment | None) -> bool:
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
        return _add_articles(reading, segment) or _add_references(reading, segment)
    if segment.bodies:
        return counts_beside(reading, segment) or add_bodies(reading, segment, after)
    if segment.flags & {"nobody", "someone", "other"}:
        return _add_anyone(reading, segment)
    nouns = counted_nouns(segment)
    if nouns:
        return add_nouns(reading, segment, nouns)
    if segment.roles:
        return _add_verb(reading, segment)
    _add_bare(reading, segment)
    return True


def _add_bare(reading: Gathered, segment: Segment) -> None:
    """Read what stands by itself: "and alone", "leaving aside the joint one"."""
    if "alone" in segment.flags:
        together = Number("==", _named_together(reading.kept))
        reading.add(Counts("bodies", together), either=segment.opened == "or")
    elif "joint" in segment.flags and segment.opened == "except":
        reading.add(Counts("coordinators", Number("<", 2)))


def _named_together(conditions: list[Condition]) -> int:
    """Count the bodies that a row of these conditions names at least, one where it is left open.

    "Coordinated by SOMTC and supported by AICHR, with no other body" tells of two.
    """
    held = [one for one in conditions if isinstance(one, Holds) and not one.negated]
    named = {body for one in held if one.every or len(one.bodies) == 1 for body in one.bodies}
    return max(len(named), 1)


def _is_contrast(reading: Gathered, segment: Segment) -> bool:
    """Whether roles are only set against the one counted: "relevant rather than supporting"."""
    if segment.bodies or reading.bodies or not (segment.roles or segment.nouns):
        return False
    goes_on = reading.contrast and segment.opened in JOINS
    return (segment.opened == "except" or goes_on) and bool(reading.outer or reading.inner)


def _enter(reading: Gathered, segment: Segment) -> bool:
    """Go into the activities of an outcome or pillar where they are named."""
    if reading.target not in ("outcomes", "pillars"):
        return not any(noun.unit in ("outcomes", "pillars") for noun in segment.nouns)
    told = next((noun for noun in segment.nouns if noun.unit == "activities"), None)
    if told is not None and told.number == SOME and _denies(segment):
        return True
    exact = reading.counted and reading.share not in (SOME, NONE, EVERY)
    if reading.inside and exact and not reading.inner and segment.opened in JOINS:
        reading.inside = False
    if told is not None and told.number == NONE:
        _deny_of(reading, segment)
    if told is not None and (told.number or not reading.inside):
        reading.share = told.number or (EVERY if "only" in segment.flags else SOME)
        reading.counted = told.number is not None
        reading.inside = True
    elif "every" in segment.flags and not reading.inside:
        reading.share = EVERY
        reading.inside = True
    return True


def _deny_of(reading: Gathered, segment: Segment) -> None:
    """Read "outcomes in which SLOM has no activity" as those of which no activity names it."""
    last = reading.outer[-1] if reading.outer else None
    had = segment.opened == "have" or "had" in segment.flags
    if had and not reading.inside and isinstance(last, Holds) and not segment.bodies:
        reading.inner.append(reading.outer.pop())


def _denies(segment: Segment) -> bool:
    """Whether a segment denies something of any activity: "no supporter in any activity"."""
    return segment.denied or any(noun.number == NONE for noun in segment.nouns)


def _add_anyone(reading: Gathered, segment: Segment) -> bool:
    named = next((ROLE_UNITS[n.unit] for n in segment.nouns if n.unit in ROLE_UNITS), ())
    roles = named if named and "as" in segment.flags else segment.roles or named
    roles = roles or (ALL_ROLES if _is_had(segment) else reading.roles or ALL_ROLES)
    none = segment.denied != ("nobody" in segment.flags or _lacks_role(segment))
    beside = reading.bodies if "other" in segment.flags else ()
    if "other" in segment.flags and not beside:
        return _add_second(reading, segment, none=none)
    helps = tuple(one for one in segment.order if one in ("supports", "other", "someone"))
    if helps in (("supports", "other"), ("supports", "someone")) and beside and not segment.denied:
        reading.waiting = None
        reading.add(Holds(beside, roles))
        return True
    if reading.waiting is not None:
        reading.hold_waiting()
    counted = Counts(unit_of(roles), NONE if none else SOME, beside)
    reading.add(counted, either=segment.opened == "or")
    reading.roles = reading.roles or roles
    return True


def _lacks_role(segment: Segment) -> bool:
    """Whether a row is said to have none in a role: "get no help from any other body"."""
    return any(one.unit in ROLE_UNITS and one.number == NONE for one in segment.nouns)


def _is_had(segment: Segment) -> bool:
    """Whether a row is said to have something: "has nobody else"."""
    return segment.opened in ("have", "without") or "had" in segment.flags


def _add_second(reading: Gathered, segment: Segment, *, none: bool) -> bool:
    """Read "a second body" where none is named: rows of two bodies or more."""
    had = _is_had(segment) or segment.opened == "nor"
    if segment.roles or not had or reading.target != "activities" or segment.order != ("other",):
        return False
    number = Number("<", 2) if none or reading.denied else Number(">=", 2)
    reading.add(Counts("bodies", number), either=segment.opened == "or" and not reading.denied)
    return True


def _add_verb(reading: Gathered, segment: Segment) -> bool:
    if not reading.bodies:
        reading.waiting = segment
        return True
    waiting, reading.waiting = reading.waiting, None
    denied = segment.denied
    every = False
    if waiting is not None and waiting.bodies:
        denied = denied != reading.denied
        every = bool({"both", "joint"} & (segment.flags | waiting.flags))
    elif reading.denied and segment.opened in ("or", "nor"):
        denied = True
    elif segment.opened in ("and", "or", "stop") and not denied and not reading.denied:
        return _widen(reading, segment)
    many = len(reading.bodies) > 1
    if denied and "alone" in segment.flags:
        reading.add(Holds(reading.bodies, segment.roles))
        reading.add(Counts("bodies", SOME, reading.bodies))
        return True
    reading.add(Holds(reading.bodies, segment.roles, every and many and not denied, denied))
    reading.roles, reading.denied = segment.roles, denied
    if every and not denied and waiting is not None and "only" in waiting.flags:
        reading.add(Counts(unit_of(segment.roles), Number("==", len(reading.bodies))))
    if "alone" in segment.flags and not denied:
        reading.add(Counts("bodies", Number("==", 1)))
    if "joint" in segment.flags and not many:
        reading.add(Counts(unit_of(segment.roles), Number(">=", 2)))
    return True


def _widen(reading: Gathered, segment: Segment) -> bool:
    """Add a role to the condition before: "coordinates or supports"; "alone" bounds it."""
    kept = reading.kept
    if kept and isinstance(kept[-1], Counts) and kept[-1].beside == reading.bodies:
        reading.add(Holds(reading.bodies, segment.roles))
        return True
    if not kept or not isinstance(kept[-1], Holds):
        return False
    last = kept[-1]
    kept[-1] = Holds(
        last.bodies, tuple(dict.fromkeys((*last.roles, *segment.roles))), last.every, last.negated
    )
    reading.roles = kept[-1].roles
    if "alone" in segment.flags:
        reading.add(Counts("bodies", Number("==", 1)))
    return True


def _says_of_whom(reading: Gathered, segment: Segment) -> bool:
    """Whether somebody or something left unsaid is all that a row has: "which are listed?"."""
    any_role = len(segment.roles) == len(Role) and not segment.denied
    rows = reading.target in GROUPS
    return (
        rows and any_role and not segment.bodies and not (reading.kept or "joint" in segment.flags)
    )


def _alone(reading: Gathered, segment: Segment) -> None:
    """Read what no body came to: "are not coordinated" and a body whose role was left open."""
    if segment.bodies:
        reading.hold_waiting()
    elif segment.denied or len(segment.roles) < len(Role) or not reading.kept:
        number = NONE if segment.denied else SOME
        number = Number(">=", 2) if "joint" in segment.flags and not segment.denied else number
        reading.add(Counts(unit_of(segment.roles), number))


def _adds_place(reading: Gathered, segment: Segment) -> bool:
    """Add an instrument to the reference before: "refer to ACTIP or APA"."""
    kept = reading.kept
    last = kept[-1] if kept else None
    if not isinstance(last, Refers) or last.negated or "refer" in segment.flags:
        return False
    kept[-1] = Refers((*last.instruments, *segment.instruments))
    return True


def _add_articles(reading: Gathered, segment: Segment) -> bool:
    """Read "refer to more than one article of ACTIP"."""
    counted = [noun.number for noun in segment.nouns if noun.unit == "articles"]
    number = counted[0] if len(counted) == 1 else None
    if number in (None, SOME, NONE, EVERY) or number is None or segment.denied:
        return False
    reading.add(Counts("articles", number))
    return True


def _add_references(reading: Gathered, segment: Segment) -> bool:
    """Read what is referred to; a clause of its own, "which cite it?", says it of the target."""
    none = any(noun.number == NONE for noun in segment.nouns)
    does = segment.bodies or len(segment.roles) < len(Role)
    joined = segment.opened in ("or", "nor") and not (segment.roles and does)
    denied = segment.denied or none or (joined and reading.denied)
    both = bool(segment.flags & {"both", "joint"})
    if (
        segment.opened in ("and", "or")
        and not denied
        and not (reading.both or both)
        and _adds_place(reading, segment)
    ):
        return True
    reading.both = both
    only = {"only", "refer"} <= segment.flags and not denied
    refers = Refers(segment.instruments, denied, only)
    reading.inside = reading.inside and (not segment.anew or bool(segment.bodies))
    reading.add(refers)
    reading.denied = denied
    if segment.bodies:
        reading.add(Holds(segment.bodies, segment.roles or ALL_ROLES))
    return True
