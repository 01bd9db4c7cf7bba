"""Asked before: "the first code I asked about", "the article 19 one", a row told by what was asked.

Of the codes only those that the asker wrote count, in the order in which they were written first.
"""

import re

from tipassist.answer.followups.leaning import activities_in
from tipassist.answer.language.counted_ones import ORDINALS
from tipassist.answer.language.words import fold
from tipassist.answer.turns import State
from tipassist.locator_reading import find
from tipassist.locators import CODE_KINDS, Locator, LocatorKind

_NOUN = r"(?P<{}>one|codes?|row|line|activity|outcome|pillar)"
_ASKED = (
    r"(?:that |which )?(?:i|we)(?:'d| had|'ve| have)? (?:(?:just|first|ever|initially|originally) )"
    r"*(?:asked|named|mentioned|wrote|typed|gave|brought up|wanted|inquired|enquired|looked at"
    r"|put in)"
    r"(?: you)?(?: (?:about|for|up|after|on))?"
)
_SINCE = r"(?: (?:above|earlier|before|so far|today|just now|originally|in this (?:chat|talk)))*"
_AT_FIRST = (
    r"(?: (?:at )?(?:very )?(?:first|the (?:very )?(?:start|beginning|outset)|initially"
    r"|originally))"
)
_BEGAN = (
    r"(?:that |which )?(?:i|we) (?:started|began|opened|kicked off) (?:out |off )?(?:with|from|on)"
)
_SHAPES = (
    re.compile(
        rf"\b(?:the|that|my)(?: very)? (?P<at>{'|'.join(ORDINALS)}) {_NOUN.format('noun')}"
        rf" {_ASKED}{_SINCE}(?!\w)"
    ),
    re.compile(
        rf"\b(?:the|that) {_NOUN.format('asked')} {_ASKED}{_AT_FIRST}(?!\w)"
        rf"|\b(?:the|that) {_NOUN.format('began')} {_BEGAN}{_SINCE}(?!\w)"
        rf"|\b(?:the|my) very first {_NOUN.format('first')}(?=\s*(?:[,;:?.!]|$))"
    ),
)
_NUMBER = (
    r"(?:(?:[a-z]{2,6} )?(?:art(?:icle|s)?|para(?:graph)?|clause)\b\.? ?)?"
    r"(?P<number>\d{1,2}(?:\(\w{1,3}\))*)"
)
_ROW = r"(?:one|row|activity|code|line)"
_CITING = (
    re.compile(rf"\b(?:the|that) {_NUMBER} {_ROW}\b(?! (?:of|out of)\b)"),
    re.compile(
        rf"\b(?:the|that) {_ROW} (?:(?:that |which )?(?:cites?|citing|invokes?|invoking|names?"
        rf"|naming|rests? on|resting on|refers? to|referring to)|for|on|under|with) {_NUMBER}"
        r"(?![\w.(])"
    ),
)
_AMOUNT = re.compile(
    r"\bhow much (?:(?:more|extra|of the) )?(?P<much>[a-z]{4,})\b"
    r"|\b(?:what|how (?:big|large|high|much))(?: is|'s)? the "
    r"(?:(?:total|overall|whole|annual|entire|full) )?(?P<what>[a-z]{4,})\b"
)
_WHENCE = re.compile(
    r"(?P<opens>\W*(?:(?:and|so|but|well|ok|okay|then)\b,? )*(?:from )?where "
    r"(?:is|does|do|will|would|should|might|could|can|must)) (?P<it>it|that|this)"
    r"(?= (?:[a-z]+ ){0,5}(?:come|coming|taken|drawn|found|raised|paid|got|obtained)\b)"
)
_LEVELS = {
    "row": LocatorKind.ACTIVITY,
    "line": LocatorKind.ACTIVITY,
    "activity": LocatorKind.ACTIVITY,
    "outcome": LocatorKind.OUTCOME,
    "pillar": LocatorKind.PILLAR,
}


def with_code_asked(typed: str, state: State) -> str | None:
    """Return "and on the first code I asked about?" with that code in place of these words.

    Args:
        typed: The question without its typos.
        state: The turns before it.

    Returns:
        The words of the question, or None when they tell no code so.
    """
    text = fold(typed)
    if len(text) != len(typed) or find(typed):
        return None
    found = next(filter(None, (one.search(text) for one in _SHAPES)), None)
    if found is None:
        return None
    groups = found.groupdict()
    noun = next(filter(None, (groups.get(one) for one in ("noun", "asked", "began", "first"))), "")
    codes = _codes_asked(state, noun)
    at = ORDINALS[groups.get("at") or "first"]
    index = at - 1 if at > 0 else len(codes) + at
    if not 0 <= index < len(codes):
        return None
    return f"{typed[: found.start()]}{codes[index]}{typed[found.end() :]}"


def _codes_asked(state: State, noun: str) -> tuple[Locator, ...]:
    """Return the codes that the questions wrote; none where "one" may be a body asked about."""
    asked: list[Locator] = []
    for turn in state.turns:
        meaning = turn.meaning
        written = [one.locator for one in find(meaning.question) if one.locator.kind in CODE_KINDS]
        if noun == "one" and meaning.named and not written:
            return ()
        asked += [one for one in written if one in (*meaning.places, *meaning.outside)]
    kind = _LEVELS.get(noun)
    return tuple(one for one in dict.fromkeys(asked) if kind is None or one.kind is kind)


def with_row_citing(typed: str, state: State) -> str | None:
    """Return "who leads the 19 one?" with the one row told to rest on that article before.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    text = fold(typed)
    found = next(filter(None, (one.search(text) for one in _CITING)), None)
    if found is None or len(text) != len(typed):
        return None
    for turn in state.newest_first:
        asked = [f" {one}" for one in turn.meaning.instruments]
        rows = activities_in(turn.items)
        if len(rows) == 1 and any(one.endswith(f" {found['number']}") for one in asked):
            return f"{typed[: found.start()]}{rows[0]}{typed[found.end() :]}"
    return None


def with_amount_named(typed: str, state: State) -> str | None:
    """Return "where does it come from?" after "how much money …?" as asked of the money.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    text, last = fold(typed), state.last
    whence = _WHENCE.match(text)
    if whence is None or last is None or last.items or len(text) != len(typed) or find(typed):
        return None
    amount = _AMOUNT.search(fold(last.meaning.text))
    of = (amount["much"] or amount["what"]) if amount else None
    if of is None or of not in map(str.lower, last.meaning.topic):
        return None
    return f"{typed[: whence.start('it')]}the {of}{typed[whence.end('it') :]}"
