"""One place of the plan in two editions: its words, its cells, its bodies, its references."""

from collections.abc import Iterator, Sequence

from tipassist.locators import Locator
from tipassist.register.changes import (
    BodyChange,
    Change,
    EntryChange,
    Level,
    PlaceChange,
    wording_of,
)
from tipassist.register.matching import Named, matched
from tipassist.register.model import Activity, GlossaryTerm, Pillar, Section, Wording
from tipassist.register.ordering import in_order
from tipassist.register.queries import Place
from tipassist.register.word_changes import same_words, word_changes
from tipassist.types import Role

CELLS = (Change.EXAMPLES, Change.TYPES, Change.PROJECTS, Change.INDICATORS)


def compare_place(
    level: Level, before: Place | None, after: Place | None, *, moved: bool = False
) -> PlaceChange:
    """Compare a place of two editions.

    Args:
        level: What kind of place it is.
        before: The place in the earlier edition; None when it is new.
        after: The place in the later edition; None when it is gone.
        moved: Whether it stands under another outcome, pillar or section now.
    """
    bodies = tuple(_bodies(before, after))
    if before is None or after is None:
        return PlaceChange(level, before, after, bodies=bodies)
    mine, theirs = _targets(before), _targets(after)
    return PlaceChange(
        level,
        before,
        after,
        moved,
        word_changes(wording_of(before).text, wording_of(after).text),
        tuple(_entries(before, after)),
        bodies,
        tuple(one for one in mine if one not in theirs),
        tuple(one for one in theirs if one not in mine),
    )


def cell(activity: Activity, change: Change) -> tuple[Wording, ...]:
    """Return the entries of one of an activity's `CELLS`."""
    match change:
        case Change.EXAMPLES:
            return activity.examples
        case Change.TYPES:
            kinds = activity.uncoded
            return tuple(one for kind in kinds for one in (kind.wording, *kind.examples))
        case Change.PROJECTS:
            return tuple(project.wording for project in activity.projects)
        case _:
            return activity.indicators


def _targets(place: Place) -> tuple[Locator, ...]:
    match place:
        case Section() | GlossaryTerm():
            return ()
        case _:
            return tuple(dict.fromkeys(reference.target for reference in place.references))


def _bodies(before: Place | None, after: Place | None) -> Iterator[BodyChange]:
    mine, theirs = _roles(before), _roles(after)
    for body in dict.fromkeys((*theirs, *mine)):
        was, now = mine.get(body, ()), theirs.get(body, ())
        if was != now:
            yield BodyChange(body, was, now)


def _roles(place: Place | None) -> dict[str, tuple[Role, ...]]:
    held: dict[str, set[Role]] = {}
    if isinstance(place, Activity):
        for entry in place.bodies:
            held.setdefault(entry.body, set()).add(entry.role)
    return {body: tuple(role for role in Role if role in roles) for body, roles in held.items()}


def _entries(before: Place, after: Place) -> Iterator[EntryChange]:
    match before, after:
        case Activity(), Activity():
            for change in CELLS:
                yield from _entry_changes(change, cell(before, change), cell(after, change))
        case Pillar(), Pillar():
            yield from _entry_changes(Change.GOAL, (before.goal,), (after.goal,))


def _entry_changes(
    change: Change, before: Sequence[Wording], after: Sequence[Wording]
) -> Iterator[EntryChange]:
    pairs = matched([Named("", one.text) for one in before], [Named("", one.text) for one in after])
    for old, new in in_order(before, after, pairs):
        if old is None or new is None:
            yield EntryChange(change, old, new)
        elif not same_words(old.text, new.text):
            yield EntryChange(change, old, new, word_changes(old.text, new.text))
