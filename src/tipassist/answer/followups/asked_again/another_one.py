"""Asked again: "and the 2nd?", "and for the one after it?": the question before of another row."""

import re

from tipassist.answer.followups.leaning import activities_in, scopes_in
from tipassist.answer.followups.meant.referring import (
    OF_LIST,
    ROW,
    lists_told,
    pointed_at,
    row_at_position,
    spoken_row,
)
from tipassist.answer.language.counted_ones import NUMBERS, ORDINALS
from tipassist.answer.language.phrasing import listing, scope_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Column, Intent
from tipassist.answer.turns import State
from tipassist.locator_reading import find
from tipassist.locators import Locator, code
from tipassist.register.model import Register
from tipassist.types import Role

_MOST = 6
_PAIR = 2

_CLOSES = r"(?:,? ?(?:then|too|as well|also|please|pls|again|in turn)\b)*[ ?.!]*"
_SAME = re.compile(
    r"(?:(?:and|hm+|ok|okay|so|then|also|(?:the )?same(?: (?:question|thing|check))?|what|how|about"
    r"|for|of|on|in|at|with|now|again)\b[,:]? ?)*"
)
_BARE_AT = re.compile(
    rf"{_SAME.pattern}"
    rf"(?:the |that )?(?P<at>{'|'.join(ORDINALS)}|final)(?: (?P<kind>{ROW}))?{OF_LIST}"
    r"(?:,? (?:then|too|as well|please|pls|again))*\W*"
)
_BARE_SOME = re.compile(
    rf"{_SAME.pattern}(?:the )?(?:(?P<next>next|following)|last|final) "
    rf"(?P<number>{'|'.join(NUMBERS)}|\d{{1,2}})(?: (?:ones|{ROW}s))?{OF_LIST}{_CLOSES}"
)
_PLACED = r"(?:pillar |outcome )?(?P<{0}>[a-z](?:\.\d+)?)"
_ROW_PLACED = re.compile(
    rf"{_SAME.pattern}(?:(?:the |that )?{_PLACED.format('place')} {ROW}"
    rf"|(?:the |that ){ROW} (?:in|under|from|within) {_PLACED.format('where')}){_CLOSES}"
)
_STRETCH = re.compile(
    rf"\b(?:first|last|next|final|top|following) (?:{'|'.join(NUMBERS)}|\d{{1,2}}|few)\b"
)
_COLUMN = re.compile(r"\b(?P<column>project|indicator|example)(?P<many>s?)\b")
_BLANK = re.compile(r"\b(?:blank|empty|no|not|without|missing|lack\w*|none|un\w+ed)\b")
_SAME_COLUMN = re.compile(
    r"(?=.*\b(?:same|column|cells?|empty|blank|missing)\b)"
    r"(?:(?:and|ok|okay|so|then|also|the|what|how|about|for|of|on|now|same|question|thing|check|"
    r"an?|with|any|empty|blank|please|do|run|make|repeat|apply|search|exercise|to|in|again)\b"
    r"[,:]? ?)+(?P<column>project|indicator|example)s?(?: column| cell)?s?"
    r"(?:,? (?:too|as well|then|also|please))*"
    r"(?:[,:;.?–-]+ ?(?:is|are|any|there|which)\b[^?.!]*"
    r"\b(?:empty|blank|missing|ones?|there|any)\b)?[^\w]*"
)
_AGAIN = re.compile(r"\bsame (?:check|search|exercise|question)\b")
"""Goes back past what was asked of the rows that the check found."""
_GOES_ON = r"(?:(?:and|so|ok|okay|but|then)\b,? ?)*"
_AIM = re.compile(
    rf"{_GOES_ON}(?:what(?:'s| is| was| are) )?(?:its|that one's) "
    r"(?:overall |main |stated )?(?:aims?|purpose|goals?|objectives?|point|intention)[ ?.!]*"
    rf"|{_GOES_ON}what (?:does|is|would|will|should) (?:it|that one|this one) "
    r"(?:(?:really|actually) )?(?:aim(?:s|ing|ed)? (?:at|for|to (?:do|achieve))"
    r"|(?:seek|try|trying|hope|hoping|want|meant|supposed|intended) to (?:do|achieve|reach))[ ?.!]*"
)
_TOO = re.compile(r",? ?(?:too|as well|also)[ ?.!]*")
_EACH = re.compile(
    r"(?:(?:and|so|ok|okay|then|but)\b,? ?)*who "
    r"(?:is it|(?:then )?(?:does|do|is|leads?|heads?|runs?))"
    r"(?:,? (?:then|it|so|that|instead|in charge))*,? (?:for|in|on|at|of) (?:each|both|either|all"
    r"|every one)(?: (?:of (?:them|those|these)|one|row|then))*[ ?.!]*"
)
_THEIR_OTHER = re.compile(
    r"(?:(?:and|so|ok|okay|then)\b,? ?)*(?:(?:what|which)(?: is|'s| are)? )?"
    rf"(?:their|its|that body's) (?:other|second|remaining) {ROW}s?(?: then| too)?[ ?.!]*"
)
_CITES = (
    r"(?:(?:(?:is|are) )?(?:cit(?:es?|ing)|quot(?:es?|ing)|refers?(?: back)? to|rests? (?:up)?on|"
    r"draws? (?:up)?on|rel(?:y|ies) on|based on|points? to|names?|mentions?|uses?|goe?s? back to|"
    r"comes? from|has|have))"
)
_SAME_SOURCE = re.compile(
    rf"{_GOES_ON}(?P<asks>(?:which|what|how many) "
    r"(?:others|(?:other )?(?:activit(?:y|ies)|rows?|outcomes?|ones))) "
    rf"(?:also |too )?{_CITES} "
    r"(?:the (?:very )?same (?:item|activity|source|thing|one|reference|document|text|entry)"
    r"|(?:that|this)(?: (?:very |same )*(?:one|source|item|reference|document|text|entry))?|it)"
    r"(?:,? (?:too|as well|also))?[ ?.!]*"
)
_SOURCE = (
    r"(?P<{0}>(?:(?:legal|official|exact|printed) )?(?:source|basis|authority|reference|footnote"
    r"|article"
    r"|provision))s?"
)
_PLAN = r"(?:it|they|the (?:work )?plan|the (?:text|document|paper))"
_GIVES = r"(?:gives?|names?|cites?|quotes?|states?|prints?|has|have|shows?|offers?|provides?)"
_OF_THAT = r"(?:for|behind|of|under|about) (?P<{0}>that|it|this|them|those)"
_SOURCE_GIVEN = re.compile(
    rf"{_GOES_ON}(?:what(?:'s| is| are|s)? (?:the|its|their) {_SOURCE.format('told')}"
    rf"(?: (?:that|which))? {_PLAN} {_GIVES} {_OF_THAT.format('of_told')}"
    rf"|(?:what|which) {_SOURCE.format('asked')} (?:does|do) {_PLAN} {_GIVES}"
    rf" {_OF_THAT.format('of_asked')})[ ?.!]*"
)
_IN_WHICH = re.compile(
    r"(?:(?:and|so|ok|okay|then)\b,? ?)*(?:in |under |by )?(?:which|what) (?:rows?|activit(?:y|ies)"
    r"|ones?|codes?)(?: (?:there|then|exactly|of it|is it|are (?:they|those)|is that))*[ ?.!]*"
)


