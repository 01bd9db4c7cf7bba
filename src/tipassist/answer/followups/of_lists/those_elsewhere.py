"""Those elsewhere: "and in C?" after how many rows of the busiest body lie in pillar A.

What was counted are the rows of the body that a ranking told; its ranking is not asked anew.
"""

import re

from tipassist.answer.followups.of_lists.lists import is_bare_list
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form
from tipassist.answer.turns import State, Turn
from tipassist.locator_reading import find

_ELSEWHERE = re.compile(
    r"\W*(?:(?:and|so|but|then|ok|okay|now|what about|how about|how many(?: of (?:those|them))?"
    r"(?: are| lie)?|which(?: of (?:those|them))?(?: are| lie)?)\b[, ]*)*"
    r"(?:(?:in|inside|for|under|within) )?(?P<place>(?:(?:pillar|outcome) )?[a-z](?:\.\d+)?)"
    r"(?:,? (?:then|now|too|as well))*\W*"
)
_RANKS = (Form.MOST, Form.LEAST)


def with_those_elsewhere(typed: str, state: State) -> tuple[str, State] | None:
    """Return "and in C?" as asked of the rows that a ranking told, and the talk up to it.

    Args:
        typed: The question without its typos.
        state: The turns before it.

    Returns:
        None where no part of such rows was told last.
    """
    said, turns = _ELSEWHERE.fullmatch(fold(typed)), state.turns
    while turns and is_bare_list(turns[-1].meaning):
        turns = turns[:-1]
    if said is None or len(turns) in (0, len(state.turns)) or not _ranks_bodies(turns[-1]):
        return None
    counts = state.turns[len(turns)].meaning.form is Form.COUNT
    asks = "How many" if counts else "Which"
    return f"{asks} of those are in {said['place'].upper()}?", State(turns)


def _ranks_bodies(turn: Turn) -> bool:
    """Whether a turn told which one body does most, or least, with its rows."""
    return turn.meaning.form in _RANKS and bool(turn.ranked) and not find(turn.ranked[0])
