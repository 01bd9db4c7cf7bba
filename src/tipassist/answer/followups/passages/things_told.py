"""Things told: "what are the five things?", asked of the very answer just given.

The number only helps to tell what is meant: it is never looked for anywhere else in the plan.
"""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.meant import referents
from tipassist.answer.followups.meant.filling import about_places
from tipassist.answer.followups.of_lists import lists
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import place_name, scope_words
from tipassist.answer.language.pointing import PointingWords
from tipassist.answer.language.units import units_in, without_places
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import NOT_SO_MANY, OF_LIST, REREAD, Column, Intent, Meaning
from tipassist.answer.sets.contests.contests import Side
from tipassist.locators import Locator, LocatorKind, code
from tipassist.register.model import Activity
from tipassist.types import Role

_PARTED = re.compile(r"\s*(?:,\s*(?:and|or)\b|[,;]|\b(?:and|or)\b)\s*")
_INCLUDES = re.compile(r"\binclud(?:e|es|ing)\b(?:, but (?:is|are) not limited to)?,?")
_VERBS = {
    Role.COORDINATING: "coordinate",
    Role.SUPPORTING: "support",
    Role.RELEVANT: "have a role in",
}
_WORDS = re.compile(r"[a-z]+|\d+")
_LEVELS = (LocatorKind.ACTIVITY, LocatorKind.OUTCOME, LocatorKind.PILLAR)


def of_things_told(leaning: Leaning, read: Read) -> Meaning | None:
    """Tell once more what an answer listed, or ask which things are meant when it has not so many.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found = leaning.whole("things_told")
    if found is None or leaning.meaning.named:
        return _of_bare_number(leaning, read)
    number = leaning.words.number(found["number"] or found["counted"])
    scopes, counted = scopes_in(leaning.meaning.places), units_in(fold(leaning.base.text))
    if found["where"]:
        told = len(scopes) == 1 and counted and leaning.base.intent is Intent.AGGREGATE
        text = f"What are the {counted[0]} in {place_name(scopes[0])}?" if told else ""
        return reread(text, leaning, read) if text else None
    if number < 2:
        return None
    if len(leaning.last.items) == number and leaning.last.items[0].kind in _LEVELS:
        return lists.listed(leaning, leaning.last.items)
    inside = referents.section_listed(leaning.last, leaning.register)
    if len(inside) == number:
        return about_places(leaning, inside)
    if _has_so_many(leaning, number):
        again = leaning.base.cues | {REREAD}
        return replace(leaning.base, question=leaning.meaning.question, cues=again)
    earlier = (one.items for one in leaning.state.newest_first if len(one.items) == number)
    rows = next((one for one in earlier if one[0].kind in _LEVELS), ())
    if rows:
        return lists.listed(leaning, rows)
    side = _side_counted(leaning, number)
    if side:
        return reread(side, leaning, read)
    generic = found["things"] or (found["number"] and len(leaning.last.items) > 1)
    generic = bool(generic) and leaning.meaning.query is None
    return replace(leaning.meaning, cues=leaning.meaning.cues | {NOT_SO_MANY}) if generic else None


def _of_bare_number(leaning: Leaning, read: Read) -> Meaning | None:
    """List the rows that were counted so many, for a question that says no more than their number.

    A body named with them is the one whose rows they are: "the ten of AICHR".
    """
    meaning, words = leaning.meaning, leaning.words
    if meaning.places or meaning.instruments or len(meaning.named) > 1:
        return None
    named = {part for one in meaning.bodies for part in fold(one.words).split()}
    told = [one for one in _WORDS.findall(leaning.rest) if one not in named]
    numbers = [one for one in told if one.isdecimal() or one in words.numbers]
    if len(numbers) != 1 or not set(told) - set(numbers) <= words.number_frame:
        return None
    number = words.number(numbers[0])
    side = _side_counted(leaning, number, meaning.named)
    if side:
        return reread(side, leaning, read)
    if len(told) == 1 and says_number(leaning.base.text, words):
        return None  # "Three", after "with exactly one supporter", is another number of supporters.
    rows = leaning.last.items
    counted = len(rows) == number > 1 and rows[0].kind in _LEVELS and not meaning.named
    return lists.listed(leaning, rows) if counted else None


def says_number(text: str, words: PointingWords) -> bool:
    """Return whether words say how many.

    Args:
        text: The words.
        words: The pointing words.
    """
    said = _WORDS.findall(without_places(fold(text)))
    return any(one.isdecimal() or one == "one" or one in words.numbers for one in said)


def of_entries_in_all(leaning: Leaning, read: Read) -> Meaning | None:
    """Count "how many projects in all?" over the rows of the list of a body just told.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found = leaning.whole("entries_in_all")
    rows, base = codes_in(leaning.last.items), leaning.base
    deep = len(rows) > 1 and {one.kind for one in rows} == {LocatorKind.ACTIVITY}
    if found is None or not deep or not (found["they"] or base.named or OF_LIST in base.cues):
        return None
    asked = replace(read(f"How many {found['unit']}?", None), question=leaning.meaning.question)
    return lists.about_list(leaning.saying(asked), rows)


