"""Routing by place: what is asked of a code, and of the instruments that the plan cites."""

from collections.abc import Iterable
from dataclasses import replace

from tipassist.answer.compose.cited.missing_wording import Missing
from tipassist.answer.compose.cited.reference_scope import is_of
from tipassist.answer.compose.cited.references import compose_references
from tipassist.answer.compose.cited.referring_projects import compose_projects_citing
from tipassist.answer.compose.cited.refers_or_not import compose_refers_or_not
from tipassist.answer.compose.of_bodies.checks import compose_role_check, makes_row_only
from tipassist.answer.compose.of_bodies.helped import compose_helped
from tipassist.answer.compose.of_places.cell_checks import compose_cell_check
from tipassist.answer.compose.of_places.outcomes import compose_outcome_topic
from tipassist.answer.compose.of_places.places import compose_places
from tipassist.answer.compose.of_places.unset import compose_unset
from tipassist.answer.compose.of_text.defining import claims_of_pillar
from tipassist.answer.compose.of_text.section_subjects import compose_section_subject
from tipassist.answer.draft import Draft, answered
from tipassist.answer.language.units import units_in
from tipassist.answer.meaning import Column, Form, Intent, Meaning
from tipassist.answer.undecided.open_questions import OpenAnswerer
from tipassist.locators import CODE_KINDS, Locator, LocatorKind
from tipassist.register.model import Pillar, Register
from tipassist.register.queries import find_place

_OUTCOME_INTENTS = (Intent.CODE_LOOKUP, Intent.AGGREGATE, Intent.TOPIC)
_ENTRIES = (Column.PROJECTS, Column.INDICATORS, Column.EXAMPLES)


def compose_by_place(
    meaning: Meaning, register: Register, opened: OpenAnswerer, missing: Missing
) -> Draft | None:
    """Answer a question about places of the plan or about the instruments that it cites.

    Returns:
        None when its intent is about neither.
    """
    first = _told_first(meaning, register, opened)
    if first is not None:
        return first
    match meaning.intent:
        case Intent.CODE_BODIES if meaning.named:
            helped = None if makes_row_only(meaning) else compose_helped(meaning, register)
            return helped or compose_role_check(meaning, register)
        case Intent.CODE_BODIES if _asks_subject_inside(meaning, opened):
            return opened.answer_who(meaning)
        case Intent.CODE_LOOKUP | Intent.UNSETTLED if _sets_no(meaning):
            return compose_unset(meaning, register)
        case Intent.REFERENCE if meaning.column in _ENTRIES and _names_activity(meaning):
            return compose_places(meaning, register)
        case Intent.CODE_BODIES | Intent.CODE_LOOKUP:
            told = compose_cell_check(meaning, register) or _told_of_pillar(meaning, register)
            told = told or compose_section_subject(meaning, register, opened.matcher)
            return told or compose_places(_with_bodies(meaning), register)
        case Intent.REFERENCE if _asks_own_references(meaning, register):
            return compose_places(replace(meaning, column=Column.REFERENCES), register)
        case Intent.REFERENCE if meaning.instruments or meaning.instrument_names:
            return compose_references(meaning, register, missing)
        case _:
            return None


def _told_first(meaning: Meaning, register: Register, opened: OpenAnswerer) -> Draft | None:
    """Answer what asks for the outcomes of a topic, projects citing something, or a yes or no."""
    if meaning.intent is Intent.REFERENCE:
        told = compose_projects_citing(meaning, register)
        return told or compose_refers_or_not(meaning, register, opened.matcher)
    topical = meaning.intent in _OUTCOME_INTENTS
    return compose_outcome_topic(meaning, register, opened.matcher) if topical else None


def _told_of_pillar(meaning: Meaning, register: Register) -> Draft | None:
    """Answer why a pillar is as it is by what the sections say of it; its goal gives no reason."""
    places = [find_place(register, one) for one in meaning.places]
    asks = meaning.form is Form.WHY and meaning.intent is Intent.CODE_LOOKUP
    if not asks or meaning.named or len(places) != 1 or not isinstance(places[0], Pillar):
        return None
    claims = claims_of_pillar(places[0], register)
    return answered(claims) if claims else None


def _with_bodies(meaning: Meaning) -> Meaning:
    """Ask for the bodies inside places where they are asked for in words that name no column."""
    bodies = meaning.query is not None and meaning.query.target == "bodies"
    if meaning.intent is not Intent.CODE_LOOKUP or meaning.column is not Column.NONE or not bodies:
        return meaning
    return replace(meaning, intent=Intent.CODE_BODIES, column=Column.BODIES)


def _asks_subject_inside(meaning: Meaning, opened: OpenAnswerer) -> bool:
    """Whether who handles a subject inside pillars or outcomes is asked, not who is in them."""
    inside = not meaning.named and not _names_activity(meaning) and bool(meaning.places)
    words = [word for word in meaning.topic if not units_in(word.lower())]
    if not inside or meaning.form is not Form.WHO or meaning.excluded_bodies:
        return False
    return any(term.known and term.telling for term in opened.matcher.terms(words))


def _sets_no(meaning: Meaning) -> bool:
    codes = [place for place in meaning.places if place.kind is LocatorKind.ACTIVITY]
    asked = meaning.form is Form.WHEN or "unsettled" in meaning.cues
    return bool(codes) and asked


def _asks_own_references(meaning: Meaning, register: Register) -> bool:
    codes = [place for place in meaning.places if place.kind in CODE_KINDS]
    if not codes or meaning.instruments or meaning.column in _ENTRIES:
        return False
    if meaning.instrument_names and "yesno" in meaning.cues and not meaning.relation.role:
        return all(place.kind is LocatorKind.ACTIVITY for place in codes)
    pillars = all(place.kind is LocatorKind.PILLAR for place in codes)
    if pillars and meaning.instrument_names and not _refer(codes, meaning, register):
        return False
    levels = {"level:activities", "level:outcomes", "level:pillars", "level:projects"}
    single = any(place.kind is LocatorKind.ACTIVITY for place in codes)
    return not meaning.instrument_names or single or not (levels & meaning.cues)


def _refer(places: Iterable[Locator], meaning: Meaning, register: Register) -> bool:
    """Whether one of the places itself refers to one of the instruments named."""
    found = (find_place(register, one) for one in places)
    own = [ref.target for one in found for ref in getattr(one, "references", ())]
    return any(is_of(name, target) for target in own for name in meaning.instrument_names)


def _names_activity(meaning: Meaning) -> bool:
    return any(one.kind is LocatorKind.ACTIVITY for one in meaning.places)
