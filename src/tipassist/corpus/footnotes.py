"""Footnotes: they stand between pages, out of order, run together or broken over a page."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from tipassist.corpus.cleaning import SUPERSCRIPTS, superscript_number
from tipassist.corpus.ledger import Ledger
from tipassist.corpus.lines import Line, LineKind
from tipassist.corpus.references import find_references
from tipassist.types import Span

_MARKED = re.compile(rf"(?:(?<=\s)|^)([{SUPERSCRIPTS}]+)(?=\s|\w|$)")
_OPEN_END = re.compile(r"(?:[a-z]|,)\s*$")
_LOWER_START = re.compile(r"\s*[*]*[a-z]")


@dataclass(slots=True)
class RawFootnote:
    """A footnote as found: its number, the mark before its words, and the pieces of its words."""

    number: int
    mark: Span
    pieces: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class FootnoteScan:
    """The footnotes of a document and the numbers of the lines they took."""

    footnotes: tuple[RawFootnote, ...]
    lines: frozenset[int]


def scan_footnotes(lines: tuple[Line, ...], ledger: Ledger) -> FootnoteScan:
    """Find all footnotes.

    Rules: a line that begins with superscript digits is a footnote, and holds several when more
    such digits stand in it; a number alone takes the line of references before it; a text line
    directly under one goes on with it; a text that begins in lower case right before a block of
    footnotes goes on with the last footnote when that one was cut off.
    """
    found: list[RawFootnote] = []
    taken: set[int] = set()
    printed = [line for line in lines if line.kind is not LineKind.BLANK]
    for at, line in enumerate(printed):
        if line.kind is LineKind.FOOTNOTE:
            taken.add(line.number)
            if not found or printed[at - 1].number not in taken:
                _continue_cut_off(found, printed, at, taken, ledger)
            found += _notes_of(line, printed[at - 1] if at else None, taken, ledger)
        elif _goes_on(printed, at, taken):
            taken.add(line.number)
            found[-1].pieces.append(Span(line.start, line.end))
    _report_order(found, ledger)
    return FootnoteScan(tuple(found), frozenset(taken))


def _goes_on(printed: list[Line], at: int, taken: set[int]) -> bool:
    before, line = printed[at - 1] if at else None, printed[at]
    return (
        before is not None
        and line.kind is LineKind.TEXT
        and before.number in taken
        and before.kind is LineKind.FOOTNOTE
        and line.number == before.number + 1
    )


def _continue_cut_off(
    found: list[RawFootnote], printed: list[Line], at: int, taken: set[int], ledger: Ledger
) -> None:
    if not found or at == 0:
        return
    line, last = printed[at - 1], found[-1]
    words = last.pieces[-1].of(ledger.source) if last.pieces else ""
    if line.kind is LineKind.TEXT and _LOWER_START.match(line.text) and _OPEN_END.search(words):
        span = Span(line.start, line.end)
        last.pieces.append(span)
        taken.add(line.number)
        ledger.report(
            "footnote_continued",
            f"Footnote {last.number}",
            "goes on after a page break without its number",
            span,
        )


def _notes_of(
    line: Line, before: Line | None, taken: set[int], ledger: Ledger
) -> list[RawFootnote]:
    marks = list(_MARKED.finditer(line.text))
    notes = []
    for number, match in enumerate(marks):
        end = marks[number + 1].start() if number + 1 < len(marks) else len(line.text)
        words = Span(line.start + match.end(), line.start + end)
        mark = Span(line.start + match.start(1), line.start + match.end(1))
        note = RawFootnote(superscript_number(match[1]), mark)
        if words.of(ledger.source).strip():
            note.pieces.append(words)
        elif before is not None and _is_detached(before, taken):
            note.pieces.append(Span(before.start, before.end))
            taken.add(before.number)
            ledger.report(
                "footnote_text_first",
                f"Footnote {note.number}",
                "its text stands before its number",
                mark,
            )
        notes.append(note)
    if len(notes) > 1:
        names = ", ".join(str(note.number) for note in notes)
        ledger.report(
            "footnotes_run_together",
            f"Footnote {notes[0].number}",
            f"footnotes {names} stand on one line",
            notes[0].mark,
        )
    return notes


def _is_detached(line: Line, taken: set[int]) -> bool:
    return (
        line.kind is LineKind.TEXT
        and line.number not in taken
        and len(line.text) < 300
        and bool(find_references(line.text))
    )


def _report_order(found: list[RawFootnote], ledger: Ledger) -> None:
    for before, note in pairwise(found):
        if note.number != before.number + 1:
            ledger.report(
                "footnote_order",
                f"Footnote {note.number}",
                f"is printed after footnote {before.number}",
                note.mark,
            )
