"""Returned: "back to the rows: who supports them?", a question of what was spoken of earlier."""

import re
from collections.abc import Callable

from tipassist.answer.turns import State, Turn
from tipassist.answer.words import fold
from tipassist.locators import LocatorKind

_BACK = re.compile(
    r"(?:(?:and|ok|okay|so|now|then|but|right|sorry|well),? )*"
    r"(?:(?:let'?s |let us )?(?:go|get|gett|turn|com)(?:e|ing)? )?(?:back|returning|return) to "
    r"(?P<what>[^,;:?!]{2,60}?)(?: (?:again|now|then|please|for a (?:second|moment|minute)))*"
    r"(?:\s*[,;:]\s*|\s+[-–]+\s+)(?P<asked>[^\s].*)",
    re.IGNORECASE | re.DOTALL,
)
_ROWS = re.compile(
    r"(?:the|that|this|our|my|your) "
    r"(?:(?!(?:full|whole|entire|complete|original|long|longer|big)\b)\w+ )?"
    r"(?:rows?|activit(?:y|ies)|lists?|codes?|lines?|ones?|entries|table)"
)


def with_returned(
    typed: str, state: State, body_named: Callable[[str], str | None]
) -> tuple[tuple[str, ...], State] | None:
    """Return what is asked after "back to …", and the talk up to where that was spoken of.

    Of rows it is asked in its own words, and else of "those rows".

    Args:
        typed: The question without its typos.
        state: The turns before it.
        body_named: Names the one body that words name, or None.

    Returns:
        None when it goes back to nothing that was spoken of.
    """
    found = _BACK.match(typed)
    if found is None:
        return None
    what, asked = fold(found["what"]), found["asked"]
    rows = _ROWS.fullmatch(what) is not None
    body = None if rows else body_named(what)
    if body is None and not rows:
        return None
    turns = state.turns
    spoken = (at for at in range(len(turns) - 1, -1, -1) if _is_of(turns[at], body))
    at = next(spoken, None)
    said = (asked, f"Of those rows, {asked}") if rows else (asked,)
    return None if at is None else (said, State(turns[: at + 1]))


def _is_of(turn: Turn, body: str | None) -> bool:
    """Whether a turn listed rows, or asked of a body."""
    if body is not None:
        return turn.meaning.named == (body,)
    return bool(turn.items) and all(one.kind is LocatorKind.ACTIVITY for one in turn.items)
