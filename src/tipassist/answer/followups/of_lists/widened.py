"""Widening: "all pillars?" after "list them", or after a condition that a list was held to."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tipassist.answer.followups.asked_again.changes import BodyNamed, changed
from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read, scopes_in
from tipassist.answer.followups.of_lists import lists
from tipassist.answer.followups.of_lists.narrowing import before_bare, before_details
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.followups.unscoped import without_scopes
from tipassist.answer.meaning import (
    OF_LIST,
    REREAD,
    WHOLE_OF_WHAT,
    Column,
    Form,
    Intent,
    Meaning,
    Relation,
)
from tipassist.answer.sets.query import Condition

_ACTS = {
    Relation.COORDINATES: ("are coordinated by", "are not coordinated by"),
    Relation.SUPPORTS: ("are supported by", "are not supported by"),
    Relation.ANY: ("name", "do not name"),
    Relation.NONE: ("name", "do not name"),
}
_WHICH = re.compile(r"(?:which|what|how many) activities ", re.IGNORECASE)
_INSIDE = r"\s+(?:in|under|within|of|for|from)\s+"
_PILLAR = re.compile(rf"{_INSIDE}the\s+[\w-]+\s+pillar\b", re.IGNORECASE)
_DETAILS = (Intent.CODE_BODIES, Intent.CODE_LOOKUP)
_ROWS = (Intent.BODY_ACTIVITIES, Intent.AGGREGATE, Intent.TOPIC, Intent.REFERENCE)


def of_widened(leaning: Leaning, read: Read, body_named: BodyNamed) -> Meaning | None:
    """Ask of the whole plan what the list spoken of was told to, with what it was held to.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
        body_named: Names the one body that words name, or None.
    """
    if not leaning.only_resets:
        return None
    told = before_details(leaning)
    behind = before_bare(told)
    if OF_LIST in behind.base.cues:
        return _with_conditions(behind, read) if _is_condition(behind.base) else None
    if _asks_set(behind.base):
        return _of_set(behind, read, body_named)
    if behind is told or _is_all_of_it(behind.base):
        return None
    return changed(behind, body_named) if behind.base.intent in _ROWS else _asked_back(leaning)


def _is_condition(base: Meaning) -> bool:
    """Whether a list was held to a condition, or nothing but the list is left to go back to."""
    condition = base.intent in (Intent.BODY_ACTIVITIES, Intent.AGGREGATE)
    return condition and base.form in (Form.LIST, Form.COUNT, Form.WHAT)


def _asks_set(base: Meaning) -> bool:
    return base.query is not None and not base.query.is_plain and base.form is not Form.YESNO


def _of_set(leaning: Leaning, read: Read, body_named: BodyNamed) -> Meaning:
    """Ask for a set of rows once more, without the places that it was looked for in."""
    query = leaning.base.query
    query = query and replace(query, tests=tuple(replace(one, within=()) for one in query.tests))
    anew = reread(_of_all(leaning.base), leaning, read)
    if anew.query == query and not anew.places:
        return anew
    found = changed(leaning, body_named)
    return replace(found, query=query, cues=found.cues | {REREAD})


def _with_conditions(leaning: Leaning, read: Read) -> Meaning:
    """Ask for the rows of the whole plan that meet what one turn after the other asked."""
    parts = tuple(_predicate(one) for one in _asked_in_turn(leaning))
    if not parts or not all(parts):
        return _asked_back(leaning)
    told = [read(f"Which activities {one}?", None) for one in parts]
    anew = reread(f"Which activities {' and '.join(parts)}?", leaning, read)
    single = [one for part in told for one in _conditions(part)]
    whole = len(single) == len(parts) and list(_conditions(anew)) == single
    return anew if whole and not anew.places else _asked_back(leaning)


def _conditions(meaning: Meaning) -> tuple[Condition, ...]:
    return meaning.query.conditions if meaning.query is not None else ()


def _asked_in_turn(leaning: Leaning) -> tuple[Meaning, ...]:
    """Return the question that a list was told to and those asked of it since, in this order."""
    return tuple(reversed(tuple(_back_to_list(leaning))))


def _back_to_list(leaning: Leaning) -> Iterator[Meaning]:
    for turn in leaning.state.newest_first:
        bare = lists.is_bare_list(turn.meaning) or turn.meaning.intent in _DETAILS
        if not bare:
            yield turn.meaning
        if OF_LIST not in turn.meaning.cues:
            return


def _predicate(asked: Meaning) -> str:
    """Return what a question says of the activities that it asks for, or "" when that is open."""
    if asked.intent is Intent.BODY_ACTIVITIES and asked.relation in _ACTS:
        said_more = asked.excluded_bodies or asked.topic or asked.lacking
        single = len(asked.named) == 1 and asked.column is Column.NONE and not said_more
        return f"{_ACTS[asked.relation][asked.negated]} {asked.named[0]}" if single else ""
    text = _of_all(asked).rstrip(" ?.")
    rows = _WHICH.match(text) if asked.intent is Intent.AGGREGATE else None
    return text[rows.end() :] if rows and not asked.outside else ""


def _of_all(asked: Meaning) -> str:
    """Return the words of a question without those that say in which places it looks."""
    text = without_scopes(_PILLAR.sub("", asked.text))
    for place in scopes_in(asked.places):
        text = re.sub(rf"{_INSIDE}{re.escape(str(place))}\b", "", text, flags=re.IGNORECASE)
    return text


def _is_all_of_it(base: Meaning) -> bool:
    """Whether nothing but what stands in a pillar or an outcome was asked for."""
    scoped = bool(base.places) and scopes_in(base.places) == base.places
    entries = base.column in ENTRIES or base.column is Column.BODIES
    return base.intent is Intent.CODE_LOOKUP and scoped and not entries


def _asked_back(leaning: Leaning) -> Meaning:
    return replace(leaning.meaning, cues=leaning.meaning.cues | {WHOLE_OF_WHAT})
