"""What a question points to where nothing of the kind was told: it is asked back for.

"Which of these have no lead?" after an answer without rows, or as a first question, would be told
of all rows of the plan.
"""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import ENTRIES, Leaning, codes_in
from tipassist.answer.followups.meant.singles import number_told
from tipassist.answer.language.pointing import PointingWords
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import NO_ROWS_TOLD, Column, Form, Intent, Meaning
from tipassist.answer.turns import State
from tipassist.locator_reading import find
from tipassist.locators import LocatorKind

DANGLING = "dangling"
_FEW = 2
_ANYTHING = re.compile(r"(?:any|some|no)thing\b")
_OF_THE_PLAN = re.compile(
    r"^(?!.*\b(?:it|its|that|those|these|them|they|their|one)\b).*\bthis plan\b", re.DOTALL
)
_POINTS = re.compile(r"\b(?:those|these|them|they|that|it|others?|rest|remaining|the list|ones?)\b")
_IN_PLACE = re.compile(
    r"\b(?:the ones|those) (?:in|under|within|of|from) (?:the )?(?:(?:pillar|outcome)s? )?[a-z]\b"
)
_DESCRIBED = re.compile(
    r"\b(?:ones?|(?:those|these)(?: (?:activities|rows|lines|items|entries|outcomes|pillars))?) "
    r"(?:that|which|where|with|without|having|led|run|co-?ordinated|"
    r"supported|backed|nobody|no ?one|named|listed|in which)\b"
)
_LEADS_TO = re.compile(r"\b(?:led|leads?|leading) (?:up )?to\b")
_COMPARES = re.compile(r"\b(?:more|fewer|less|busier|bigger|larger|smaller)\b")
_OF_THESE = re.compile(
    r"(?:(?:and|so|but|ok|then)[, ]+)*(?:in )?(?:which|what|how many) of (?:these|those|them)\b"
)

_OWNED = re.compile(
    r"(?:(?:and|so|but|hm+|ok)[, ]+)*(?:is|are|was|were) (?:it|this|that|they|these|those)"
    r"(?: (?:really|also|still|even|actually|one|now))* (?:ours?|mine|yours|theirs?|his|hers)\W*"
)
"""Asks whose something is that was never told: "is it ours?"."""
_THING = re.compile(
    r"\b(?:it|(?:this|that)(?: (?:one|row|activity))?|they|them|these|those)(?![\w'])",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:who|whose|what|which|when|where|why|how|is|are|do|does|did|has|have|can|could|list|show"
    r"|give|tell|name|read|explain|nothing|never mind|forget)\b"
)
_INTRODUCES = re.compile(
    r"[,;.]?\s*(?:and |as |since |because )?(?:we(?:'re| are)|i(?:'m| am)|i work|speaking|this is)"
    r"\b.*$",
    re.IGNORECASE,
)
_MANY_WORDS = 9


def with_thing_told(meaning: Meaning, state: State, words: PointingWords) -> str | None:
    """Return the question that was asked back for what it points to, with what is told now.

    Args:
        meaning: The question as understood by itself: "I mean the procurement activity".
        state: The turns before it.
        words: The word lists of follow-up questions.
    """
    last = state.last.meaning if state.last is not None else None
    if last is None or DANGLING not in last.cues or not (meaning.places or meaning.topic):
        return None
    told = words.read(meaning.question).core
    thing = (_INTRODUCES.sub("", told) if meaning.speaks_for else told).strip(" ,;.?!")
    if _ASKS.search(fold(thing)) or len(thing.split()) > _MANY_WORDS:
        return None
    asked, found = _THING.subn(lambda _: thing, last.question, count=1)
    return asked if found else None


def of_no_list(meaning: Meaning, leaning: Leaning) -> Meaning:
    """Ask which rows "which of these have no lead?" means where the last answer told none.

    Of all rows of the plan it would be told without what it was asked of.
    """
    told = (*leaning.last.items, *leaning.last.told, *leaning.last.focus)
    counted = leaning.base.intent is Intent.AGGREGATE
    of_told = _OF_THESE.match(leaning.rest) and not (counted or codes_in(told))
    if not _asks_of_told(leaning) and not (of_told and _asks_field(leaning)):
        return meaning
    return replace(meaning, cues=meaning.cues | {NO_ROWS_TOLD})


