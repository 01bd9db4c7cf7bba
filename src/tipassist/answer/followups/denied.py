"""Denied: "so nobody on A.2.4?", which denies what was just asked for of one row of it."""

from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read
from tipassist.answer.followups.lists import NOUNS, ROLE_NOUNS
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.meaning import Column, Form, Intent, Meaning
from tipassist.answer.sets.query import Counts
from tipassist.locator_reading import find
from tipassist.locators import LocatorKind

_ROW = "#"


def of_denied(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "none for A.1.2?" as the question whether it lacks what was asked for before.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    if leaning.whole("none_really"):
        return _of_row_asked(leaning, read)
    field = leaning.whole("any_field")
    if field is not None:
        return _of_row_spoken_of(leaning, field["field"], read)
    places, said = leaning.meaning.places, find(leaning.rest)
    single = len(places) == 1 and len(said) == 1 and places[0].kind is LocatorKind.ACTIVITY
    if not single or leaning.meaning.named:
        return None
    row = said[0]
    around = f"{leaning.rest[: row.start]}{_ROW}{leaning.rest[row.end :]}".strip()
    if leaning.words.asks["denies_of_row"].fullmatch(around) is None:
        return None
    noun = asked_for(leaning)
    return reread(f"Does {places[0]} have no {noun}?", leaning, read) if noun else None


def _of_row_asked(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "none at all?" with the one row, or the body, that was asked about, and for what."""
    base, noun = leaning.base, asked_for(leaning)
    rows = base.places
    if base.intent is Intent.BODY_ACTIVITIES and base.named and not leaning.last.items:
        return reread(base.text, leaning, read)
    single = len(rows) == 1 and rows[0].kind is LocatorKind.ACTIVITY and not base.named
    return reread(f"Does {rows[0]} have no {noun}?", leaning, read) if single and noun else None


def _of_row_spoken_of(leaning: Leaning, field: str, read: Read) -> Meaning | None:
    """Rewrite "is any project planned?" with the one row spoken of."""
    rows = leaning.last.focus
    single = len(rows) == 1 and rows[0].kind is LocatorKind.ACTIVITY
    noun = field if field.endswith("s") else f"{field}s"
    return reread(f"Does {rows[0]} have any {noun}?", leaning, read) if single else None


def asked_for(leaning: Leaning) -> str:
    """Return what the question before asked the rows for: a field, or bodies of a role; or ""."""
    base = leaning.base
    if base.column in ENTRIES and base.column is not Column.REFERENCES:
        return base.column.value
    target = base.query.target if base.query is not None else ""
    asks_bodies = base.form is Form.WHO or base.column is Column.BODIES or target == "bodies"
    counted = base.query.conditions if base.query is not None else ()
    units = [one.unit for one in counted if isinstance(one, Counts)]
    if units:
        return NOUNS.get(units[0], units[0])
    return ROLE_NOUNS.get(base.relation, "body in any role") if asks_bodies else ""
