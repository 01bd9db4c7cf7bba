"""The plan as a tree, and the lists beside it."""

from collections.abc import Iterable
from dataclasses import dataclass

from tipassist import locators
from tipassist.register import queries
from tipassist.register.model import GlossaryTerm, Register
from tipassist.surfaces.page_links import Link, body_link, place_link
from tipassist.surfaces.views.plan_places import OutcomeRow, outcome_row


@dataclass(frozen=True, slots=True)
class PillarNode:
    """A pillar of the tree."""

    link: Link
    outcomes: tuple[OutcomeRow, ...]
    activities_total: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many things of each kind the plan has."""

    pillars: int
    outcomes: int
    activities: int
    bodies: int
    projects: int
    indicators: int
    footnotes: int
    words: int


@dataclass(frozen=True, slots=True)
class PlanTree:
    """The whole plan, outermost first."""

    title: str
    edition: str
    counts: Counts
    pillars: tuple[PillarNode, ...]
    sections: tuple[Link, ...]
    bodies: tuple[Link, ...]


def plan_tree(register: Register) -> PlanTree:
    """Build the tree of the plan."""
    return PlanTree(
        register.title.text,
        register.edition,
        counts_of(register),
        tuple(_pillar(register, one.letter, one.title.text) for one in register.pillars),
        tuple(
            place_link(locators.section(one.letter), one.title.text) for one in register.sections
        ),
        bodies_of(register),
    )


def counts_of(register: Register) -> Counts:
    """Count the things of the plan; pointers to other plans are no projects."""
    projects = (one for activity in register.activities for one in activity.projects)
    return Counts(
        len(register.pillars),
        len(register.outcomes),
        len(register.activities),
        len(register.bodies),
        sum(not one.pointer for one in projects),
        sum(len(activity.indicators) for activity in register.activities),
        len(register.footnotes),
        len(register.glossary),
    )


def bodies_of(register: Register) -> tuple[Link, ...]:
    """Return the bodies of the table by name, with what their names stand for."""
    return tuple(
        body_link(body, _definition(register, body))
        for body in sorted(register.bodies, key=str.casefold)
    )


def _definition(register: Register, body: str) -> str:
    term = queries.find_term(register, body)
    return term.definition.text if term else ""


def _pillar(register: Register, letter: str, title: str) -> PillarNode:
    rows = tuple(outcome_row(register, one) for one in queries.outcomes_of(register, letter))
    return PillarNode(
        place_link(locators.code(letter), title), rows, sum(len(one.activities) for one in rows)
    )


def words_of(terms: Iterable[GlossaryTerm]) -> tuple[Link, ...]:
    """Return words and abbreviations by name, with their definitions."""
    ranked = sorted(terms, key=lambda term: term.term.casefold())
    return tuple(place_link(locators.glossary(one.term), one.definition.text) for one in ranked)


def footnote_links(register: Register) -> tuple[Link, ...]:
    """Return all footnotes with their words."""
    return tuple(
        place_link(locators.footnote(one.number), one.wording.text) for one in register.footnotes
    )
