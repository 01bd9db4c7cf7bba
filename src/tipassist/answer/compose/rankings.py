"""Most and least: every winner of a tie is named."""

import re

from tipassist.answer.compose.counts import compose_count
from tipassist.answer.compose.rows import GROUPS, Row, group_rows, place_label, unit_word
from tipassist.answer.compose.scope import where_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    answered,
)
from tipassist.answer.meaning import Form, Meaning, Relation
from tipassist.answer.phrasing import listing, plural, role_verb, shorten
from tipassist.answer.units import units_in
from tipassist.register.model import Register

_PER = re.compile(
    r"\b(?:per|each|every|by)\s+(pillars?|outcomes?|(?:sectoral )?bod(?:y|ies)|asbs?)\b"
)
_ADDING_UP = ("activities", "outcomes", "projects", "indicators", "examples")


def _pick(meaning: Meaning, units: tuple[str, ...]) -> tuple[str, str]:
    groups = [unit for unit in units if unit in GROUPS]
    others = [unit for unit in units if unit not in GROUPS]
    if "bodies" in groups and len(units) == 1:
        return "bodies", "activities"
    if not groups:
        if others and others[0] in ("coordinators", "supporters", "relevants"):
            return "bodies", "activities"
        return "activities", others[0] if others else "projects"
    group = groups[0]
    rest = [unit for unit in units if unit != group]
    if group == "activities" and "bodies" in rest and meaning.relation is not Relation.NONE:
        return "bodies", "activities"
    if group == "activities" and not rest:
        return "bodies", "activities"
    default = "activities" if group != "activities" else "projects"
    return group, rest[0] if rest else default


def compose_ranking(meaning: Meaning, register: Register, units: tuple[str, ...]) -> Draft:
    """Answer which rows have the most or the fewest."""
    group, unit = _pick(meaning, units)
    rows = list(group_rows(meaning, register, group, unit))
    if not rows:
        return compose_count(meaning, register, ("activities",)) or answered([])
    if meaning.named and group == "bodies" and len(meaning.named) > 1:
        rows = [row for row in rows if row.name in meaning.named]
    extreme = (
        max(row.value for row in rows)
        if meaning.form is Form.MOST
        else min(row.value for row in rows)
    )
    winners = [row for row in rows if row.value == extreme]
    lead = _ranking_lead(meaning, group, unit, winners, extreme)
    claims = [DraftClaim(lead, tuple(e for row in winners for e in row.evidence))]
    if group == "bodies":
        claims += [
            DraftClaim(f"**{row.name}**: {', '.join(row.members)}", row.evidence, 1)
            for row in winners
        ]
        order = -1 if meaning.form is Form.MOST else 1
        others = (row for row in rows if row not in winners)
        rest = sorted(others, key=lambda row: order * row.value)[:4]
        if rest:
            words = listing(f"{row.name} ({row.value})" for row in rest)
            claims.append(
                DraftClaim(f"Next: {words}.", tuple(e for row in rest for e in row.evidence))
            )
        return answered(claims)
    claims += [
        DraftClaim(f"**{row.name}** {shorten(row.title)}", row.evidence, 1) for row in winners
    ]
    return answered(claims, [row.item for row in winners if row.item])


def compose_order(meaning: Meaning, register: Register, units: tuple[str, ...]) -> Draft | None:
    """Answer with every row of a group and its value: by rank, or "per pillar" in plan order."""
    per = _PER.search(meaning.text.lower())
    group = next(iter(units_in(per[1])), "") if per else _pick(meaning, units)[0]
    unit = next((one for one in units if one != group), "activities")
    if group not in GROUPS[1:]:
        return None
    rows = group_rows(meaning, register, group, unit)
    if not per:
        rows.sort(key=lambda row: -row.value)
    word = unit_word(unit, many=True)
    values = listing(f"{place_label(row.name, group)} ({row.value})" for row in rows)
    lead = f"{word.capitalize()} by {unit_word(group)}{where_words(meaning)}: {values}"
    if unit in _ADDING_UP and group != "bodies":
        lead += f"; {sum(row.value for row in rows)} in all"
    claims = [DraftClaim(f"{lead}.", tuple(e for row in rows for e in row.evidence))]
    for row in rows:
        what = plural(row.value, unit_word(unit), word)
        claims.append(DraftClaim(f"**{place_label(row.name, group)}**: {what}", row.evidence, 1))
    return answered(claims)


def _ranking_lead(meaning: Meaning, group: str, unit: str, winners: list[Row], value: int) -> str:
    word = "most" if meaning.form is Form.MOST else "fewest"
    names = listing(place_label(row.name, group) for row in winners)
    thing = plural(value, unit_word(unit), unit_word(unit, many=True))
    if group == "bodies" and unit == "activities":
        role = meaning.relation.role
        verb = (
            role_verb(role, len(winners))
            if role
            else ("has a role in" if len(winners) == 1 else "have a role in")
        )
        each = " each" if len(winners) > 1 else ""
        return f"{names} {verb} the {word} activities{where_words(meaning)}: {value}{each}."
    what = f"the {word} {unit_word(unit, many=True)}{where_words(meaning)}: {thing}"
    return f"{names} tie for {what} each." if len(winners) > 1 else f"{names} has {what}."
