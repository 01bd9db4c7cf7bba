"""Look-ups: what stands at a code, section, footnote or glossary entry, field by field."""

import re

from tipassist.answer.compose.columns import columns_asked, entry_rows
from tipassist.answer.compose.entries import column_claims
from tipassist.answer.compose.rows import activity_row
from tipassist.answer.compose.terms import term_claim
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    activity_item,
    answered,
    asb_evidence,
    cell_evidence,
    footnote_evidence,
    outcome_evidence,
    outcome_item,
    part_evidence,
    pillar_evidence,
    pillar_item,
    section_evidence,
    term_evidence,
    wording_evidence,
)
from tipassist.answer.meaning import Column, Form, Meaning, Relation
from tipassist.answer.phrasing import bodies_words, listing, plural, shorten
from tipassist.locators import code
from tipassist.register.model import (
    Activity,
    Footnote,
    GlossaryTerm,
    Outcome,
    Pillar,
    Reference,
    Register,
    Section,
    SectionPart,
)
from tipassist.register.queries import activities_of, find_place, outcomes_of
from tipassist.types import Item, Role

_LISTS = (Column.PROJECTS, Column.INDICATORS, Column.EXAMPLES)


def compose_places(meaning: Meaning, register: Register) -> Draft:
    """Answer what stands at each place that a question names."""
    claims: list[DraftClaim] = []
    items: list[Item] = []
    for locator in meaning.places:
        place = find_place(register, locator)
        if place is None:
            continue
        part, found = _place(place, meaning, register)
        claims += part
        items += found
    unique = {item.locator: item for item in items}
    return answered(claims, unique.values() or None)


def _place(
    place: object, meaning: Meaning, register: Register
) -> tuple[list[DraftClaim], list[Item]]:
    match place:
        case Activity():
            return _activity(place, meaning, register), [activity_item(place)]
        case Outcome():
            return _outcome(place, meaning, register)
        case Pillar():
            return _pillar(place, meaning, register)
        case Section():
            return _section(place, register), []
        case SectionPart():
            claims = section_item(place, register)
            notes = place.footnotes if meaning.column is Column.REFERENCES else ()
            return [*claims, *_notes(notes, register)], []
        case Footnote():
            return footnote_claims(place, register), []
        case GlossaryTerm():
            return [term_claim(place)], []
        case _:
            return [], []


def _notes(numbers: tuple[int, ...], register: Register) -> list[DraftClaim]:
    notes = (register.footnote(number) for number in numbers)
    return [
        DraftClaim(f"**Footnote {one.number}**: {one.wording.text}", (footnote_evidence(one),))
        for one in notes
        if one is not None
    ]


def footnote_claims(note: Footnote, register: Register) -> list[DraftClaim]:
    """Say what a footnote says and where its mark stands."""
    evidence = footnote_evidence(note)
    claims = [DraftClaim(f"**Footnote {note.number}**: {note.wording.text}", (evidence,))]
    if note.marked_in:
        where = listing(str(place) for place in note.marked_in)
        marked = tuple(
            found
            for place in note.marked_in
            if (found := place_evidence(find_place(register, place), register)) is not None
        )
        claims.append(DraftClaim(f"Its mark stands in {where}.", (evidence, *marked)))
    else:
        text = "Its mark stands in no outcome, activity or section of the plan's text."
        claims.append(DraftClaim(text, (evidence,)))
    return claims


def place_evidence(place: object, register: Register) -> Evidence | None:
    """Cite the main words of any place."""
    match place:
        case Activity():
            return wording_evidence(place)
        case Outcome():
            return outcome_evidence(place)
        case Pillar():
            return pillar_evidence(place, goal=True)
        case Section():
            return section_evidence(place)
        case SectionPart():
            return part_evidence(register, place)
        case Footnote():
            return footnote_evidence(place)
        case GlossaryTerm():
            return term_evidence(place)
        case _:
            return None


