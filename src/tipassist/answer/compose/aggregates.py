"""Counts, most and least, blanks and comparisons, computed over the whole register."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from tipassist.answer.compose.bodies import activity_row, code_places
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    activity_item,
    answered,
    asb_evidence,
    footnote_evidence,
    outcome_evidence,
    outcome_item,
    pillar_evidence,
    pillar_item,
    term_evidence,
    wording_evidence,
)
from tipassist.answer.meaning import Form, Meaning, Relation
from tipassist.answer.phrasing import bodies_words, listing, plural, role_verb, scope_words, shorten
from tipassist.answer.units import units_in
from tipassist.locators import code
from tipassist.register.model import Activity, Outcome, Pillar, Register
from tipassist.register.queries import activities_of, holdings, is_within
from tipassist.types import Item, Role

_GROUPS = ("activities", "outcomes", "pillars", "bodies")
_COUNTED = re.compile(
    r"(?P<more>more than|over|at least|no fewer than|fewer than|less than|at most|exactly|only|just)?\s*"
    r"\b(?P<number>\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a ranking: what it is called, its value, and how to cite and list it."""

    name: str
    value: int
    evidence: tuple[Evidence, ...]
    item: Item | None
    title: str
    members: tuple[str, ...] = ()


def compose_aggregate(meaning: Meaning, register: Register) -> Draft | None:
    """Answer a count, ranking, blank or comparison; None when none is recognised."""
    text = meaning.text.lower()
    units = units_in(text)
    if meaning.form is Form.COMPARE and len(meaning.named) >= 2:
        return _compare_bodies(meaning, register)
    if "recurring" in meaning.cues:
        return _recurring(meaning, register)
    if {"form:most", "form:least"} <= meaning.cues:
        both = [
            _ranking(replace(meaning, form=form), register, units)
            for form in (Form.MOST, Form.LEAST)
        ]
        claims = [claim for draft in both for claim in draft.claims]
        return answered(claims, [item for draft in both for item in draft.items] or None)
    if meaning.form in (Form.MOST, Form.LEAST):
        return _ranking(meaning, register, units)
    if meaning.only and units and units[0] in ("outcomes", "pillars"):
        single = _single(meaning, register, units)
        if single is not None:
            return single
    counted = _COUNTED.search(text)
    if counted and len(units) > 1 and not meaning.lacking:
        return _with_number(meaning, register, units, counted)
    if meaning.lacking and units:
        return _lacking(meaning, register, units)
    if meaning.only:
        single = _single(meaning, register, units)
        if single is not None:
            return single
    if "joint_rows" in meaning.cues:
        return _joint(meaning, register)
    if units:
        return _count(meaning, register, units)
    return None


def _scoped(meaning: Meaning, register: Register) -> tuple[Activity, ...]:
    within = code_places(meaning)
    return tuple(
        one
        for one in register.activities
        if (not within or is_within(one, within)) and not is_within(one, meaning.outside)
    )


def _where(meaning: Meaning) -> str:
    return scope_words(code_places(meaning), meaning.outside)


def _entries(activities: Iterable[Activity], unit: str) -> list[str]:
    found: list[str] = []
    for one in activities:
        match unit:
            case "projects":
                found += [entry.wording.text for entry in one.projects]
            case "indicators":
                found += [entry.text for entry in one.indicators]
            case "examples":
                found += [entry.text for entry in one.examples]
    return found


def _body_names(activities: Iterable[Activity], unit: str) -> tuple[str, ...]:
    roles = {
        "coordinators": (Role.COORDINATING,),
        "supporters": (Role.SUPPORTING,),
        "relevants": (Role.RELEVANT,),
    }.get(unit, tuple(Role))
    return tuple(
        dict.fromkeys(
            entry.body for one in activities for entry in one.bodies if entry.role in roles
        )
    )


