"""Returned: "back to the rows: who supports them?", a question of what was spoken of earlier."""

import re
from collections.abc import Callable

from tipassist.answer.followups.leaning import Read
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

_SCOPED = re.compile(
    r"(?:(?:and|just|only|but),? )*(?:(?:which|what)(?: ones| rows| activities)?"
    r"(?: of (?:those|them|these))?(?: (?:is|are|lie|sit|fall|does it have|do they have))? )?"
    r"(?P<where>(?:in|under|within|outside|not in) (?:(?:pillar|outcome)s? )?[a-z](?:\.\d+)?)"
    r"[\s?.!]*",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r",? (?:overall|altogether|in all|in total|as a whole|in general|at all|in the whole plan|"
    r"across the (?:whole )?plan|everywhere)$"
)


def with_returned(
    typed: str, state: State, body_named: Callable[[str], str | None], read: Read
) -> tuple[tuple[str, ...], State] | None:
    """Return what is asked after "back to …", and the talk up to where that was spoken of.

    Of rows it is asked in its own words, and else of "those rows". What says itself which rows
    are meant, "back to what SLOM leads, which are in B?", is asked for there, of the whole plan.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        body_named: Names the one body that words name, or None.
        read: Reads a question that stands by itself.

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
    scoped = _SCOPED.fullmatch(asked)
    if body is not None and scoped and read(what, None).relation.role is not None:
        return (f"{_IN_ALL.sub('', what)} {scoped['where']}",), State(())
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
