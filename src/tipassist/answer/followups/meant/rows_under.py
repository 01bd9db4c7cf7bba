"""Rows under the outcome told: "its first row", "the second activity under it" after B.6."""

import re

from tipassist.answer.followups.meant.counted_out import row_at
from tipassist.answer.language.pointing import load_pointing_words
from tipassist.answer.turns import State, Turn
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Register
from tipassist.register.queries import activities_of

_AT = "first|second|third|fourth|fifth|last|final"
_ROW = r"(?:rows?|activit(?:y|ies)(?: types?)?|programmes?|lines?)"
_UNDER = re.compile(
    rf"\b(?:its|that outcome's|this outcome's) (?:very )?(?P<own>{_AT}) {_ROW}\b"
    rf"|\bthe (?:very )?(?P<under>{_AT}) {_ROW} (?:under|in|of|below|beneath|within)"
    r" (?:it|(?:that|this|the same) outcome)\b(?! \w+'s)",
    re.IGNORECASE,
)


def with_row_under(typed: str, state: State, register: Register) -> str | None:
    """Return a question with the code of the row that it names by its place under an outcome told.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    found = _UNDER.search(typed)
    outcome = _outcome_told(state.last) if found is not None and state.last is not None else None
    if found is None or outcome is None:
        return None
    at = load_pointing_words().ordinals[(found["own"] or found["under"]).lower()]
    row = row_at(activities_of(register, outcome), at)
    return f"{typed[: found.start()]}{row.code}{typed[found.end() :]}" if row else None


def _outcome_told(turn: Turn) -> Locator | None:
    """Return the one outcome that a turn was about, or gave."""
    for places in (turn.meaning.places, turn.items):
        if len(places) == 1 and places[0].kind is LocatorKind.OUTCOME:
            return places[0]
    return None