def with_same_of(typed: str, state: State, register: Register) -> str | None:
    """Return "and the 2nd?", "and for the one after it?" as the question before, of that row.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    text, row, last = fold(typed), spoken_row(state), state.last
    if last is not None and row is None:
        return _of_rest_of_list(text, state)
    if last is None or row is None:
        return None
    other = _other_row(text, state, register, row)
    return _of_other(last.meaning.text, row, other) if other is not None else None


def with_same_too(typed: str, state: State) -> str | None:
    """Return "B.7 too?", or "B.7" after what another cites, as the question before of that place.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    named, last = list(find(typed)), state.last
    if last is None or len(named) != 1 or len(last.meaning.places) != 1:
        return None
    before, after = typed[: named[0].start], typed[named[0].end :]
    place, asked = last.meaning.places[0], named[0].locator
    same = place.kind is asked.kind and place != asked
    cites = last.meaning.intent is Intent.REFERENCE or last.meaning.column is Column.REFERENCES
    goes_on = (cites and not fold(after).strip(" ?.!")) or _TOO.fullmatch(fold(after)) is not None
    if not same or not _SAME.fullmatch(fold(before)) or not goes_on:
        return None
    return _of_other(last.meaning.text, place, asked)


def with_same_blank(typed: str, state: State) -> str | None:
    """Return "same for indicators", after which rows have no project, as asked of indicators.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    found = _SAME_COLUMN.fullmatch(fold(typed))
    if found is None or state.last is None:
        return None
    turns = state.newest_first if _AGAIN.search(fold(typed)) else (state.last,)
    asked = (fold(one.meaning.text) for one in turns)
    before = next((one for one in asked if _COLUMN.search(one)), "")
    named = {one["column"] for one in _COLUMN.finditer(before)}
    if len(named) != 1 or named == {found["column"]} or _BLANK.search(before) is None:
        return None
    return _COLUMN.sub(lambda one: f"{found['column']}{one['many']}", before)


def with_aim(typed: str, state: State) -> str | None:
    """Return "what does it aim at?" after a row as asked of the row, and not of the plan.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    row = spoken_row(state)
    return f"What is {row} about?" if row is not None and _AIM.fullmatch(fold(typed)) else None


