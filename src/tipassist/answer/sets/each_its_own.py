"""What two bodies named in one clause do there, each its own: "led by SLOM does ACMW support"."""

from itertools import pairwise

from tipassist.answer.sets.gathered import ALL_ROLES, Gathered
from tipassist.answer.sets.query import Holds
from tipassist.answer.sets.words.segments import Segment
from tipassist.types import Role

_DEEDS = {
    "coordinates": (Role.COORDINATING,),
    "supports": (Role.SUPPORTING,),
    "supported": (Role.SUPPORTING,),
    "relevant": (Role.RELEVANT,),
}
_TWO = 2
_IDLE = ("noun", "named", "place", "both")


def each_its_own(segment: Segment) -> tuple[tuple[str, tuple[Role, ...]], ...]:
    """Return two bodies with a role each: "led by SLOM does ACMW support"; () for anything else."""
    told = tuple(one for one in segment.order if one in _DEEDS or one == "body")
    if len(segment.bodies) != _TWO or segment.denied or len(told) != 4:
        return ()
    first, last = {
        ("body", "body"): (told[0], told[3]),
    }.get(told[1:3], (told[1], told[3]) if (told[0], told[2]) == ("body", "body") else ("", ""))
    roles = _DEEDS.get(first), _DEEDS.get(last)
    if roles[0] is None or roles[1] is None or roles[0] == roles[1]:
        return ()
    return tuple(zip(segment.bodies, roles, strict=True))  # type: ignore[arg-type]


def helper_and_helped(segment: Segment) -> tuple[tuple[str, tuple[Role, ...]], ...]:
    """Return who supports whom in "X supports Y" and "X is supported by Y", the helper first."""
    told = _told(segment)
    if len(segment.bodies) != _TWO or segment.denied:
        return ()
    first, second = segment.bodies
    if told == ("body", "supports", "body"):
        return (first, (Role.SUPPORTING,)), (second, (Role.COORDINATING,))
    if told == ("body", "supported", "body"):
        return (second, (Role.SUPPORTING,)), (first, (Role.COORDINATING,))
    return ()


def not_helped(segment: Segment) -> tuple[str, ...]:
    """Return the helper and whom it helps not in "X does not support Y"; () for anything else.

    It says of the rows of Y that X does not support them, and nothing of what Y supports.
    """
    if len(set(segment.bodies)) != _TWO:
        return ()
    first, second = segment.bodies
    match _told(segment):
        case ("body", "not", "supports", "body"):
            return first, second
        case ("body", "not", "supported", "body"):
            return second, first
        case _:
            return ()


def hold_nothing_else(reading: Gathered, segment: Segment) -> None:
    """Deny every other role in a pillar or outcome "in which AICHR only supports"."""
    only = any(one == "only" and then in _DEEDS for one, then in pairwise(segment.order))
    held = reading.kept[-1] if reading.kept else None
    whole = reading.target in ("outcomes", "pillars") and not reading.inside
    if not (only and whole and isinstance(held, Holds)) or held.negated:
        return
    others = tuple(role for role in ALL_ROLES if role not in held.roles)
    if others:
        reading.add(Holds(held.bodies, others, negated=True))


def stand_apart(segment: Segment) -> bool:
    """Whether two bodies stand in one clause and nothing says that they do the same.

    "Where does X come upon Y" and "the rows of X does Y not support" ask neither for the rows of
    either nor for those of none.
    """
    together = segment.flags & {"both", "either", "joint", "other", "alone"}
    return len(set(segment.bodies)) == _TWO and not together


def _told(segment: Segment) -> tuple[str, ...]:
    return tuple(one for one in segment.order if one not in _IDLE)
