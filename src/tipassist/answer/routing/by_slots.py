"""Routing by slots: an average, a ranking, a set of rows, references on a subject, a project."""

import re
from dataclasses import replace

from tipassist.answer.compose.cited.missing_wording import Missing
from tipassist.answer.compose.cited.notes_of_row import compose_notes_of_row
from tipassist.answer.compose.cited.place_references import compose_ibid
from tipassist.answer.compose.cited.provisions import compose_provisions
from tipassist.answer.compose.cited.referring_projects import compose_referring_projects
from tipassist.answer.compose.cited.topic_references import (
    asked_topic,
    compose_topic_references,
    entries_of_topic,
)
from tipassist.answer.compose.counted.averages import compose_average
from tipassist.answer.compose.counted.duty_counts import compose_duty_counts
from tipassist.answer.compose.of_bodies.all_bodies import compose_all_bodies
from tipassist.answer.compose.of_places.placeholders import compose_placeholders
from tipassist.answer.compose.of_places.sameness import compose_sameness
from tipassist.answer.compose.of_places.scope import code_places
from tipassist.answer.compose.of_places.side_by_side import compose_side_by_side
from tipassist.answer.compose.of_sets.contests import compose_contest
from tipassist.answer.compose.of_sets.list_contests import compose_list_contest
from tipassist.answer.compose.of_sets.sets import compose_set
from tipassist.answer.compose.of_subjects.named_projects import (
    compose_named_project,
    names_project_before,
)
from tipassist.answer.compose.of_subjects.quoted_indicators import compose_quoted_indicator
from tipassist.answer.compose.of_subjects.recurring import compose_recurring, compose_recurring_on
from tipassist.answer.compose.of_subjects.topic_entries import (
    compose_notes_on,
    compose_topic_entries,
)
from tipassist.answer.compose.of_subjects.unmentioned import compose_unmentioned
from tipassist.answer.compose.of_text.definitions import compose_undefined
from tipassist.answer.draft import Draft
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import (
    KEPT,
    MEASURED,
    OF_LIST,
    OFFERS_ROLES,
    REREAD,
    RESOLVED,
    Column,
    Form,
    Intent,
    Meaning,
)
from tipassist.answer.routing.bounded import compose_bounded
from tipassist.answer.routing.undefined import undefined_abbreviation
from tipassist.answer.sets.query import EVERY, Holds, Refers, SetQuery
from tipassist.answer.undecided.open_questions import OpenAnswerer
from tipassist.answer.understanding.entry_subjects import NOTES, read_entry_subject
from tipassist.answer.understanding.placeholders import read_placeholders
from tipassist.answer.understanding.provisions import read_provisions
from tipassist.answer.understanding.recurring import read_recurring
from tipassist.locators import LocatorKind
from tipassist.register.model import Register
from tipassist.types import Role

_SOME_OF = re.compile(
    r"\W*(?:(?:so|and|but|ok) )*(?:which|what|how many)(?: ones?| activities| rows| codes)? "
    r"(?:of|among|from)\b"
)


def compose_by_slots(
    meaning: Meaning, register: Register, opened: OpenAnswerer, missing: Missing
) -> Draft | None:
    """Answer what the slots of a meaning say by themselves, be its intent what it may.

    Returns:
        None when its places or its intent must tell.
    """
    quoted = _kept(meaning, register) or compose_quoted_indicator(meaning, register)
    quoted = quoted or _recurring_on(meaning, register)
    if quoted is not None:
        return quoted
    bounded = compose_bounded(meaning, register, opened)
    if bounded is not None:
        return bounded
    referring = compose_referring_projects(meaning, register)
    if referring is not None:
        return referring
    unmentioned = compose_all_bodies(meaning, register)
    unmentioned = unmentioned or compose_unmentioned(meaning, register, opened.matcher)
    if unmentioned is not None:
        return unmentioned
    average = compose_average(meaning, register) if "average" in meaning.cues else None
    if average is not None:
        return average
    measured = _measured(meaning, opened) if MEASURED in meaning.cues else None
    if measured is not None:
        return measured
    entries = _of_entries(meaning, register) or _on_subject(meaning, register, opened)
    if entries is not None:
        return entries
    anew = RESOLVED not in meaning.cues or REREAD in meaning.cues
    if meaning.contest is not None and anew:
        lists = compose_list_contest(register, meaning.contest)
        return lists or compose_contest(meaning, register, meaning.contest)
    named = names_project_before(meaning, register)
    query = None if meaning.rank is not None or named else _set_query(meaning)
    if query is not None:
        return compose_set(meaning, register, query)
    draft = _topic_references(meaning, register, opened, missing) or _spelt_out(meaning, register)
    draft = draft or compose_named_project(meaning, register)
    measures = meaning.form is Form.LIST and "indicators" in map(fold, meaning.topic)
    return draft or (_measured(meaning, opened) if measures else None)


def _kept(meaning: Meaning, register: Register) -> Draft | None:
    """Answer which rows of a list its query keeps, where nothing else is asked."""
    query = meaning.query if KEPT in meaning.cues else None
    return compose_set(meaning, register, query) if query is not None else None


def _recurring_on(meaning: Meaning, register: Register) -> Draft | None:
    """Answer whether the entries that speak of a subject stand in several places."""
    asked = read_recurring(meaning)
    return compose_recurring_on(meaning, register, asked) if asked and asked.subject else None