def _count(meaning: Meaning, register: Register, units: tuple[str, ...]) -> Draft | None:
    unit = units[0]
    activities = _scoped(meaning, register)
    where = _where(meaning)
    evidence = tuple(wording_evidence(one) for one in activities)
    match unit:
        case "activities":
            return _count_activities(meaning, register, activities)
        case "outcomes" | "pillars":
            return _count_upper(meaning, register, unit)
        case "projects" | "indicators" | "examples":
            return _count_entries(activities, unit, where)
        case "bodies" | "coordinators" | "supporters" | "relevants":
            return _count_bodies(meaning, activities, unit, where)
        case "footnotes":
            notes = tuple(footnote_evidence(one) for one in register.footnotes)
            text = f"The plan has {plural(len(register.footnotes), 'footnote')}."
            return answered([DraftClaim(text, notes or evidence)])
        case "terms":
            names = listing(one.term for one in register.glossary)
            text = f"The plan's list of abbreviations and definitions has {len(register.glossary)} "
            text += f"entries: {names}."
            return answered(
                [DraftClaim(text, tuple(term_evidence(one) for one in register.glossary))]
            )
        case _:
            return None


def _count_activities(
    meaning: Meaning, register: Register, activities: tuple[Activity, ...]
) -> Draft:
    where = _where(meaning)
    text = f"The plan has {plural(len(activities), 'coded activity', 'coded activities')}{where}"
    places = code_places(meaning)
    uncoded = sum(len(one.uncoded) for one in activities)
    if not places:
        parts = [
            f"{sum(one.pillar == pillar.letter for one in activities)} in Pillar {pillar.letter}"
            for pillar in register.pillars
        ]
        text += f": {listing(parts)}"
    text += "."
    if uncoded:
        under = listing(one.code for one in activities if one.uncoded)
        text += f" A further {plural(uncoded, 'type')} without a code {'stands' if uncoded == 1 else 'stand'}"
        text += f" under {under}."
    evidence = tuple(wording_evidence(one) for one in activities)
    claims = [DraftClaim(text, evidence)]
    if meaning.form is not Form.COUNT or places:
        claims += [activity_row(one, bodies_words(one)) for one in activities]
    return answered(claims, [activity_item(one) for one in activities])


def _count_upper(meaning: Meaning, register: Register, unit: str) -> Draft:
    letters = [place.parts[0] for place in code_places(meaning)] or [
        p.letter for p in register.pillars
    ]
    if unit == "pillars":
        pillars = [one for one in register.pillars if one.letter in letters]
        rows = [
            DraftClaim(f"**Pillar {one.letter}** {one.title.text}", (pillar_evidence(one),), 1)
            for one in pillars
        ]
        lead = DraftClaim(
            f"The plan has {plural(len(pillars), 'pillar')}.",
            tuple(pillar_evidence(one) for one in pillars),
        )
        return answered([lead, *rows], [pillar_item(register, one) for one in pillars])
    outcomes = [one for one in register.outcomes if one.pillar in letters]
    text = f"The plan has {plural(len(outcomes), 'priority outcome')}{_where(meaning)}"
    if len(letters) > 1:
        parts = [f"{sum(o.pillar == x for o in outcomes)} in Pillar {x}" for x in letters]
        text += f": {listing(parts)}"
    lead = DraftClaim(f"{text}.", tuple(outcome_evidence(one) for one in outcomes))
    rows = [
        DraftClaim(f"**{one.code}** {shorten(one.wording.text)}", (outcome_evidence(one),), 1)
        for one in outcomes
    ]
    return answered([lead, *rows], [outcome_item(register, one) for one in outcomes])


