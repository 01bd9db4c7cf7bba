"""Shared: "do they have an indicator in common?" after a list, asked of its rows by their codes."""

from dataclasses import replace

from tipassist.answer.followups import referents
from tipassist.answer.followups.leaning import ENTRIES, Leaning, Read, codes_in
from tipassist.answer.meaning import OF_LIST, REREAD, Column, Form, Meaning
from tipassist.answer.phrasing import listing
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
