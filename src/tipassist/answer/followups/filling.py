"""Filling in: a question asked of places, bodies, a subject or a list of earlier turns."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import (
    ENTRIES,
    FIXED,
    Leaning,
    mentions,
    scopes_in,
)
from tipassist.answer.meaning import Column, Form, Intent, Meaning, Relation
from tipassist.answer.units import units_in
from tipassist.locators import CODE_KINDS, Locator, LocatorKind
from tipassist.register.queries import find_term

NONE_LEFT = "none_left"
OF_LIST = "of_list"

NOUNS = {
    "coordinators": "coordinating bodies",
    "supporters": "supporting bodies",
    "relevants": "relevant bodies",
}
_HELD = (*NOUNS, "projects", "indicators", "examples", "footnotes")
_ROLE_NOUNS = {
    Relation.COORDINATES: "coordinating body",
    Relation.SUPPORTS: "supporting body",
    Relation.RELEVANT: "relevant body",
}


def about_places(leaning: Leaning, places: tuple[Locator, ...]) -> Meaning:
    """Ask the question of these places."""
    asked = leaning.meaning
    meaning = replace(
        asked,
        places=places,
        outside=(),
        column=_column_of(leaning, places),
        topic=(),
        words=(),
        instrument_names=(),
        unknown_names=(),
    )
    if meaning.column in ENTRIES or not all(one.kind in CODE_KINDS for one in places):
        return replace(
            meaning, intent=Intent.CODE_LOOKUP, relation=Relation.NONE, terms=(), bodies=()
        )
    if leaning.words.asks["assists_us"].search(leaning.rest) and leaning.asks_bodies:
        own = all(one.own for one in meaning.bodies)
        meaning = replace(meaning, bodies=(), form=Form.WHO) if own else meaning
    if meaning.bodies and leaning.words.asks["own_task"].search(leaning.rest):
        meaning = replace(meaning, bodies=(), relation=Relation.NONE)
    if meaning.bodies:
        activities = all(one.kind is LocatorKind.ACTIVITY for one in places)
        checks = activities and not meaning.excluded_bodies
        return replace(meaning, intent=Intent.CODE_BODIES if checks else Intent.BODY_ACTIVITIES)
    if leaning.asks_bodies or meaning.relation.role is not None:
        form = meaning.form if meaning.form is Form.YESNO else Form.WHO
        return replace(meaning, intent=Intent.CODE_BODIES, column=Column.BODIES, form=form)
    if leaning.pointing.one and leaning.words.asks["inside"].search(leaning.rest):
        meaning = replace(meaning, form=Form.LIST)
    if meaning.lacking and leaning.base.intent is Intent.CODE_BODIES:
        return replace(leaning.base, question=asked.question, places=places, bodies=())
    unsettled = asked.intent is Intent.UNSETTLED
    intent = Intent.UNSETTLED if unsettled else Intent.CODE_LOOKUP
    return replace(meaning, intent=intent, relation=Relation.NONE)


def _column_of(leaning: Leaning, places: tuple[Locator, ...]) -> Column:
    pillars = all(one.kind is LocatorKind.PILLAR for one in places)
    return Column.OUTCOMES if pillars and "outcomes" in leaning.units else leaning.column


def about_bodies(leaning: Leaning, bodies: tuple[str, ...]) -> Meaning:
    """Ask the question of these bodies."""
    meaning = replace(leaning.meaning, bodies=mentions(bodies), topic=(), words=(), terms=())
    text = meaning.relation is Relation.NONE and meaning.column is Column.TEXT
    if meaning.form is Form.DEFINE or text:
        return replace(meaning, intent=Intent.DEFINITION, places=(), outside=())
    keeps = leaning.pointing.continues or "form:only" in meaning.cues
    if keeps and not meaning.places:
        base = leaning.base
        meaning = replace(meaning, places=scopes_in(base.places), outside=base.outside)
    meaning = _keeps_relation(leaning, meaning)
    again = meaning.relation is leaning.base.relation and len(leaning.last.items) == 1
    if again and leaning.words.asks["else"].search(leaning.rest):
        meaning = replace(meaning, outside=(*meaning.outside, *leaning.last.items))
    return _listing(meaning)


def _keeps_relation(leaning: Leaning, meaning: Meaning) -> Meaning:
    """Give a question of picked bodies that says no role the role of the list before."""
    base = leaning.base
    listed = base.intent in (Intent.AGGREGATE, Intent.BODY_ACTIVITIES)
    said = meaning.relation is not Relation.NONE or "relation:any" in meaning.cues
    if said or base.relation.role is None or not listed or meaning.form is Form.YESNO:
        return meaning
    return replace(meaning, relation=base.relation)


def _listing(meaning: Meaning) -> Meaning:
    column = meaning.column if meaning.column in (*ENTRIES, Column.OUTCOMES) else Column.NONE
    form = Form.LIST if meaning.form is Form.WHO else meaning.form
    return replace(meaning, intent=Intent.BODY_ACTIVITIES, column=column, form=form)


def about_subject(leaning: Leaning, subject: str) -> Meaning:
    """Ask an open question of something spoken of before."""
    meaning = leaning.meaning
    text = f"{leaning.pointing.core.rstrip(' ?.!')} ({subject})?"
    term = find_term(leaning.register, subject)
    defines = leaning.base.intent is Intent.DEFINITION or leaning.pointing.kind == "term"
    if term is not None and defines and not leaning.asks_activities:
        return replace(
            meaning, terms=(subject,), intent=Intent.DEFINITION, text=text, form=Form.DEFINE
        )
    topic = tuple(dict.fromkeys((*subject.split(), *leaning.topic)))
    intent = meaning.intent
    if intent in (*FIXED, Intent.AGGREGATE, Intent.PROSE, Intent.UNSETTLED):
        intent = Intent.TOPIC if leaning.asks_activities else Intent.PROSE
    return replace(meaning, topic=topic, words=topic, text=text, intent=intent, likely={})


def about_instruments(leaning: Leaning, instruments: tuple[Locator, ...]) -> Meaning:
    """Ask what refers to these articles or paragraphs."""
    meaning = replace(leaning.meaning, instruments=instruments, places=(), topic=())
    return replace(meaning, intent=Intent.REFERENCE, column=Column.NONE)


def within_scope(leaning: Leaning, rows: tuple[Locator, ...]) -> tuple[Locator, ...]:
    """Return what of a list lies where the question looks."""
    scope, outside = scopes_in(leaning.meaning.places), leaning.meaning.outside
    return tuple(
        one
        for one in rows
        if (not scope or any(place.contains(one) for place in scope))
        and not any(place.contains(one) for place in outside)
    )


def none_left(leaning: Leaning, rows: tuple[Locator, ...]) -> Meaning:
    """Ask for a part of a list in which there is nothing."""
    meaning = leaning.meaning
    cues = meaning.cues | {NONE_LEFT}
    return replace(meaning, places=rows, among=meaning.places, cues=cues)


def about_list(leaning: Leaning, rows: tuple[Locator, ...]) -> Meaning:
    """Ask the question of a list: which of it, how many of it, who of it."""
    units = tuple(one for one in leaning.units if one not in ("activities", "bodies"))
    cues = leaning.meaning.cues | {OF_LIST}
    meaning = replace(leaning.meaning, places=rows, outside=(), unknown_names=(), cues=cues)
    if meaning.form is Form.YESNO and leaning.words.asks["each"].search(leaning.rest):
        meaning = replace(meaning, form=Form.LIST)
    acts = not meaning.named and bool(leaning.base.named) and acts_in(leaning)
    if acts and len(rows) == 1 and meaning.form is not Form.YESNO:
        return about_bodies(leaning, leaning.base.named)
    if acts:
        meaning = replace(meaning, bodies=mentions(leaning.base.named))
    if _shared(leaning, meaning):
        meaning = replace(meaning, bodies=(), topic=())
    leaning = leaning.saying(meaning)
    if meaning.excluded_bodies and not meaning.named and not leaning.asks_bodies:
        meaning = _without(leaning, meaning)
    if meaning.bodies:
        relation = meaning.relation if meaning.relation.role is not None else Relation.ANY
        joint = len(meaning.named) > 1
        return _listing(replace(meaning, relation=relation, topic=(), words=(), joint=joint))
    counted = _counted(leaning, units)
    if counted is not None:
        return counted
    having = leaning.words.asks["having"].search(leaning.rest) is not None
    spoken = meaning.column not in ENTRIES or having
    if leaning.topic and not leaning.asks_bodies and spoken:
        return replace(
            meaning, intent=Intent.TOPIC, among=rows, places=(), topic=leaning.topic, likely={}
        )
    if len(rows) > 1 and _asks_no_field(leaning, meaning):
        return listed(leaning, rows)
    return about_places(leaning, rows)


def _asks_no_field(leaning: Leaning, meaning: Meaning) -> bool:
    coded = all(one.kind is LocatorKind.ACTIVITY for one in meaning.places)
    asks = leaning.asks_bodies or meaning.relation.role is not None
    return coded and not asks and leaning.column is Column.NONE and meaning.form is Form.LIST


def acts_in(leaning: Leaning) -> bool:
    """Whether a pronoun is the one who coordinates or supports: "does it coordinate any"."""
    pronoun = re.search(r"\b(?:it|they)\b", leaning.rest)
    return bool(pronoun) and leaning.words.asks["of_body"].search(leaning.rest) is not None


def _without(leaning: Leaning, meaning: Meaning) -> Meaning:
    """Read "which of them are without AICHR" as those in which it has no role."""
    if leaning.words.asks["beside"].search(leaning.rest):
        return meaning
    bodies = tuple(replace(one, excluded=False) for one in meaning.bodies)
    return replace(meaning, bodies=bodies, negated=True, lacking=False)


def those_without(leaning: Leaning) -> Meaning | None:
    """Read "and those without?" after a list of what has something as what has none of it."""
    base, meaning = leaning.base, leaning.meaning
    says = leaning.units or leaning.topic or meaning.bodies or meaning.relation.role
    if says or not (meaning.lacking or leaning.words.asks["negates"].search(leaning.rest)):
        return None
    asked = [NOUNS.get(one, one) for one in units_in(base.text.lower()) if one in _HELD]
    noun = asked[0] if asked else _ROLE_NOUNS.get(base.relation, "")
    if not noun or base.named or base.lacking or leaning.pointing.one:
        return None
    places = scopes_in(base.places)
    found = replace(meaning, places=places, outside=base.outside, bodies=(), lacking=True)
    return _aggregate(found, f"Which activities have no {noun}", Form.LIST)


def _shared(leaning: Leaning, meaning: Meaning) -> bool:
    """Whether another body beside the one that the list was asked of is meant."""
    same = bool(meaning.named) and meaning.named == leaning.base.named
    role = meaning.relation.role is not None and not meaning.excluded_bodies
    return same and role and leaning.words.another.search(leaning.rest) is not None


def _counted(leaning: Leaning, units: tuple[str, ...]) -> Meaning | None:
    """Read a question of a list that is answered by counting: blanks, most, at least one."""
    meaning = leaning.meaning
    noun = NOUNS.get(units[0], units[0]) if units else ""
    if meaning.lacking:
        role = _ROLE_NOUNS.get(meaning.relation, "coordinating body")
        return _aggregate(meaning, f"Which activities have no {noun or role}", Form.LIST)
    if meaning.form in (Form.MOST, Form.LEAST):
        extreme = "most" if meaning.form is Form.MOST else "fewest"
        text = f"Which activities have the {extreme} {noun or 'bodies'}"
        return _aggregate(meaning, text, meaning.form)
    coded = all(one.kind in CODE_KINDS for one in meaning.places)
    if meaning.relation.role and coded and not leaning.asks_who and not meaning.named:
        again = leaning.base.relation in (meaning.relation, Relation.ANY)
        another = again and leaning.words.another.search(leaning.rest)
        text = f"at least {2 if another else 1} {_ROLE_NOUNS[meaning.relation]}"
        return _aggregate(meaning, f"Which activities have {text}", Form.LIST)
    if noun and not leaning.topic and leaning.words.asks["having"].search(leaning.rest):
        return _aggregate(meaning, f"Which activities have at least 1 {noun[:-1]}", Form.LIST)
    listed = leaning.base
    entries = listed.intent is Intent.CODE_LOOKUP and listed.column in ENTRIES
    if meaning.form is Form.COUNT and not leaning.units and entries:
        return replace(listed, question=meaning.question, form=Form.COUNT)
    if meaning.form is Form.COUNT and not units:
        return _aggregate(meaning, "How many activities", Form.COUNT)
    return None


def listed(leaning: Leaning, rows: tuple[Locator, ...]) -> Meaning:
    """Ask for nothing but these rows."""
    cues = leaning.meaning.cues | {OF_LIST}
    found = replace(leaning.meaning, places=rows, bodies=(), joint=False, cues=cues)
    return _aggregate(found, "How many activities", Form.COUNT)


def is_bare_list(meaning: Meaning) -> bool:
    """Whether a question asks of a list nothing but what, or how much, it holds."""
    asks = meaning.bodies or meaning.lacking or meaning.negated
    counts = meaning.intent is Intent.AGGREGATE and meaning.form is Form.COUNT
    return OF_LIST in meaning.cues and counts and not asks


def _aggregate(meaning: Meaning, text: str, form: Form) -> Meaning:
    cues = frozenset(one for one in meaning.cues if not one.startswith("level:"))
    return replace(
        meaning,
        intent=Intent.AGGREGATE,
        text=text,
        form=form,
        topic=(),
        words=(),
        cues=cues,
        only=False,
    )
