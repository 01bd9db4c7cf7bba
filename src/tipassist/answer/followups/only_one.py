"""The only one: "is it the only one without a lead?", asked of the row spoken of last."""

import re

from tipassist.answer.followups.pointing import PointingWords
from tipassist.answer.turns import State
from tipassist.answer.words import fold
from tipassist.locators import LocatorKind

_POINTS_ON = re.compile(r"\b(?:it|they|them|their|there|those|these|that one|this one)\b")
_PARENT = re.compile(r"\b(?:its|the same|that|this) (?:priority )?(?P<kind>outcome|pillar)\b")
_BLANK = (
    (re.compile(r"\b(?:nobody|no one|no-one|none) (?:named|listed|at all)\b"), "no body"),
    (re.compile(r"\ban? (?:blank|empty|missing)\b"), "no"),
)
_DEPTHS = {"pillar": 1, "outcome": 2}


def with_only_one(typed: str, state: State, words: PointingWords) -> str | None:
    """Return "is it the only one with no lead?" with the code of the row that "it" is.

    Whether a row is the only one of its sort is told by all rows, and never by itself alone.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        words: The pointing words.

    Returns:
        The words of the question, or None when no single row was spoken of last, or it says more.
    """
    focus = state.turns[-1].focus if state.turns else ()
    if len(focus) != 1 or focus[0].kind is not LocatorKind.ACTIVITY:
        return None
    said = words.asks["only_one"].fullmatch(" ".join(fold(typed).split()).rstrip(" ?.!"))
    if said is None:
        return None
    told = next(filter(None, said.groups()), "")
    told = _PARENT.sub(lambda one: ".".join(focus[0].parts[: _DEPTHS[one["kind"]]]), told)
    for pattern, plain in _BLANK:
        told = pattern.sub(plain, told)
    if not told or _POINTS_ON.search(told):
        return None
    holds = "that " if said["holds"] else ""
    return f"Is {focus[0]} the only activity {holds}{told}?"
