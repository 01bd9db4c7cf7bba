"""What is open in the plan's own text: blank cells, and what ingestion found irregular."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tipassist import locators
from tipassist.register.model import Activity, Register
from tipassist.surfaces.briefing.words import word


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One open point.

    Attributes:
        place: The place it concerns.
        text: What is open.
    """

    place: str
    text: str


def open_points_of(register: Register, activities: Iterable[Activity]) -> tuple[OpenPoint, ...]:
    """Return what is open in the rows of activities: blank cells first, then findings.

    Findings are those on the activities, on their outcomes and on the footnotes of both.
    """
    rows = tuple(activities)
    blanks = (OpenPoint(one.code, text) for one in rows for text in _blanks(one))
    places = frozenset(place for one in rows for place in _places(register, one))
    found = (
        OpenPoint(one.locator, word("open", "at_line", message=one.message, line=one.line))
        for one in register.findings
        if one.locator in places
    )
    return (*blanks, *found)


def _blanks(one: Activity) -> Iterator[str]:
    if not one.bodies:
        yield word("open", "bodies")
    if not one.projects:
        yield word("open", "projects")
    elif all(project.pointer for project in one.projects):
        yield word("open", "only_pointers")
    if not one.indicators:
        yield word("open", "indicators")


def _places(register: Register, one: Activity) -> Iterator[str]:
    outcome = register.outcome(one.outcome)
    yield one.code
    yield one.outcome
    for number in (*one.footnotes, *(outcome.footnotes if outcome else ())):
        yield str(locators.footnote(number))
