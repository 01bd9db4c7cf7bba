"""Who has a role in each of several activities: those with nobody are told together."""

import re
from collections.abc import Sequence

from tipassist.answer.compose.of_places.activities import asb_claim
from tipassist.answer.draft import DraftClaim, asb_evidence
from tipassist.answer.language.phrasing import listing, plural
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Column, Form, Meaning
from tipassist.register.model import Activity

_BLANK = 2
_OF_ALL = re.compile(r"\b(?:all|each|both|every)\b")


def several_role_claims(meaning: Meaning, activities: Sequence[Activity]) -> list[DraftClaim]:
    """Say who has the one role asked in each of several activities.

    Args:
        meaning: The question.
        activities: The activities that it asks of, in order.

    Returns:
        One claim for each activity with such a body and one for all others; empty when something
        else is asked, or when fewer than two have none.
    """
    role = meaning.relation.role
    more = meaning.column not in (Column.NONE, Column.BODIES) or "what_too" in meaning.cues
    if role is None or more:
        return []
    held = [one for one in activities if one.named(role)]
    blank = [one for one in activities if not one.named(role)]
    if len(blank) < _BLANK:
        return []
    checks, lacks = meaning.form is Form.YESNO, meaning.lacking or meaning.negated
    evidence = tuple(asb_evidence(one) for one in blank)
    codes = listing(one.code for one in blank)
    if not held:
        text = f"None of the {plural(len(blank), 'activity')} names a {role.value} body: {codes}."
        return [DraftClaim(f"{'Yes' if lacks else 'No'}. {text}" if checks else text, evidence)]
    claims = [asb_claim(one, meaning.relation) for one in held]
    claims.append(DraftClaim(f"The plan names no {role.value} body for {codes}.", evidence))
    if checks:
        named = tuple(asb_evidence(one) for one in held)
        verb = "names" if len(held) == 1 else "name"
        so = not (lacks or _OF_ALL.search(fold(meaning.text)))
        text = f"{'Yes' if so else 'No'}. {len(held)} of the {len(activities)} activities {verb} "
        text += f"a {role.value} body."
        claims.insert(0, DraftClaim(text, named))
    return claims
