"""What is said to be so of a set of rows or of the bodies in them, where a question asks if it is.

"Only SOMTC coordinates in pillar D" is so where all rows there name just this one.
"""

import re
from dataclasses import replace

from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import Slots
from tipassist.answer.sets.gathered import unit_of
from tipassist.answer.sets.query import EVERY, NONE, SOME, Counts, Holds, Number, SetQuery
from tipassist.answer.sets.said.claims_of_bodies import of_all_its_rows
from tipassist.locators import LocatorKind
from tipassist.types import Role

_ROWS = re.compile(r"\b(?:activit(?:y|ies)|rows?|lines?|items?|entries|where)\b")
_UNITS: dict[tuple[Role, ...], str] = {
    (Role.COORDINATING,): "coordinators",
    (Role.SUPPORTING,): "supporters",
    tuple(Role): "bodies",
}
_BEGINS = re.compile(r"(?:(?:so|and|but|ok|well|then|is|are|was|isn't|the)\b,? )*")
_UNHELPED = re.compile(
    r"^\s*(?:(?:is|are|was|were)(?:n't|nt| not)? |not )?(?:(?:really|actually|being) )?\w+ed by "
    r"(?:any ?one|any ?body|no(?:body| one|-one)|(?:any|no) (?:other )?(?:asb|body))"
    r"(?: else)?(?: at all)?(?:, (?:(?:is|are) (?:it|they)|right|correct|true|no))?\s*\?+\s*$"
)
_ONLY_BEFORE = re.compile(r"\b(?:only|solely|nobody but|no one but|none but) (?:the )?$")
_NOBODY_IS = re.compile(
    r"\W*(?:(?:so|and|but|ok|well|then)\b,? )*(?:nobody|no[- ]one|no (?:body|asb)) [^?!]*?"
    r"\b(?:is|are|was|were) (?:\w+ )?(?:support|help|assist|back|led|lead|co-?ordinat)\w* by\b"
)
_NOBODY_DOES = re.compile(
    r"\W*(?:(?:so|and|but|ok|okay|well|then|in fact|actually|is it true that|true that)\b,? )*"
    r"(?:(?:in|under|within) [^?!;,]{1,40}, )?"
    r"(?:(?:do|does|is|are) )?(?:nobody|no[- ]?one|none|no (?:other )?(?:sectoral )?"
    r"(?:bod(?:y|ies)|asbs?)) (?!(?:but|except|other|besides|apart|save|than)\b)"
    r"(?![^?!;]*\b(?:some|several|certain|most|all|every|each|both|either|\d+|one|two|three|four|five)\b)"
)
_OF_ANYTHING = re.compile(
    r"\b(?:any|some)thing\b|\bthere (?:any|some|an?) (?:place|spot|bit|part)\b"
)
"""Said before a body: whether there is anything where it has no role, be it everywhere else."""
_OF_SOME = re.compile(r"\b(?:or|any|either|some|one|only|just)\b")


def as_checked(query: SetQuery, slots: Slots, text: str, checked: bool) -> SetQuery:
    """Return a query with how many rows or bodies are said to meet it.

    Args:
        query: The set that a question speaks of.
        slots: What the question names.
        text: The question, typos mended.
        checked: Whether it asks if something is so.
    """
    query = replace(query, checked=checked, claimed=_claimed(query, slots, text, checked))
    if not checked:
        return query
    query = _of_sole(query, slots, fold(text))
    if {"activities", "outcomes"} & set(units_in(slots.rest)):
        return query
    before = fold(text)[: slots.bodies[0].start] if slots.bodies else ""
    if _denies_a_body(query) and not _OF_ANYTHING.search(before):
        return replace(query, share=EVERY, stated=True)
    return of_all_its_rows(query, fold(text))


def _claimed(query: SetQuery, slots: Slots, text: str, checked: bool) -> Number | None:
    """Return how many rows are said to meet a query, for a question that asks if it is so.

    What is said of activities that are named one by one is said of each of them; nobody there "is
    supported by SLOM" where it supports no activity.
    """
    if not checked or query.claimed is not None:
        return query.claimed if checked else None
    if query.target == "activities" and _NOBODY_IS.match(fold(text)):
        plain = [one for one in query.conditions if isinstance(one, Holds) and not one.negated]
        return NONE if len(plain) == len(query.conditions) == 1 else None
    if query.target == "activities" and _is_said_of_nobody(query, text):
        return EVERY
    coded = all(one.kind is LocatorKind.ACTIVITY for one in slots.places)
    several = coded and len(slots.places) > 1 and query.target == "activities"
    return EVERY if several and not _OF_SOME.search(fold(text)) else None


def _is_said_of_nobody(query: SetQuery, text: str) -> bool:
    """Whether no body at all is said to do something: "nobody supports anything in pillar C"."""
    lacks = all(isinstance(one, Counts) and one.number == NONE for one in query.conditions)
    plain = bool(query.conditions) and not (query.inner or query.held or query.extreme)
    return lacks and plain and _NOBODY_DOES.match(fold(text)) is not None


def of_unhelped(query: SetQuery, slots: Slots, text: str) -> SetQuery:
    """Return a query that asks if no row of a body is helped: "is SLOM supported by nobody?"."""
    one = query.target == "activities" and len(slots.bodies) == 1 and query.claimed is None
    if not one or not _BEGINS.fullmatch(text[: slots.bodies[0].start]):
        return query
    if not _UNHELPED.search(text[slots.bodies[0].end :]):
        return query
    match query.conditions:
        case (Holds(negated=False) as held, Counts(number=number)) if number == NONE:
            return replace(query, checked=True, held=(held,), claimed=EVERY)
        case _:
            return query


def _of_sole(query: SetQuery, slots: Slots, text: str) -> SetQuery:
    """Return a query that asks if one body is alone: "only SOMTC coordinates in pillar D".

    It is, where all rows there that name any body in that role name just this one.
    """
    held = next((one for one in query.conditions if isinstance(one, Holds)), None)
    unit = _UNITS.get(held.roles) if held and not held.negated else None
    plain = query.target == "activities" and not query.held and query.claimed is None
    if plain and held and held.every and not _ROWS.search(text):
        return _of_no_others(query, held)
    if unit is None or not plain or not _says_sole(slots, text):
        return query
    some = Counts(unit, SOME)
    return replace(query, held=(some,), conditions=(some, *query.conditions), claimed=EVERY)


def _of_no_others(query: SetQuery, held: Holds) -> SetQuery:
    """Return a query that asks if several bodies are the only ones, each in rows of its own."""
    unit = unit_of(held.roles)
    if query.conditions != (held, Counts(unit, Number("==", len(held.bodies)))):
        return query
    some, none = Counts(unit, SOME), Counts(unit, NONE, held.bodies)
    return replace(query, held=(some,), conditions=(some, none), claimed=EVERY)


def _says_sole(slots: Slots, text: str) -> bool:
    """Whether one body is said to be alone in a place: "only SOMTC coordinates in pillar D"."""
    if len(slots.bodies) != 1 or not slots.places or _ROWS.search(text):
        return False
    return bool(_ONLY_BEFORE.search(text[: slots.bodies[0].start]))


def _denies_a_body(query: SetQuery) -> bool:
    """Whether it is only said that bodies have no role: "DGICM has no part in Pillar B, right?"."""
    denied = bool(query.conditions) and all(
        isinstance(one, Holds) and one.negated for one in query.conditions
    )
    return denied and query.target == "activities" and query.share == SOME
