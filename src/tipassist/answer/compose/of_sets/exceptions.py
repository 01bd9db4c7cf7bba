"""Exceptions: whom the activities name for which a claim of every row is not so."""

from tipassist.answer.draft import DraftClaim, asb_evidence
from tipassist.answer.language.phrasing import bodies_words, listing
from tipassist.answer.sets.query import EVERY, ROLE_UNITS, Counts, Holds, SetQuery
from tipassist.register.model import Activity

_FEW = 3
_SOLE = 2  # conditions: that a body has a role, and that no other has


def exceptions(query: SetQuery, others: list[Activity]) -> list[DraftClaim]:
    """Say whom the few activities name for which a claim of bodies and every row is not so.

    Args:
        query: The claim.
        others: The activities for which it is not so.
    """
    every = EVERY in (query.share, query.claimed)
    held = all(
        isinstance(one, Holds) or (isinstance(one, Counts) and one.unit in ROLE_UNITS)
        for one in query.conditions
    )
    if not (every and held):
        return []
    if len(others) > _FEW:
        return _named_instead(query, others)
    return [DraftClaim(f"{one.code}: {bodies_words(one)}.", (asb_evidence(one),)) for one in others]


def _named_instead(query: SetQuery, others: list[Activity]) -> list[DraftClaim]:
    """Name the other bodies of many activities for which a claim of one body alone is not so."""
    held = [one for one in query.conditions if isinstance(one, Holds)]
    if len(held) != 1 or held[0].negated or len(query.conditions) - len(query.held) < _SOLE:
        return []
    named = [body for row in others for role in held[0].roles for body in row.named(role)]
    names = [one for one in dict.fromkeys(named) if one not in held[0].bodies]
    evidence = tuple(asb_evidence(one) for one in others)
    return [DraftClaim(f"These name {listing(names)}.", evidence)] if names else []