def section_item(part: SectionPart, register: Register) -> list[DraftClaim]:
    """Say an item of a section with the words that introduce it and the items under it."""
    section = register.section(part.locator.parts[0])
    if section is None:
        return []
    index = section.parts.index(part)
    claims: list[DraftClaim] = []
    if part.lead_in is not None and len(part.locator.parts) > 2:
        lead = section.parts[part.lead_in]
        claims.append(DraftClaim(lead.wording.text, (part_evidence(register, lead),)))
    name = f"**{part.locator}** {part.wording.text}"
    claims.append(DraftClaim(name, (part_evidence(register, part),), level=len(claims)))
    for below in section.items_under(index):
        claims.append(_item_row(below, register))
    return claims


def _item_row(part: SectionPart, register: Register) -> DraftClaim:
    text = f"**{part.locator}** {part.wording.text}"
    return DraftClaim(
        text, (part_evidence(register, part),), level=max(1, len(part.locator.parts) - 1)
    )


def _section(section: Section, register: Register) -> list[DraftClaim]:
    claims = [
        DraftClaim(
            f"**Section {section.letter}. {section.title.text}**", (section_evidence(section),)
        )
    ]
    for part in section.parts:
        if part.is_item:
            claims.append(_item_row(part, register))
        else:
            claims.append(DraftClaim(part.wording.text, (part_evidence(register, part),)))
    return claims


def _activity(activity: Activity, meaning: Meaning, register: Register) -> list[DraftClaim]:
    column = meaning.column
    if column in _LISTS:
        who = meaning.relation.role is not None or meaning.form is Form.WHO
        who = who or bool({"coordinators", "supporters", "bodies"} & meaning.cues)
        told = [asb_claim(activity, meaning.relation)] if who else []
        columns = columns_asked(meaning)
        if _asks_what_it_is(activity, meaning):
            told.insert(0, wording_claim(activity))
        yesno = meaning if len(columns) == 1 else None
        return [*told, *(c for one in columns for c in column_claims(activity, one, yesno))]
    if column is Column.REFERENCES:
        return reference_claims(activity.code, activity.references, activity, register)
    above = _stands_under(activity, meaning, register)
    if above:
        return above
    bodies_asked = column is Column.BODIES or meaning.relation.role is not None
    if bodies_asked and not {"what_too"} & meaning.cues and len(meaning.topic) < 2:
        return _roles_told(activity, meaning)
    claims = [wording_claim(activity)]
    if column is Column.TEXT and len(meaning.topic) < 2:
        return claims + [
            DraftClaim(
                f"Example: {one.text}", (cell_evidence(activity, "examples", "Example", one),), 1
            )
            for one in activity.examples
        ]
    claims.append(asb_claim(activity, Relation.NONE))
    for one in (Column.EXAMPLES, Column.PROJECTS, Column.INDICATORS):
        claims += column_claims(activity, one)
    for uncoded in activity.uncoded:
        evidence = cell_evidence(activity, "activity", "Type without a code", uncoded.wording)
        claims.append(
            DraftClaim(f"Printed under it without a code: {uncoded.wording.text}", (evidence,))
        )
    if activity.references:
        claims += reference_claims(activity.code, activity.references, activity, register)
    return claims


def _asks_what_it_is(activity: Activity, meaning: Meaning) -> bool:
    """Whether its wording is asked for beside a column: "what is A.6.1 and its indicator"."""
    name = re.escape(activity.code.lower())
    ways = rf"\bwhat(?:'s|s| is)? (?:activity )?{name}(?! (?:ha|l))|\b{name} is(?: all)? about\b"
    return bool(re.search(ways, meaning.text.lower()))


def _roles_told(activity: Activity, meaning: Meaning) -> list[DraftClaim]:
    """Say the role asked; of two asked, each, so that a blank one is told too."""
    both = {"relation:coordinates", "relation:supports"} <= meaning.cues
    blank = not all(activity.named(one) for one in (Role.COORDINATING, Role.SUPPORTING))
    if meaning.relation is not Relation.ANY or not both or not blank:
        return [asb_claim(activity, meaning.relation)]
    return [asb_claim(activity, one) for one in (Relation.COORDINATES, Relation.SUPPORTS)]


