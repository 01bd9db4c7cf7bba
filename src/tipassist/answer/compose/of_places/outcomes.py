"""Outcomes by topic: which outcome speaks of it, of the pillars named or else of the plan."""

import re

from tipassist.answer.draft import Draft, DraftClaim, answered, outcome_evidence, outcome_item
from tipassist.answer.language.phrasing import listing, place_name
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking.matching import Entry, Matcher
from tipassist.locators import LocatorKind, code
from tipassist.register.model import Outcome, Register

_ASKS_OUTCOME = re.compile(r"(?:which|what) (?:priority )?outcomes? ")
_DENIED = re.compile(r"\b(?:do|does|is|are)(?: not|n't)\b|\bnever\b")
_SPEAKS = 0.6
_NEAR_BEST = 0.85
_COUNTED = (Form.COUNT, Form.COMPARE, Form.MOST, Form.LEAST)


def compose_outcome_topic(meaning: Meaning, register: Register, matcher: Matcher) -> Draft | None:
    """Name the outcomes that speak of a topic, those of the pillars named, correcting a wrong one.

    Returns:
        The draft, or None when no topic is named, when neither a pillar is named nor the question
        begins with "which outcome", or when no outcome speaks of the topic.
    """
    pillars = [place for place in meaning.places if place.kind is LocatorKind.PILLAR]
    words = [word for word in meaning.topic if not units_in(word.lower()) and not word.isdigit()]
    asks_rows = meaning.named or meaning.lacking or meaning.relation.role or meaning.query
    denied = _DENIED.search(fold(meaning.text)) is not None
    if "outcomes" not in meaning.cues or meaning.form in _COUNTED or not words:
        return None
    if asks_rows or denied:
        return None
    anywhere = not meaning.places and _ASKS_OUTCOME.match(fold(meaning.text))
    if not (pillars or anywhere) or len(pillars) < len(meaning.places):
        return None
    terms = tuple(term for term in matcher.terms(words) if term.known)
    scores = {one.entry.name: one.score for one in matcher.match(terms) if _is_outcome(one.entry)}
    best = max(scores.values(), default=0.0)
    if best < _SPEAKS:
        return None
    speaking = [one for one in register.outcomes if scores.get(one.code, 0) >= _NEAR_BEST * best]
    inside = [one for one in speaking if any(p.contains(code(one.code)) for p in pillars)]
    inside = inside if pillars else speaking
    what = listing(f'"{term.words}"' for term in terms)
    where = listing(place_name(one) for one in pillars)
    lead = f"Outcomes{f' in {where}' if where else ''} that speak of {what}:"
    if not inside:
        lead = f"No outcome in {where} speaks of {what} as closely as these in other pillars:"
    rows = [_row(one) for one in inside or speaking]
    evidence = tuple(one for row in rows for one in row.evidence)
    items = [outcome_item(register, one) for one in inside]
    return answered([DraftClaim(lead, evidence), *rows], items)


def _is_outcome(entry: Entry) -> bool:
    return entry.kind == "outcome"


def _row(outcome: Outcome) -> DraftClaim:
    return DraftClaim(f"**{outcome.code}** {outcome.wording.text}", (outcome_evidence(outcome),), 1)
