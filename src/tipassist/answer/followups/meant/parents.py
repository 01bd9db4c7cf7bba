"""Parents: "which outcome does that sit under, and what is the outcome" of the row spoken of."""

import re

from tipassist.answer.followups.leaning import activities_in
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
_VERBATIM = (
    r"(?:,? (?:word for word|word by word|verbatim|exactly|literally|in full|in its own words"
    r"|to the letter|actually|precisely))*"
)
_BOTH_UNDER = (
    rf"(?:(?:both|they|these|those|the two)(?: of them)?(?: both)? (?:{_SITS}|are|is|share|have)"
    rf"(?: {_UNDER})? (?:just |only )?(?:one|the same|one and the same|a single|this|that)"
    r" (?:priority )?(?:outcome|pillar)\W+(?:and |so |now |then )*)?"
)
_WORDS_OF = tuple(
    re.compile(f"{_OPENS}{_BOTH_UNDER}{shape}{_VERBATIM}{_ENDS}")
    for shape in (
        rf"(?:what|how) (?:do|does|did) (?:that|the|this|their|its) {_KIND}(?: itself)?"
        r" (?:say|read|state|aim (?:at|for)|want|promise)",
        rf"(?:what(?:'s| is)|quote|give me|read me|read out|show me|tell me)"
        rf" (?:(?:the )?(?:exact |full )?(?:wording|text|words) of )?(?:that|the|this|their|its)"
        rf" {_KIND}(?: itself)?(?:'s (?:wording|text|words))?",
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
    worded = next((match for one in _WORDS_OF if (match := one.fullmatch(text))), None)
    if worded is not None:
        return _words_of(worded["kind"], state)
    if row is None:
        return None
    found = next((match for one in _PARENT if (match := one.fullmatch(text))), None)
    if found is None:
        return None
    parent = ".".join(row.parts[: 1 if found["kind"] == "pillar" else 2])
    return f"What does {found['kind'].title()} {parent} say?"


def _words_of(kind: str, state: State) -> str | None:
    """Return the question for what the outcome or pillar says that the rows spoken of share."""
    last = state.last
    if last is None or any(one.kind.value == kind for one in last.meaning.places):
        return None
    rows = activities_in(last.focus)
    above = {row.parts[: 1 if kind == "pillar" else 2] for row in rows}
    return f"What does {kind.title()} {'.'.join(above.pop())} say?" if len(above) == 1 else None
