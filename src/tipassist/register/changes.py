"""What differs between two editions of the plan, as data."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from tipassist import locators
from tipassist.locators import Locator
from tipassist.register.model import (
    Activity,
    Footnote,
    GlossaryTerm,
    Outcome,
    Pillar,
    Section,
    SectionPart,
    Wording,
)
from tipassist.register.queries import Place
from tipassist.register.word_changes import WordRun
from tipassist.types import Role


class Level(StrEnum):
    """What kind of place it is."""

    PILLAR = "pillar"
    OUTCOME = "outcome"
    ACTIVITY = "activity"
    SECTION = "section"
    PART = "section part"
    FOOTNOTE = "footnote"
    TERM = "glossary term"

    @property
    def plural(self) -> str:
        """Its name for several."""
        return "activities" if self is Level.ACTIVITY else f"{self.value}s"


class Change(StrEnum):
    """How a place may differ between two editions."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    REWORDED = "reworded"
    BODIES = "bodies"
    PROJECTS = "projects"
    INDICATORS = "indicators"
    EXAMPLES = "examples"
    TYPES = "uncoded types"
    GOAL = "goal"
    REFERENCES = "references"


@dataclass(frozen=True, slots=True)
class EntryChange:
    """An entry of a cell that differs.

    Attributes:
        change: Which cell: examples, uncoded types, projects, indicators or a pillar's goal.
        before: The entry as it was; None when it is new.
        after: The entry as it is; None when it is gone.
        words: The words that differ; empty unless there are both.
    """

    change: Change
    before: Wording | None
    after: Wording | None
    words: tuple[WordRun, ...] = ()


@dataclass(frozen=True, slots=True)
class BodyChange:
    """A body whose roles in an activity differ; no roles where it is not named."""

    body: str
    before: tuple[Role, ...]
    after: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class PlaceChange:
    """One place of the plan in two editions.

    Attributes:
        level: What kind of place it is.
        before: The place in the earlier edition; None when it is new.
        after: The place in the later edition; None when it is gone.
        moved: Whether it stands under another outcome, pillar or section now.
        words: The words of its own wording that differ; empty unless there are both.
        entries: Entries of its cells that differ; empty unless there are both.
        bodies: Bodies whose roles differ; all of them when it is new or gone.
        dropped_references: Instruments' places it no longer refers to; empty unless both.
        new_references: Instruments' places it did not refer to before; empty unless both.
    """

    level: Level
    before: Place | None
    after: Place | None
    moved: bool = False
    words: tuple[WordRun, ...] = ()
    entries: tuple[EntryChange, ...] = ()
    bodies: tuple[BodyChange, ...] = ()
    dropped_references: tuple[Locator, ...] = ()
    new_references: tuple[Locator, ...] = ()

    @property
    def was(self) -> str:
        """Where it stood, as printed; "" when it is new."""
        return str(locator_of(self.before)) if self.before is not None else ""

    @property
    def now(self) -> str:
        """Where it stands, as printed; "" when it is gone."""
        return str(locator_of(self.after)) if self.after is not None else ""

    @property
    def changes(self) -> tuple[Change, ...]:
        """How it differs; empty when it was kept as it was."""
        if self.before is None:
            return (Change.ADDED,)
        if self.after is None:
            return (Change.REMOVED,)
        found = {entry.change for entry in self.entries}
        told = {
            Change.MOVED: self.moved,
            Change.RENUMBERED: self.was != self.now and not self.moved,
            Change.REWORDED: bool(self.words),
            Change.BODIES: bool(self.bodies),
            Change.REFERENCES: bool(self.dropped_references or self.new_references),
        }
        return tuple(one for one in Change if told.get(one) or one in found)


@dataclass(frozen=True, slots=True)
class EditionChanges:
    """Two editions of the plan, compared.

    Attributes:
        document: Document id of both.
        before: The earlier edition.
        after: The later edition.
        places: Every place of both, kept ones too: in the order of the later edition, what is gone
            after the place that stood before it.
    """

    document: str
    before: str
    after: str
    places: tuple[PlaceChange, ...]

    @property
    def changed(self) -> tuple[PlaceChange, ...]:
        """The places that differ."""
        return tuple(one for one in self.places if one.changes)

    def at(self, *levels: Level) -> tuple[PlaceChange, ...]:
        """Return the places of some levels, kept ones too."""
        return tuple(one for one in self.places if one.level in levels)

    def where(self, accept: Callable[[PlaceChange], bool]) -> "EditionChanges":
        """Return the same comparison with only the places that `accept` takes."""
        kept = tuple(one for one in self.places if accept(one))
        return EditionChanges(self.document, self.before, self.after, kept)

    def concerning(self, body: str) -> "EditionChanges":
        """Return the places that concern a body in either edition.

        These are the activities that name it in their ASB cell, the outcomes they stand under, and
        the sections, footnotes and terms whose words name it.
        """
        holders = {
            (edition, activity.outcome)
            for one in self.places
            for edition, activity in self._by_edition(one)
            if isinstance(activity, Activity) and _holds(activity, body)
        }
        name = re.compile(rf"(?<![\w-]){re.escape(body)}(?![\w-])")

        def concerns(edition: str, place: Place) -> bool:
            match place:
                case Activity():
                    return _holds(place, body)
                case Outcome():
                    return (edition, place.code) in holders
                case Section() | Pillar():
                    return False
                case _:
                    return bool(name.search(f"{locator_of(place)} {wording_of(place).text}"))

        return self.where(lambda one: any(concerns(*pair) for pair in self._by_edition(one)))

    def _by_edition(self, one: PlaceChange) -> tuple[tuple[str, Place], ...]:
        pairs = ((self.before, one.before), (self.after, one.after))
        return tuple((edition, place) for edition, place in pairs if place is not None)


def _holds(activity: Activity, body: str) -> bool:
    return any(entry.body == body for entry in activity.bodies)


def locator_of(place: Place) -> Locator:
    """Return where a place stands."""
    match place:
        case Pillar():
            return locators.code(place.letter)
        case Outcome() | Activity():
            return locators.code(place.code)
        case Section():
            return locators.section(place.letter)
        case SectionPart():
            return place.locator
        case Footnote():
            return locators.footnote(place.number)
        case GlossaryTerm():
            return place.place


def wording_of(place: Place) -> Wording:
    """Return the own words of a place: its title, wording or definition."""
    match place:
        case Pillar() | Section():
            return place.title
        case GlossaryTerm():
            return place.definition
        case Outcome() | Activity() | SectionPart() | Footnote():
            return place.wording