def _measured(meaning: Meaning, opened: OpenAnswerer) -> Draft | None:
    """Answer how progress on a subject is measured by the rows that speak of it."""
    if meaning.places or meaning.named or meaning.instruments or not meaning.topic:
        return None
    topic = tuple(word for word in meaning.topic if not units_in(fold(word)))
    asked = replace(
        meaning, intent=Intent.TOPIC, form=Form.LIST, column=Column.INDICATORS, topic=topic
    )
    return opened.answer_for_topic(asked)


def _of_entries(meaning: Meaning, register: Register) -> Draft | None:
    """Answer what is asked of cited places, single entries of cells or lists, not of rows."""
    same = compose_sameness(meaning, register) or compose_side_by_side(meaning, register)
    same = same or compose_ibid(meaning, register)
    if same is not None:
        return same
    counted = read_provisions(meaning)
    draft = compose_provisions(meaning, register, counted) if counted else None
    if draft is not None:
        return draft
    held = read_placeholders(meaning)
    draft = compose_placeholders(meaning, register, held) if held else None
    if draft is not None:
        return draft
    recurring = read_recurring(meaning)
    if recurring is not None and not recurring.subject:
        return compose_recurring(meaning, register, recurring)
    return compose_duty_counts(meaning, register)


def _on_subject(meaning: Meaning, register: Register, opened: OpenAnswerer) -> Draft | None:
    """Answer which entries speak of a subject, or which footnotes stand on its row."""
    asked = read_entry_subject(meaning)
    rows = [one for one in meaning.places if one.kind is LocatorKind.ACTIVITY]
    of_row = compose_notes_of_row(meaning, register, opened.matcher)
    if of_row is not None:
        return of_row
    if asked is None or (rows and not (len(rows) > 1 and OF_LIST in meaning.cues)):
        return None
    if asked.unit == NOTES:
        return compose_notes_on(meaning, register, opened.matcher, asked)

    def elsewhere() -> Draft | None:
        plain = replace(meaning, intent=Intent.TOPIC, form=Form.LIST, topic=asked.words)
        return opened.answer_for_topic(plain)

    told = compose_topic_entries(meaning, register, opened.matcher, asked, elsewhere)
    named = None if told.items else compose_named_project(meaning, register)
    return named if named is not None and named.items else told


def _set_query(meaning: Meaning) -> SetQuery | None:
    """Return the set of rows asked for, when its query still fits the meaning."""
    query = meaning.query
    if query is None or (RESOLVED in meaning.cues and REREAD not in meaning.cues):
        return None
    defines = meaning.intent is Intent.DEFINITION and meaning.form is Form.YESNO
    if defines and len(set(query.bodies)) == 1 and query.stated:
        return None
    noted = any(one.kind is LocatorKind.FOOTNOTE for one in meaning.places)
    if noted and not any(isinstance(one, Refers) for one in query.conditions):
        return None
    one_body = len(query.conditions) == len(meaning.named) == 1
    if OFFERS_ROLES in meaning.cues and one_body and query.claimed != EVERY:
        return None
    told = replace(query, stated=False)
    if meaning.form is Form.YESNO and told.target == "activities" and _asks_of_one(told):
        return None
    denied = any(isinstance(one, Refers) and one.negated for one in query.conditions)
    several = query.checked and not meaning.places and _names_several(query)
    counted = query.only_refers and (meaning.intent is Intent.AGGREGATE or denied or several)
    scope = code_places(meaning)
    some = len(scope) > 1 and query.target == "activities" and _SOME_OF.match(fold(meaning.text))
    if query.is_plain and not (counted or some or _is_misread(meaning, query)):
        return None
    single = bool(scope) and all(one.kind is LocatorKind.ACTIVITY for one in scope)
    beside = bool(query.excluded) and [len(one.roles) for one in query.tests] == [1]
    if single and not beside and (query.target == "bodies" or len(scope) == 1):
        return None
    named = {one.body for one in meaning.bodies}
    fits = set(query.bodies) <= named if query.stated else set(query.bodies) == named
    return query if fits else None


def _names_several(query: SetQuery) -> bool:
    """Whether rows are said to refer to one of several instruments or places."""
    return any(isinstance(one, Refers) and len(one.instruments) > 1 for one in query.conditions)


def _asks_of_one(query: SetQuery) -> bool:
    """Whether nothing but what one body does is asked, of which its own lists say more."""
    bodies = len(query.bodies) == 1 and query.claimed is None and query.claimed_share is None
    return bodies and len(query.conditions) == 1 and query.is_plain


def _is_misread(meaning: Meaning, query: SetQuery) -> bool:
    """Whether cues deny what the query, which read every word, does not deny."""
    held = query.conditions[0] if len(query.conditions) == 1 else None
    if not isinstance(held, Holds) or held.negated:
        return False
    any_role = len(held.roles) == len(Role) and len(held.bodies) > 1 and meaning.relation.role
    affirmed = any_role or (
        len(held.roles) < len(Role) and 1 in (len(held.roles), len(held.bodies))
    )
    rows = query.target == "activities" and affirmed and "yesno" not in meaning.cues
    other = held.roles != (meaning.relation.role,)
    return bool(rows and (meaning.negated or meaning.lacking or other))


def _topic_references(
    meaning: Meaning, register: Register, opened: OpenAnswerer, missing: Missing
) -> Draft | None:
    topic = asked_topic(meaning)
    entries = entries_of_topic(topic, opened.entries_on) if topic else ()
    return compose_topic_references(meaning, entries, register, missing)


def _spelt_out(meaning: Meaning, register: Register) -> Draft | None:
    name = undefined_abbreviation(meaning)
    if not name:
        return None
    return compose_undefined(replace(meaning, topic=(name,)), register)
