"""Averages: so many of a unit for each row of a group, over the register or a part of it."""

import re
from collections.abc import Iterable
from dataclasses import replace

from tipassist.answer.asked import read_asked
from tipassist.answer.compose.counted.rows import (
    GROUPS,
    Row,
    group_rows,
    place_label,
    unit_of_relation,
    unit_word,
    value_of,
)
from tipassist.answer.compose.of_places.scope import code_places, scoped, where_words
from tipassist.answer.draft import Draft, DraftClaim, answered, asb_evidence
from tipassist.answer.language.phrasing import listing, plural, role_verb
from tipassist.answer.language.units import units_in, without_places
from tipassist.answer.meaning import Form, Meaning, Relation
from tipassist.answer.understanding.intent_rules import beyond_units, frame_words
from tipassist.register.model import Activity, Register

_UPPER = ("pillars", "outcomes")
_OF_ROLES = ("bodies", "coordinators", "supporters", "relevants")
_AGAIN = (*_OF_ROLES, "footnotes", "references", "articles")
_COUNTED = re.compile(
    r"\b(?:how many|numbers? of|counts? of|averages? of|(?:average|mean|typical)(?: number)?"
    r"(?: of)?)(?: (?:different|named|asean|sectoral|the))*(?= [a-z])"
)
_OF_AVERAGES = re.compile(
    r"averag\w*|means?|typical(?:ly)?|usual(?:ly)?|per|numbers?|counts?|rates?|ratios?|plan|table"
    r"|(?:carr|car|hav|hold|contain|compris|includ|list|nam|show|get|sit|stand|fall|com|go|print|ask"
    r"|cit|mention|calculat|comput|work|overall|different|single|given|each|every)\w*"
)
"""Words beside the units that leave what is averaged as it is: "carries", "on average"."""
_MEASURES = frozenset({"length", "span", "money", "age"})
_FEW_WORDS = 3
_PAIR = 2


def compose_average(meaning: Meaning, register: Register) -> Draft | None:
    """Answer how many of a unit there are on average, which is all that is asked.

    Returns:
        None when no unit is named, or something is averaged that is none: "what does a row cost".
    """
    told = None if _averages_another(meaning) else _average(meaning, register)
    return replace(told, gives=True) if told is not None else None


def _average(meaning: Meaning, register: Register) -> Draft | None:
    """Answer how many of a unit there are on average; None when no unit is named."""
    text = without_places(meaning.text.lower())
    units = units_in(text)
    groups = _groups_of(units)
    counted = _counted(text) or next((one for one in units if one not in GROUPS), "activities")
    if counted == "bodies":
        counted = unit_of_relation(meaning.relation)
    upper = next((one for one in groups if one in _UPPER), "")
    if upper and counted != "activities" and meaning.form in (Form.MOST, Form.LEAST):
        return _ranked(meaning, register, counted, upper)
    roles = ("bodies",) if counted in _OF_ROLES else ()
    group = next((one for one in groups if one not in (counted, *roles)), "activities")
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
        return _told(meaning, rows, (counted, group))
    each = [replace(meaning, places=(one,)) for one in places]
    told = (counted, group)
    drafts = [_told(one, group_rows(_held(one), register, group, counted), told) for one in each]
    return answered([claim for draft in drafts for claim in draft.claims])


def _averages_another(meaning: Meaning) -> bool:
    """Whether a length or an amount is averaged, or words are left that name no unit."""
    asked = read_asked(meaning)
    if asked is not None and asked.kind.name in _MEASURES:
        return True
    left = (word.lower() for word in beyond_units(meaning))
    return any(not (one in frame_words() or _OF_AVERAGES.fullmatch(one)) for one in left)


def _told(meaning: Meaning, rows: list[Row], units: tuple[str, str]) -> Draft:
    """Say the average over rows; what several of them have is counted in each."""
    counted, group = units
    total = sum(row.value for row in rows)
    many = plural(len(rows), unit_word(group), unit_word(group, many=True))
    text = f"On average {_mean_of(total, len(rows), counted)} "
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
    roles = _relation_of_named(meaning, counted).roles
    held = tuple(
        one
        for one in scoped(meaning, register)
        if any(body in one.named(role) for body in meaning.named for role in roles)
    )
    if not held:
        return None
    total = _in_rows(held, counted)
    verb = "has" if len(meaning.named) == 1 else "have"
    text = f"On average {_mean_of(total, len(held), counted)} for each of the "
    text += f"{plural(len(held), 'activity')}{where_words(meaning)} in which "
    text += f"{listing(meaning.named)} {verb} {'a' if len(roles) > 1 else 'that'} role: "
    text += f"{_sum_words(total, counted)}."
    return answered([DraftClaim(text, tuple(asb_evidence(one) for one in held))])


def _relation_of_named(meaning: Meaning, counted: str) -> Relation:
    """Return the role of the bodies named: "supporting bodies in the rows SLOM leads" is not it."""
    if counted not in _OF_ROLES or unit_of_relation(meaning.relation) != counted:
        return meaning.relation
    others = (one for one in Relation if one.role and one is not meaning.relation)
    return next((one for one in others if f"relation:{one.value}" in meaning.cues), Relation.ANY)


def _held(meaning: Meaning) -> Meaning:
    """Count bodies in the role asked, in any role when none is asked."""
    return meaning if meaning.relation.role else replace(meaning, relation=Relation.NONE)


def _groups_of(units: tuple[str, ...]) -> tuple[str, ...]:
    """Return the groups named, the last first: "activities per outcome" counts by outcome."""
    return tuple(reversed([one for one in units if one in GROUPS]))


def _counted(text: str) -> str:
    """Return the unit that is counted, told by "how many" or "number of"; "" when none is."""
    match = _COUNTED.search(text)
    said = text[match.end() :].split()[:_FEW_WORDS] if match else []
    return next(iter(units_in(" ".join(said))), "")


def _in_rows(rows: Iterable[Activity], unit: str) -> int:
    """Count a unit in each row, so that what stands in several counts for each."""
    return sum(value_of((one,), unit) for one in rows)


def _sum_words(total: int, unit: str) -> str:
    """Say how many there are; what several rows have is said to be counted in each."""
    words = plural(total, unit_word(unit), unit_word(unit, many=True))
    return f"{words} (counted in each)" if unit in _AGAIN else words


def _mean_of(total: int, count: int, unit: str) -> str:
    mean = _mean(total, count)
    return f"{mean} {unit_word(unit, many=mean != '1')}"


def _mean(total: int, count: int) -> str:
    """Print an average with two decimals at most: "2", "1.98"."""
    return f"{total / count:.2f}".rstrip("0").rstrip(".")


def _ranked(meaning: Meaning, register: Register, unit: str, group: str) -> Draft:
    """Answer which pillars or outcomes have the highest or lowest average per activity."""
    held = {
        row.name: [
            one for one in scoped(meaning, register) if row.name in (one.outcome, one.pillar)
        ]
        for row in group_rows(meaning, register, group, "activities")
    }
    rows = [
        replace(row, value=_in_rows(held[row.name], unit))
        for row in group_rows(meaning, register, group, unit)
    ]
    sizes = {name: len(found) for name, found in held.items()}
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
