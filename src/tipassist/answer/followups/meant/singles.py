"""Singles: "which of the three just named has a lead?", of rows told one by one, or at once."""

import re

from tipassist.answer.followups.leaning import activities_in, scopes_in
from tipassist.answer.followups.meant.referring import (
    FEW,
    ONLY_LEADS,
    ROW,
    lists_told,
    size_said,
)
from tipassist.answer.language.counted_ones import NUMBERS
from tipassist.answer.language.phrasing import listing, place_name
from tipassist.answer.language.words import fold
from tipassist.answer.turns import State
from tipassist.locators import Locator

_THAN = re.compile(r"\b(?:more|fewer|less|bigger|larger|smaller|longer|shorter)\b")
_JUST_TOLD = (
    rf"(?: {ROW}s|activities|entries)?(?: (?:(?:that|which) )?(?:(?:i|we|you)(?:'ve| have| had)? )?"
    r"(?:(?:just|already|only) )*(?:named|mentioned|listed|told|given|gave|shown|cited|discussed"
    r"|covered|talked about|spoke of|asked (?:about|for)|looked at|went through))?"
    r"(?: (?:just now|so far|above|before|here|there))*"
)
_WHICH = re.compile(
    rf"\b(?P<asks>which|what)(?: (?:one|1))?(?: (?:of|among) (?:them|those|these|both"
    rf"|(?:the|those|these) (?:(?P<size>{'|'.join(NUMBERS)}|\d)|pair){_JUST_TOLD}))?"
    r"(?= (?:has|have|is|are|does|do|names?|lists?|lacks?|speaks?|mentions?|gets?|got|refers?"
    r"|comes?))"
)


def with_singles(typed: str, state: State) -> str | None:
    """Return "which one has …?" with the codes of the rows spoken of one after the other.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    text = fold(typed)
    found = _WHICH.search(text)
    if found is None or len(text) != len(typed) or not ONLY_LEADS.fullmatch(text[: found.start()]):
        return None
    rows = _singles(state) or (_held_together(state) if _THAN.search(text) else [])
    rows = rows or list(next(lists_told(state, through=False), ()))
    size = size_said(found)
    if len(rows) < FEW or size not in (0, len(rows)) or found[0] in ("which", "what"):
        return None
    return f"{found['asks']} of {listing(map(place_name, rows))}{typed[found.end() :]}"


def rows_together(state: State, size: int = 0) -> tuple[Locator, ...]:
    """Return the rows that were told last, at once or one by one; () where there are not so many.

    Args:
        state: The turns before.
        size: How many they are; 0 where that is not said.
    """
    lists = (*lists_told(state, through=True), tuple(_singles(state)))
    return next((one for one in lists if one and size in (0, len(one))), ())


def number_told(text: str) -> int:
    """Return how many rows "which of the three has …?" takes to be told before it; 0 for none.

    Args:
        text: The question, folded.
    """
    found = _WHICH.search(text)
    alone = found is not None and ONLY_LEADS.fullmatch(text[: found.start()])
    return size_said(found) if found is not None and alone else 0


def _held_together(state: State) -> list[Locator]:
    """Return the pillars or outcomes that the last question set side by side."""
    places = scopes_in(state.last.meaning.places) if state.last is not None else ()
    return list(places) if len(places) >= FEW else []


def _singles(state: State) -> list[Locator]:
    """Return the rows that the last turns spoke of one by one, oldest first."""
    rows: list[Locator] = []
    for turn in state.newest_first:
        row = activities_in(turn.focus)
        if len(row) != 1 or len(turn.items) > 1:
            break
        rows.insert(0, row[0])
    alone = list(dict.fromkeys(rows))
    return alone if len(alone) >= FEW else []
