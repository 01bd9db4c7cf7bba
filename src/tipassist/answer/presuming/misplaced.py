"""Rows that a question takes to lie in a place that they do not lie in: "in Pillar B, … A.2.6"."""

from dataclasses import replace

from tipassist.answer.draft import Draft, DraftClaim, wording_evidence
from tipassist.answer.language.phrasing import place_name
from tipassist.answer.meaning import Meaning
from tipassist.answer.verdicts import without_verdicts
from tipassist.locators import LocatorKind, code
from tipassist.register.model import Register
from tipassist.types import AnswerStatus


def with_place_corrected(meaning: Meaning, draft: Draft, register: Register) -> Draft:
    """Put where rows lie before what is told of them; what is said of them elsewhere is no yes.

    Args:
        meaning: The question, with the rows that it misplaces.
        draft: What is told of the rows alone.
        register: The plan.
    """
    rows = [register.activity(str(one)) for one in meaning.misplaced]
    if meaning.said_place is None or draft.status is not AnswerStatus.ANSWERED or None in rows:
        return draft
    of_pillar = meaning.said_place.kind is LocatorKind.PILLAR
    claims = [
        DraftClaim(
            f"{row.code} is in {place_name(code(row.pillar if of_pillar else row.outcome))}, "
            f"not in {place_name(meaning.said_place)}.",
            (wording_evidence(row),),
        )
        for row in rows
        if row is not None
    ]
    told = without_verdicts(draft)
    return replace(told, claims=(*claims, *told.claims))
