"""Answers row by row and pillar by pillar: who leads which, how many of a thing stand where."""

from tipassist.answer.compose.counted.rows import activity_row, unit_word, value_of
from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    pillar_evidence,
    wording_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing, plural, role_verb
from tipassist.answer.meaning import Meaning
from tipassist.answer.sets.query import SetQuery
from tipassist.register.model import Activity, Register
from tipassist.register.queries import outcomes_of
from tipassist.types import Role


def compose_each(meaning: Meaning, register: Register) -> Draft:
    """Answer who has a role in each activity; those that name no such body are told too."""
    inside = scoped(meaning, register)
    roles = meaning.relation.roles
    role = roles[0] if len(roles) == 1 else Role.COORDINATING
    evidence = tuple(asb_evidence(one) for one in inside)
    lead = f"{plural(len(inside), 'activity')}{where_words(meaning)}: {_shares(inside, role)}."
    rows = [activity_row(one, bodies_words(one)) for one in inside]
    return answered([DraftClaim(lead, evidence), *rows], [activity_item(one) for one in inside])


def _shares(inside: tuple[Activity, ...], role: Role) -> str:
    names = dict.fromkeys(body for one in inside for body in one.named(role))
    parts = [
        f"{name} {role_verb(role)} {listing(one.code for one in inside if name in one.named(role))}"
        for name in names
    ]
    blank = [one.code for one in inside if not one.named(role)]
    if blank:
        parts.append(f"no {role.value} body is named for {listing(blank)}")
    return "; ".join(parts)


def compose_totals(meaning: Meaning, register: Register, query: SetQuery) -> Draft:
    """Answer how many of a unit there are in all and in each pillar."""
    inside = scoped(meaning, register)
    unit = query.target
    rows, total = [], 0
    for pillar in register.pillars:
        own = tuple(one for one in inside if one.pillar == pillar.letter)
        if not own:
            continue
        count = _number(unit, own, register, pillar.letter)
        total += count
        text = f"**Pillar {pillar.letter}** ({pillar.title.text}): "
        text += plural(count, unit_word(unit), unit_word(unit, many=True))
        evidence = (pillar_evidence(pillar), *(wording_evidence(one) for one in own))
        rows.append(DraftClaim(text, evidence, level=1))
    if unit.endswith("ers") or unit in ("bodies", "coordinators", "relevants"):
        total = value_of(inside, unit)
    lead = f"{plural(total, unit_word(unit), unit_word(unit, many=True))} in all"
    lead += f"{where_words(meaning)}."
    pointers = sum(entry.pointer for one in inside for entry in one.projects)
    if unit == "projects" and pointers:
        lead += f" A further {plural(pointers, 'entry')} of that column only points elsewhere."
    return answered([DraftClaim(lead, tuple(e for row in rows for e in row.evidence)), *rows])


def _number(unit: str, inside: tuple[Activity, ...], register: Register, letter: str) -> int:
    if unit == "outcomes":
        return len(outcomes_of(register, letter))
    return len(inside) if unit == "activities" else value_of(inside, unit)
