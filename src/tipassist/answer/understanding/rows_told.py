"""Rows told in a sentence before: "We have a role in many rows. Which of those have no project?".

"Those" are no more than the rows that the sentence tells of. What it says of them bounds what is
asked; where it names bodies or sources and is not read, nothing is asked of all rows instead.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from tipassist.answer.language.asking_part import sentences_of
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import Slots
from tipassist.answer.sets.query import SOME, Holds, SetQuery
from tipassist.answer.sets.words.segments import GROUPS
from tipassist.types import Role

_OF_THOSE = re.compile(r"\b(?:of|among|amongst|from) (?:these|those|them)\b")
_LEADS = re.compile(r"\b(?:co-?ordinat\w+|lead(?:s|ing|ers?)?|led|head(?:s|ed|ing)?|runs?)\b")
_HELPS = re.compile(r"\b(?:support\w*|back(?:s|ed|ing)|help(?:s|ed|ing)?|assist\w*)\b")
_HAS_ROLE = re.compile(r"\b(?:roles?|parts?|named|listed|appears?|involved|ours|fingers?)\b")
_DENIES = re.compile(r"\b(?:not?|never|neither|none|nobody|nothing|without|only|just|but)\b|n't\b")

_ASKS = re.compile(r"\?|\b(?:which|what|who|whom|where|how many|list|show|give|name|tell)\b")
_ENDS = re.compile(r"[.!;:]\s*$")

ReadRows = Callable[[str, Slots], SetQuery | None]
Reading = tuple[str, Slots, SetQuery | None]
FindNames = Callable[[str], Slots]


def with_rows_told(reading: Reading, text: str, find: FindNames, read: ReadRows) -> Reading | None:
    """Return what is asked of "those", bounded by what the sentence before tells of them.

    Args:
        reading: The part of the question that asks, with everything else blanked out, what it
            names and what it asks for.
        text: The question.
        find: Finds the names in a text.
        read: Reads the rows that a text tells of.

    Returns:
        The reading as it is where nothing bounds "those", and None where what does is not read.
    """
    part, slots, query = reading
    start = len(part) - len(part.lstrip())
    if query is None or len(part) != len(text) or not (start and _OF_THOSE.search(fold(part))):
        return reading
    said = [one.alone(text) for one in sentences_of(text[:start])]
    told = next((one for one in reversed(said) if set(units_in(fold(one))) & set(GROUPS)), "")
    names = find(told)
    if not _ENDS.search(told) or _ASKS.search(fold(told)):
        return reading
    if not (_names_others(names) or (names.bodies and _says_role(fold(told)))):
        return reading
    rows = read(told, names) or _rows_of_body(fold(told), names)
    if rows is None or not _joins(rows, query):
        return None
    bodies = tuple(dict.fromkeys((*rows.bodies, *query.bodies)))
    query = replace(query, conditions=(*rows.conditions, *query.conditions), bodies=bodies)
    return part, replace(slots, bodies=(*names.bodies, *slots.bodies)), query


def _says_role(told: str) -> bool:
    return any(one.search(told) for one in (_LEADS, _HELPS, _HAS_ROLE))


def _rows_of_body(told: str, names: Slots) -> SetQuery | None:
    """Return the rows of the one body that a sentence speaks of, however it says so."""
    bodies = tuple({one.body for one in names.bodies})
    if len(bodies) != 1 or names.instruments or names.instrument_names or _DENIES.search(told):
        return None
    if set(units_in(told)) - set(GROUPS):
        return None
    leads, helps = _LEADS.search(told), _HELPS.search(told)
    roles = tuple(Role)
    if bool(leads) != bool(helps):
        roles = (Role.COORDINATING,) if leads else (Role.SUPPORTING,)
    return SetQuery("activities", (Holds(bodies, roles),), bodies=bodies)


def _names_others(names: Slots) -> bool:
    """Whether a sentence names what rows are told apart by, beside the asker."""
    cited = names.instruments or names.instrument_names
    return bool(cited) or any(not one.own for one in names.bodies)


def _joins(rows: SetQuery, query: SetQuery) -> bool:
    """Whether what tells of rows can bound what is asked of them."""
    plain = rows == SetQuery(
        rows.target, rows.conditions, bodies=rows.bodies, stated=rows.stated, claimed=rows.claimed
    )
    return plain and bool(rows.conditions) and rows.target == query.target and query.share == SOME
