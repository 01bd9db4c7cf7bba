"""Parents: "which outcome does that sit under, and what is the outcome" of the row spoken of."""

import re

from tipassist.answer.followups.meant.referring import spoken_row
from tipassist.answer.language.words import fold
from tipassist.answer.turns import State

_OPENS = r"(?:(?:and|so|but|then|ok|okay|now|please|also|tell me|remind me)\b[, ]*)*"
_KIND = r"(?:priority )?(?P<kind>outcome|pillar)"
_ROW = r"(?:that|it|this|(?:that|this|the) (?:one|row|activity|activity type|code|item|line))"
_SITS = r"(?:sit|fall|belong|come|stand|lie|go|appear|hang|figure)"
_UNDER = r"(?:under(?:neath)?|in|to|within|beneath|below|inside|part of)"
_AND_WHAT = (
    r"(?:(?:,? and|,|;|[ ,]*[–-]) (?:what(?:'s| is| does| are)?|how (?:is|does|do)|quote)"
    r"(?: (?:the|that|this|its)?)?(?: ?(?:it|outcome|pillar|text|wording|words|goal))*"
    r"(?: (?:say|says|called|read|reads|about|worded|named|text|wording|exactly|then|of it))*)?"
)
_ENDS = r"(?:,? (?:then|exactly|again|please|pls))*\W*"
_PARENT = tuple(
    re.compile(f"{_OPENS}{shape}{_AND_WHAT}{_ENDS}")
    for shape in (
        rf"(?:{_UNDER} )?(?:which|what) {_KIND} (?:does|did|would) {_ROW} {_SITS}(?: {_UNDER})?",
        rf"(?:which|what) {_KIND} is {_ROW} (?:(?:listed|placed|put|filed) )?{_UNDER}",
        rf"(?:which|what) {_KIND} (?:has|holds|contains|covers) {_ROW}",
        rf"{_UNDER} (?:which|what) {_KIND} is {_ROW}(?: (?:listed|placed|put|filed))?",
    )
)


def with_parent(typed: str, state: State) -> str | None:
    """Return a question for the outcome or pillar of the row spoken of as asked of its code.

    The answer tells the words of the outcome, so that "and what is it?" is answered with it.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    row, text = spoken_row(state), fold(typed).strip()
    if row is None:
        return None
    found = next((match for one in _PARENT if (match := one.fullmatch(text))), None)
    if found is None:
        return None
    parent = ".".join(row.parts[: 1 if found["kind"] == "pillar" else 2])
    return f"What does {found['kind'].title()} {parent} say?"
