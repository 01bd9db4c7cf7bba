"""The page that compares two editions of the plan."""

from dataclasses import dataclass
from itertools import groupby

from tipassist.locators import document_address
from tipassist.register.change_lines import (
    ChangeLine,
    counts_of,
    is_listed,
    lines_of,
    title_of,
    told_counts,
)
from tipassist.register.changes import EditionChanges, Level, PlaceChange
from tipassist.register.editions import Editions
from tipassist.register.word_changes import WordRun
from tipassist.surfaces.page_links import Link


@dataclass(frozen=True, slots=True)
class ChangedPlace:
    """A place that differs.

    Attributes:
        was: Where it stood in the earlier edition's document; None when it is new.
        now: Where it stands in the later edition's document; None when it is gone.
        changes: How it differs, in words.
        title: Its own words, what differs marked.
        lines: What else differs.
    """

    was: Link | None
    now: Link | None
    changes: tuple[str, ...]
    title: tuple[WordRun, ...]
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True, slots=True)
class ChangedLevel:
    """The places of one level that differ, and how many of it do in which way, in words."""

    name: str
    counts: tuple[str, ...]
    places: tuple[ChangedPlace, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """Two editions, compared.

    Attributes:
        editions: The names of all editions, the oldest first.
        before: The edition compared from.
        after: The edition compared to.
        body: The body it is cut down to, or "".
        bodies: Every body of the two editions, in order of their names.
        levels: What differs; empty when nothing does.
    """

    editions: tuple[str, ...]
    before: str
    after: str
    body: str
    bodies: tuple[str, ...]
    levels: tuple[ChangedLevel, ...]


def changes_view(editions: Editions, before: str, after: str, body: str = "") -> ChangesView:
    """Compare two editions.

    Args:
        editions: The plan's editions.
        before: The edition compared from.
        after: The edition compared to.
        body: Only what concerns this body, as printed; "" for everything.

    Raises:
        UnknownEditionError: There is none of one of the names.
        IngestError: One of them cannot be read.
    """
    changes = editions.changes(before, after)
    bodies = {name for one in (before, after) for name in editions.get(one).bodies}
    if body:
        changes = changes.concerning(body)
    return ChangesView(
        editions.names, before, after, body, tuple(sorted(bodies)), _levels(changes, editions)
    )


def _levels(changes: EditionChanges, editions: Editions) -> tuple[ChangedLevel, ...]:
    counts = counts_of(changes)
    listed = [one for one in changes.places if is_listed(one)]
    return tuple(
        ChangedLevel(
            Level(level).plural,
            told_counts(counts[level]),
            tuple(_place(one, changes, editions) for one in group),
        )
        for level, group in groupby(listed, key=lambda one: one.level)
    )


def _place(one: PlaceChange, changes: EditionChanges, editions: Editions) -> ChangedPlace:
    def link(place: str, edition: str) -> Link | None:
        other = "" if edition == editions.current.edition else edition
        return Link(place, document_address(changes.document, place, other)) if place else None

    return ChangedPlace(
        link(one.was, changes.before),
        link(one.now, changes.after),
        tuple(one.changes),
        title_of(one),
        lines_of(one),
    )
