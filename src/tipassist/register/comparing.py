"""Comparing two editions of the plan: what is the same place, and how it differs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from tipassist import locators
from tipassist.register.changes import EditionChanges, Level, PlaceChange, locator_of, wording_of
from tipassist.register.compared_rows import CELLS, cell, compare_place
from tipassist.register.matching import NEAR, Likeness, Named, Pair, matched
from tipassist.register.model import Activity, Outcome, Pillar, Register, SectionPart
from tipassist.register.ordering import in_order
from tipassist.register.queries import Place

_NEAR_FOOTNOTE = 0.9
_NEAR_TERM = 1.0
_HELD_SHARE = 0.95


def compare_editions(before: Register, after: Register) -> EditionChanges:
    """Compare two editions; comparing them the other way round gives the mirror image.

    Args:
        before: The earlier edition.
        after: The later edition.
    """
    rows = _match(Level.ACTIVITY, before.activities, after.activities)
    outcomes = _match(Level.OUTCOME, before.outcomes, after.outcomes, rows)
    pillars = _match(Level.PILLAR, before.pillars, after.pillars, outcomes)
    mine, theirs = tuple(before.section_parts()), tuple(after.section_parts())
    parts = _match(Level.PART, mine, theirs)
    sections = _match(Level.SECTION, before.sections, after.sections, parts)
    notes = _match(Level.FOOTNOTE, before.footnotes, after.footnotes, near=_NEAR_FOOTNOTE)
    terms = _match(Level.TERM, before.glossary, after.glossary, near=_NEAR_TERM)
    places = chain(
        _changes(pillars),
        _changes(outcomes, pillars),
        _changes(rows, outcomes),
        _changes(sections),
        _changes(parts, sections),
        _changes(notes),
        _changes(terms),
    )
    return EditionChanges(after.document, before.edition, after.edition, tuple(places))


@dataclass(frozen=True, slots=True)
class _Matching:
    """The places of one level in both editions, and which of them are the same."""

    level: Level
    before: Sequence[Place]
    after: Sequence[Place]
    pairs: tuple[Pair, ...]


def _match(
    level: Level,
    before: Sequence[Place],
    after: Sequence[Place],
    held: _Matching | None = None,
    *,
    near: float = NEAR,
) -> _Matching:
    """Match the places of one level, by their words and by what they hold."""
    extra = _held_alike(before, after, held) if held is not None else None
    mine, theirs = [_named(one) for one in before], [_named(one) for one in after]
    return _Matching(level, before, after, matched(mine, theirs, extra, near=near))


def _named(place: Place) -> Named:
    match place:
        case Activity():
            around = "\n".join(wording.text for one in CELLS for wording in cell(place, one))
        case Pillar():
            around = place.goal.text
        case _:
            around = ""
    return Named(str(locator_of(place)), wording_of(place).text, around)


def _held_alike(before: Sequence[Place], after: Sequence[Place], held: _Matching) -> Likeness:
    """Return how alike two holders are by what they hold: the share of it that is the same."""
    mine = Counter(_holder(one) for one in held.before)
    theirs = Counter(_holder(one) for one in held.after)
    both = Counter((_holder(held.before[a]), _holder(held.after[b])) for a, b in held.pairs)

    def alike(one: int, other: int) -> float:
        was, now = str(locator_of(before[one])), str(locator_of(after[other]))
        total = mine[was] + theirs[now]
        return _HELD_SHARE * 2 * both[was, now] / total if total else 0.0

    return alike


def _changes(matching: _Matching, holders: _Matching | None = None) -> Iterator[PlaceChange]:
    """Yield the places of one level; without holders nothing can move."""
    renamed = _renamed(holders) if holders else {}
    for old, new in in_order(matching.before, matching.after, matching.pairs):
        moved = (
            holders is not None
            and old is not None
            and new is not None
            and renamed.get(_holder(old)) != _holder(new)
        )
        yield compare_place(matching.level, old, new, moved=moved)


def _renamed(matching: _Matching) -> dict[str, str]:
    """Return the code of each place that both editions have, by the code it had before."""
    return {
        str(locator_of(matching.before[a])): str(locator_of(matching.after[b]))
        for a, b in matching.pairs
    }


def _holder(place: Place) -> str:
    """Return the code of the outcome, pillar or section that a place stands under."""
    match place:
        case Activity():
            return place.outcome
        case Outcome():
            return place.pillar
        case SectionPart():
            return str(locators.section(place.locator.parts[0]))
        case _:
            return ""
