"""Shared: "do they have an indicator in common?", "what is different?", asked of rows before."""

from dataclasses import replace

from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read, codes_in
from tipassist.answer.followups.meant import referents
from tipassist.answer.language.phrasing import listing
from tipassist.answer.meaning import OF_LIST, REREAD, Column, Form, Intent, Meaning
from tipassist.answer.understanding.compared import compares_rows, field_compared
from tipassist.locators import LocatorKind

_MANY = 2


def of_shared(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "do they share a project?" as the question whether the rows spoken of do.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    meaning = leaning.meaning
    asks = leaning.words.asks["in_common"].search(leaning.rest)
    if asks is None or meaning.named or meaning.places or meaning.column not in ENTRIES:
        return None
    if meaning.column is Column.REFERENCES:
        return None
    rows = codes_in(referents.last_two_places(leaning) or referents.list_meant(leaning, _MANY))
    if len(rows) < _MANY or {one.kind for one in rows} != {LocatorKind.ACTIVITY}:
        return None
    some = "any of " if leaning.words.asks["any_of"].search(leaning.rest) else ""
    text = f"Do {some}{listing(map(str, rows))} have a {meaning.column.value[:-1]} in common?"
    anew = read(text, None)
    anew = replace(anew, form=Form.YESNO, column=meaning.column, topic=(), words=(), rank=None)
    return replace(anew, question=meaning.question, cues=anew.cues | {OF_LIST, REREAD})


def of_compared(leaning: Leaning) -> Meaning | None:
    """Fill in "who swaps roles?" and "any overlap?" with the two rows spoken of last.

    What is compared is what the question says, or else what was asked of the second of them.
    """
    meaning = leaning.meaning
    says = meaning.named or meaning.places or meaning.outside or meaning.instruments
    if says or meaning.relation.role is not None or not compares_rows(leaning.rest):
        return None
    bare = meaning.column in (Column.NONE, Column.TEXT)
    field = field_compared(leaning.rest) if bare else meaning.column
    field = _asked_before(leaning) if field is Column.NONE else field
    rows = codes_in(referents.last_two_places(leaning))
    spoken = len(rows) == _MANY and set(leaning.last.focus) & set(rows)
    if not spoken or len({one.kind for one in rows}) > 1:
        return None
    activities = rows[0].kind is LocatorKind.ACTIVITY
    if field is not Column.REFERENCES and not (field is Column.BODIES and activities):
        return None
    intent = Intent.CODE_BODIES if field is Column.BODIES else Intent.CODE_LOOKUP
    found = replace(meaning, intent=intent, column=field, places=rows, topic=(), words=())
    return replace(found, terms=(), query=None, cues=meaning.cues | {OF_LIST, REREAD})


def _asked_before(leaning: Leaning) -> Column:
    """Return whether bodies or references were asked for before; `NONE` for neither."""
    base = leaning.base
    if base.column is Column.REFERENCES or base.intent is Intent.REFERENCE:
        return Column.REFERENCES
    return Column.BODIES if base.intent is Intent.CODE_BODIES else Column.NONE
