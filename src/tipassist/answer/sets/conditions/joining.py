"""Joining conditions that are said of the same bodies."""

from dataclasses import replace

from tipassist.answer.sets.query import Condition, Holds
from tipassist.types import Role

_ALL = tuple(Role)


def joined_up(conditions: list[Condition]) -> tuple[Condition, ...]:
    """Join what is said of the same bodies: a body has one role in an activity, so roles add up.

    "Where we coordinate, where we support" asks for both lists, and "not named, neither
    coordinating nor supporting" denies every role.
    """
    found: list[Condition] = []
    for one in conditions:
        same = next((at for at, kept in enumerate(found) if _alike(kept, one)), None)
        if same is None:
            found.append(one)
        else:
            found[same] = _summed(found[same], one)
    return tuple(found)


def _alike(first: Condition, second: Condition) -> bool:
    if not isinstance(first, Holds) or not isinstance(second, Holds):
        return first == second
    return (first.bodies, first.every, first.negated) == (
        second.bodies,
        second.every,
        second.negated,
    )


def _summed(first: Condition, second: Condition) -> Condition:
    if not isinstance(first, Holds) or not isinstance(second, Holds):
        return first
    told = [one.roles for one in (first, second) if len(one.roles) < len(_ALL) or one.negated]
    roles = tuple(role for role in Role if any(role in own for own in told or [_ALL]))
    return replace(first, roles=roles)