def _count_entries(activities: tuple[Activity, ...], unit: str, where: str) -> Draft:
    count = len(_entries(activities, unit))
    pointers = sum(one.pointer for activity in activities for one in activity.projects)
    text = f"The plan lists {plural(count, unit[:-1])}{where}."
    if unit == "projects" and pointers:
        text = f"The plan's Activities / Projects column has {plural(count, 'entry')}{where}: "
        text += f"{plural(count - pointers, 'project')} and {plural(pointers, 'pointer')} to another plan."
    letters = list(dict.fromkeys(one.pillar for one in activities))
    if len(letters) > 1:
        parts = [
            f"{len(_entries([a for a in activities if a.pillar == letter], unit))} in Pillar {letter}"
            for letter in letters
        ]
        text += f" By pillar: {listing(parts)}."
    return answered([DraftClaim(text, tuple(wording_evidence(one) for one in activities))])


def _count_bodies(
    meaning: Meaning, activities: tuple[Activity, ...], unit: str, where: str
) -> Draft:
    if unit == "bodies":
        unit = {Relation.COORDINATES: "coordinators", Relation.SUPPORTS: "supporters"}.get(
            meaning.relation, "bodies"
        )
    names = [n for n in _body_names(activities, unit) if n not in meaning.excluded_bodies]
    what = {
        "coordinators": "coordinating",
        "supporters": "supporting",
        "relevants": "relevant",
    }.get(unit, "sectoral")
    rows = _body_rows(names, activities, unit)
    rows.sort(key=lambda row: -row.value)
    lead = f"The plan names {plural(len(names), f'{what} body', f'{what} bodies')}{where}: "
    lead += f"{listing(row.name for row in rows)}." if names else "none."
    evidence = tuple(asb_evidence(one) for one in activities)
    claims = [DraftClaim(lead, evidence)]
    claims += [
        DraftClaim(
            f"**{row.name}**: {plural(row.value, 'activity')} ({', '.join(row.members)})",
            row.evidence,
            1,
        )
        for row in rows
    ]
    return answered(claims)


def _body_rows(names: Iterable[str], activities: Iterable[Activity], unit: str) -> list[Row]:
    kept = list(activities)
    rows = []
    for name in names:
        held = [one for one in kept if name in _body_names([one], unit)]
        evidence = tuple(asb_evidence(one) for one in held)
        rows.append(Row(name, len(held), evidence, None, "", tuple(one.code for one in held)))
    return rows


def _value(activities: tuple[Activity, ...], unit: str) -> int:
    match unit:
        case "activities":
            return len(activities)
        case "outcomes":
            return len({one.outcome for one in activities})
        case "projects" | "indicators" | "examples":
            return len(_entries(activities, unit))
        case "footnotes":
            return len({number for one in activities for number in one.footnotes})
        case "references":
            return len({str(ref.target) for one in activities for ref in one.references})
        case _:
            return len(_body_names(activities, unit))


def _group_rows(meaning: Meaning, register: Register, group: str, unit: str) -> list[Row]:
    scoped = _scoped(meaning, register)
    match group:
        case "activities":
            return [
                Row(
                    one.code,
                    _value((one,), unit),
                    (wording_evidence(one), asb_evidence(one)),
                    activity_item(one),
                    one.wording.text,
                    (bodies_words(one),),
                )
                for one in scoped
            ]
        case "outcomes":
            return [
                _upper_row(outcome, register, scoped, unit)
                for outcome in register.outcomes
                if any(a.outcome == outcome.code for a in scoped)
            ]
        case "pillars":
            return [
                _upper_row(pillar, register, scoped, unit)
                for pillar in register.pillars
                if any(a.pillar == pillar.letter for a in scoped)
            ]
        case _:
            role_unit = {
                Relation.COORDINATES: "coordinators",
                Relation.SUPPORTS: "supporters",
                Relation.RELEVANT: "relevants",
            }.get(meaning.relation, "bodies")
            names = [n for n in _body_names(scoped, role_unit) if n not in meaning.excluded_bodies]
            rows = _body_rows(names, scoped, role_unit)
            if unit in ("activities", "bodies"):
                return rows
            return [_revalued(row, scoped, unit) for row in rows]


def _revalued(row: Row, scoped: tuple[Activity, ...], unit: str) -> Row:
    held = tuple(one for one in scoped if one.code in row.members)
    return Row(row.name, _value(held, unit), row.evidence, None, "", row.members)


