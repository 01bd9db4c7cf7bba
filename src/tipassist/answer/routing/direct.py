"""Direct questions: what one place of the plan settles by itself.

What the plan is for, the goal of a pillar, a name that no entry explains, how a code is read, what
an outcome is.
"""

import re
from dataclasses import replace

from tipassist.answer.compose.cited.citing_footnotes import compose_citing_footnotes
from tipassist.answer.compose.counted.asked_counts import compose_asked_count
from tipassist.answer.compose.counted.positions import compose_position
from tipassist.answer.compose.counted.stated_counts import compose_stated_count
from tipassist.answer.compose.counted.totals import compose_plain_totals
from tipassist.answer.compose.of_bodies.identity import compose_identity
from tipassist.answer.compose.of_bodies.most_helped import compose_most_helped
from tipassist.answer.compose.of_bodies.role_counts import compose_role_counts
from tipassist.answer.compose.of_bodies.roleless import compose_roleless
from tipassist.answer.compose.of_bodies.same_role import compose_same_role
from tipassist.answer.compose.of_bodies.two_roles import compose_two_roles
from tipassist.answer.compose.of_places.blanks import compose_blanks
from tipassist.answer.compose.of_places.lies_in import compose_lies_in
from tipassist.answer.compose.of_places.places import compose_places
from tipassist.answer.compose.of_places.uncoded import compose_uncoded
from tipassist.answer.compose.of_sets.lacked_things import compose_lacked_thing
from tipassist.answer.compose.of_text.belonging import (
    compose_belonging,
    compose_belonging_by_glossary,
)
from tipassist.answer.compose.of_text.dated import compose_dated
from tipassist.answer.compose.of_text.definitions import compose_undefined, undefined_names
from tipassist.answer.compose.of_text.glossary_checks import (
    compose_entry,
    compose_glossary_check,
)
from tipassist.answer.compose.of_text.glossary_lists import compose_glossary_list
from tipassist.answer.compose.of_text.heading_checks import compose_heading_check
from tipassist.answer.compose.of_text.item_coverage import compose_item_coverage
from tipassist.answer.compose.of_text.named_states import compose_named_states
from tipassist.answer.compose.of_text.plan_dated import compose_plan_dated, compose_plan_in_effect
from tipassist.answer.compose.of_text.spelt_out import compose_spelt_out
from tipassist.answer.compose.of_text.undated import compose_undated
from tipassist.answer.draft import Draft
from tipassist.answer.explaining.building_blocks import compose_building_blocks
from tipassist.answer.explaining.code_reading import compose_code_reading
from tipassist.answer.explaining.duties import compose_duties, compose_headed_item, compose_tasked
from tipassist.answer.explaining.named_doers import compose_named_doer
from tipassist.answer.explaining.plan_questions import compose_plan_question
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Column, Form, Meaning, Relation
from tipassist.locators import LocatorKind
from tipassist.register.model import Register

_AIM = re.compile(
    r"\b(?:aim|objective|ambition)s? of (?:the )?(?:[a-z-]+ ){0,4}?pillar\b"
    r"|\bpillar(?: [a-d])?(?:'s|s') (?:[a-z]+ )?(?:aim|objective|ambition)s?\b"
)
"""Says "aim" of a pillar, which has one goal."""


def compose_direct(meaning: Meaning, register: Register) -> Draft | None:
    """Answer what one place settles, whatever else is read into it; None when none does."""
    blank = compose_plain_totals(meaning, register)
    blank = blank or compose_blanks(meaning, register) or compose_lacked_thing(meaning)
    if blank is not None:
        return blank
    whole = compose_plan_in_effect(meaning, register) or compose_plan_question(meaning, register)
    whole = whole or compose_asked_count(meaning, register)
    whole = whole or compose_stated_count(meaning, register)
    whole = whole or compose_lies_in(meaning, register)
    whole = whole or compose_belonging_by_glossary(meaning, register)
    whole = whole or compose_glossary_check(meaning, register)
    whole = whole or compose_entry(meaning, register) or compose_glossary_list(meaning, register)
    whole = whole or compose_citing_footnotes(meaning, register)
    whole = whole or compose_named_states(meaning, register) or compose_dated(meaning, register)
    whole = whole or compose_plan_dated(meaning, register)
    whole = whole or compose_undated(meaning, register) or compose_uncoded(meaning, register)
    whole = whole or compose_heading_check(meaning, register) or compose_position(meaning, register)
    whole = (
        whole or compose_role_counts(meaning, register) or compose_most_helped(meaning, register)
    )
    if whole is not None:
        return whole
    if _asks_goal(meaning):
        asked = replace(meaning, column=Column.TEXT, relation=Relation.NONE, form=Form.WHAT)
        return compose_places(asked, register)
    same = compose_same_role(meaning, register) or compose_two_roles(meaning, register)
    same = same or compose_identity(meaning, register)
    if same is not None:
        return same
    undefined = undefined_names(meaning, register)
    if undefined:
        return compose_undefined(meaning, register, undefined)
    belonging = compose_spelt_out(meaning, register) or compose_belonging(meaning, register)
    belonging = belonging or compose_item_coverage(meaning, register)
    if belonging is not None:
        return belonging
    told = compose_code_reading(meaning, register) or compose_duties(meaning, register)
    told = told or compose_tasked(meaning, register)
    told = told or compose_headed_item(meaning, register) or compose_named_doer(meaning, register)
    told = told or compose_building_blocks(meaning, register)
    return told or compose_roleless(meaning, register)


def _asks_goal(meaning: Meaning) -> bool:
    """Whether the goal of pillars is asked, and nothing of their rows."""
    pillars = [one for one in meaning.places if one.kind is LocatorKind.PILLAR]
    rows = meaning.cues & {"activities", "projects", "indicators", "outcomes"}
    named = meaning.named or meaning.outside or meaning.instruments or meaning.instrument_names
    cited = meaning.column is Column.REFERENCES or meaning.form is Form.COUNT
    said = _AIM.search(fold(meaning.text)) is not None and meaning.relation.role is None
    goal = ("talk:goal" in meaning.cues or said) and not cited
    return bool(pillars) and len(pillars) == len(meaning.places) and goal and not (rows or named)
