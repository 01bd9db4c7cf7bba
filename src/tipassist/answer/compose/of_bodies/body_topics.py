"""Topics of bodies: which activities of the bodies named speak of a subject."""

import re
from dataclasses import replace
from itertools import pairwise, permutations

from tipassist.answer.compose.of_bodies.checks import correct_role
from tipassist.answer.compose.of_subjects.topic_rows import topic_row
from tipassist.answer.compose.of_subjects.topics import NEAR_BEST, listed_rows
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    checked_evidence,
)
from tipassist.answer.language.phrasing import listing, scope_words
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking.entries import ActivityRank
from tipassist.answer.verdicts import without_verdicts
from tipassist.locators import SCOPE_KINDS
from tipassist.register.model import Activity, Register
from tipassist.register.queries import is_within
from tipassist.types import Role

_LEAST = 0.5
_MOST_NEAR = 3
_OFFERS = re.compile(
    r"(?:'s|’s)?[\w ]{0,30}?,? or (?:(?:is|are|do|does|rather|else|with|by|for|on|to|of|from"
    r"|under|it|"
    r"that|those|the) )*"
)


def compose_body_topic(
    meaning: Meaning, register: Register, terms: tuple[Term, ...], ranked: tuple[ActivityRank, ...]
) -> Draft:
    """Say which activities of the named bodies speak of a topic, or that none does.

    "Is it with AICHR or with SOMTC?" asks which, not whether.
    """
    if meaning.form is Form.YESNO and offers_bodies(meaning):
        meaning = replace(meaning, form=Form.LIST)
    best = max((one.words for one in ranked), default=0.0)
    speaking = [one for one in ranked if one.words >= max(_LEAST, NEAR_BEST * best)]
    offered = [one for one in ranked if one.exact] if _are_offered(terms, meaning) else []
    told = {one.activity.code: one for one in (*speaking, *offered)}
    own = [one for one in told.values() if _holds(one.activity, meaning)]
    if own:
        order = {one.code: at for at, one in enumerate(register.activities)}
        own.sort(key=lambda one: order[one.activity.code])
        titled = [one for one in told.values() if _is_its_title(one, terms)]
        draft = listed_rows(meaning, terms, own)
        return _with_titled_first(meaning, draft, titled, own)
    nearest = [one for one in ranked if _holds(one.activity, meaning) and _has_phrase(one, terms)]
    if nearest:
        asks_if = meaning.form is Form.YESNO
        whole = [one for one in speaking if asks_if and _has_all(one, terms)]
        return _of_a_part(meaning, terms, nearest[:_MOST_NEAR], whole[:_MOST_NEAR])
    what = listing((f'"{term.words}"' for term in terms), "or")
    no = "No. " if meaning.form is Form.YESNO else ""
    names = listing(meaning.named)
    verb = "has" if len(meaning.named) == 1 else "have"
    if _is_denied(meaning):
        verb = "does not have" if len(meaning.named) == 1 else "do not have"
    scopes = tuple(one for one in meaning.places if one.kind in SCOPE_KINDS)
    where = scope_words(scopes, meaning.outside)
    text = f"{no}None of the activities{where} in which {names} {verb} that role speaks of {what}."
    inside = (one for one in register.activities if not scopes or is_within(one, scopes))
    held = [one for one in inside if _holds(one, meaning)]
    checked = tuple(asb_evidence(one) for one in held) or checked_evidence(register)
    claims = [DraftClaim(text, checked)]
    if speaking:
        claims.append(
            DraftClaim("Those that do:", tuple(asb_evidence(o.activity) for o in speaking))
        )
        claims += [topic_row(one, terms) for one in speaking[:6]]
    return answered(claims, [])


def _is_its_title(found: ActivityRank, terms: tuple[Term, ...]) -> bool:
    """Whether the wording of an activity itself has all of a subject, in its own words."""
    telling = [one for one in terms if not one.passing]
    asked = {one.words for one in telling}
    own = (one for one in found.entries if one.entry.wording is found.activity.wording)
    return sum(len(one.exact) for one in telling) > 1 and any(
        asked <= {words for words, _, exact in one.worths if exact} for one in own
    )