def _upper_row(
    place: Outcome | Pillar, register: Register, scoped: tuple[Activity, ...], unit: str
) -> Row:
    if isinstance(place, Outcome):
        inside = tuple(one for one in scoped if one.outcome == place.code)
        return Row(
            place.code,
            _value(inside, unit),
            (outcome_evidence(place), *(asb_evidence(one) for one in inside)),
            outcome_item(register, place),
            place.wording.text,
        )
    inside = tuple(one for one in scoped if one.pillar == place.letter)
    return Row(
        place.letter,
        _value(inside, unit),
        (pillar_evidence(place),),
        pillar_item(register, place),
        place.title.text,
    )


def _pick(meaning: Meaning, units: tuple[str, ...]) -> tuple[str, str]:
    groups = [unit for unit in units if unit in _GROUPS]
    others = [unit for unit in units if unit not in _GROUPS]
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


def _ranking(meaning: Meaning, register: Register, units: tuple[str, ...]) -> Draft:
    group, unit = _pick(meaning, units)
    rows = [row for row in _group_rows(meaning, register, group, unit)]
    if not rows:
        return _count(meaning, register, ("activities",)) or answered([])
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
        rest = sorted((row for row in rows if row not in winners), key=lambda row: -row.value)[:4]
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


def _ranking_lead(meaning: Meaning, group: str, unit: str, winners: list[Row], value: int) -> str:
    word = "most" if meaning.form is Form.MOST else "fewest"
    names = listing(place_label(row.name, group) for row in winners)
    thing = plural(value, _unit_word(unit), _unit_word(unit, many=True))
    tie = " tie" if len(winners) > 1 else ""
    if group == "bodies" and unit == "activities":
        role = {
            Relation.COORDINATES: Role.COORDINATING,
            Relation.SUPPORTS: Role.SUPPORTING,
            Relation.RELEVANT: Role.RELEVANT,
        }.get(meaning.relation)
        verb = (
            role_verb(role, len(winners))
            if role
            else ("has a role in" if len(winners) == 1 else "have a role in")
        )
        each = " each" if len(winners) > 1 else ""
        return f"{names} {verb} the {word} activities{_where(meaning)}: {value}{each}."
    have = "has" if len(winners) == 1 else f"{tie.strip() or 'have'} for"
    if len(winners) > 1:
        return f"{names} tie for the {word} {_unit_word(unit, many=True)}{_where(meaning)}: {thing} each."
    return f"{names} {have} the {word} {_unit_word(unit, many=True)}{_where(meaning)}: {thing}."


def place_label(name: str, group: str) -> str:
    """Name a row of a group: "Pillar A", "Outcome A.2", "A.2.6" or a body."""
    return {"pillars": f"Pillar {name}", "outcomes": f"Outcome {name}"}.get(group, name)


def _unit_word(unit: str, *, many: bool = False) -> str:
    words = {
        "activities": ("activity", "activities"),
        "bodies": ("body", "bodies"),
        "coordinators": ("coordinating body", "coordinating bodies"),
        "supporters": ("supporting body", "supporting bodies"),
        "relevants": ("relevant body", "relevant bodies"),
    }
    one, several = words.get(unit, (unit[:-1], unit))
    return several if many else one


def _lacking(meaning: Meaning, register: Register, units: tuple[str, ...]) -> Draft | None:
    group, unit = _lacking_pick(meaning, units)
    rows = [row for row in _group_rows(meaning, register, group, unit) if row.value == 0]
    return _filtered(meaning, register, group, rows, f"no {_unit_word(unit)}")