def _stands_under(activity: Activity, meaning: Meaning, register: Register) -> list[DraftClaim]:
    """Say the outcome and the pillar of an activity, when it is asked what it belongs to."""
    asked = {"level:outcomes", "level:pillars"} & meaning.cues
    others = {"activities", "bodies", "coordinators", "supporters"} & meaning.cues
    if not asked or others or meaning.relation.role is not None or meaning.form is Form.WHO:
        return []
    outcome, pillar = register.outcome(activity.outcome), register.pillar(activity.pillar)
    claims = []
    if outcome is not None:
        text = f"{activity.code} stands under **Outcome {outcome.code}**: {outcome.wording.text}"
        claims.append(DraftClaim(text, (wording_evidence(activity), outcome_evidence(outcome))))
    if pillar is not None and "level:pillars" in meaning.cues:
        text = f"{activity.code} stands in **Pillar {pillar.letter}** ({pillar.title.text})."
        claims.append(DraftClaim(text, (wording_evidence(activity), pillar_evidence(pillar))))
    return claims


def wording_claim(activity: Activity) -> DraftClaim:
    """Say the wording of an activity type with its code."""
    return DraftClaim(f"**{activity.code}** {activity.wording.text}", (wording_evidence(activity),))


def asb_claim(activity: Activity, relation: Relation) -> DraftClaim:
    """Say which bodies an activity names, for one role or for all."""
    evidence = (asb_evidence(activity),)
    role = relation.role
    if role is None:
        if not activity.bodies:
            return DraftClaim(
                f"The plan names no body for {activity.code}: its Coordinating ASB cell is blank.",
                evidence,
            )
        return DraftClaim(f"{activity.code}: {bodies_words(activity)}.", evidence)
    names = activity.named(role)
    if names:
        verb = {
            Role.COORDINATING: "coordinates" if len(names) == 1 else "coordinate",
            Role.SUPPORTING: "supports" if len(names) == 1 else "support",
            Role.RELEVANT: "is named as relevant for"
            if len(names) == 1
            else "are named as relevant for",
        }[role]
        others = [
            f"{one.value}: {listing(activity.named(one))}"
            for one in Role
            if one is not role and activity.named(one)
        ]
        tail = f" ({'; '.join(others)})" if others else ""
        return DraftClaim(f"{listing(names)} {verb} {activity.code}{tail}.", evidence)
    rest = bodies_words(activity) if activity.bodies else "its Coordinating ASB cell is blank"
    rest = rest.removeprefix("no coordinating body is named; ")
    return DraftClaim(f"The plan names no {role.value} body for {activity.code}: {rest}.", evidence)


def reference_claims(
    name: str,
    references: tuple[Reference, ...],
    place: Activity | Outcome | Pillar,
    register: Register,
) -> list[DraftClaim]:
    """Say what a place refers to, footnote by footnote and in its own words."""
    own = place_evidence(place, register)
    base = (own,) if own else ()
    if not references and not place.footnotes:
        return [DraftClaim(f"The plan prints no reference or footnote for {name}.", base)]
    claims = []
    for number in place.footnotes:
        note = register.footnote(number)
        if note is not None:
            text = f"{name} rests on Footnote {number}: {note.wording.text}"
            claims.append(DraftClaim(text, (*base, footnote_evidence(note))))
    inline = [one for one in references if one.via is None]
    if inline:
        evidence = tuple(
            Evidence(code(name), "reference", f"{name} · Reference", one.spans) for one in inline
        )
        text = f"Its own text refers to {listing(str(one.target) for one in inline)}."
        claims.append(DraftClaim(text, evidence))
    return claims


def _outcome(
    outcome: Outcome, meaning: Meaning, register: Register
) -> tuple[list[DraftClaim], list[Item]]:
    activities = activities_of(register, code(outcome.code))
    listed = _inside(activities, meaning, f"Outcome {outcome.code}")
    if listed is not None:
        return listed
    item = [outcome_item(register, outcome)]
    claim = DraftClaim(
        f"**Outcome {outcome.code}**: {outcome.wording.text}", (outcome_evidence(outcome),)
    )
    if meaning.column is Column.REFERENCES:
        return reference_claims(outcome.code, outcome.references, outcome, register), item
    if meaning.column is Column.TEXT and "activities" not in meaning.cues:
        return [claim], item
    claims = [claim, *(activity_row(one, bodies_words(one)) for one in activities)]
    if outcome.references:
        claims += reference_claims(outcome.code, outcome.references, outcome, register)
    return claims, item


