"""Pages about the plan's table: pillars, outcomes and activities."""

from dataclasses import dataclass

from tipassist.locators import code
from tipassist.register import queries
from tipassist.register.model import Activity, Outcome, Pillar, Register
from tipassist.surfaces.page_links import Link, body_link, place_link
from tipassist.surfaces.views.frame import Frame, Notes, frame_of, notes_of
from tipassist.types import Role


@dataclass(frozen=True, slots=True)
class RoleBodies:
    """The bodies with one role, in printed order."""

    role: Role
    bodies: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """An activity in a list.

    Attributes:
        link: Its code, its page and its wording.
        roles: The bodies by role; roles without a body are left out.
    """

    link: Link
    roles: tuple[RoleBodies, ...]


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """An outcome in a list, with its activities."""

    link: Link
    activities: tuple[ActivityRow, ...]


@dataclass(frozen=True, slots=True)
class PillarPage:
    """One pillar."""

    frame: Frame
    title: str
    goal: str
    outcomes: tuple[OutcomeRow, ...]
    notes: Notes


@dataclass(frozen=True, slots=True)
class OutcomePage:
    """One priority outcome.

    Attributes:
        asked_body: The body whose activities are picked out, or "".
        activities: All activities, or those of the asked body.
        activities_total: How many there are.
    """

    frame: Frame
    wording: str
    asked_body: str
    activities: tuple[ActivityRow, ...]
    activities_total: int
    notes: Notes


@dataclass(frozen=True, slots=True)
class Uncoded:
    """A type printed without a code, and its examples."""

    text: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownProject:
    """A project, or a pointer to another plan."""

    text: str
    pointer: bool


@dataclass(frozen=True, slots=True)
class ActivityPage:
    """One activity or programme type."""

    frame: Frame
    wording: str
    examples: tuple[str, ...]
    uncoded: tuple[Uncoded, ...]
    roles: tuple[RoleBodies, ...]
    projects: tuple[ShownProject, ...]
    indicators: tuple[str, ...]
    notes: Notes


def activity_row(activity: Activity) -> ActivityRow:
    """Build the row of an activity in a list."""
    named = (_role_bodies(activity, role) for role in Role)
    return ActivityRow(
        place_link(code(activity.code), activity.wording.text),
        tuple(one for one in named if one.bodies),
    )


def outcome_row(register: Register, outcome: Outcome) -> OutcomeRow:
    """Build the row of an outcome with its activities."""
    inside = queries.activities_of(register, code(outcome.code))
    return OutcomeRow(
        place_link(code(outcome.code), outcome.wording.text),
        tuple(activity_row(one) for one in inside),
    )


def pillar_page(register: Register, pillar: Pillar) -> PillarPage:
    """Build the page of a pillar."""
    return PillarPage(
        frame_of(
            register,
            code(pillar.letter),
            [code(one.letter) for one in register.pillars],
            (*pillar.title.spans, *pillar.goal.spans),
        ),
        pillar.title.text,
        pillar.goal.text,
        tuple(outcome_row(register, one) for one in queries.outcomes_of(register, pillar.letter)),
        notes_of(register, pillar.references, pillar.footnotes),
    )


def outcome_page(register: Register, outcome: Outcome, body: str = "") -> OutcomePage:
    """Build the page of an outcome; with `body`, only that body's activities are listed."""
    inside = queries.activities_of(register, code(outcome.code))
    asked = [one for one in inside if any(entry.body == body for entry in one.bodies)]
    return OutcomePage(
        frame_of(
            register,
            code(outcome.code),
            [code(one.code) for one in register.outcomes],
            outcome.wording.spans,
            _trail(register, outcome.pillar),
        ),
        outcome.wording.text,
        body if asked else "",
        tuple(activity_row(one) for one in asked or inside),
        len(inside),
        notes_of(register, outcome.references, outcome.footnotes),
    )


def activity_page(register: Register, activity: Activity) -> ActivityPage:
    """Build the page of an activity."""
    return ActivityPage(
        frame_of(
            register,
            code(activity.code),
            [code(one.code) for one in register.activities],
            (*activity.wording.spans, *activity.asb_cell),
            _trail(register, activity.pillar, activity.outcome),
        ),
        activity.wording.text,
        tuple(one.text for one in activity.examples),
        tuple(
            Uncoded(one.wording.text, tuple(two.text for two in one.examples))
            for one in activity.uncoded
        ),
        tuple(_role_bodies(activity, role) for role in Role),
        tuple(ShownProject(one.wording.text, one.pointer) for one in activity.projects),
        tuple(one.text for one in activity.indicators),
        notes_of(register, activity.references, activity.footnotes),
    )


def _role_bodies(activity: Activity, role: Role) -> RoleBodies:
    return RoleBodies(role, tuple(body_link(body) for body in activity.named(role)))


def _trail(register: Register, letter: str, outcome: str = "") -> tuple[Link, ...]:
    pillar, above = register.pillar(letter), register.outcome(outcome)
    found = []
    if pillar:
        found.append(place_link(code(letter), pillar.title.text))
    if above:
        found.append(place_link(code(outcome), above.wording.text))
    return tuple(found)