def _lacking_pick(meaning: Meaning, units: tuple[str, ...]) -> tuple[str, str]:
    group = next(
        (unit for unit in units if unit in ("activities", "outcomes", "pillars")), "activities"
    )
    rest = [unit for unit in units if unit != group]
    if not rest:
        rest = [
            {Relation.SUPPORTS: "supporters", Relation.RELEVANT: "relevants"}.get(
                meaning.relation, "coordinators"
            )
        ]
    unit = rest[0]
    if unit == "bodies":
        unit = {
            Relation.COORDINATES: "coordinators",
            Relation.SUPPORTS: "supporters",
        }.get(meaning.relation, "bodies")
    return group, unit


def _filtered(
    meaning: Meaning, register: Register, group: str, rows: list[Row], what: str
) -> Draft:
    total = len(_group_rows(meaning, register, group, "activities"))
    noun = plural(total, _unit_word(group), _unit_word(group, many=True))
    if not rows:
        checked = tuple(pillar_evidence(one) for one in register.pillars)
        text = f"None of the {noun}{_where(meaning)} has {what}; all were checked."
        return answered([DraftClaim(text, checked)], [])
    verb = "has" if len(rows) == 1 else "have"
    lead = f"{len(rows)} of the {noun}{_where(meaning)} {verb} {what}: "
    lead += f"{listing(row.name for row in rows)}."
    if what.startswith("no ") and total > len(rows):
        lead += f" The other {total - len(rows)} have at least one."
    claims = [DraftClaim(lead, tuple(e for row in rows for e in row.evidence))]
    for row in rows:
        note = f" ({', '.join(row.members)})" if row.members else ""
        claims.append(DraftClaim(f"**{row.name}** {shorten(row.title)}{note}", row.evidence, 1))
    items = [row.item for row in rows if row.item is not None]
    return answered(claims, items if group != "bodies" else None)


def _with_number(
    meaning: Meaning, register: Register, units: tuple[str, ...], counted: re.Match[str]
) -> Draft:
    printed = counted["number"]
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
    accept = test.get(more, lambda v: v == number)
    group = next((unit for unit in units if unit in _GROUPS), "activities")
    unit = next((unit for unit in units if unit != group), "activities")
    rows = [row for row in _group_rows(meaning, register, group, unit) if accept(row.value)]
    what = f"{more or 'exactly'} {number} {_unit_word(unit, many=number != 1)}".replace(
        "just", "only"
    )
    return _filtered(meaning, register, group, rows, what)


def _single(meaning: Meaning, register: Register, units: tuple[str, ...]) -> Draft | None:
    group = next((unit for unit in units if unit in ("outcomes", "activities", "pillars")), None)
    if group is None or meaning.named:
        return None
    scoped = _scoped(meaning, register)
    if group == "activities":
        if meaning.relation is Relation.SUPPORTS:
            kept = [
                one
                for one in scoped
                if one.named(Role.SUPPORTING) and not one.named(Role.COORDINATING)
            ]
            what = "only a supporting body and no coordinating one"
        else:
            kept = [one for one in scoped if len(one.bodies) == 1]
            what = "only one body named"
        rows = [_activity_result(one) for one in kept]
        return _filtered(meaning, register, group, rows, what)
    rows = []
    for row in _group_rows(meaning, register, group, "coordinators"):
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


def _joint(meaning: Meaning, register: Register) -> Draft:
    kept = [one for one in _scoped(meaning, register) if len(one.named(Role.COORDINATING)) > 1]
    rows = [_activity_result(one) for one in kept]
    return _filtered(meaning, register, "activities", rows, "more than one coordinating body")