def _inside(
    activities: tuple[Activity, ...], meaning: Meaning, name: str
) -> tuple[list[DraftClaim], list[Item]] | None:
    if meaning.column in _LISTS:
        return _columns_inside(activities, columns_asked(meaning), name)
    asked_bodies = meaning.column is Column.BODIES or meaning.relation.role is not None
    asked_list = meaning.form in (Form.LIST, Form.COUNT) or "activities" in meaning.cues
    open_column = meaning.column in (Column.NONE, Column.ALL, Column.OUTCOMES)
    if not asked_bodies and not (asked_list and open_column):
        return None
    role = meaning.relation.role
    if role is not None and "level:activities" in meaning.cues:
        activities = tuple(one for one in activities if one.named(role)) or activities
    evidence = tuple(asb_evidence(one) for one in activities)
    if asked_bodies:
        lead = DraftClaim(_bodies_lead(activities, meaning, name), evidence)
    else:
        lead = DraftClaim(f"{name} has {plural(len(activities), 'activity')}.", evidence)
    rows = [activity_row(one, bodies_words(one)) for one in activities]
    return [lead, *rows], [activity_item(one) for one in activities]


def _bodies_lead(activities: tuple[Activity, ...], meaning: Meaning, name: str) -> str:
    roles = meaning.relation.roles
    parts = []
    for role in roles:
        names = list(dict.fromkeys(body for one in activities for body in one.named(role)))
        if names:
            parts.append(f"{role.value}: {listing(names)}")
        elif len(roles) == 1:
            parts.append(f"no {role.value} body is named")
    where = f"{name} ({plural(len(activities), 'activity')})"
    blank = parts == [f"no {roles[0].value} body is named"]
    return f"In {where} {parts[0]}." if blank else f"{where}, {'; '.join(parts)}."


def _columns_inside(
    activities: tuple[Activity, ...], columns: tuple[Column, ...], name: str
) -> tuple[list[DraftClaim], list[Item]]:
    claims = [claim for one in columns for claim in _column_inside(activities, one, name)]
    return claims, [activity_item(one) for one in activities]


def _column_inside(activities: tuple[Activity, ...], column: Column, name: str) -> list[DraftClaim]:
    rows = [row for one in activities for row in entry_rows(one, column)]
    count = sum("the plan lists no" not in row.text for row in rows)
    lead = (
        f"{name} has {plural(count, column.value[:-1])} in {plural(len(activities), 'activity')}."
    )
    evidence = tuple(one for row in rows for one in row.evidence)
    return [DraftClaim(lead, evidence), *rows]


def _pillar(
    pillar: Pillar, meaning: Meaning, register: Register
) -> tuple[list[DraftClaim], list[Item]]:
    activities = activities_of(register, code(pillar.letter))
    outcomes = outcomes_of(register, pillar.letter)
    title = f"Pillar {pillar.letter} ({pillar.title.text})"
    if meaning.column is Column.OUTCOMES and "level:activities" not in meaning.cues:
        lead = f"{title} has {plural(len(outcomes), 'priority outcome')}."
        rows = [
            DraftClaim(f"**{one.code}** {one.wording.text}", (outcome_evidence(one),), 1)
            for one in outcomes
        ]
        evidence = tuple(outcome_evidence(one) for one in outcomes)
        return [DraftClaim(lead, evidence), *rows], [
            outcome_item(register, one) for one in outcomes
        ]
    listed = _inside(activities, meaning, title)
    if listed is not None:
        return listed
    item = [pillar_item(register, pillar)]
    if meaning.column is Column.REFERENCES:
        return reference_claims(pillar.letter, pillar.references, pillar, register), item
    goal = DraftClaim(
        f"**{title}**: {pillar.goal.text}",
        (pillar_evidence(pillar), pillar_evidence(pillar, goal=True)),
    )
    if meaning.column is Column.TEXT:
        return [goal], item
    rows = [
        DraftClaim(f"**{one.code}** {shorten(one.wording.text)}", (outcome_evidence(one),), 1)
        for one in outcomes
    ]
    count = f"It has {plural(len(outcomes), 'priority outcome')} and "
    count += f"{plural(len(activities), 'activity')}."
    return [goal, DraftClaim(count, tuple(outcome_evidence(one) for one in outcomes)), *rows], item