def with_each(typed: str, state: State) -> str | None:
    """Return "who does, then, for each?" as asked of the rows just spoken of.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    if state.last is None or _EACH.fullmatch(fold(typed)) is None:
        return None
    rows = next(lists_told(state, through=True), ())
    role = state.last.meaning.relation.role
    verb = "supports" if role is Role.SUPPORTING else "coordinates"
    return f"Who {verb} {listing(map(str, rows))}?" if 0 < len(rows) <= _MOST else None


def with_their_other(typed: str, state: State) -> str | None:
    """Return "their other row" as the rows of the one body told beside the one spoken of.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    row = spoken_row(state)
    if row is None or _THEIR_OTHER.fullmatch(fold(typed)) is None:
        return None
    told = (tuple(dict.fromkeys((*one.meaning.named, *one.bodies))) for one in state.newest_first)
    body = next((one for one in told if one), ())
    return f"Which activities other than {row} name {body[0]}?" if len(body) == 1 else None


def with_rows_citing(typed: str, state: State) -> str | None:
    """Return "in which rows?" after whether something is cited as which rows of the place cite it.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    last = state.last
    if last is None or last.meaning.intent is not Intent.REFERENCE:
        return None
    names = last.meaning.instrument_names
    if len(names) != 1 or _IN_WHICH.fullmatch(fold(typed)) is None:
        return None
    where = scope_words(scopes_in(last.meaning.places), last.meaning.outside)
    return f"Which activities{where} refer to {names[0]}?"


def with_same_source(typed: str, state: State) -> str | None:
    """Return "which others cite the very same item?" after what a row cites as asked of that.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    last, found = state.last, _SAME_SOURCE.fullmatch(fold(typed))
    if found is None or last is None or find(typed):
        return None
    if last.meaning.instruments or last.meaning.instrument_names:
        return None
    of_source = last.meaning.column is Column.REFERENCES or "talk:source" in last.meaning.cues
    asks = found["asks"].replace("others", "other activities")
    return f"{asks} cite the same paragraph?" if of_source else None


def with_source_given(typed: str, state: State) -> str | None:
    """Return "what is the legal source it gives for that?" without the plan, which is not meant.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    found = _SOURCE_GIVEN.fullmatch(" ".join(fold(typed).split()))
    if found is None or state.last is None:
        return None
    source, of = found["told"] or found["asked"], found["of_told"] or found["of_asked"]
    return f"What is the {source} for {of}?"


def _other_row(text: str, state: State, register: Register, row: Locator) -> Locator | None:
    """Return the row that a folded question points to and says no more of."""
    found = _BARE_AT.fullmatch(text)
    if found is not None and row in next(lists_told(state, through=True), ()):
        return row_at_position(found, state)
    placed = _ROW_PLACED.fullmatch(text)
    if placed is not None:
        place = code((placed["place"] or placed["where"]).upper())
        lists = (one for one in lists_told(state, through=True) if row in one)
        inside = [one for one in next(lists, ()) if place.contains(one)]
        return inside[0] if len(inside) == 1 and inside[0] != row else None
    for pointed, other in pointed_at(text, state, register):
        alone = _SAME.fullmatch(text[: pointed.start()])
        if alone and re.fullmatch(_CLOSES, text[pointed.end() :]) and other not in (None, row):
            return other
    return None


def _of_rest_of_list(text: str, state: State) -> str | None:
    """Return "the last?" after what was asked of the first two of a list as asked of its last."""
    last, found = state.turns[-1], _BARE_AT.fullmatch(text) or _BARE_SOME.fullmatch(text)
    rows = activities_in(last.meaning.places)
    lists = lists_told(State(state.turns[:-1]), through=True)
    whole = next((one for one in lists if len(one) > len(rows) and set(rows) <= set(one)), ())
    picked = _STRETCH.search(fold(last.meaning.question)) and rows == last.meaning.places
    if found is None or not (whole and picked) or len(rows) < _PAIR:
        return None
    number = found.groupdict().get("number")
    if number is None:
        at = ORDINALS.get(found["at"], -1)
        others = whole[at - 1 : at] if at > 0 else whole[len(whole) + at :][:1]
    else:
        count = NUMBERS.get(number) or int(number)
        after = whole.index(rows[-1]) + 1
        others = whole[after : after + count] if found["next"] else whole[-count:]
    told = listing(map(str, rows))
    asked = last.meaning.text
    return asked.replace(told, listing(map(str, others))) if others and told in asked else None


def _of_other(asked: str, place: Locator, other: Locator) -> str | None:
    """Return a question with another place in it; None when it does not name the place."""
    named = re.compile(rf"(?<![\w.]){re.escape(str(place))}(?![\w.]*\d)")
    again, count = named.subn(str(other), asked)
    return again if count else None
