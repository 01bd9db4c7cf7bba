"""A place that differs between editions, as claims: what became of it, and each difference."""

from collections.abc import Iterable, Iterator

from tipassist.answer.draft import DraftClaim, Evidence
from tipassist.answer.language.phrasing import listing, place_name, shorten
from tipassist.register.change_lines import ChangeLine, lines_of
from tipassist.register.changes import (
    Change,
    EditionChanges,
    Level,
    PlaceChange,
    locator_of,
    wording_of,
)
from tipassist.register.editions import Editions
from tipassist.register.model import Activity
from tipassist.register.queries import Place
from tipassist.register.word_changes import Fate, WordRun
from tipassist.types import Span

_KINDS = {
    Level.PILLAR: "pillar",
    Level.OUTCOME: "outcome",
    Level.ACTIVITY: "activity",
    Level.SECTION: "section",
    Level.PART: "section",
    Level.FOOTNOTE: "footnote",
    Level.TERM: "glossary",
}
_CELLS = {
    Change.BODIES: "bodies",
    Change.PROJECTS: "project",
    Change.INDICATORS: "indicator",
    Change.EXAMPLES: "example",
    Change.TYPES: "activity",
    Change.GOAL: "pillar",
    Change.REFERENCES: "reference",
}
_NAMES = {
    Change.PROJECTS: "Project",
    Change.INDICATORS: "Indicator",
    Change.EXAMPLES: "Example",
    Change.TYPES: "Type without a code",
    Change.GOAL: "Goal",
    Change.REFERENCES: "Reference",
}
_MOST_RUNS = 6
_SHORT_WORDS = 40


def row_claims(
    one: PlaceChange, changes: EditionChanges, editions: Editions
) -> Iterator[DraftClaim]:
    """Yield what became of a place and, under it, each further difference.

    Args:
        one: The place, in both editions.
        changes: The comparison it is from.
        editions: The plan's editions.
    """
    citing = _Citing(changes, editions)
    own = citing.words(one)
    yield DraftClaim(_row_text(one), own, 1)
    if one.before is None or one.after is None:
        return
    for line in lines_of(one):
        yield DraftClaim(_line_text(line), citing.line(one, line), 2)


def _row_text(one: PlaceChange) -> str:
    here = one.after if one.after is not None else one.before
    place = f"**{place_name(locator_of(here))}**" if here is not None else ""
    if one.after is None:
        return f"{place} was removed: {_title(one.before)}{_holders(one.before)}"
    if one.before is None:
        return f"{place} is new: {_title(one.after)}{_holders(one.after)}"
    said = []
    if Change.MOVED in one.changes:
        said.append(f"was moved here from {one.was}")
    if Change.RENUMBERED in one.changes:
        said.append(f"was {one.was} before")
    if one.words:
        return f"{place} {listing([*said, 'was reworded'])}: {_reworded(one.words)}"
    if not said:
        differs = listing(change.value for change in one.changes)
        told = f"differs in its {differs}" if differs else "stayed as it was"
        return f"{place} {told}: {_title(one.after)}"
    return f"{place} {listing(said)}: {_title(one.after)}"


def _title(place: Place | None) -> str:
    return shorten(wording_of(place).text) if place is not None else ""


def _holders(place: Place | None) -> str:
    """Name the bodies of an activity, as its ASB cell does."""
    if not isinstance(place, Activity) or not place.bodies:
        return ""
    return f" ({'; '.join(f'{entry.body}, {entry.role.value}' for entry in place.bodies)})"


def _line_text(line: ChangeLine) -> str:
    if line.change is Change.BODIES:
        return _body_text(line.runs)
    name = _NAMES[line.change]
    fates = {run.fate for run in line.runs}
    if line.change is not Change.REFERENCES:
        if fates == {Fate.INSERTED}:
            return f"{name} added: {_quoted(line.runs, Fate.INSERTED)}"
        if fates == {Fate.DELETED}:
            return f"{name} removed: {_quoted(line.runs, Fate.DELETED)}"
        return f"{name} reworded: {_reworded(line.runs)}"
    gone = [f"{run.text} no longer" for run in line.runs if run.fate is Fate.DELETED]
    new = [f"{run.text} now" for run in line.runs if run.fate is Fate.INSERTED]
    return f"{name}s: {', '.join((*gone, *new))}"


def _body_text(runs: tuple[WordRun, ...]) -> str:
    match runs:
        case (WordRun(Fate.INSERTED, text),):
            return f"Named now: {text}"
        case (WordRun(Fate.DELETED, text),):
            return f"No longer named: {text}"
        case (name, before, after):
            return f"{name.text} {before.text} before, {after.text} now"
        case _:
            return " ".join(run.text for run in runs)


def _reworded(runs: tuple[WordRun, ...]) -> str:
    """Say which words went and came, and how a short text reads; of many, only how it reads."""
    changed = [run for run in runs if run.fate is not Fate.SAME]
    before, now = _text_without(runs, Fate.INSERTED), _text_without(runs, Fate.DELETED)
    both = f"before “{before}”, now “{now}”"
    if len(changed) > _MOST_RUNS:
        return both
    gone, new = _quoted(changed, Fate.DELETED), _quoted(changed, Fate.INSERTED)
    said = [f"{gone} went out"] if gone else []
    said += [f"{new} came in"] if new else []
    return f"{listing(said)}; {both}" if len(now.split()) <= _SHORT_WORDS else listing(said)


def _text_without(runs: Iterable[WordRun], fate: Fate) -> str:
    return " ".join(run.text for run in runs if run.fate is not fate)


def _quoted(runs: Iterable[WordRun], fate: Fate) -> str:
    return listing(f"“{run.text}”" for run in runs if run.fate is fate)


class _Citing:
    """Cites places of two editions."""

    def __init__(self, changes: EditionChanges, editions: Editions) -> None:
        self._changes = changes
        self._current = editions.current.edition

    def words(self, one: PlaceChange) -> tuple[Evidence, ...]:
        """Cite the own words of a place, and the bodies of one that is new or gone."""
        found = []
        for edition, place in self._places(one):
            found.append(self._evidence(edition, place, _KINDS[one.level], wording_of(place).spans))
            if len(self._places(one)) == 1 and isinstance(place, Activity) and place.asb_cell:
                found.append(self._evidence(edition, place, "bodies", place.asb_cell))
        return tuple(found)

    def line(self, one: PlaceChange, line: ChangeLine) -> tuple[Evidence, ...]:
        """Cite a difference in the editions that say it."""
        found = []
        for edition, place in self._places(one):
            spans = line.before if place is one.before else line.after
            if spans:
                found.append(self._evidence(edition, place, _CELLS[line.change], spans))
        return tuple(found)

    def _places(self, one: PlaceChange) -> tuple[tuple[str, Place], ...]:
        pairs = ((self._changes.before, one.before), (self._changes.after, one.after))
        return tuple((edition, place) for edition, place in pairs if place is not None)

    def _evidence(self, edition: str, place: Place, kind: str, spans: tuple[Span, ...]) -> Evidence:
        other = "" if edition == self._current else edition
        where = locator_of(place)
        return Evidence(where, kind, f"{where} · {edition} edition", spans, other)
