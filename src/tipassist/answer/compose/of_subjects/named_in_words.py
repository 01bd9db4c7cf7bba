"""Rows whose words name a body, whatever role they give it: "mentioned, though without a role".

That a pillar gives a body no role does not tell that nothing in it speaks of the body.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.compose.of_subjects.named_in_cells import WITHOUT_ROLE, cells_of
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    checked_evidence,
)
from tipassist.answer.language.phrasing import listing, plural
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.locators import SCOPE_KINDS
from tipassist.register.model import Activity, Register
from tipassist.types import Role

_MENTIONS = (
    r"(?:mention|list|print)(?:s|ed|ing)?|(?:nam|cit)(?:e|es|ed|ing)|speak(?:s|ing)? (?:of|about)"
    r"|spoken (?:of|about)"
    r"|refer(?:s|red|ring)? to|talk(?:s|ing)? (?:of|about)|appears?|occurs?"
    r"|(?:crop|show|turn)s? up"
)
_SAYS = re.compile(rf"\b(?:{_MENTIONS}|our name|its name)\b")
_IN_TEXT = re.compile(
    r"\b(?:in|by) (?:the|their|its|a|any|some) (?:row'?s?'? |activit(?:y|ies)'?s?'? |own |very )?"
    r"(?:text|texts|wording|words|cells?|descriptions?)\b|\bby name in\b"
)
_YET = re.compile(r"\b(?:without|but|though|although|yet|despite|while|even if|neither)\b")
_ORDERS = re.compile(
    r"(?:^|[.!?:;] )\W*(?:(?:please|pls|now|then|and|can you|could you) )*$|\b(?:not|never)$|n't$"
)
_ROLE = re.compile(r"\b(?:roles?|parts?|functions?)\b")
_KINDS = {"examples": "example", "projects": "project", "indicators": "indicator"}
_IN_KIND = re.compile(
    rf"\b(?P<unit>examples?|projects?|indicators?) (?:(?:that|which|do|does|ever|also) )*"
    rf"(?:{_MENTIONS}) (?:the )?$"
)


def compose_named_in_words(meaning: Meaning, register: Register) -> Draft | None:
    """Answer which rows name a body in their words, or whether rows without a role for it do.

    Returns:
        None where only its roles are asked, or more than one body is named.
    """
    bodies = [one for one in meaning.bodies if not one.excluded]
    if len(bodies) != 1 or meaning.instruments or meaning.instrument_names:
        return None
    body, text = bodies[0].body, fold(meaning.text)
    if not _SAYS.search(text):
        return None
    kind = _kind_before(text[: bodies[0].start])
    inside = scoped(meaning, register)
    told = [_Naming(one, said) for one in inside if (said := _said_in(one, body, kind))]
    roleless = [one for one in told if all(held.body != body for held in one.activity.bodies)]
    if _names_without_role(text):
        if meaning.query is not None and not _ROLE.search(text) and _is_relevant(body, inside):
            return None
        return _listed(meaning, register, roleless, "words", roleless=True)
    if kind or _IN_TEXT.search(text):
        return _listed(meaning, register, told, f"{kind}s" if kind else "words")
    scopes = bool(meaning.places) and all(one.kind in SCOPE_KINDS for one in meaning.places)
    asks = meaning.form is Form.YESNO and meaning.relation.role is None
    named = any(held.body == body for one in inside for held in one.bodies)
    if not (scopes and asks and roleless) or named or meaning.negated or meaning.only:
        return None
    return _listed(meaning, register, roleless, "words", roleless=True)


def _is_relevant(body: str, inside: Sequence[Activity]) -> bool:
    """Whether a row names a body that neither leads nor supports it: as relevant."""
    return any(body in one.named(Role.RELEVANT) for one in inside)


def _names_without_role(text: str) -> bool:
    """Whether rows are said to name a body and yet to give it no role."""
    denied = WITHOUT_ROLE.search(text)
    if denied is None:
        return False
    for said in _SAYS.finditer(text):
        apart = said.end() <= denied.start() or denied.end() <= said.start()
        whole = text[min(said.start(), denied.start()) : max(said.end(), denied.end())]
        if apart and _YET.search(whole) and not _ORDERS.search(text[: said.start()]):
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Naming:
    """A row that names a body, and what stands in the cells that do."""

    activity: Activity
    claims: tuple[DraftClaim, ...]


def _kind_before(ahead: str) -> str:
    """Return the entries that are said to name a body: "which examples name DGICM"."""
    found = _IN_KIND.search(ahead)
    unit = units_in(found["unit"])[:1] if found else ()
    return _KINDS.get(unit[0], "") if unit else ""


def _said_in(activity: Activity, body: str, kind: str) -> tuple[DraftClaim, ...]:
    said = re.compile(rf"(?<![\w-]){re.escape(body)}(?![\w-])")
    return tuple(
        replace(claim, text=f"**{activity.code}** {claim.text}")
        for name, claim in cells_of(activity)
        if name == (kind or name) and said.search(claim.text)
    )


def _listed(
    meaning: Meaning,
    register: Register,
    told: Sequence[_Naming],
    where: str,
    *,
    roleless: bool = False,
) -> Draft:
    """List rows that name a body in their words or entries, and may give it no role."""
    inside = plural(len(scoped(meaning, register)), "activity")
    names, its, gives = ("name", "their", "give") if len(told) > 1 else ("names", "its", "gives")
    denied = meaning.negated or (meaning.lacking and not roleless)
    verdict = "" if meaning.form is not Form.YESNO or denied else "Yes. " if told else "No. "
    text = f"{verdict}{len(told) or 'None'} of the {inside}{where_words(meaning)} {names} "
    text += f"{listing(meaning.named)} in {its} {where}"
    text += f" and {gives} it no role" if roleless else ""
    claims = [claim for one in told for claim in one.claims]
    evidence = tuple(e for claim in claims for e in claim.evidence)
    lead = DraftClaim(f"{text}:" if told else f"{text}.", evidence or checked_evidence(register))
    return answered([lead, *claims], [activity_item(one.activity) for one in told])
