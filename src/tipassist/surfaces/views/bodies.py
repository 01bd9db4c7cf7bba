"""Everything the plan says of one body, on one page."""

from dataclasses import dataclass

from tipassist import locators
from tipassist.locators import code
from tipassist.register import queries
from tipassist.register.model import Register
from tipassist.surfaces.duties import (
    Due,
    Duties,
    Duty,
    calendar_of,
    duties_of,
    indicator_duty,
)
from tipassist.surfaces.page_links import Link, place_link
from tipassist.surfaces.views.network import Partner, partners_of
from tipassist.surfaces.views.prose_places import naming_places
from tipassist.types import Role


@dataclass(frozen=True, slots=True)
class HeldActivity:
    """An activity for which the body is named, and the bodies named with it."""

    link: Link
    with_bodies: tuple[tuple[Role, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class HeldOutcome:
    """An outcome and its activities for which the body is named."""

    link: Link
    activities: tuple[HeldActivity, ...]


@dataclass(frozen=True, slots=True)
class HeldRole:
    """What a body does in one role.

    Attributes:
        role: The role.
        total: Activities.
        outcomes: Them, by outcome, in plan order.
    """

    role: Role
    total: int
    outcomes: tuple[HeldOutcome, ...]


@dataclass(frozen=True, slots=True)
class Indicators:
    """The indicators of an activity that the body coordinates."""

    activity: Link
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BodyPage:
    """One body.

    Attributes:
        body: Its name as printed.
        definition: What the name stands for; may be empty.
        term: Its entry in the list of words.
        roles: What it does, by role; all roles, also those it does not have.
        activities_total: Activities of the whole plan.
        partners: Bodies it shares activities with, most shared first.
        indicators: Indicators of the activities it coordinates; those without any are left out.
        indicators_total: How many indicators these are.
        data_duty: The duty to gather data for them.
        duties: What the plan asks of bodies with a role it has.
        calendar: When things are to be done.
        named_in: Places whose own words name it.
    """

    body: str
    definition: str
    term: Link | None
    roles: tuple[HeldRole, ...]
    activities_total: int
    partners: tuple[Partner, ...]
    indicators: tuple[Indicators, ...]
    indicators_total: int
    data_duty: Duty | None
    duties: tuple[Duties, ...]
    calendar: tuple[Due, ...]
    named_in: tuple[Link, ...]

    def count(self, role: Role) -> int:
        """Return for how many activities it has a role."""
        return next(one.total for one in self.roles if one.role == role)


def body_page(register: Register, body: str) -> BodyPage:
    """Build the page of a body of the table."""
    term = queries.find_term(register, body)
    roles = tuple(_held(register, body, role) for role in Role)
    indicators = _indicators(register, body)
    held = [one.role for one in roles if one.total]
    duties = tuple(found for role in held if (found := duties_of(register, role)))
    return BodyPage(
        body,
        term.definition.text if term else "",
        place_link(locators.glossary(term.term)) if term else None,
        roles,
        len(register.activities),
        partners_of(register, body),
        indicators,
        sum(len(one.texts) for one in indicators),
        indicator_duty(duties_of(register, Role.COORDINATING)),
        duties,
        calendar_of(register),
        naming_places(register, body),
    )


def _held(register: Register, body: str, role: Role) -> HeldRole:
    found = [one.activity for one in queries.holdings(register, body, (role,))]
    by_outcome: dict[str, list[HeldActivity]] = {}
    for activity in found:
        named = ((other, activity.named(other)) for other in Role)
        others = ((other, tuple(b for b in bodies if b != body)) for other, bodies in named)
        by_outcome.setdefault(activity.outcome, []).append(
            HeldActivity(
                place_link(code(activity.code), activity.wording.text),
                tuple((other, bodies) for other, bodies in others if bodies),
            )
        )
    return HeldRole(
        role,
        len(found),
        tuple(
            HeldOutcome(_outcome(register, outcome), tuple(inside))
            for outcome, inside in by_outcome.items()
        ),
    )


def _outcome(register: Register, outcome: str) -> Link:
    found = register.outcome(outcome)
    return place_link(code(outcome), found.wording.text if found else "")


def _indicators(register: Register, body: str) -> tuple[Indicators, ...]:
    found = (one.activity for one in queries.holdings(register, body, (Role.COORDINATING,)))
    return tuple(
        Indicators(
            place_link(code(one.code), one.wording.text),
            tuple(indicator.text for indicator in one.indicators),
        )
        for one in found
        if one.indicators
    )
