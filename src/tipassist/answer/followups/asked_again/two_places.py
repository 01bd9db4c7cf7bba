"""Two places asked of one after the other: "do we lead anything in those two pillars?"."""

import re

from tipassist.answer.language.phrasing import listing, place_name
from tipassist.answer.language.words import fold
from tipassist.answer.turns import State
from tipassist.locators import Locator

_TWO = re.compile(
    r"\b(?:(?P<either>(?:either|any|neither|one|none) of )|(?:both(?: of)? ))?"
    r"(?:those|these|the|the last) (?:same )?two (?P<level>pillar|outcome)s\b"
)
_RECENT = 4
_PAIR = 2


def with_two_places(typed: str, state: State) -> str | None:
    """Return a question with the two pillars or outcomes asked of last for "those two pillars".

    Args:
        typed: The question without its typos.
        state: The turns before it.

    Returns:
        The question in full, or None where it points to no two, or others than two were asked of.
    """
    low = fold(typed)
    match = _TWO.search(low) if len(low) == len(typed) else None
    if match is None:
        return None
    found: dict[Locator, None] = {}
    for turn in [*state.newest_first][:_RECENT]:
        for place in turn.meaning.places:
            if place.kind.value == match["level"] and len(found) < _PAIR:
                found[place] = None
    if len(found) != _PAIR:
        return None
    named = listing((place_name(one) for one in found), "or" if match["either"] else "and")
    return f"{typed[: match.start()]}{named}{typed[match.end() :]}"
