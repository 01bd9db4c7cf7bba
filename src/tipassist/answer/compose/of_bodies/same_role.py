"""Whether bodies have the same role in a row: "do SLOM and ACMW have the same role in A.2.1?"."""

import re

from tipassist.answer.compose.of_places.scope import code_places
from tipassist.answer.draft import Draft, DraftClaim, activity_item, answered, asb_evidence
from tipassist.answer.language.phrasing import bodies_words, listing
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.locators import LocatorKind
from tipassist.register.model import Activity, Register
from tipassist.types import Role

_SAME = re.compile(
    r"\bthe (?:very )?same (?:roles?|parts?|capacit(?:y|ies)|functions?|jobs?|label|position)\b"
    r"|\b(?:are|is) .{3,60}\b(?:the same|equals?|alike) (?:in|on|at|for|under|there)\b"
    r"|\broles? the same\b"
)
_VERBS = {
    Role.COORDINATING: "coordinates it",
    Role.SUPPORTING: "supports it",
    Role.RELEVANT: "is named as relevant",
}
_PAIR = 2


def compose_same_role(meaning: Meaning, register: Register) -> Draft | None:
    """Say whether bodies have the same role in one row, and which each of them has.

    Returns:
        None when no such thing is asked of two bodies or more and one activity.
    """
    places = code_places(meaning)
    single = len(places) == 1 and places[0].kind is LocatorKind.ACTIVITY
    if meaning.form is not Form.YESNO or not single or len(meaning.named) < _PAIR:
        return None
    row = register.activity(str(places[0]))
    if row is None or _SAME.search(fold(meaning.text)) is None:
        return None
    held = {body: _roles(body, row) for body in meaning.named}
    same = all(held.values()) and len(set(held.values())) == 1
    told = listing(f"{body} {_said(roles)}" for body, roles in held.items())
    lead = f"{'Yes' if same else 'No'}. In {row.code}, {told} ({bodies_words(row)})."
    return answered([DraftClaim(lead, (asb_evidence(row),))], [activity_item(row)])


def _roles(body: str, row: Activity) -> tuple[Role, ...]:
    return tuple(role for role in Role if body in row.named(role))


def _said(roles: tuple[Role, ...]) -> str:
    return listing(_VERBS[one] for one in roles) or "has no role"
