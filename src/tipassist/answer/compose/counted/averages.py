"""Averages: so many of a unit for each row of a group, over the register or a part of it."""

from dataclasses import replace

from tipassist.answer.compose.counted.rows import (
    GROUPS,
    Row,
    group_rows,
    place_label,
    unit_word,
    value_of,
)
from tipassist.answer.compose.of_places.scope import code_places, scoped, where_words
from tipassist.answer.draft import Draft, DraftClaim, answered, asb_evidence
from tipassist.answer.language.phrasing import listing, plural, role_verb
from tipassist.answer.language.units import units_in, without_places
from tipassist.answer.meaning import Form, Meaning, Relation
from tipassist.register.model import Activity, Register

_UPPER = ("pillars", "outcomes")
_PAIR = 2


def compose_average(meaning: Meaning, register: Register) -> Draft | None:
    """Answer how many of a unit there are on average; None when no unit is named."""
    units = units_in(without_places(meaning.text.lower()))
    groups = _groups_of(units)
    counted = next((one for one in units if one not in GROUPS), "activities")
    upper = next((one for one in groups if one in _UPPER), "")
    if upper and counted != "activities" and meaning.form in (Form.MOST, Form.LEAST):
        return _ranked(meaning, register, counted, upper)
    group = next((one for one in groups if one != counted), "activities")
    if not units or group == counted:
        return None
    if meaning.named:
        return _of_named(meaning, register, counted) if group == "activities" else None
    rows = group_rows(_held(meaning), register, group, counted)
    if not rows:
        return None
    if group == "bodies":
        return _of_bodies(meaning, rows, counted)
    places = code_places(meaning)
    if len(places) < _PAIR:
        return _told(meaning, scoped(meaning, register), rows, (counted, group))
    each = [replace(meaning, places=(one,)) for one in places]
    told = (counted, group)
    drafts = [
        _told(one, scoped(one, register), group_rows(_held(one), register, group, counted), told)
        for one in each
    ]
    return answered([claim for draft in drafts for claim in draft.claims])


def _told(
    meaning: Meaning, inside: tuple[Activity, ...], rows: list[Row], units: tuple[str, str]
) -> Draft:
    counted, group = units
    total = value_of(inside, counted)
    many = plural(len(rows), unit_word(group), unit_word(group, many=True))
    text = f"On average {_mean(total, len(rows))} {unit_word(counted, many=True)} "
    text += f"for each {unit_word(group)}{where_words(meaning)}: {_sum_words(total, counted)} "
    text += f"in {many}."
    return answered([DraftClaim(text, tuple(e for row in rows for e in row.evidence))])


def _of_bodies(meaning: Meaning, rows: list[Row], counted: str) -> Draft:
    """Say how many activities a body has on average; one that two bodies have counts twice."""
    total = sum(row.value for row in rows)
    role = meaning.relation.role
    verb = role_verb(role, len(rows)) if role else "have a role in"
    word = unit_word(counted, many=True)
    text = f"On average {_mean(total, len(rows))} {word} for each body: the "
    text += f"{plural(len(rows), 'body', 'bodies')} that {verb} any{where_words(meaning)} "
    text += f"{verb} {total} in sum, those shared by several counted for each."
    return answered([DraftClaim(text, tuple(e for row in rows for e in row.evidence))])


def _of_named(meaning: Meaning, register: Register, counted: str) -> Draft | None:
    """Say the average over the activities of the named bodies."""
    roles = meaning.relation.roles
    held = tuple(
        one
        for one in scoped(meaning, register)
        if any(body in one.named(role) for body in meaning.named for role in roles)
    )
    if not held:
        return None
    total = value_of(held, counted)
    verb = "has" if len(meaning.named) == 1 else "have"
    text = f"On average {_mean(total, len(held))} {unit_word(counted, many=True)} for each of the "
    text += f"{plural(len(held), 'activity')}{where_words(meaning)} in which "
    text += f"{listing(meaning.named)} {verb} that role: {_sum_words(total, counted)}."
    return answered([DraftClaim(text, tuple(asb_evidence(one) for one in held))])


def _held(meaning: Meaning) -> Meaning:
    """Count bodies in the role asked, in any role when none is asked."""
    return meaning if meaning.relation.role else replace(meaning, relation=Relation.NONE)


def _groups_of(units: tuple[str, ...]) -> tuple[str, ...]:
    """Return the groups named, the last first: "activities per outcome" counts by outcome."""
    return tuple(reversed([one for one in units if one in GROUPS]))


def _sum_words(total: int, unit: str) -> str:
    return plural(total, unit_word(unit), unit_word(unit, many=True))


def _mean(total: int, count: int) -> str:
    """Print an average with two decimals at most: "2", "1.98"."""
    return f"{total / count:.2f}".rstrip("0").rstrip(".")


def _ranked(meaning: Meaning, register: Register, unit: str, group: str) -> Draft:
    """Answer which pillars or outcomes have the highest or lowest average per activity."""
    rows = group_rows(meaning, register, group, unit)
    sizes = {row.name: row.value for row in group_rows(meaning, register, group, "activities")}
    least = meaning.form is Form.LEAST
    ordered = sorted(rows, key=lambda row: row.value / sizes[row.name], reverse=not least)
    first = ordered[0].value / sizes[ordered[0].name]
    won = [row for row in ordered if row.value / sizes[row.name] == first]
    names = listing(place_label(row.name, group) for row in won)
    verb = "has" if len(won) == 1 else "have"
    text = f"{names} {verb} the {'lowest' if least else 'highest'} average of "
    text += f"{unit_word(unit, many=True)} for each activity: "
    text += f"{_mean(won[0].value, sizes[won[0].name])}."
    lead = DraftClaim(text, tuple(e for row in ordered for e in row.evidence))
    claims = [lead, *(_average_row(row, sizes[row.name], unit, group) for row in ordered)]
    return answered(claims, [row.item for row in won if row.item])


def _average_row(row: Row, size: int, unit: str, group: str) -> DraftClaim:
    text = f"**{place_label(row.name, group)}** {_mean(row.value, size)}: "
    text += f"{_sum_words(row.value, unit)} in {plural(size, 'activity')}"
    return DraftClaim(text, row.evidence, 1)
