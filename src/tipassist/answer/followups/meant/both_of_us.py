"""Both of us: "a row with both of us on it?", the asker's body and the one spoken of last."""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.turns import State

_US = re.compile(
    r"\b(?P<verb>with|names?|naming|has|have|having|lists?) "
    r"(?:(?:both|the two|the pair) of us|us both|us two)\b"
)
_LOOKS_BACK = 3


def with_both_of_us(typed: str, state: State, own_body: str | None) -> str | None:
    """Return a question with the names of the asker's body and the other one spoken of, or None.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        own_body: The asker's own body, or None.
    """
    text = fold(typed)
    said = _US.search(text)
    own = own_body or state.speaks_for
    if said is None or own is None or len(text) != len(typed):
        return None
    told = (one.meaning.named or one.bodies for one in [*state.newest_first][:_LOOKS_BACK])
    others = next((left for some in told if (left := [one for one in some if one != own])), [])
    if len(others) != 1:
        return None
    return f"{typed[: said.end('verb')]} {own} and {others[0]}{typed[said.end() :]}"
