"""Follow-ups after a question about what differs between editions: "and for SOMSWD?"."""

import re
from collections.abc import Callable
from dataclasses import replace

from tipassist.answer.editions.reading import ChangeQuestion
from tipassist.answer.editions.words import load_change_words
from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.language.phrasing import listing
from tipassist.answer.meaning import Meaning
from tipassist.locators import CODE_KINDS, Locator
from tipassist.register.change_lines import KEPT
from tipassist.register.changes import Change, Level

AsksChange = Callable[[Meaning], ChangeQuestion | None]

_TOLD = {Change.ADDED: "added", Change.REMOVED: "removed", KEPT: "kept"}
_CELLS = {Change.BODIES: "coordinating bodies"}
_NEW = re.compile(r"\b(?:new|additions?)\b")


def of_change(leaning: Leaning, read: Read, asks_change: AsksChange) -> Meaning | None:
    """Ask what differs again, with the bodies, places or ways of differing of this question."""
    asked = asks_change(leaning.base)
    if asked is None or asks_change(leaning.meaning) is not None or not _goes_on(leaning):
        return None
    meaning, cells, levels = leaning.meaning, _cells(leaning), _levels(leaning)
    again = replace(
        asked,
        kinds=_kinds(leaning) or asked.kinds,
        cells=cells if cells or levels else asked.cells,
        levels=levels if cells or levels else asked.levels,
        bodies=meaning.named or asked.bodies,
        places=meaning.places or asked.places,
    )
    return read(_in_words(again), None)


def _goes_on(leaning: Leaning) -> bool:
    meaning, pointing = leaning.meaning, leaning.pointing
    keeps = pointing.opens or "form:only" in meaning.cues
    if load_change_words().again.search(leaning.rest):
        return not (meaning.named or leaning.topic)
    points = pointing.one or pointing.many or pointing.lists or pointing.picks or pointing.both
    if keeps and (_cells(leaning) or _levels(leaning)) and not points:
        return not (leaning.asks_who or leaning.topic)
    names = meaning.named or meaning.places or _kinds(leaning)
    asks = meaning.relation.role is not None or leaning.topic
    return bool(keeps and names) and (bool(_kinds(leaning)) or not asks)


def _cells(leaning: Leaning) -> frozenset[Change]:
    cues = load_change_words().cells
    return frozenset(cell for cell, cue in cues.items() if cue.search(leaning.rest))


def _levels(leaning: Leaning) -> frozenset[Level]:
    cues = load_change_words().levels
    return frozenset(level for level, cue in cues.items() if cue.search(leaning.rest))


def _kinds(leaning: Leaning) -> frozenset[str]:
    cues = load_change_words().kinds
    found = {name for name in _TOLD if cues[name].search(leaning.rest)}
    return frozenset(found | ({Change.ADDED} if _NEW.search(leaning.rest) else set()))


def _said(place: Locator) -> str:
    return f"{place.kind} {place}" if place.kind in CODE_KINDS else str(place)


def _plural(asked: ChangeQuestion) -> str:
    return next(iter(sorted(asked.levels)), Level.ACTIVITY).plural


def _in_words(asked: ChangeQuestion) -> str:
    kinds = [_TOLD.get(kind, kind) for kind in sorted(asked.kinds)]
    units = listing(sorted(_CELLS.get(cell, str(cell)) for cell in asked.cells)) or _plural(asked)
    done = f"were {listing(kinds)}" if kinds else "changed"
    whole = not (kinds or asked.cells or asked.levels)
    what = "What changed" if whole else f"Which {units} {done}"
    for_whom = f" for {listing(asked.bodies)}" if asked.bodies else ""
    where = f" in {listing(map(_said, asked.places))}" if asked.places else ""
    editions = f" in the {listing(asked.named)} edition" if asked.named else " in this revision"
    return f"{what}{for_whom}{where}{editions}?"
