"""Recurs: "which ones come up elsewhere?" after the projects or indicators of an activity."""

from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in
from tipassist.answer.meaning import IN_FULL, REREAD, Column, Form, Meaning
from tipassist.answer.phrasing import listing

_RECURRING = (Column.PROJECTS, Column.INDICATORS)


def of_recurring(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite a question which of the entries just listed stand under other rows as well.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asks = leaning.whole("recurs")
    column, rows = leaning.base.column, codes_in(leaning.last.focus)
    if asks is None or column not in _RECURRING or not rows or leaning.meaning.named:
        return None
    text = f"Which {column.value} of {listing(map(str, rows))} recur in other activities?"
    anew = read(text, None)
    form = Form.YESNO if asks["whether"] else Form.LIST
    cues = anew.cues | {REREAD, IN_FULL}
    return replace(anew, question=leaning.meaning.question, form=form, column=column, cues=cues)
