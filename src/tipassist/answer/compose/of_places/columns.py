"""The entries of a column: the projects, indicators and examples of activities and of bodies."""

import re

from tipassist.answer.compose.of_places.scope import code_places, where_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    cell_evidence,
    checked_evidence,
    wording_evidence,
)
from tipassist.answer.language.phrasing import plural, role_verb
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Column, Meaning, Relation
from tipassist.register.model import Activity, Register, Wording
from tipassist.register.queries import holdings

ENTRY_COLUMNS = (Column.EXAMPLES, Column.PROJECTS, Column.INDICATORS)
_ROWS_NAMING = re.compile(
    r"\b(?:rows?|activit(?:y|ies)|lines?|programmes?) (?:(?:that|which) )?"
    r"(?:names?|naming|lists?|listing|mentions?|mentioning|involves?|involving)\b"
)


def compose_column(meaning: Meaning, register: Register) -> Draft:
    """Answer what a column has for the activities of the named bodies.

    Those are the ones that they coordinate where neither a role nor being named is spoken of.
    """
    named = _ROWS_NAMING.search(fold(meaning.text)) is not None
    unsaid = Relation.ANY if named else Relation.COORDINATES
    roles = (meaning.relation if meaning.relation is not Relation.NONE else unsaid).roles
    kind = meaning.column.value
    claims: list[DraftClaim] = []
    found: list[Activity] = []
    for body in meaning.named:
        held = holdings(register, body, roles, code_places(meaning), meaning.outside)
        rows: list[DraftClaim] = []
        count = 0
        for one in held:
            entries = column_entries(one.activity, meaning.column)
            count += len(entries)
            rows += entry_rows(one.activity, meaning.column)
        where = where_words(meaning)
        acts = f"{body} {role_verb(roles[0])}" if len(roles) == 1 else f"{body} has a role in"
        acts = f"name {body}" if where and len(roles) > 1 else acts
        lead = f"The plan lists {plural(count, kind[:-1])} for the {plural(len(held), 'activity')} "
        lead += f"that {acts}{where}."
        evidence = tuple(asb_evidence(one.activity) for one in held) or checked_evidence(register)
        claims += [DraftClaim(lead, evidence), *rows]
        found += [one.activity for one in held]
    return answered(claims, [activity_item(one) for one in dict.fromkeys(found)])


def columns_asked(meaning: Meaning) -> tuple[Column, ...]:
    """Return the columns asked for: the first that was understood, and the others named."""
    return tuple(one for one in ENTRY_COLUMNS if one is meaning.column or one.value in meaning.cues)


def column_entries(activity: Activity, column: Column) -> tuple[Wording, ...]:
    """Return the entries of an activity's column; pointers are not projects."""
    if column is Column.PROJECTS:
        return tuple(one.wording for one in activity.projects if not one.pointer)
    if column is Column.INDICATORS:
        return activity.indicators
    return activity.examples


def entry_rows(activity: Activity, column: Column) -> list[DraftClaim]:
    """Make a row for each entry of a column, or one that says it is blank."""
    label = {
        Column.PROJECTS: "Activities / Projects",
        Column.INDICATORS: "Potential Indicators",
        Column.EXAMPLES: "Example",
    }[column]
    kind = {Column.PROJECTS: "project", Column.INDICATORS: "indicator"}.get(column, "examples")
    entries = column_entries(activity, column)
    if not entries:
        text = f"**{activity.code}** the plan lists no {column.value} for this activity"
        return [DraftClaim(text, (wording_evidence(activity),), level=1)]
    return [
        DraftClaim(
            f"**{activity.code}** {entry.text}",
            (cell_evidence(activity, kind, label, entry),),
            level=1,
        )
        for entry in entries
    ]
