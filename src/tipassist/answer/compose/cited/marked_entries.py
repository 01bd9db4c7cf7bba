"""What a reference stands beside: "what is the ALM Work Plan cited for?" asks for its words."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tipassist.answer.draft import DraftClaim, Evidence
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.corpus.cleaning import marks_in
from tipassist.register.model import Activity, Register, Wording
from tipassist.register.queries import Citing, find_place
from tipassist.types import Span

_CITED_FOR = re.compile(
    r"\b(?:cited|quoted|footnoted|referenced|mentioned|invoked|printed|used|referred to|there)"
    r" for\b|\bfor what\b|\b(?:stands?|hangs?|sits?) (?:beside|next to|against|on)\b"
    r"|\b(?:which|what) (?:projects?|examples?|indicators?|entr(?:y|ies))\b"
)
_BEHIND = re.compile(r"(?:</?\w+>|[ .)”]){0,6}[^\t\n]{0,3}")


def with_entries(
    row: DraftClaim, found: Citing, meaning: Meaning, register: Register
) -> DraftClaim:
    """Tell the entries of an activity that bear a reference, where it is asked what it is for."""
    place = find_place(register, found.place)
    if not isinstance(place, Activity) or not _CITED_FOR.search(fold(meaning.text)):
        return row
    notes = {int(one.via.parts[0]) for one in found.references if one.via is not None}
    beside = {one.target for one in found.references if one.via is None}
    marked = [
        (field, label, wording)
        for field, label, wording, targets in _entries(place)
        if targets & beside or notes & marks_of(wording, register)
    ]
    if not marked:
        return row
    told = "; ".join(f"“{wording.text}”" for _, _, wording in marked)
    evidence = tuple(
        Evidence(found.place, field, f"{place.code} · {label}", wording.spans)
        for field, label, wording in marked
    )
    return replace(row, text=f"{row.text}: {told}", evidence=(*row.evidence, *evidence))


def _entries(activity: Activity) -> Iterator[tuple[str, str, Wording, frozenset[object]]]:
    """Yield the entries of an activity with what is printed in them, by field and column."""
    for project in activity.projects:
        printed = frozenset(one.target for one in project.references)
        yield "project", "Activities / Projects", project.wording, printed
    for indicator in activity.indicators:
        yield "indicator", "Potential Indicators", indicator, frozenset()
    for example in activity.examples:
        yield "example", "Example", example, frozenset()


def marks_of(wording: Wording, register: Register) -> set[int]:
    """Return the numbers of the footnotes marked in an entry or right behind it."""
    if not wording.spans:
        return set()
    last = wording.spans[-1].end
    behind = _BEHIND.match(register.text, last)
    end = behind.end() if behind else last
    spans = (*wording.spans[:-1], Span(wording.spans[-1].start, end))
    whole = Span(spans[0].start, end) if end - spans[0].start <= 2 * len(wording.text) else None
    found = (whole,) if whole else spans
    return {mark.number for span in found for mark in marks_in(register.text, span)}
