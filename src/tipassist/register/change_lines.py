"""What differs between two editions in lines to be read: the same for every surface."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tipassist.locators import Locator
from tipassist.register.changes import (
    BodyChange,
    Change,
    EditionChanges,
    EntryChange,
    Level,
    PlaceChange,
    wording_of,
)
from tipassist.register.model import Activity, Wording
from tipassist.register.queries import Place
from tipassist.register.word_changes import Fate, WordRun
from tipassist.types import Role, Span

KEPT = "kept"
_PARTS = frozenset(
    {
        Change.BODIES,
        Change.PROJECTS,
        Change.INDICATORS,
        Change.EXAMPLES,
        Change.TYPES,
        Change.GOAL,
        Change.REFERENCES,
    }
)


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One difference of a place.

    Attributes:
        change: What differs.
        runs: The words as they were and are, what differs marked.
        before: Where the earlier edition says it.
        after: Where the later edition says it.
    """

    change: Change
    runs: tuple[WordRun, ...]
    before: tuple[Span, ...] = ()
    after: tuple[Span, ...] = ()


def counts_of(changes: EditionChanges) -> dict[Level, dict[str, int]]:
    """Return how many places of each level were kept, and how many differ in each way."""
    found: dict[Level, Counter[str]] = {level: Counter() for level in Level}
    for one in changes.places:
        found[one.level].update([str(change) for change in one.changes] or [KEPT])
    names = (KEPT, *(str(change) for change in Change))
    return {
        level: {name: count[name] for name in names if count[name]}
        for level, count in found.items()
        if count
    }


def told_counts(counts: dict[str, int]) -> tuple[str, ...]:
    """Return the counts of a level in words: "3 added", "bodies of 1"."""
    return tuple(
        f"{name} of {count}" if name in _PARTS else f"{count} {name}"
        for name, count in counts.items()
    )


def is_listed(one: PlaceChange) -> bool:
    """Whether a place differs in more than the number of a footnote."""
    only_number = one.level is Level.FOOTNOTE and one.changes == (Change.RENUMBERED,)
    return bool(one.changes) and not only_number


def whereabouts(one: PlaceChange) -> str:
    """Return where a place is and was: "A.1.4, was A.1.5"."""
    if one.was and one.now and one.was != one.now:
        return f"{one.now}, was {one.was}"
    return one.now or one.was


def title_of(one: PlaceChange) -> tuple[WordRun, ...]:
    """Return the own words of a place, what differs marked."""
    if one.words:
        return one.words
    if one.after is None:
        return _gone(_text(one.before))
    fate = Fate.SAME if one.before is not None else Fate.INSERTED
    return (WordRun(fate, _text(one.after)),)


def lines_of(one: PlaceChange) -> tuple[ChangeLine, ...]:
    """Return what differs of a place beside its own words and its code."""
    entries = (_entry_line(entry) for entry in one.entries)
    bodies = (_body_line(body, one) for body in one.bodies)
    return (*bodies, *entries, *_reference_lines(one))


def _entry_line(entry: EntryChange) -> ChangeLine:
    before, after = _spans(entry.before), _spans(entry.after)
    if entry.words:
        return ChangeLine(entry.change, entry.words, before, after)
    runs = _new(entry.after.text) if entry.after is not None else _gone(_wording(entry.before))
    return ChangeLine(entry.change, runs, before, after)


def _body_line(body: BodyChange, one: PlaceChange) -> ChangeLine:
    runs: list[WordRun] = []
    if body.before and body.after:
        runs.append(WordRun(Fate.SAME, f"{body.body}:"))
    name = "" if runs else f"{body.body}: "
    for fate, roles in ((Fate.DELETED, body.before), (Fate.INSERTED, body.after)):
        if roles:
            runs.append(WordRun(fate, f"{name}{_roles(roles)}"))
    return ChangeLine(Change.BODIES, tuple(runs), _asb(one.before), _asb(one.after))


def _reference_lines(one: PlaceChange) -> Iterator[ChangeLine]:
    gone, new = _places(one.dropped_references), _places(one.new_references)
    if gone or new:
        runs = (*(_gone(gone) if gone else ()), *(_new(new) if new else ()))
        before = wording_of(one.before).spans if one.before is not None else ()
        after = wording_of(one.after).spans if one.after is not None else ()
        yield ChangeLine(Change.REFERENCES, runs, before, after)


def _places(references: Iterable[Locator]) -> str:
    return "; ".join(str(one) for one in references)


def _roles(roles: Iterable[Role]) -> str:
    return " and ".join(role.value for role in roles)


def _asb(place: Place | None) -> tuple[Span, ...]:
    if not isinstance(place, Activity):
        return ()
    return place.asb_cell or place.wording.spans


def _text(place: Place | None) -> str:
    return wording_of(place).text if place is not None else ""


def _wording(wording: Wording | None) -> str:
    return wording.text if wording is not None else ""


def _spans(wording: Wording | None) -> tuple[Span, ...]:
    return wording.spans if wording is not None else ()


def _gone(text: str) -> tuple[WordRun, ...]:
    return (WordRun(Fate.DELETED, text),)


def _new(text: str) -> tuple[WordRun, ...]:
    return (WordRun(Fate.INSERTED, text),)
