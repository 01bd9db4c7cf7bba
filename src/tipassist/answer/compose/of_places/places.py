"""Look-ups: what stands at each code, section, footnote or glossary entry that is named."""

from tipassist.answer.compose.cited.place_references import footnote_claims, note_claims
from tipassist.answer.compose.of_bodies.several_roles import several_role_claims
from tipassist.answer.compose.of_places.activities import activity_claims
from tipassist.answer.compose.of_places.columns import ENTRY_COLUMNS, columns_asked
from tipassist.answer.compose.of_places.entries import total_claims
from tipassist.answer.compose.of_places.sections import item_count, section_claims, section_item
from tipassist.answer.compose.of_places.upper_places import outcome_told, pillar_told
from tipassist.answer.compose.of_text.terms import term_claim
from tipassist.answer.draft import Draft, DraftClaim, activity_item, answered
from tipassist.answer.meaning import Column, Form, Meaning
from tipassist.register.model import (
    Activity,
    Footnote,
    GlossaryTerm,
    Outcome,
    Pillar,
    Register,
    Section,
    SectionPart,
)
from tipassist.register.queries import find_place
from tipassist.types import Item


def compose_places(meaning: Meaning, register: Register) -> Draft:
    """Answer what stands at each place that a question names."""
    activities = _activities(meaning, register)
    several = several_role_claims(meaning, activities)
    if several:
        return answered(several, [activity_item(one) for one in activities])
    claims = _totals(meaning, register)
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


def _totals(meaning: Meaning, register: Register) -> list[DraftClaim]:
    """Say how many entries the activities have together, when how many is asked of several."""
    columns = columns_asked(meaning) if meaning.column in ENTRY_COLUMNS else ()
    activities = _activities(meaning, register)
    asked = meaning.form is Form.COUNT and len(columns) == 1
    return total_claims(activities, columns[0]) if asked and activities else []


def _activities(meaning: Meaning, register: Register) -> list[Activity]:
    """Return the activities asked of; none when anything else is asked of too."""
    places = [find_place(register, one) for one in meaning.places]
    activities = [one for one in places if isinstance(one, Activity)]
    return activities if activities == places else []


def _counted(
    place: Section | SectionPart, meaning: Meaning, register: Register
) -> list[DraftClaim]:
    return item_count(place, register) if meaning.form is Form.COUNT else []


def _place(
    place: object, meaning: Meaning, register: Register
) -> tuple[list[DraftClaim], list[Item]]:
    match place:
        case Activity():
            return activity_claims(place, meaning, register), [activity_item(place)]
        case Outcome():
            return outcome_told(place, meaning, register)
        case Pillar():
            return pillar_told(place, meaning, register)
        case Section():
            return [*_counted(place, meaning, register), *section_claims(place, register)], []
        case SectionPart():
            claims = [*_counted(place, meaning, register), *section_item(place, register)]
            notes = place.footnotes if meaning.column is Column.REFERENCES else ()
            return [*claims, *note_claims(notes, register)], []
        case Footnote():
            return footnote_claims(place, register), []
        case GlossaryTerm():
            return [term_claim(place)], []
        case _:
            return [], []
