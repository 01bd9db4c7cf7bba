"""Two bodies, or two places of the plan, side by side."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from tipassist import locator_reading
from tipassist.locators import CODE_KINDS, Locator
from tipassist.register import queries
from tipassist.register.model import Register


class Comparison(BaseModel):
    """What two things share and what only one of them has.

    Attributes:
        first: The first thing's exact name.
        second: The second thing's.
        of: What is compared: the activities of two bodies, or the bodies of two places.
        both: Activities, or bodies, that both have.
        only_first: Those that only the first has.
        only_second: Those that only the second has.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    first: str
    second: str
    of: Literal["activities", "bodies"]
    both: tuple[str, ...]
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]


def compare_bodies(register: Register, first: str, second: str) -> Comparison:
    """Compare the activities in which two bodies, named as printed, have a role."""
    return _compared(first, second, "activities", *(_held(register, x) for x in (first, second)))


def compare_places(register: Register, first: Locator, second: Locator) -> Comparison:
    """Compare the bodies that have a role in two pillars, outcomes or activities."""
    named = (_named(register, one) for one in (first, second))
    return _compared(str(first), str(second), "bodies", *named)


def code_named(register: Register, text: str) -> Locator | None:
    """Return the pillar, outcome or activity that a text names, if the plan has it."""
    found = locator_reading.parse(text)
    if found is None or found.kind not in CODE_KINDS:
        return None
    return found if queries.find_place(register, found) else None


def _held(register: Register, body: str) -> tuple[str, ...]:
    return tuple(one.activity.code for one in queries.holdings(register, body))


def _named(register: Register, place: Locator) -> tuple[str, ...]:
    found = queries.activities_of(register, place)
    return tuple(dict.fromkeys(role.body for activity in found for role in activity.bodies))


def _compared(
    first: str,
    second: str,
    of: Literal["activities", "bodies"],
    ours: tuple[str, ...],
    theirs: tuple[str, ...],
) -> Comparison:
    return Comparison(
        first=first,
        second=second,
        of=of,
        both=tuple(one for one in ours if one in theirs),
        only_first=tuple(one for one in ours if one not in theirs),
        only_second=tuple(one for one in theirs if one not in ours),
    )
