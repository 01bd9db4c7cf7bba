"""Rows that lack something, have a number of something, or have just one."""

import re
from collections.abc import Callable

from tipassist.answer.compose.rows import GROUPS, Row, group_rows, unit_of_relation, unit_word
from tipassist.answer.compose.scope import scoped, where_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    checked_evidence,
    wording_evidence,
)
from tipassist.answer.meaning import Meaning, Relation
from tipassist.answer.phrasing import bodies_words, listing, plural, shorten
from tipassist.locators import code
from tipassist.register.model import Activity, Register
from tipassist.register.queries import activities_of
from tipassist.types import Role

COUNTED = re.compile(
    r"(?P<more>more than|over|at least|no fewer than|fewer than|less than|at most|exactly|only"
    r"|just)?\s*(?<![\w.])(?P<number>\d{1,3}|single|one|two|three|four|five|six|seven|eight|nine|ten)\b"
)


_NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


def compose_lacking(meaning: Meaning, register: Register, units: tuple[str, ...]) -> Draft | None:
    """Answer which rows have none of a unit."""
    group, unit = _lacking_pick(meaning, units)
    rows = [row for row in group_rows(meaning, register, group, unit) if row.value == 0]
    return _filtered(meaning, register, group, rows, f"no {unit_word(unit)}")


def _lacking_pick(meaning: Meaning, units: tuple[str, ...]) -> tuple[str, str]:
    group = next(
        (unit for unit in units if unit in ("activities", "outcomes", "pillars")), "activities"
    )
    rest = [unit for unit in units if unit != group]
    named = unit_of_relation(meaning.relation)
    if not rest:
        return group, named if named != "bodies" else "coordinators"
    return group, named if rest[0] == "bodies" else rest[0]


def _filtered(
    meaning: Meaning, register: Register, group: str, rows: list[Row], what: str
) -> Draft:
    total = len(group_rows(meaning, register, group, "activities"))
    noun = plural(total, unit_word(group), unit_word(group, many=True))
    if not rows:
        checked = checked_evidence(register)
        text = f"None of the {noun}{where_words(meaning)} has {what}; all were checked."
        return answered([DraftClaim(text, checked)], [])
    verb = "has" if len(rows) == 1 else "have"
    lead = f"{len(rows)} of the {noun}{where_words(meaning)} {verb} {what}: "
    lead += f"{listing(row.name for row in rows)}."
    if what.startswith("no ") and total > len(rows):
        lead += f" The other {total - len(rows)} have at least one."
    claims = [DraftClaim(lead, tuple(e for row in rows for e in row.evidence))]
    for row in rows:
        note = f" ({', '.join(row.members)})" if row.members else ""
        claims.append(DraftClaim(f"**{row.name}** {shorten(row.title)}{note}", row.evidence, 1))
    items = [row.item for row in rows if row.item is not None]
    return answered(claims, items if group != "bodies" else None)


def compose_with_number(
    meaning: Meaning, register: Register, units: tuple[str, ...], counted: re.Match[str]
) -> Draft:
    """Answer which rows have a given number of a unit."""
    printed = counted["number"].replace("single", "one")
    number = int(printed) if printed.isdigit() else _NUMBERS.index(printed)
    more = counted["more"] or ""
    test: dict[str, Callable[[int], bool]] = {
        "more than": lambda v: v > number,
        "over": lambda v: v > number,
        "at least": lambda v: v >= number,
        "no fewer than": lambda v: v >= number,
        "fewer than": lambda v: v < number,
        "less than": lambda v: v < number,
        "at most": lambda v: v <= number,
    }
    accept: Callable[[int], bool] = test.get(more, number.__eq__)
    group = next((unit for unit in units if unit in GROUPS), "activities")
    unit = next((unit for unit in units if unit != group), "activities")
    if unit == "bodies":
        unit = unit_of_relation(meaning.relation)
    rows = [row for row in group_rows(meaning, register, group, unit) if accept(row.value)]
    what = f"{more or 'exactly'} {number} {unit_word(unit, many=number != 1)}".replace(
        "just", "only"
    )
    return _filtered(meaning, register, group, rows, what)


def compose_single(meaning: Meaning, register: Register, units: tuple[str, ...]) -> Draft | None:
    """Answer which rows name one body only."""
    group = next((unit for unit in units if unit in ("outcomes", "activities", "pillars")), None)
    bodies_meant = {"bodies", "coordinators", "supporters"} & set(units)
    if group is None or meaning.named or not (bodies_meant or meaning.relation.role):
        return None
    inside = scoped(meaning, register)
    if group == "activities":
        if meaning.relation is Relation.SUPPORTS:
            kept = [
                one
                for one in inside
                if one.named(Role.SUPPORTING) and not one.named(Role.COORDINATING)
            ]
            what = "only a supporting body and no coordinating one"
        else:
            kept = [one for one in inside if len(one.bodies) == 1]
            what = "only one body named"
        rows = [_activity_result(one) for one in kept]
        return _filtered(meaning, register, group, rows, what)
    rows = []
    for row in group_rows(meaning, register, group, "coordinators"):
        inside = activities_of(register, code(row.name))
        held = [one.named(Role.COORDINATING) for one in inside]
        if row.value == 1 and all(held):
            rows.append(Row(row.name, 1, row.evidence, row.item, row.title, held[0]))
    return _filtered(
        meaning, register, group, rows, "one and the same coordinating body throughout"
    )


def _activity_result(activity: Activity) -> Row:
    evidence = (asb_evidence(activity), wording_evidence(activity))
    words = bodies_words(activity)
    return Row(activity.code, 0, evidence, activity_item(activity), activity.wording.text, (words,))


def compose_joint(meaning: Meaning, register: Register) -> Draft:
    """Answer which activities name several coordinating bodies."""
    kept = [one for one in scoped(meaning, register) if len(one.named(Role.COORDINATING)) > 1]
    rows = [_activity_result(one) for one in kept]
    return _filtered(meaning, register, "activities", rows, "more than one coordinating body")
