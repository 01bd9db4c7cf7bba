"""Counts, rankings, blanks and comparisons: which of them a question asks for."""

import re
from dataclasses import replace

from tipassist.answer.compose.counted.counts import compose_count
from tipassist.answer.compose.counted.rankings import compose_order, compose_ranking
from tipassist.answer.compose.counted.totals import compose_totals
from tipassist.answer.compose.of_bodies.partners import compose_closest
from tipassist.answer.compose.of_places.comparisons import compare_bodies, compare_places
from tipassist.answer.compose.of_places.scope import code_places
from tipassist.answer.compose.of_sets.filters import COUNTED, joint, lacking, single, with_number
from tipassist.answer.compose.of_sets.sets import compose_set
from tipassist.answer.compose.of_subjects.recurring import compose_recurring
from tipassist.answer.draft import (
    Draft,
    answered,
)
from tipassist.answer.language.units import units_in, without_places
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.sets.query import EVERY, ROLE_UNITS, SOME, Counts, SetQuery
from tipassist.answer.understanding.recurring import Recurring
from tipassist.register.model import Register

_EVERY_ROW = re.compile(
    r"\b(?:every|each|all)(?: (?:of )?the| single)? (?:activit|row|outcome|pillar)", re.IGNORECASE
)


def compose_aggregate(meaning: Meaning, register: Register) -> Draft | None:
    """Answer a count, ranking, blank or comparison; None when none is recognised."""
    units = units_in(without_places(meaning.text.lower()))
    if meaning.rank is not None:
        ranked = _of_rank(meaning)
        return compose_closest(ranked, register) or compose_ranking(ranked, register, units)
    compared = _compared(meaning, register)
    if compared is not None:
        return compared
    several = len(units) > 1 or (bool(units) and units[0] in ROLE_UNITS)
    if "ranked" in meaning.cues and several and not meaning.named:
        ordered = compose_order(meaning, register, units)
        if ordered is not None:
            return ordered
    if meaning.form in (Form.MOST, Form.LEAST):
        contended = len(meaning.named) > 1 and not units
        told = compose_closest(meaning, register)
        return told or _extremes(meaning, register, ("bodies",) if contended else units)
    totals = compose_totals(meaning, register)
    if totals is not None:
        return totals
    query = _numbered(meaning, units) or _blank_or_single(meaning, units)
    if query is not None:
        return compose_set(meaning, register, query)
    return compose_count(meaning, register, units) if units else None


def _of_rank(meaning: Meaning) -> Meaning:
    least = meaning.rank is not None and meaning.rank.least
    return replace(meaning, form=Form.LEAST if least else Form.MOST)


def _compared(meaning: Meaning, register: Register) -> Draft | None:
    if meaning.form is Form.COMPARE and len(meaning.named) > 1:
        return compare_bodies(meaning, register)
    most_of = meaning.form in (Form.MOST, Form.LEAST) and meaning.relation.role is not None
    bodies = most_of and meaning.query is not None and meaning.query.target == "bodies"
    apart = meaning.form is Form.COMPARE or not (bodies or "of_list" in meaning.cues)
    if apart and len(code_places(meaning)) > 1 and not meaning.named:
        return compare_places(meaning, register, units_in(meaning.text.lower()))
    if "recurring" not in meaning.cues:
        return None
    return compose_recurring(meaning, register, Recurring("projects"))


def _extremes(meaning: Meaning, register: Register, units: tuple[str, ...]) -> Draft:
    if not {"form:most", "form:least"} <= meaning.cues:
        return compose_ranking(meaning, register, units)
    both = [
        compose_ranking(replace(meaning, form=form), register, units)
        for form in (Form.MOST, Form.LEAST)
    ]
    claims = [claim for draft in both for claim in draft.claims]
    return answered(claims, [item for draft in both for item in draft.items] or None)


def _numbered(meaning: Meaning, units: tuple[str, ...]) -> SetQuery | None:
    one = single(meaning, units) if meaning.only and units[:1] != ("activities",) else None
    if one is not None and units[0] in ("outcomes", "pillars"):
        return one
    counted = COUNTED.search(meaning.text.lower())
    if counted is None or len(units) < 2 or meaning.lacking:
        return None
    query = with_number(meaning, units, counted)
    of_every = query is not None and "yesno" in meaning.cues and _EVERY_ROW.search(meaning.text)
    told = query.conditions if query is not None else ()
    some = bool(told) and all(isinstance(one, Counts) and one.number == SOME for one in told)
    return replace(query, checked=True, claimed=EVERY) if query and of_every and some else query


def _blank_or_single(meaning: Meaning, units: tuple[str, ...]) -> SetQuery | None:
    if meaning.lacking and units:
        return lacking(meaning, units)
    one = single(meaning, units) if meaning.only else None
    return one or (joint() if "joint_rows" in meaning.cues else None)