def _side_counted(leaning: Leaning, number: int, named: tuple[str, ...] = ()) -> str:
    """Return the question for the rows of the one body that a comparison counted so many of."""
    contest = leaning.base.contest
    sides = contest.sides if contest is not None and not contest.together else ()
    bodies = [one for one in sides if one.body and one.unit in ("", "activities")]
    bodies = [one for one in bodies if not named or one.body in named]
    held = [one for one in bodies if _rows_held(leaning, one) == number]
    if len(held) != 1:
        return ""
    side = held[0]
    verb = _VERBS[side.roles[0]] if len(side.roles) == 1 else "have a role in"
    return f"Which activities does {side.body} {verb}{scope_words(side.places)}?"


def _rows_held(leaning: Leaning, side: Side) -> int:
    """Return how many rows a body has in the roles and places of a side."""
    roles = side.roles or tuple(Role)
    rows = [one for one in leaning.register.activities if _lies_in(code(one.code), side.places)]
    return sum(any(side.body in one.named(role) for role in roles) for one in rows)


def _lies_in(row: Locator, places: tuple[Locator, ...]) -> bool:
    return not places or any(one == row or one.contains(row) for one in places)


def _has_so_many(leaning: Leaning, number: int) -> bool:
    """Whether the last answer told so many parts of a section, entries of a row or kinds."""
    base, last = leaning.base, leaning.last
    rows = last.items or base.places
    if len(rows) == 1 and base.column in ENTRIES:
        row = leaning.register.activity(str(rows[0]))
        return row is not None and entries_of(row, base.column) == number
    if last.items:
        return False
    told = (len(referents.told_list(last)), len(last.bodies))
    return number in told or number in _kinds_named(leaning)


def entries_of(row: Activity, column: Column) -> int:
    """Return how many entries a row has in a column; a pointer elsewhere is none.

    Args:
        row: The row.
        column: The column.
    """
    match column:
        case Column.PROJECTS:
            return sum(not one.pointer for one in row.projects)
        case Column.INDICATORS:
            return len(row.indicators)
        case _:
            return len(row.examples)


def _kinds_named(leaning: Leaning) -> tuple[int, ...]:
    """Return how many kinds the one term just explained is said to include."""
    told = [one for one in leaning.last.cited or leaning.base.places if one in _terms(leaning)]
    named = (_INCLUDES.split(_terms(leaning)[one])[1:] for one in told[:1])
    parts = (_PARTED.split(one[-1].strip(" .")) for one in named if one)
    return tuple(len([one for one in found if one.strip()]) for found in parts)


def _terms(leaning: Leaning) -> dict[Locator, str]:
    return {one.place: one.definition.text for one in leaning.register.glossary}