def of_cited_items(meaning: Meaning, leaning: Leaning) -> Meaning | None:
    """Ask "which of them rests on …?" of the items of a section, where these were told."""
    told = (*leaning.last.items, *leaning.last.told, *leaning.last.focus)
    sections = [one for one in leaning.last.cited if one.kind is LocatorKind.SECTION]
    items = tuple(
        one for one in sections if not any(one != at and one.contains(at) for at in sections)
    )
    cites = meaning.intent is Intent.REFERENCE and bool(_OF_THESE.match(leaning.rest))
    if not cites or len(items) < _FEW or codes_in(told) or meaning.places or meaning.named:
        return None
    return replace(meaning, places=items)


def misses_told(found: Meaning, leaning: Leaning) -> bool:
    """Whether so many rows are taken to be told, and a reading has not even two of them."""
    return _asks_of_told(leaning) and len(codes_in((*found.places, *found.among))) < _FEW


def _asks_of_told(leaning: Leaning) -> bool:
    """Whether a field is asked of so many rows as are taken to be told: "which of the three …"."""
    ranks = leaning.meaning.form in (Form.MOST, Form.LEAST) or _COMPARES.search(leaning.rest)
    return not ranks and number_told(leaning.rest) > 0 and _asks_field(leaning)


def _asks_field(leaning: Leaning) -> bool:
    """Whether bodies in a role, or entries, of rows are asked for."""
    return leaning.meaning.relation.role is not None or leaning.column in ENTRIES


def without_history(meaning: Meaning, leaning: Leaning) -> Meaning:
    """Return a first question as one that dangles, if it points to what was never told."""
    pointing = leaning.pointing
    if _OWNED.fullmatch(fold(meaning.question)):
        return replace(meaning, cues=meaning.cues | {DANGLING})
    if "talk:plan" in meaning.cues and _OF_THE_PLAN.search(fold(meaning.text)):
        return meaning
    if (meaning.rank is not None and leaning.units) or _ANYTHING.match(pointing.rest):
        return meaning
    if _asks_of_told(leaning):
        return replace(meaning, cues=meaning.cues | {DANGLING})
    of_a_list = pointing.lists and bool(meaning.places) and not (meaning.bodies or leaning.topic)
    named_first = any(one.start < pointing.at for one in find(pointing.rest))
    if of_a_list and named_first and meaning.column is Column.TEXT and not leaning.units:
        return meaning
    if of_a_list and leaning.units and not _POINTS.search(meaning.text.lower()):
        return meaning
    if of_a_list and _IN_PLACE.search(leaning.rest):
        return meaning
    if not of_a_list and (leaning.has_subject or meaning.outside or meaning.needs_own_body):
        bare = pointing.opens and not leaning.topic and not leaning.has_predicate
        return leaning.meaning if bare else meaning
    handles = meaning.relation.role is not None and not _LEADS_TO.search(fold(meaning.text))
    asks = leaning.column in ENTRIES or leaning.asks_bodies or handles
    whole = meaning.form in (Form.MOST, Form.LEAST, Form.COUNT) and bool(leaning.units)
    alone = meaning.contest is not None or (
        meaning.query is not None and not meaning.query.is_plain
    )
    points = asks and not whole and (pointing.one or pointing.many or pointing.both) and not alone
    described = alone and _DESCRIBED.search(pointing.rest) is not None
    points = points or ((pointing.lists or pointing.picks) and not described)
    points = points and not (pointing.clause and pointing.lists)
    rows = meaning.intent is Intent.AGGREGATE and bool(leaning.units)
    points = points and not (rows and pointing.rest.startswith(("which ", "any ", "all ")))
    return replace(meaning, cues=meaning.cues | {DANGLING}) if points else meaning
