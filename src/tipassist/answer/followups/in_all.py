"""In all: "is any body found in all three?", asked of the rows that were told."""

from dataclasses import replace

from tipassist.answer.followups import referents
from tipassist.answer.followups.leaning import Leaning, Read, codes_in
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.meaning import IN_FULL, Meaning
from tipassist.answer.phrasing import listing
from tipassist.locators import LocatorKind

_MANY = 2


def of_in_all(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite it as the question which bodies the rows of the list have in common.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found = leaning.whole("body_in_all")
    if found is None or leaning.whole("role_of_each"):
        return None
    if leaning.meaning.named or leaning.meaning.places:
        return None
    rows = codes_in(referents.list_meant(leaning, _MANY))
    size = leaning.words.number(found["size"] or "")
    if len(rows) < _MANY or any(one.kind is not LocatorKind.ACTIVITY for one in rows):
        return None
    if size and size != len(rows):
        return None
    role = "supporting " if found["supports"] else "coordinating " if found["leads"] else ""
    text = f"Which {role}bodies do {listing(map(str, rows))} have in common?"
    asked = reread(text, leaning, read)
    return replace(asked, cues=asked.cues | {IN_FULL})
