"""Who works with whom: the partners of a body, and activities that several bodies share."""

import re
from itertools import combinations

from tipassist.answer.compose.counted.rows import AS_ROLE, activity_row
from tipassist.answer.compose.of_places.scope import code_places, scoped, where_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    checked_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing, plural
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning, Relation
from tipassist.register.model import Activity, Register
from tipassist.register.queries import holdings, is_within, partners, select
from tipassist.types import Role

_NEVER = re.compile(
    r"\b(?:never|not|(?:do|does|is|are)n't|dont|doesnt)\b(?: \w+){0,2}? "
    r"(?:appear|work|share|stand|sit|named|listed|together|with|alongside)|"
    r"\b(?:no|nothing|none)\b(?: [\w-]+){0,3} in common\b|"
    r"\bshar(?:e|es|ing) (?:no|nothing|none)\b"
)


_PAIRS = re.compile(
    r"\b(?:two|2|pairs? of) (?:of the )?(?:\w+ )?(?:bod(?:y|ies)|asbs?)\b[^.?!]{0,40}?"
    r"\b(?:share|in common|together|overlap)\b"
)


def compose_closest(meaning: Meaning, register: Register) -> Draft | None:
    """Answer which two bodies share the most activities; None where that is not asked."""
    if meaning.form is not Form.MOST or meaning.named or not _PAIRS.search(fold(meaning.text)):
        return None
    roles = meaning.relation.roles
    rows = [
        (pair, [one for one in scoped(meaning, register) if _stand_in(one, pair, roles)])
        for pair in combinations(register.bodies, 2)
    ]
    most = max((len(held) for _, held in rows), default=0)
    if not most:
        return None
    first = [(pair, held) for pair, held in rows if len(held) == most]
    told = listing(f"{listing(pair)} ({listing(one.code for one in held)})" for pair, held in first)
    each = " each" if len(first) > 1 else ""
    lead = f"The most, {plural(most, 'activity')}{where_words(meaning)}{each}: {told}."
    found = list({one.code: one for _, held in first for one in held}.values())
    claims = [DraftClaim(lead, tuple(asb_evidence(one) for one in found))]
    claims += [activity_row(one, bodies_words(one)) for one in found]
    return answered(claims, [activity_item(one) for one in found])


def _stand_in(row: Activity, pair: tuple[str, ...], roles: tuple[Role, ...]) -> bool:
    return all(any(body in row.named(role) for role in roles) for body in pair)


def compose_partners(meaning: Meaning, register: Register) -> Draft:
    """Answer which bodies share activities with the one named."""
    body = meaning.named[0]
    helps = {"body_supports_whom", "relation:supports"} <= meaning.cues
    relation = Relation.SUPPORTS if helps else meaning.relation
    looked_at = scoped(meaning, register)
    rows: list[tuple[str, list[Activity]]] = []
    for other, shared in partners(register, body).items():
        kept = [
            one for one in shared if one in looked_at and _fits(one, body, other, relation, meaning)
        ]
        if kept and other not in meaning.excluded_bodies:
            rows.append((other, kept))
    if relation is not Relation.SUPPORTS and _NEVER.search(fold(meaning.text)):
        return _strangers(body, {other for other, _ in rows}, meaning, register)
    rows.sort(key=lambda row: -len(row[1]))
    names = listing(f"{other} ({len(kept)})" for other, kept in rows)
    verb = _partner_words(body, relation, meaning, len(rows))
    if not rows:
        others = plural(sum(one != body for one in register.bodies), "other body", "other bodies")
        lead = f"None of the {others} {verb}{where_words(meaning)}."
        held = tuple(asb_evidence(one.activity) for one in holdings(register, body))
        return answered([DraftClaim(lead, held or checked_evidence(register))], [])
    found = list({one.code: one for _, kept in rows for one in kept}.values())
    lead = f"{plural(len(rows), 'body', 'bodies')} {verb}{where_words(meaning)}: {names}."
    claims = [DraftClaim(lead, tuple(asb_evidence(one) for one in found))]
    for other, kept in rows:
        text = f"**{other}**: {listing(one.code for one in kept)}"
        claims.append(DraftClaim(text, tuple(asb_evidence(one) for one in kept), level=1))
    ordered = [one for one in register.activities if one in found]
    return answered(claims, [activity_item(one) for one in ordered])


