"""Rows of the register that can be counted and ranked: activities, outcomes, pillars, bodies."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tipassist.answer.compose.of_places.row_wording import row_text
from tipassist.answer.compose.of_places.scope import scoped
from tipassist.answer.draft import (
    DraftClaim,
    Evidence,
    activity_item,
    asb_evidence,
    outcome_evidence,
    outcome_item,
    pillar_evidence,
    pillar_item,
    wording_evidence,
)
from tipassist.answer.language.phrasing import bodies_words
from tipassist.answer.meaning import Meaning, Relation
from tipassist.locators import LocatorKind
from tipassist.register.model import Activity, Outcome, Pillar, Reference, Register
from tipassist.types import Item, Role

AS_ROLE = {
    Relation.COORDINATES: "as a coordinating body",
    Relation.SUPPORTS: "as a supporting body",
    Relation.RELEVANT: "as a relevant body",
    Relation.ANY: "in any role",
    Relation.NONE: "in any role",
}
GROUPS = ("activities", "outcomes", "pillars", "bodies")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a ranking: what it is called, its value, and how to cite and list it."""

    name: str
    value: int
    evidence: tuple[Evidence, ...]
    item: Item | None
    title: str
    members: tuple[str, ...] = ()


def entries_of(activities: Iterable[Activity], unit: str) -> list[str]:
    """Return the texts of a column over activities."""
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


_UNIT_OF = {
    Relation.COORDINATES: "coordinators",
    Relation.SUPPORTS: "supporters",
    Relation.RELEVANT: "relevants",
}


def unit_of_relation(relation: Relation) -> str:
    """Return the unit of the bodies that have a role: coordinators, supporters, any body."""
    return _UNIT_OF.get(relation, "bodies")


def body_names(activities: Iterable[Activity], unit: str) -> tuple[str, ...]:
    """Return the bodies that activities name, for one role or for all."""
    roles = {
        "coordinators": (Role.COORDINATING,),
        "supporters": (Role.SUPPORTING,),
        "relevants": (Role.RELEVANT,),
        "holders": (Role.COORDINATING, Role.SUPPORTING),
    }.get(unit, tuple(Role))
    return tuple(
        dict.fromkeys(
            entry.body
            for one in activities
            for entry in one.bodies
            if entry.role in roles and not entry.unnamed
        )
    )


def body_rows(names: Iterable[str], activities: Iterable[Activity], unit: str) -> list[Row]:
    """Make a row for each body with the activities it has."""
    kept = list(activities)
    return [
        body_row(name, [one for one in kept if name in body_names([one], unit)]) for name in names
    ]


def body_row(name: str, held: Sequence[Activity]) -> Row:
    """Make the row of a body from the activities it has."""
    evidence = tuple(asb_evidence(one) for one in held)
    return Row(name, len(held), evidence, None, "", tuple(one.code for one in held))


def value_of(activities: tuple[Activity, ...], unit: str) -> int:
    """Count a unit over activities."""
    match unit:
        case "activities":
            return len(activities)
        case "outcomes":
            return len({one.outcome for one in activities})
        case "pillars":
            return len({one.pillar for one in activities})
        case "projects":
            return sum(not entry.pointer for one in activities for entry in one.projects)
        case "indicators" | "examples":
            return len(entries_of(activities, unit))
        case "footnotes":
            return len({number for one in activities for number in one.footnotes})
        case "references":
            return len({str(ref.target) for one in activities for ref in one.references})
        case "articles":
            return count_articles(ref for one in activities for ref in one.references)
        case _:
            return len(body_names(activities, unit))


def count_articles(references: Iterable[Reference]) -> int:
    """Count the articles referred to; the paragraphs of one article count once."""
    places = (one.target for one in references)
    return len({one.parts[:2] for one in places if one.kind is LocatorKind.ARTICLE})


def group_rows(meaning: Meaning, register: Register, group: str, unit: str) -> list[Row]:
    """Make the rows of a group with their value in a unit."""
    inside = scoped(meaning, register)
    match group:
        case "activities":
            return [
                Row(
                    one.code,
                    value_of((one,), unit),
                    (wording_evidence(one), asb_evidence(one)),
                    activity_item(one),
                    one.wording.text,
                    (bodies_words(one),),
                )
                for one in inside
            ]
        case "outcomes":
            return [
                upper_row(outcome, register, inside, unit)
                for outcome in register.outcomes
                if any(a.outcome == outcome.code for a in inside)
            ]
        case "pillars":
            return [
                upper_row(pillar, register, inside, unit)
                for pillar in register.pillars
                if any(a.pillar == pillar.letter for a in inside)
            ]
        case _:
            role_unit = unit_of_relation(meaning.relation)
            names = [n for n in body_names(inside, role_unit) if n not in meaning.excluded_bodies]
            rows = body_rows(names, inside, role_unit)
            if unit in ("activities", "bodies"):
                return rows
            return [_revalued(row, inside, unit) for row in rows]


def _revalued(row: Row, scoped: tuple[Activity, ...], unit: str) -> Row:
    held = tuple(one for one in scoped if one.code in row.members)
    return Row(row.name, value_of(held, unit), row.evidence, None, "", row.members)


def upper_row(
    place: Outcome | Pillar,
    register: Register,
    scoped: tuple[Activity, ...],
    unit: str,
    telling: Iterable[Activity] = (),
) -> Row:
    """Make the row of an outcome or pillar; `telling` are the activities to name beside it.

    Footnotes and references of an outcome are its own, not those of its activities.
    """
    members = tuple(one.code for one in telling)
    if isinstance(place, Outcome):
        inside = tuple(one for one in scoped if one.outcome == place.code)
        own = {
            "footnotes": len(place.footnotes),
            "references": len(place.references),
            "articles": count_articles(place.references),
        }.get(unit)
        return Row(
            place.code,
            value_of(inside, unit) if own is None else own,
            (outcome_evidence(place), *(asb_evidence(one) for one in inside)),
            outcome_item(register, place),
            place.wording.text,
            members,
        )
    inside = tuple(one for one in scoped if one.pillar == place.letter)
    return Row(
        place.letter,
        value_of(inside, unit),
        (pillar_evidence(place),),
        pillar_item(register, place),
        place.title.text,
        members,
    )


def place_label(name: str, group: str) -> str:
    """Name a row of a group: "Pillar A", "Outcome A.2", "A.2.6" or a body."""
    return {"pillars": f"Pillar {name}", "outcomes": f"Outcome {name}"}.get(group, name)


def unit_word(unit: str, *, many: bool = False) -> str:
    """Return the word of a unit in singular or plural."""
    words = {
        "activities": ("activity", "activities"),
        "bodies": ("body", "bodies"),
        "coordinators": ("coordinating body", "coordinating bodies"),
        "supporters": ("supporting body", "supporting bodies"),
        "relevants": ("relevant body", "relevant bodies"),
        "holders": ("coordinating or supporting body", "coordinating or supporting bodies"),
    }
    one, several = words.get(unit, (unit[:-1], unit))
    return several if many else one


def activity_row(activity: Activity, note: str = "") -> DraftClaim:
    """One list row: code, short text, and a note such as the role."""
    text = row_text(activity.code, activity.wording.text, note)
    return DraftClaim(text, (asb_evidence(activity), wording_evidence(activity)), level=1)
