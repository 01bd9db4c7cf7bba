"""Bodies with two roles in one row: "does any body both lead and support the same activity?".

That a row has bodies of both roles, or that a body has both roles somewhere, says nothing of it.
"""

import re

from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    pillar_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing, plural
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.register.model import Activity, Register
from tipassist.types import Role

_ROWS = r"(?:activit(?:y|ies)(?: types?)?|rows?|lines?|cells?)"
_BODY = r"(?:(?:asean |sectoral |single )*(?:body|bodies|asbs?))"
_LEADS = r"(?:leads?|leading|co-?ordinat\w+)"
_HELPS = r"(?:supports?|supporting|helps?|helping|assists?)"
_BOTH = (
    rf"(?:both )?(?:{_LEADS}[^?.!;]{{0,40}}? and {_HELPS}|{_HELPS}[^?.!;]{{0,40}}? and {_LEADS})"
)
_ROLES = r"(?:two|both|more than one|several|two different|different)(?: of the)? roles?"
_SHAPES = tuple(
    re.compile(one)
    for one in (
        rf"\b(?:any|a|some|which|what|the same|one|no|there) {_BODY}\b[^?.!;]*?"
        rf"\b(?:{_BOTH}|{_ROLES})"
        rf"[^?.!;]*?\b(?:the )?(?:(?:very )?same|one|single|one and the same) {_ROWS}",
        rf"\b{_ROWS} (?:in which|where|on which|for which|with) (?:a|any|some|the same) {_BODY} "
        rf"(?:is |has |plays |appears as )?(?:both )?(?:{_BOTH}|{_ROLES})",
        rf"\b(?:the )?same {_BODY} (?:as )?(?:both )?{_BOTH}[^?.!;]*?\b(?:in|on|of) "
        rf"(?:any|an?|one|the same|some) {_ROWS}",
    )
)


def compose_two_roles(meaning: Meaning, register: Register) -> Draft | None:
    """Tell the rows in which one body has two roles; None when they are not asked for."""
    if meaning.named or meaning.places or not _asks(fold(meaning.text)):
        return None
    found = [(row, bodies) for row in register.activities if (bodies := _twice(row))]
    checks = meaning.form is Form.YESNO
    total = plural(len(register.activities), "activity")
    if not found:
        evidence = tuple(map(pillar_evidence, register.pillars))
        lead = f"{'No. ' if checks else ''}In none of the {total} has a body two roles; all were"
        return answered([DraftClaim(f"{lead} checked.", evidence)], [])
    rows = [row for row, _ in found]
    lead = f"{'Yes. ' if checks else ''}In {len(rows)} of the {total} a body has two roles:"
    claims = [DraftClaim(lead, tuple(map(asb_evidence, rows)))]
    claims += [
        DraftClaim(
            f"**{row.code}** {listing(bodies)}: {bodies_words(row)}", (asb_evidence(row),), level=1
        )
        for row, bodies in found
    ]
    return answered(claims, [activity_item(row) for row in rows])


def _asks(text: str) -> bool:
    return any(one.search(text) for one in _SHAPES)


def _twice(row: Activity) -> list[str]:
    """Return the bodies that have two roles in a row."""
    named = {body for role in Role for body in row.named(role)}
    return sorted(body for body in named if sum(body in row.named(role) for role in Role) > 1)
