"""Taken back: "sorry not supporting, coordinating", which denies what was asked before.

What is denied must have been asked: "SOMTC, not AICHR" after a question without AICHR is none.
Rows that were left out may be put back: "with those of SOMTC left in".
"""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Read
from tipassist.answer.followups.of_lists.left_out import leaves_out
from tipassist.answer.followups.of_lists.opposed import conditions_of
from tipassist.answer.in_words import in_words
from tipassist.answer.language.pointing import PointingWords
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_LIST, Column, Form, Meaning
from tipassist.answer.sets.query import Condition, Holds
from tipassist.answer.turns import State
from tipassist.locators import code

_WORDS = r"(?:[\w.'()/-]+ ){0,4}?[\w.'()/-]+"
_OPENS = (
    r"(?:(?:and|but|so|ok|okay|well|no|nope|nah|sorry|oh|ah|oops|wait|hm+|hang on|apologies|"
    r"pardon|my bad|my mistake|actually|rather|please|i (?:mean|meant|said|want|wanted|need)|"
    r"(?:i was )?asking (?:for|about)|make (?:it|that)|i'?d like)\b[ ,.:;!-]*)*"
)
_NOT = r"(?:not|instead of|rather than|in place of|in lieu of)"
_NEW_LAST = re.compile(
    rf"^(?P<opens>{_OPENS}){_NOT}(?: the)? (?P<old>{_WORDS})"
    r"(?:(?:\s*(?:[,;:.]|-+)\s*|\s+)(?:but|rather|i mean|i meant|no|make it|give me)\s+"
    r"|\s*[,;:.]\s*|\s*-+\s+)(?P<new>[^?!]+?)[\s?.!]*$",
    re.IGNORECASE,
)
_NEW_FIRST = re.compile(
    rf"^(?P<opens>{_OPENS})(?P<new>[^?!]+?)[\s,;-]+(?:and )?{_NOT}(?: the)? "
    rf"(?P<old>{_WORDS})[\s?.!]*$",
    re.IGNORECASE,
)
_DENIES = re.compile(r"^(?:which|what|who|where)\b.*\b(?:do|does|did|is|are)\b", re.IGNORECASE)
"""What "not" denies, and takes nothing back: "which of those does ACMW not support"."""
_NAMED = r"[a-z][\w-]*"
_ROWS = r"(?:ones|rows|activities|lines)"
_BACK = (
    r"(?: (?:left in|kept in|back in|put back|added back|included|in again|back|again|kept|in))+"
)
_PUT_BACK = re.compile(
    r"(?:(?:and|so|but|ok|okay|now|then)[, ]+)*"
    r"(?:(?:inside|in|for|within|under) (?:(?:pillar|outcome) )?(?P<place>[a-z](?:\.\d+)?)[, ]+)?"
    r"(?:(?:this time|but|now|and)[, ]+)*(?:"
    r"(?:with|keep(?:ing)?|leav(?:e|ing)|put(?:ting)?|tak(?:e|ing)|bring(?:ing)?|includ(?:e|ing)) "
    rf"(?:(?P<them>them|those|these)|(?:those|the {_ROWS}|{_ROWS}) "
    rf"(?:of|led by|under|with) (?P<of>{_NAMED})"
    rf"|(?:the )?(?P<own>{_NAMED}?)(?:'s|s')?(?: {_ROWS})?){_BACK}"
    rf"|includ(?:e|ing) (?:those of (?P<those>{_NAMED})"
    rf"|(?:the )?(?P<names>{_NAMED})(?:'s)? {_ROWS}))"
    r"(?: (?:please|then|this time|too|as well))*\W*"
)
_LETTER = re.compile(r"(?:in |pillar )*(?P<letter>[a-z])", re.IGNORECASE)


def without_taken_back(typed: str, state: State, words: PointingWords, read: Read) -> str | None:
    """Return a correction without what it takes back: "sorry, coordinating".

    Args:
        typed: The question without its typos.
        state: The turns before it.
        words: The word lists of follow-up questions.
        read: Reads a question that stands by itself.

    Returns:
        The words of the correction; None when nothing asked before is taken back, and when one of
        several bodies is, whose place in the question has to be told.
    """
    if state.last is None:
        return None
    found = _NEW_LAST.match(typed) or _NEW_FIRST.match(typed)
    if found is None or _DENIES.search(found["new"]):
        return None
    base = state.last.meaning
    if base.query is not None and len(base.query.bodies) > 1 and read(found["old"], None).named:
        return None
    kinds = _asked_before(words.read(found["old"]).core, base, read)
    if not kinds & _kinds(words.read(found["new"]).core, read):
        return None
    return f"Sorry, {found['new']}"


