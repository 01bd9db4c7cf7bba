"""Most and least: every winner of a tie is named."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tipassist.answer.compose.counted.counts import compose_count
from tipassist.answer.compose.counted.rows import GROUPS, Row, group_rows, place_label, unit_word
from tipassist.answer.compose.of_places.scope import where_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    answered,
    checked_evidence,
)
from tipassist.answer.language.phrasing import listing, plural, role_verb, shorten
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import ALONE_FIRST, OUTRIGHT, WINNER, Form, Meaning, Relation
from tipassist.answer.sets.query import ROLE_UNITS
from tipassist.answer.sets.ranks import Rank
from tipassist.register.model import Register
from tipassist.types import Role

_PER = re.compile(
    r"\b(?:per|each|every|by)\s+(?:(?:one )?of (?:the|our|these)\s+)?"
    r"(pillars?|outcomes?|(?:sectoral )?bod(?:y|ies)|asbs?)\b"
)
_THE_MOST = r"\b(?:most|fewest|least|greatest|highest|largest|smallest|lowest)(?: number of)?"
_ASKED_GROUP = re.compile(
    r"\b(?:which|what) (?:of the )?(?:\w+ )??(?P<group>\w+)(?=\W*$|[,;:?]| and\b| has\b)"
)
_MOST_PLACES = re.compile(rf"{_THE_MOST} (?:different |priority )?(?P<places>pillars|outcomes)\b")
_MOST_UNITS = re.compile(
    rf"{_THE_MOST} (?:(?:different|listed|priority|potential|separate|asean|sectoral) )*"
    r"(?P<unit>\w+)\b"
)
_MOST_BODIES = re.compile(rf"{_THE_MOST} (?:different )?(?:(?:asean )?sectoral )?(?:bodies|asbs)\b")
_MORE_THAN_ALL = re.compile(
    r"\b(?:more|fewer|less) [^.?!;,]{2,60}? than"
    r" (?:any|all|every|each|the rest|the others?)\b"
)
_ORDINALS = {2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth"}
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
    asked = _ASKED_GROUP.search(meaning.text.lower())
    named = units_in(asked["group"]) if asked else ()
    group = next((unit for unit in named if unit in groups), groups[0])
    told = _MOST_PLACES.search(meaning.text.lower()) if group == "bodies" else None
    if told:
        return group, told["places"]
    roles = ("coordinators", "supporters", "relevants") if group == "bodies" else ()
    rest = [unit for unit in units if unit != group and unit not in roles]
    if group == "activities" and "bodies" in rest and _MOST_BODIES.search(meaning.text.lower()):
        return "activities", "bodies"
    if group == "activities" and "bodies" in rest and meaning.relation is not Relation.NONE:
        return "bodies", "activities"
    if group == "activities" and not rest:
        return "bodies", "activities"
    most = _MOST_UNITS.search(meaning.text.lower()) if group != "bodies" else None
    measured = units_in(most["unit"]) if most else ()
    rest = [unit for unit in rest if unit in measured] or rest
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
    rows.sort(key=lambda row: row.value if meaning.form is Form.LEAST else -row.value)
    winners = _placed(rows, meaning.rank)
    if not winners:
        return _no_such_place(meaning, rows)
    lead = _ranking_lead(meaning, group, unit, winners, winners[0].value)
    claimed = next((one for one in rows if WINNER + one.name in meaning.cues), None)
    if claimed is not None:
        tied = _says_alone(meaning) and len(winners) > 1
        lead = f"{'Yes' if claimed in winners and not tied else 'No'}. {lead}"
    elif OUTRIGHT in meaning.cues and "yesno" in meaning.cues:
        lead = f"{'Yes' if len(winners) == 1 else 'No'}. {lead}"
    if meaning.rank is not None and meaning.rank.after:
        lead = f"After {meaning.rank.after}, {lead}"
    claims = [DraftClaim(lead, tuple(e for row in winners for e in row.evidence))]
    if claimed is not None and claimed not in winners:
        name = place_label(claimed.name, group)
        claims.append(DraftClaim(f"{name} comes after it: {claimed.value}.", claimed.evidence))
    if group == "bodies":
        rest = rows[rows.index(winners[-1]) + 1 :][:4]
        claims += _told_bodies(winners, rest)
        if meaning.form is Form.LEAST and meaning.rank is None:
            claims += _without_any(meaning, rows, register)
        order = [row.name for row in (*winners, *rest)] if len(winners) == 1 else []
        return replace(answered(claims), ranked=tuple(order))
    claims += [
        DraftClaim(f"**{row.name}** {shorten(row.title)}", row.evidence, 1) for row in winners
    ]
    return answered(claims, [row.item for row in winners if row.item])


def _says_alone(meaning: Meaning) -> bool:
    """Whether something is said to come first with nothing beside it: "more than any other"."""
    return ALONE_FIRST in meaning.cues or bool(_MORE_THAN_ALL.search(fold(meaning.question)))


def _told_bodies(winners: list[Row], rest: list[Row]) -> Iterator[DraftClaim]:
    """Tell the rows of each winner, and who comes next."""
    for row in winners:
        yield DraftClaim(f"**{row.name}**: {', '.join(row.members)}", row.evidence, 1)
    if rest:
        words = listing(f"{row.name} ({row.value})" for row in rest)
        yield DraftClaim(f"Next: {words}.", tuple(e for row in rest for e in row.evidence))


def _without_any(meaning: Meaning, rows: list[Row], register: Register) -> Iterator[DraftClaim]:
    """Say which bodies have the role nowhere, beside those that have it in the fewest rows."""
    role = meaning.relation.role
    verb = "coordinate" if role is Role.COORDINATING else "support"
    ranked = {row.name for row in rows}
    none = [one for one in register.bodies if one not in ranked]
    told = role in (Role.COORDINATING, Role.SUPPORTING) and not (meaning.places or meaning.outside)
    if not told or meaning.named or not none:
        return
    many = "" if len(none) > 1 else "s"
    text = f"{listing(none)} {verb}{many} no activity at all."
    yield DraftClaim(text, checked_evidence(register))


def _placed(rows: list[Row], rank: Rank | None) -> list[Row]:
    """Return the rows in the places asked for, best first; rows that tie stand together."""
    if rank is not None and rank.several:
        last = rows[min(rank.several, len(rows)) - 1].value
        return rows[: max(at for at, row in enumerate(rows, 1) if row.value == last)]
    values = list(dict.fromkeys(row.value for row in rows))
    place = rank.place if rank is not None else 1
    if rank is not None and rank.after:
        own = next((row.value for row in rows if row.name == rank.after), None)
        place = values.index(own) + 2 if own is not None else 0
    return [row for row in rows if 0 < place <= len(values) and row.value == values[place - 1]]


def _no_such_place(meaning: Meaning, rows: list[Row]) -> Draft:
    """Say that a ranking has no such place, or does not hold the body after which is asked."""
    words = listing(f"{row.name} ({row.value})" for row in rows)
    after = meaning.rank.after if meaning.rank else ""
    what = f"nothing after {after}" if after else "no such place"
    lead = f"The ranking has {what}{where_words(meaning)}; it is: {words}."
    return answered([DraftClaim(lead, tuple(e for row in rows for e in row.evidence))])


def compose_order(meaning: Meaning, register: Register, units: tuple[str, ...]) -> Draft | None:
    """Answer with every row of a group and its value: by rank, or "per pillar" in plan order."""
    per = _PER.search(meaning.text.lower())
    group = next(iter(units_in(per[1])), "") if per else _pick(meaning, units)[0]
    roles = ROLE_UNITS if group == "bodies" else ()
    unit = next((one for one in units if one != group and one not in roles), "activities")
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
    word = _place_words(meaning)
    if meaning.rank is not None and meaning.rank.several:
        counts = listing(f"{place_label(row.name, group)} ({row.value})" for row in winners)
        what = unit_word(unit, many=True)
        return f"The {word} {what}{_by_role(meaning, group)}{where_words(meaning)}: {counts}."
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


def _place_words(meaning: Meaning) -> str:
    """Say a place in a ranking: "most", "second fewest", "most after SOMTC's"."""
    word = "most" if meaning.form is Form.MOST else "fewest"
    rank = meaning.rank
    if rank is None or rank.several:
        return word
    if rank.after:
        return word
    return f"{_ORDINALS.get(rank.place, f'{rank.place}th')} {word}"


def _by_role(meaning: Meaning, group: str) -> str:
    role = meaning.relation.role
    return f" that a body {role_verb(role)}" if role and group == "bodies" else ""
