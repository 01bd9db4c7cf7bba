"""Turned round: "and for C the ones that don't", a list before asked again of those without."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, scopes_in
from tipassist.answer.followups.of_lists import lists
from tipassist.answer.in_words import in_words
from tipassist.answer.meaning import REREAD, WHICH_ONE, Form, Intent, Meaning
from tipassist.answer.sets.query import (
    EVERY,
    NONE,
    SOME,
    Condition,
    Counts,
    Either,
    Holds,
    Number,
    Refers,
    SetQuery,
)
from tipassist.locator_reading import find
from tipassist.locators import Locator, code

_THERE = re.compile(
    r"\b(?:in|of|within|under|from) (?:that|this|the same|its|the said) (?P<kind>pillar|outcome)\b|"
    r"\b(?:in )?there\b"
)
_OPPOSITES = {">": "<=", ">=": "<", "<": ">=", "<=": ">"}
_OF_ALL = re.compile(r"\b(?:all|each|every)\b", re.IGNORECASE)
_LETTER = re.compile(
    r"^(?:(?:for|in|under|of|from|now) )*(?:pillar )?(?P<first>[a-z])(?:'s)?(?= )"
    r"|\b(?:for|in|under|of|from) (?:pillar )?(?P<last>[a-z])$"
)


def of_turned(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask for the rows without what those of the list before have, there or in another place.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    if leaning.meaning.named or leaning.meaning.excluded_bodies:
        return None
    if leaning.units[:1] not in ((), ("activities",), ("outcomes",)) and not _points_there(leaning):
        return None
    if leaning.meaning.outside or leaning.words.asks["leaves_out"].match(leaning.rest):
        return None
    rest, places = _without_place(leaning, leaning.bare)
    base = lists.list_question(leaning)
    filled = leaning.words.asks["those_with"].fullmatch(rest)
    checked = base.query is not None and EVERY in (base.query.share, base.query.claimed)
    if filled and checked:
        return _claimed_part(leaning, base)
    if filled and (of_own := lists.of_the_others(base)):
        return replace(of_own, question=leaning.meaning.question, form=Form.LIST, lacking=False)
    filled = filled if base.lacking else None
    if not (filled or leaning.words.asks["those_not"].fullmatch(rest)):
        return None
    if base.form is Form.YESNO and not checked and _OF_ALL.search(base.text):
        return replace(leaning.meaning, cues=leaning.meaning.cues | {WHICH_ONE})
    return _asked_anew(leaning, base, places, read)


def _asked_anew(
    leaning: Leaning, base: Meaning, places: tuple[Locator, ...], read: Read
) -> Meaning | None:
    """Return the question before with its condition turned round."""
    anew = base if base.query is not None else read(in_words(base), None)
    query = anew.query
    if query is not None and query.target == "outcomes" and not query.conditions:
        return _with_share_turned(leaning, anew, query)
    turned = turned_round(query.conditions) if query is not None else None
    if query is None or turned is None or (base.places and not places):
        return None
    if isinstance(turned[0], Counts) and not base.named and turned[0].number in (SOME, NONE):
        return _blank_or_filled(leaning, turned[0], places)
    found = replace(query, conditions=turned, share=SOME, checked=False, claimed=None)
    cues = (anew.cues | {REREAD}) - {"yesno"}
    asked = replace(anew, question=leaning.meaning.question, query=found, cues=cues)
    if anew.intent is Intent.BODY_ACTIVITIES:
        asked = replace(asked, negated=not anew.negated)
    return replace(asked, places=places, outside=(), form=Form.LIST, lacking=False)


def _with_share_turned(leaning: Leaning, anew: Meaning, query: SetQuery) -> Meaning | None:
    """Ask for the outcomes with another number of rows than the ones before have."""
    if query.share == SOME or query.share.sign not in _OPPOSITES:
        return None
    again = replace(query, share=replace(query.share, sign=_OPPOSITES[query.share.sign]))
    cues = anew.cues | {REREAD}
    return replace(anew, question=leaning.meaning.question, query=again, cues=cues)


def _claimed_part(leaning: Leaning, base: Meaning) -> Meaning | None:
    """Ask for the rows for which a claim of every row holds: "only those that do"."""
    if base.query is None:
        return None
    found = replace(base.query, share=SOME, checked=False, claimed=None, stated=True)
    cues = (base.cues | {REREAD}) - {"yesno"}
    question = leaning.meaning.question
    return replace(base, question=question, query=found, form=Form.LIST, cues=cues)


def _blank_or_filled(leaning: Leaning, counts: Counts, places: tuple[Locator, ...]) -> Meaning:
    """Ask for the rows with nothing of a unit, or with something of it."""
    blank = counts.number == NONE
    noun = lists.NOUNS.get(counts.unit, counts.unit)
    text = f"Which activities have {f'no {noun}' if blank else f'at least 1 {lists.one_of(noun)}'}"
    asked = replace(leaning.meaning, places=places, outside=(), bodies=(), lacking=blank)
    return lists.aggregate(asked, text, Form.LIST)


def turned_round(conditions: tuple[Condition, ...]) -> tuple[Condition, ...] | None:
    """Return the opposite of a single condition; None for several, or where it has none."""
    turned = _turned(conditions[0]) if len(conditions) == 1 else None
    return (turned,) if turned is not None else None


def _turned(condition: Condition) -> Condition | None:
    """Return the opposite of a condition; None where it has none."""
    match condition:
        case Counts(number=number, beside=()) if number in (SOME, NONE):
            return replace(condition, number=NONE if number == SOME else SOME)
        case Counts(number=Number(sign="==", value=value), beside=()):
            fewer = replace(condition, number=NONE if value == 1 else Number("<", value))
            return Either((fewer, replace(condition, number=Number(">", value))))
        case Counts(number=number, beside=()) if number.sign in _OPPOSITES:
            return replace(condition, number=replace(number, sign=_OPPOSITES[number.sign]))
        case Holds() | Refers():
            return replace(condition, negated=not condition.negated)
        case _:
            return None


def _points_there(leaning: Leaning) -> bool:
    """Whether words like "in that pillar" mean the one place that was looked in before."""
    said, scopes = _THERE.search(leaning.bare), scopes_in(leaning.base.places)
    kinds = {one.kind.value for one in scopes}
    return said is not None and len(scopes) == 1 and (said["kind"] is None or said["kind"] in kinds)


def _without_place(leaning: Leaning, rest: str) -> tuple[str, tuple[Locator, ...]]:
    """Return the words without where to look, and that place; the one looked at before for none."""
    places = scopes_in(leaning.meaning.places)
    for mention in reversed(find(rest)):
        rest = f"{rest[: mention.start]} {rest[mention.end :]}"
    letter = _LETTER.search(rest)
    named = (letter["first"] or letter["last"]).upper() if letter else ""
    if letter and leaning.register.pillar(named) is not None:
        rest, places = f"{rest[: letter.start()]} {rest[letter.end() :]}", places or (code(named),)
    rest = re.sub(r"\b(?:for|in|under|of|from)\s*(?=,|$|\s{2})", " ", rest)
    rest = _THERE.sub(" ", rest) if _points_there(leaning) else rest
    return " ".join(rest.replace(",", " ").split()), places or scopes_in(leaning.base.places)
