"""Entries on a subject in a list: "which of these has money laundering among its indicators?"."""

from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in
from tipassist.answer.followups.meant import referents
from tipassist.answer.meaning import AS_WORDED, OF_LIST, REREAD, Meaning
from tipassist.answer.understanding.entry_subjects import NOTES, read_entry_subject
from tipassist.locators import LocatorKind

_MANY = 2


def of_entries_on(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask which rows of a list have an entry on a subject, as asked of all rows by itself.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    some = leaning.words.asks["some_of"].search(leaning.rest)
    rows = codes_in(referents.list_meant(leaning, _MANY)) if some else ()
    if some is None or len(rows) < _MANY or leaning.meaning.named:
        return None
    if {one.kind for one in rows} != {LocatorKind.ACTIVITY}:
        return None
    anew = read(f"which activities{leaning.pointing.core[some.end() :]}", None)
    asked = read_entry_subject(anew)
    if asked is None or asked.unit == NOTES or anew.places:
        return None
    cues = anew.cues | {OF_LIST, REREAD, AS_WORDED}
    return replace(anew, question=leaning.meaning.question, places=rows, cues=cues)