def _strangers(body: str, others: set[str], meaning: Meaning, register: Register) -> Draft:
    """Tell the bodies that share no activity with the one named."""
    left = [one for one in register.bodies if one not in (*others, body, *meaning.excluded_bodies)]
    rows = [one.activity for one in holdings(register, body, tuple(Role))]
    total = plural(len(register.bodies) - 1, "other body", "other bodies")
    verb = "shares" if len(left) == 1 else "share"
    lead = f"{len(left)} of the {total} {verb} no activity with {body}{where_words(meaning)}"
    evidence = tuple(asb_evidence(one) for one in rows) or checked_evidence(register)
    return answered([DraftClaim(f"{lead}: {listing(left)}." if left else f"{lead}.", evidence)], [])


def _fits(activity: Activity, body: str, other: str, relation: Relation, meaning: Meaning) -> bool:
    if relation is not Relation.SUPPORTS:
        return True
    helped, helper = (other, body) if "body_supports_whom" in meaning.cues else (body, other)
    return helper in activity.named(Role.SUPPORTING) and helped in activity.named(Role.COORDINATING)


def _partner_words(body: str, relation: Relation, meaning: Meaning, count: int) -> str:
    ending = "s" if count == 1 else ""
    if relation is Relation.SUPPORTS:
        if "body_supports_whom" in meaning.cues:
            return f"coordinate{ending} activities that {body} supports"
        return f"support{ending} activities that {body} coordinates"
    return f"share{ending} activities with {body}"


def compose_together(meaning: Meaning, register: Register) -> Draft:
    """Answer in which activities the named bodies stand together."""
    bodies = meaning.named
    within = code_places(meaning)
    roles_asked = {one.body: one.relation for one in meaning.bodies}
    if Relation.SUPPORTS in roles_asked.values():
        first = next(b for b in bodies if roles_asked[b] is Relation.SUPPORTS)
        second = next(b for b in bodies if b != first)
        found = select(
            register,
            lambda one: (
                first in one.named(Role.SUPPORTING) and second in one.named(Role.COORDINATING)
            ),
            within,
        )
        what = f"{first} supports and {second} coordinates"
    else:
        roles = meaning.relation.roles
        found = select(
            register,
            lambda one: all(any(body in one.named(role) for role in roles) for body in bodies),
            within,
        )
        what = f"{listing(bodies)} are both named {AS_ROLE[meaning.relation]}"
        if len(bodies) > 2:
            what = what.replace("both", "all")
        if meaning.relation in (Relation.ANY, Relation.NONE):
            what = f"{listing(bodies)} are {'both' if len(bodies) == 2 else 'all'} named"
    found = tuple(one for one in found if not is_within(one, meaning.outside))
    if not found:
        return _none_together(meaning, register, what)
    yes = "Yes. " if meaning.form is Form.YESNO else ""
    total = len(scoped(meaning, register))
    lead = f"{yes}{what} in {len(found)} of the {plural(total, 'activity')}{where_words(meaning)}."
    claims = [DraftClaim(lead[:1].upper() + lead[1:], tuple(asb_evidence(one) for one in found))]
    claims += [activity_row(one, bodies_words(one)) for one in found]
    return answered(claims, [activity_item(one) for one in found])


def _none_together(meaning: Meaning, register: Register, what: str) -> Draft:
    no = "No. " if meaning.form is Form.YESNO else ""
    checked = len(scoped(meaning, register))
    where = where_words(meaning)
    lead = f"{no}There is no activity in which {what}; all {checked}{where} were checked."
    evidence = tuple(
        asb_evidence(one.activity) for body in meaning.named for one in holdings(register, body)[:2]
    )
    return answered([DraftClaim(lead, evidence or checked_evidence(register))], [])
