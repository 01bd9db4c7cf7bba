"""Own partner: "our supporter for that is ACWC, right?", checked of the row spoken of."""

import re

from tipassist.answer.followups.meant.referring import spoken_row
from tipassist.answer.language.words import fold
from tipassist.answer.turns import State

_ROLE = (
    r"(?:supporters?|helpers?|backers?|assistants?|leads?|leaders?|co-?ordinators?"
    r"|(?:supporting|helping|lead|leading|co-?ordinating|relevant) (?:bod(?:y|ies)|asbs?|ones?))"
)
_THERE = (
    r"(?:there|here|(?:for|on|in|at|with|under) (?:it|that|this|there"
    r"|(?:that|this|the) (?:one|row|activity|item|line|code)))"
)
_OWN = (
    re.compile(
        rf"\b(?P<our>our|my) (?P<role>{_ROLE}) {_THERE}(?= ?(?:is|are|was|would|=|:|[?.!]*$))"
    ),
    re.compile(rf"\b(?P<our>our|my) (?P<role>{_ROLE})(?= {_THERE}\W*(?:,? [a-z ]+)?[?.!]*$)"),
)


def with_own_partner(typed: str, state: State) -> str | None:
    """Return "our supporter for that is ACWC" with "the" in place of "our", or None.

    Whose supporter it is follows from the row: the asker's own body is asked nothing of.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    text = fold(typed)
    if len(text) != len(typed) or spoken_row(state) is None:
        return None
    found = next((match for one in _OWN if (match := one.search(text))), None)
    if found is None:
        return None
    start, end = found.span("our")
    return f"{typed[:start]}the{typed[end:]}"