def _compare_bodies(meaning: Meaning, register: Register) -> Draft:
    within = code_places(meaning)
    roles = {
        Relation.COORDINATES: (Role.COORDINATING,),
        Relation.SUPPORTS: (Role.SUPPORTING,),
        Relation.RELEVANT: (Role.RELEVANT,),
    }.get(meaning.relation, tuple(Role))
    claims: list[DraftClaim] = []
    values: dict[str, int] = {}
    held_codes: dict[str, set[str]] = {}
    for body in meaning.named:
        parts, evidence = [], []
        held = holdings(register, body, roles, within, meaning.outside)
        values[body], held_codes[body] = len(held), {one.activity.code for one in held}
        for role in roles:
            own = [one.activity for one in held if role in one.roles]
            codes = f" ({', '.join(one.code for one in own)})" if own else ""
            parts.append(f"{role_verb(role)} {len(own)}{codes}")
            evidence += [asb_evidence(one) for one in own]
        text = f"**{body}** {listing(parts)}{_where(meaning)}."
        claims.append(DraftClaim(text, tuple(evidence) or _checked(register), 1))
    ranked = sorted(values, key=lambda body: -values[body])
    lead = _comparison(ranked, values, roles, meaning)
    shared = set.intersection(*held_codes.values())
    both = [one for one in register.activities if one.code in shared]
    first = DraftClaim(lead, tuple(e for claim in claims for e in claim.evidence))
    tail = f"They share {plural(len(both), 'activity')}"
    tail += f": {listing(one.code for one in both)}." if both else "."
    evidence_both = tuple(asb_evidence(one) for one in both) or first.evidence
    everything = set.union(*held_codes.values())
    items = [activity_item(one) for one in register.activities if one.code in everything]
    return answered([first, *claims, DraftClaim(tail, evidence_both)], items)


def _comparison(
    ranked: list[str], values: dict[str, int], roles: tuple[Role, ...], meaning: Meaning
) -> str:
    verb = role_verb(roles[0]) if len(roles) == 1 else "has a role in"
    first, *rest = ranked
    yes = ""
    if meaning.form is Form.COMPARE and "yesno" in meaning.cues and meaning.named:
        asked = meaning.named[0]
        less = "less" in meaning.cues
        true = all(
            values[asked] < values[o] if less else values[asked] > values[o]
            for o in meaning.named[1:]
        )
        yes = "Yes. " if true else "No. "
    if len(set(values.values())) == 1:
        each = (
            "each coordinate"
            if len(roles) == 1 and roles[0] is Role.COORDINATING
            else "are level with"
        )
        return (
            f"{yes}{listing(ranked)} {each} {plural(values[first], 'activity')}{_where(meaning)}."
        )
    words = listing(f"{body} ({values[body]})" for body in rest)
    return f"{yes}{first} {verb} more activities ({values[first]}) than {words}{_where(meaning)}."


def _checked(register: Register) -> tuple[Evidence, ...]:
    return tuple(pillar_evidence(one) for one in register.pillars)


def _recurring(meaning: Meaning, register: Register) -> Draft:
    groups: dict[str, list[tuple[Activity, Evidence]]] = {}
    texts: dict[str, str] = {}
    for one in _scoped(meaning, register):
        for project in one.projects:
            key = _project_key(project.wording.text)
            evidence = Evidence(
                code(one.code),
                "project",
                f"{one.code} · Activities / Projects",
                project.wording.spans,
            )
            groups.setdefault(key, []).append((one, evidence))
            texts.setdefault(key, project.wording.text)
    repeated = {k: v for k, v in groups.items() if len({one.code for one, _ in v}) > 1}
    ranked = sorted(repeated, key=lambda key: -len(repeated[key]))
    lead = f"{plural(len(ranked), 'project')} {'is' if len(ranked) == 1 else 'are'} listed under more than one activity."
    claims = [
        DraftClaim(lead, tuple(e for key in ranked for _, e in repeated[key]) or _checked(register))
    ]
    for key in ranked:
        codes = listing(dict.fromkeys(one.code for one, _ in repeated[key]))
        text = f"{shorten(texts[key])} – {codes}"
        claims.append(DraftClaim(text, tuple(e for _, e in repeated[key]), 1))
    return answered(claims)


def _project_key(text: str) -> str:
    bare = re.sub(r"\(.*?\)|[^a-z ]", " ", text.lower())
    words = [word for word in bare.split() if word not in ("a", "an", "the", "of")]
    return " ".join(words[1:] if words[:1] in (["conduct"], ["implement"], ["provide"]) else words)
