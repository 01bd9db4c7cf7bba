"""A meaning as a plain question, for people to see what was understood."""

import re

from tipassist.answer.asked import asks_length
from tipassist.answer.language.phrasing import listing, place_name
from tipassist.answer.language.units import units_in
from tipassist.answer.meaning import (
    AS_WORDED,
    IN_FULL,
    LIES,
    REREAD,
    RESOLVED,
    Column,
    Form,
    Intent,
    Meaning,
    Relation,
)
from tipassist.locators import Locator, LocatorKind

_VERBS = {
    Relation.COORDINATES: ("coordinates", "coordinate"),
    Relation.SUPPORTS: ("supports", "support"),
    Relation.RELEVANT: ("is relevant for", "are relevant for"),
    Relation.ANY: ("has a role in", "have a role in"),
    Relation.NONE: ("has a role in", "have a role in"),
}
_ENTRIES = (Column.PROJECTS, Column.INDICATORS, Column.EXAMPLES)
_MANY = 6
_CHOSEN = re.compile(r"which \w+ have at least\b", re.IGNORECASE)


def in_words(meaning: Meaning) -> str:
    """Return a meaning as a question; open questions in the words they were asked in."""
    counts_anew = meaning.intent is Intent.AGGREGATE and REREAD in meaning.cues
    if counts_anew or meaning.cues & {IN_FULL, AS_WORDED}:
        return meaning.text
    match meaning.intent:
        case Intent.AGGREGATE if LIES in meaning.cues:
            return f"Do {_names(meaning.places)} all lie{scope_in_words(meaning.among)}?"
        case Intent.BODY_ACTIVITIES if meaning.named or meaning.excluded_bodies:
            return _of_bodies(meaning)
        case Intent.CODE_BODIES if meaning.places:
            return _of_roles(meaning)
        case Intent.CODE_LOOKUP if meaning.places:
            return _of_places(meaning)
        case Intent.REFERENCE if meaning.instruments or meaning.instrument_names:
            return _of_references(meaning)
        case Intent.DEFINITION if meaning.terms or meaning.named:
            names = listing(dict.fromkeys((*meaning.terms, *meaning.named)))
            return f"What does {names} mean?"
        case Intent.AGGREGATE:
            return _of_counts(meaning)
        case Intent.TOPIC | Intent.WHO_TOPIC if meaning.topic and RESOLVED in meaning.cues:
            return _of_topic(meaning)
        case _:
            return meaning.text


def scope_in_words(places: tuple[Locator, ...], outside: tuple[Locator, ...] = ()) -> str:
    """Return where a question looks: " in Pillar B", " outside Pillar C", or ""."""
    words = f" in {_names(places)}" if places else ""
    return words + (f" outside {_names(outside)}" if outside else "")


def _names(places: tuple[Locator, ...]) -> str:
    if len(places) > _MANY:
        return f"{', '.join(place_name(one) for one in places[:3])} and {len(places) - 3} more"
    return listing(place_name(one) for one in places)


def _verb(relation: Relation, count: int) -> str:
    return _VERBS[relation][0 if count == 1 else 1]


def _of_bodies(meaning: Meaning) -> str:
    named, excluded = meaning.named, meaning.excluded_bodies
    codes = tuple(one for one in meaning.places if one.kind is not LocatorKind.GLOSSARY)
    where = scope_in_words(codes, meaning.outside)
    what = meaning.column.value if meaning.column in (*_ENTRIES, Column.OUTCOMES) else "activities"
    first = f"How many {what}" if meaning.form is Form.COUNT else f"Which {what}"
    if "partners" in meaning.cues and named:
        verb = "support" if meaning.relation is Relation.SUPPORTS else "work with"
        return f"Which bodies {verb} {named[0]}{where}?"
    if not named:
        beside = f"a body other than {listing(excluded, 'or')}"
        return f"{first} name {beside}{where}?"
    together = " together" if meaning.joint and len(named) > 1 else ""
    tail = f" without {listing(excluded, 'or')}" if excluded else ""
    if meaning.negated:
        helper = "does" if len(named) == 1 else "do"
        return f"{first} {helper} {listing(named, 'or')} not {_verb(meaning.relation, 2)}{where}?"
    if meaning.column in _ENTRIES:
        verb = _verb(meaning.relation, len(named))
        return f"{first} are there for the activities that {listing(named)} {verb}{where}?"
    if meaning.relation in (Relation.ANY, Relation.NONE):
        return f"{first} name {listing(named)}{together} in any role{where}{tail}?"
    helper = "does" if len(named) == 1 else "do"
    verb = _verb(meaning.relation, 2).replace("are relevant", "count as relevant")
    if codes and all(one.kind is LocatorKind.ACTIVITY for one in codes):
        many = "How many" if meaning.form is Form.COUNT else "Which"
        return f"{many} of {_names(codes)} {helper} {listing(named)}{together} {verb}{tail}?"
    return f"{first} {helper} {listing(named)}{together} {verb}{where}{tail}?"


def _of_roles(meaning: Meaning) -> str:
    where = _names(meaning.places)
    if meaning.named:
        helper = "Does" if len(meaning.named) == 1 else "Do"
        verb = _verb(meaning.relation, 2).replace("are relevant", "count as relevant")
        return f"{helper} {listing(meaning.named)} {verb} {where}?"
    verb = _verb(meaning.relation, 2)
    return f"Which bodies {verb} {where}?"


def _of_places(meaning: Meaning) -> str:
    where = _names(meaning.places)
    match meaning.column:
        case Column.PROJECTS | Column.INDICATORS | Column.EXAMPLES:
            return f"What are the {meaning.column.value} of {where}?"
        case Column.REFERENCES:
            return f"What are the references of {where}?"
        case Column.OUTCOMES:
            return f"Which outcomes are in {where}?"
        case _ if meaning.form is Form.COUNT:
            return f"How many activities are in {where}?"
        case _ if meaning.form is Form.WHEN and asks_length(meaning):
            return f"How long does {where} take?"
        case _ if meaning.form is Form.WHEN:
            return f"When is {where} due?"
        case _:
            return f"What does {where} say?"


def _of_references(meaning: Meaning) -> str:
    names = listing((*(str(one) for one in meaning.instruments), *meaning.instrument_names))
    what = next((unit for unit in ("outcomes", "pillars") if unit in meaning.cues), "activities")
    return f"Which {what} refer to {names}{scope_in_words(meaning.places, meaning.outside)}?"


def _of_counts(meaning: Meaning) -> str:
    units = units_in(meaning.text.lower())
    chosen = meaning.lacking or meaning.only or _CHOSEN.match(meaning.text)
    if units and meaning.form is Form.COUNT and not chosen and RESOLVED in meaning.cues:
        noun = {"coordinators": "coordinating bodies", "supporters": "supporting bodies"}.get(
            units[0], units[0]
        )
        return f"How many {noun} are there{scope_in_words(meaning.places, meaning.outside)}?"
    where = scope_in_words(meaning.places, meaning.outside)
    bare = meaning.text.rstrip(" ?.")
    if RESOLVED in meaning.cues and meaning.places and not bare.endswith(where):
        return f"{bare}{where}?"
    return meaning.text


def _of_topic(meaning: Meaning) -> str:
    words = " ".join(meaning.topic)
    where = scope_in_words(meaning.places, meaning.outside)
    by = f" and name {listing(meaning.named)}" if meaning.named else ""
    if meaning.intent is Intent.WHO_TOPIC:
        return f"Which body handles {words}{where}?"
    return f"Which activities speak of {words}{where}{by}?"