def _with_titled_first(
    meaning: Meaning, draft: Draft, titled: list[ActivityRank], own: list[ActivityRank]
) -> Draft:
    """Correct the roles where the row whose own wording is asked about gives them to others.

    That bodies have the role in a row of which only a cell speaks of the subject is no yes then.
    """
    rows = [one.activity for one in titled]
    paired = [one for one in meaning.bodies if not one.excluded]
    asked = meaning.form is Form.YESNO and meaning.relation.role is not None
    if not (asked and rows) or any(one.activity in rows for one in own) or _is_denied(meaning):
        return draft
    wrong = [
        correct_role(one.body, row, role)
        for row in rows[:_MOST_NEAR]
        for one in paired
        for role in (one.relation.role or meaning.relation.role,)
        if role is not None and one.body not in row.named(role)
    ]
    told = without_verdicts(draft)
    return replace(told, claims=(*wrong, *told.claims))


def offers_bodies(meaning: Meaning) -> bool:
    """Whether one body or another is offered: "with AICHR or SOMTC", "ours or SLOM's"."""
    told = [one for one in meaning.bodies if not one.excluded]
    text = fold(meaning.text)
    pairs = ((text[one.end : two.start]) for one, two in pairwise(told))
    return any(_OFFERS.fullmatch(between) for between in pairs)


def _has_phrase(found: ActivityRank, terms: tuple[Term, ...]) -> bool:
    """Whether an activity has a whole phrase that is asked of, be it not all that is asked."""
    said = {word for entry in found.entries for word in entry.found}
    return any(len(term.exact) > 1 and term.words in said for term in terms)


def _has_all(found: ActivityRank, terms: tuple[Term, ...]) -> bool:
    """Whether an activity speaks of every term, each in its own words."""
    return {one.words for one in terms} <= {word for entry in found.entries for word in entry.found}


def _of_a_part(
    meaning: Meaning,
    terms: tuple[Term, ...],
    nearest: list[ActivityRank],
    whole: list[ActivityRank],
) -> Draft:
    """Say no more of rows that have a part of what is asked than that they have not all of it.

    Args:
        meaning: The question.
        terms: What it asks of.
        nearest: Rows of the bodies that have a part of it.
        whole: Rows of others that have all of it; they are told first.
    """
    what = listing(f'"{term.words}"' for term in terms)
    names = listing(meaning.named)
    verb = "has" if len(meaning.named) == 1 else "have"
    text = f"No activity in which {names} {verb} that role speaks of all of {what}."
    parts = ((whole, "Others that do:"), (nearest, "The nearest:"))
    claims: list[DraftClaim] = []
    for rows, says in parts:
        evidence = tuple(asb_evidence(one.activity) for one in rows)
        claims += [DraftClaim(f"{text} {says}".strip(), evidence)] if rows else []
        claims += [topic_row(one, terms) for one in rows]
        text = "" if rows else text
    return answered(claims, [activity_item(one.activity) for one in (*whole, *nearest)])


def _are_offered(terms: tuple[Term, ...], meaning: Meaning) -> bool:
    """Whether two terms are offered with "or": a row that says one of them speaks of it."""
    said = " ".join(fold(meaning.text).split())
    pairs = permutations([fold(one.words) for one in terms], 2)
    return any(f"{one} or {other}" in said for one, other in pairs)


def _holds(activity: Activity, meaning: Meaning) -> bool:
    """Whether the bodies named have the role asked, or have it not where that is denied."""
    return _have_role(activity, meaning) != _is_denied(meaning)


def _is_denied(meaning: Meaning) -> bool:
    return meaning.negated and meaning.form is not Form.YESNO


def _have_role(activity: Activity, meaning: Meaning) -> bool:
    """Whether the bodies have the role: each its own, all of them, or one of them.

    Who works with whom may be the subject alone: "does SLOM lead the police working with NGOs?".
    """
    told = meaning.form is Form.YESNO and meaning.relation.role is not None
    partners = "partners" in meaning.cues and not told
    roles = tuple(Role) if partners else meaning.relation.roles
    paired = [one for one in meaning.bodies if one.relation.role is not None and not one.excluded]
    if len(paired) > 1:
        return all(one.body in activity.named(r) for one in paired for r in one.relation.roles)
    has = [any(body in activity.named(role) for role in roles) for body in meaning.named]
    return all(has) if meaning.joint else any(has)
