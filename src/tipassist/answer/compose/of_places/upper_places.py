"""What stands at a pillar or an outcome, and in the activities under it."""

from tipassist.answer.compose.cited.place_references import reference_claims, references_above
from tipassist.answer.compose.counted.rows import activity_row
from tipassist.answer.compose.of_places.columns import ENTRY_COLUMNS, columns_asked, entry_rows
from tipassist.answer.draft import (
    DraftClaim,
    activity_item,
    asb_evidence,
    outcome_evidence,
    outcome_item,
    pillar_evidence,
    pillar_item,
)
from tipassist.answer.language.phrasing import bodies_words, listing, plural, scope_words, shorten
from tipassist.answer.meaning import Column, Form, Meaning
from tipassist.locators import code
from tipassist.register.model import Activity, Outcome, Pillar, Register
from tipassist.register.queries import activities_of, is_within, outcomes_of
from tipassist.types import Item


def pillar_told(
    pillar: Pillar, meaning: Meaning, register: Register
) -> tuple[list[DraftClaim], list[Item]]:
    """Say of a pillar what is asked: its goal, its outcomes or what its activities hold."""
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
    looked_in = tuple(one for one in activities if not is_within(one, meaning.outside))
    listed = _inside(looked_in, meaning, f"{title}{scope_words((), meaning.outside)}")
    if listed is not None:
        return listed
    item = [pillar_item(register, pillar)]
    if meaning.column is Column.REFERENCES:
        names = meaning.instrument_names
        claims = reference_claims(pillar.letter, pillar.references, pillar, register, names)
        return claims, item
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


def outcome_told(
    outcome: Outcome, meaning: Meaning, register: Register
) -> tuple[list[DraftClaim], list[Item]]:
    """Say of an outcome what is asked: its wording, its references or what its activities hold."""
    activities = activities_of(register, code(outcome.code))
    listed = _inside(activities, meaning, f"Outcome {outcome.code}")
    claim = DraftClaim(
        f"**Outcome {outcome.code}**: {outcome.wording.text}", (outcome_evidence(outcome),)
    )
    if listed is not None:
        (lead, *rows), items = listed
        told = [claim] if _asks_what_is_in_it(meaning) else []
        return [lead, *told, *rows], items
    item = [outcome_item(register, outcome)]
    if meaning.column is Column.REFERENCES:
        names = meaning.instrument_names
        claims = reference_claims(outcome.code, outcome.references, outcome, register, names)
        return [*claims, *references_above(outcome, register, names)], item
    if meaning.column is Column.TEXT and "activities" not in meaning.cues:
        return [claim], item
    claims = [claim, *(activity_row(one, bodies_words(one)) for one in activities)]
    if outcome.references:
        claims += reference_claims(outcome.code, outcome.references, outcome, register)
    return claims, item


def _asks_what_is_in_it(meaning: Meaning) -> bool:
    """Whether all that stands in an outcome is asked, not its activities, bodies or entries."""
    bare = meaning.column is Column.NONE and meaning.relation.role is None
    return bare and meaning.form is Form.LIST and "activities" not in meaning.cues


def _inside(
    activities: tuple[Activity, ...], meaning: Meaning, name: str
) -> tuple[list[DraftClaim], list[Item]] | None:
    if meaning.column in ENTRY_COLUMNS:
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
