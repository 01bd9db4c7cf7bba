"""Breakdowns: "same split but for outcomes" after any question, "in which pillar mostly?".

After one the ends are asked for: "so the largest is which one, and what's it called?".
"""

import re

from tipassist.answer.followups.leaning import activities_in, scopes_in
from tipassist.answer.language.phrasing import listing, place_name
from tipassist.answer.language.pointing import PointingWords
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Intent
from tipassist.answer.turns import State

_KIND = (
    r"(?:breakdown|break-down|split|count|counts|table|numbers?|figures?|distribution|overview|"
    r"tally|stats|statistics|exercise|list by pillar)"
)
_UNIT = r"(?P<unit>outcomes|activities|rows|projects|indicators|footnotes|examples)"
_LEADS = (
    r"\W*(?:(?:and|ok|okay|now|so|then|but|please|next)[, ]+)*"
    r"(?:(?:can (?:you|i|we) )?(?:get|have|give|do|show|run)(?: me| us)? )?"
)
_ENDS = r"(?:[, ]+(?:instead|please|now|too|as well|then|pls))*\W*"
_SAME = (
    re.compile(
        rf"{_LEADS}(?:the |that |this )?same {_KIND}(?: again)?,?(?: but| only| just)*"
        rf"(?: for| with| of| on)?(?: the)? {_UNIT}{_ENDS}"
    ),
    re.compile(rf"{_LEADS}(?:for )?(?:the )?{_UNIT},? (?:the |that )?same {_KIND}{_ENDS}"),
    re.compile(rf"{_LEADS}(?:the |that )?{_KIND} (?:for|of) (?:the )?{_UNIT},? too{_ENDS}"),
)
_SCOPES = ("pillar", "outcome")
_MAINLY = r"(?:mostly|mainly|chiefly|above all|for the most part)"
_MOSTLY = re.compile(
    rf"(?=.*\b{_MAINLY}\b){_LEADS}(?:(?:{_MAINLY}|in|under|from|are|they|those|these) )*"
    r"(?:which|what) (?P<level>pillar|outcome)s?"
    rf"(?:,? (?:{_MAINLY}|in|are|they|those|these))*{_ENDS}"
)
_PER = re.compile(r"\b(?:per|by|for each|in each|each|every) (?P<level>pillar|outcome)\b")
_COUNTS = re.compile(r"\b(?:how many|number|count|breakdown|split|tally)\b")
_END = r"(?:largest|biggest|longest|fullest|heaviest|smallest|shortest|lightest)"
_GROUP = r"(?: (?:one|pillar|outcome|of (?:them|these|those)))?"
_CALLED = (
    r"(?P<called>[,;]? (?:and )?(?:(?:by |under )?what(?:'s| is| does)? (?:it|that(?: one)?)"
    r"(?: (?:called|named|titled|go by))|what(?:'s| is) (?:its|the) (?:name|title)"
    r"|(?:its|the) (?:name|title)))?"
)
_LARGEST = re.compile(
    rf"{_LEADS}(?:(?:the )?(?P<first>{_END}){_GROUP} is (?:which|what)(?: one| pillar| outcome)?"
    rf"|(?:which|what){_GROUP} (?:is|would be) (?:the )?(?P<last>{_END}){_GROUP}){_CALLED}{_ENDS}"
)
_NAME_OF_IT = re.compile(
    rf"{_LEADS}what(?:'s| is)? (?:it|that (?:one|pillar|outcome)) (?:called|named|titled){_ENDS}"
)


def with_largest_named(typed: str, state: State) -> str | None:
    """Return "the largest is which one, and what's it called?" as asked which one is the largest.

    What has the most is told with its name, so that the name is asked for once more or not at all.

    Args:
        typed: The question without its typos.
        state: The turns before it. The things must have been counted by pillar or outcome.
    """
    last, text = state.last, " ".join(fold(typed).split())
    if last is None:
        return None
    scopes = scopes_in(last.items)
    if _NAME_OF_IT.fullmatch(text) and len(scopes) == len(last.items) == 1:
        return f"What is the title of {place_name(scopes[0])}?"
    found, query = _LARGEST.fullmatch(text), last.meaning.query
    if found is None or query is None or not (query.only_counts and query.per):
        return None
    turned = found["first"] or found["called"]
    return f"And which one is the {found['first'] or found['last']}?" if turned else None


def with_rows_parted(typed: str, state: State, words: PointingWords) -> str | None:
    """Return "per pillar?" after rows that cite something, or speak of it, as where those lie.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        words: The word lists of follow-up questions.
    """
    last = state.last
    per = words.asks["per"].fullmatch(words.read(typed).rest.strip(" ?.!"))
    scope = per[per.lastindex or 1] if per else ""
    if last is None or scope not in _SCOPES:
        return None
    base = last.meaning
    names = listing((*map(str, base.instruments), *base.instrument_names))
    if base.intent is Intent.REFERENCE and names and not (base.places or base.outside):
        return f"How many activities in each {scope} refer to {names}?"
    listed = base.intent is Intent.TOPIC and len(activities_in(last.items)) > 1
    return f"In which {scope}s are those?" if listed else None


def with_same_breakdown(typed: str, state: State) -> str | None:
    """Return the count of another unit, parted as the last one was, or that of the last list.

    Args:
        typed: The question without its typos.
        state: The turns before it.

    Returns:
        None when it asks for no such thing or nothing was counted so.
    """
    text = fold(typed)
    mostly = _MOSTLY.fullmatch(text)
    if mostly is not None and state.last is not None and len(state.last.items) > 1:
        return f"In which {mostly['level']} are most of those?"
    found = next(filter(None, (one.fullmatch(text) for one in _SAME)), None)
    if found is None:
        return None
    asked = (fold(one.meaning.text) for one in state.newest_first)
    parted = (_PER.search(one) for one in asked if _COUNTS.search(one))
    per = next(filter(None, parted), None)
    return f"How many {found['unit']} are there per {per['level']}?" if per else None
