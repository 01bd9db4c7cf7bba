"""Whether what a question asserts of rows is so: one yes or no for all of it, then the rows."""

from collections.abc import Iterable
from dataclasses import replace

from tipassist.answer.assertions.model import (
    AreAll,
    Asserted,
    HasNumber,
    HasRole,
    HasRoleIn,
    OnlyRole,
)
from tipassist.answer.compose.of_places.activities import asb_claim
from tipassist.answer.compose.of_places.columns import ENTRY_COLUMNS
from tipassist.answer.compose.of_places.entries import column_claims
from tipassist.answer.compose.of_sets.tested import Told, beside_role, meeting, tested
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
)
from tipassist.answer.meaning import REREAD, RESOLVED, Meaning, Relation
from tipassist.answer.sets.query import NONE, ROLE_UNITS
from tipassist.answer.verdicts import verdict_of, without_verdicts
from tipassist.locators import code
from tipassist.register.model import Activity, Register
from tipassist.register.queries import holdings
from tipassist.types import AnswerStatus, Route


def with_verdict(meaning: Meaning, register: Register, draft: Draft) -> Draft:
    """Return a draft that begins with the one verdict on all that a question asserts of rows.

    Args:
        meaning: The question.
        register: The plan.
        draft: What is answered without it; it stays where it says the same.
    """
    anew = RESOLVED not in meaning.cues or REREAD in meaning.cues
    if meaning.asserted is None or not anew:
        return draft
    told = tested(meaning.asserted, register)
    if not told:
        roles = [one for one in meaning.asserted.parts if isinstance(one, HasRole)]
        narrow = any(one.narrowly or one.no_other_role for one in roles)
        return without_verdicts(draft) if meaning.asserted.in_full or narrow else draft
    verdict = "Yes" if all(one.so for one in told) else "No"
    parts = meaning.asserted.parts
    several = all(isinstance(one, HasRole | HasRoleIn) for one in parts)
    several = several and any(one.places for one in parts)
    bounded = any(
        isinstance(one, AreAll | OnlyRole)
        or (isinstance(one, HasRole) and one.nowhere_else)
        or (isinstance(one, HasRoleIn) and (one.number == NONE or (several and not one.places)))
        for one in parts
    )
    if _says(verdict, draft) and not (bounded or meaning.asserted.counts_several):
        return draft
    return _draft(verdict, told, meaning.asserted, register)


def _says(verdict: str, draft: Draft) -> bool:
    """Whether a draft says yes or no, the same, once and first."""
    said = [verdict_of(one.text) for one in draft.claims]
    told = [one for one in said if one]
    return draft.status is AnswerStatus.ANSWERED and said[:1] == told == [verdict]


def _draft(verdict: str, told: list[Told], asserted: Asserted, register: Register) -> Draft:
    """Tell what is not so first, with the verdict, then the rest and the rows named."""
    ordered = sorted(told, key=lambda one: one.so)
    claims = [DraftClaim(one.text, one.evidence) for one in dict.fromkeys(ordered)]
    claims[0] = replace(claims[0], text=f"{verdict}. {claims[0].text}")
    rows = list(_rows_named(asserted, register))
    units = {one.unit for one in asserted.parts if isinstance(one, HasNumber)}
    bodies = units & set(ROLE_UNITS) or any(not isinstance(o, HasNumber) for o in asserted.parts)
    claims += [asb_claim(row, Relation.NONE) for row in rows if bodies]
    columns = [one for one in ENTRY_COLUMNS if one.value in units]
    claims += [c for row in rows for column in columns for c in column_claims(row, column)]
    return replace(answered(claims, [activity_item(row) for row in rows]), route=Route.REGISTER)


def _rows_named(asserted: Asserted, register: Register) -> Iterable[Activity]:
    """Return the activities named one by one, and those in which a body is said to have a role."""
    named = {place for one in asserted.parts for place in one.places}
    counted = {
        code(held.activity.code)
        for one in asserted.parts
        if isinstance(one, HasRoleIn)
        for body in one.bodies
        for held in holdings(register, body, one.roles, one.places)
    }
    counted |= {
        code(row.code)
        for one in asserted.parts
        if isinstance(one, OnlyRole)
        for body in one.bodies
        for row in beside_role(one, body, register)
        or [held.activity for held in holdings(register, body, (one.role,), one.places)]
    }
    listed = {
        code(row.code)
        for one in asserted.parts
        if isinstance(one, AreAll)
        for row in meeting(one, register)
    }
    return (row for row in register.activities if code(row.code) in named | counted | listed)