def asked_again(typed: str, state: State, words: PointingWords, read: Read) -> str | None:
    """Return the question before with what a correction says in place of what it takes back.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        words: The word lists of follow-up questions.
        read: Reads a question that stands by itself.

    Returns:
        The words of the question before, corrected; None when they do not hold what is taken
        back, or say no more than that.
    """
    found = _NEW_LAST.match(typed) or _NEW_FIRST.match(typed)
    if found is None or without_taken_back(typed, state, words, read) is None or not state.last:
        return None
    before, old = fold(state.last.meaning.question), fold(found["old"])
    new = re.sub(r"^(?:in|the|pillar) ", "", fold(found["new"]).strip())
    said = [*re.finditer(rf"(?<![\w.]){re.escape(old)}(?![\w.])", before)]
    if len(said) != 1 or not words.read(before).points:
        return None
    return f"{before[: said[0].start()]}{new}{before[said[0].end() :]}"


def with_put_back(typed: str, state: State, read: Read) -> str | None:
    """Return "and in B, with SOMTC's left in" as the question of which rows were left out since.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        read: Reads a question that stands by itself.

    Returns:
        The words of that question, asked where is looked now; None where no rows were left out.
    """
    said = _PUT_BACK.fullmatch(fold(typed))
    if said is None or state.last is None or not leaves_out(state.last.meaning):
        return None
    name = said["of"] or said["own"] or said["those"] or said["names"] or ""
    named = read(name, None).named if name else ()
    left = tuple(one for held in conditions_of(state.last.meaning) for one in _bodies_of(held))
    listed = (one.meaning for one in state.newest_first)
    base = next((one for one in listed if OF_LIST not in one.cues), None)
    if base is None or not (said["them"] or (named and set(named) <= set(left))):
        return None
    if said["place"]:
        base = replace(base, places=(code(said["place"].upper()),), outside=())
    return in_words(replace(base, form=Form.LIST))


def _bodies_of(held: Condition) -> tuple[str, ...]:
    return held.bodies if isinstance(held, Holds) and held.negated else ()


def _asked_before(old: str, base: Meaning, read: Read) -> set[str]:
    """Return the kinds of slots that words name as they were asked in the question before."""
    meaning, letter = read(old, None), _letter(old)
    kinds = set()
    if meaning.relation.role is not None and meaning.relation is base.relation:
        kinds.add("role")
    if meaning.named and set(meaning.named) <= set(base.named):
        kinds.add("body")
    if meaning.column not in (Column.NONE, Column.BODIES) and meaning.column is base.column:
        kinds.add("column")
    places = {str(one) for one in meaning.places} | ({letter} if letter else set())
    if places and places <= {str(one) for one in base.places}:
        kinds.add("place")
    if meaning.topic and _is_said(meaning, base):
        kinds.add("topic")
    units = units_in(fold(old))
    if units and units[0] in units_in(fold(base.text)):
        kinds.add("unit")
    return kinds


def _is_said(meaning: Meaning, base: Meaning) -> bool:
    """Whether the content words of what is taken back stand in the question before."""
    asked = fold(base.question)
    return all(re.search(rf"\b{re.escape(fold(word))}", asked) for word in meaning.topic)


def _kinds(new: str, read: Read) -> set[str]:
    """Return the kinds of slots that words name."""
    meaning = read(new, None)
    kinds = {"role"} if meaning.relation.role is not None else set()
    kinds |= {"body"} if meaning.bodies else set()
    kinds |= {"column"} if meaning.column is not Column.NONE else set()
    kinds |= {"place"} if meaning.places or _letter(new) else set()
    kinds |= {"unit"} if units_in(fold(new)) else set()
    return kinds | ({"topic", "place"} if meaning.topic else set())


def _letter(words: str) -> str:
    found = _LETTER.fullmatch(words.strip())
    return found["letter"].upper() if found else ""
