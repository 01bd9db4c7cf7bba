"""Footnote marks: where each stands, and the references a footnote lends to that place."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from tipassist.corpus.aligned import Aligned
from tipassist.corpus.cleaning import clean, marks_in, plain_mark, plain_marks_in
from tipassist.corpus.footnotes import FootnoteScan
from tipassist.corpus.ledger import Ledger
from tipassist.corpus.references import Found, find_references, is_ibid, references_in
from tipassist.locators import Locator, footnote
from tipassist.register.model import Reference
from tipassist.types import Span

_CELL = re.compile(r"[^\t\r\n]+(?<! )")
_WORD_AFTER = re.compile(r"\s*(?:</?\w+>\s*)*\w")


class MarkReader:
    """Reads footnote marks and remembers where they stand.

    Args:
        ledger: Takes claims and findings.
        notes: The footnotes found beforehand.
        names: Abbreviations that the glossary defines.
    """

    def __init__(self, ledger: Ledger, notes: FootnoteScan, names: frozenset[str]) -> None:
        self._ledger = ledger
        self._source = ledger.source
        self._places: dict[int, list[Locator]] = defaultdict(list)
        own = {note.mark.start for note in notes.footnotes}
        everywhere = marks_in(self._source, Span(0, len(self._source)))
        self._printed = {mark.number for mark in everywhere if mark.span.start not in own}
        self._references = self._read_references(notes, names)
        noted = {piece.end for note in notes.footnotes for piece in note.pieces}
        cells = (
            Span(*match.span())
            for match in _CELL.finditer(self._source)
            if match.end() not in noted
        )
        self._plain = Counter(mark.number for mark in plain_marks_in(self._source, cells))

    def _read_references(
        self, notes: FootnoteScan, names: frozenset[str]
    ) -> dict[int, tuple[Reference, ...]]:
        found: dict[int, tuple[Reference, ...]] = {}
        before: tuple[Found, ...] = ()
        for note in sorted(notes.footnotes, key=lambda note: note.number):
            place = footnote(note.number)
            words = clean(self._source, tuple(note.pieces))
            if is_ibid(words.text):
                read = tuple(replace(one, start=0, end=len(words.text)) for one in before)
            else:
                last = before[-1].target if before else None
                read = find_references(words.text, names, last)
            found[note.number] = references_in(words, self._source, place, read)
            odd = next((item.oddity for item in read if item.oddity), None)
            before = tuple(replace(one, oddity="") for one in read)
            if odd:
                self._ledger.report("reference_form", str(place), odd, note.mark)
        return found

    def references(self, number: int) -> tuple[Reference, ...]:
        """Return the references of a footnote; none for a number that no footnote has."""
        return self._references.get(number, ())

    def marked_in(self, number: int) -> tuple[Locator, ...]:
        """Return the places in which the mark of a footnote stands."""
        return tuple(dict.fromkeys(self._places.get(number, ())))

    def is_marked_in_header(self, number: int) -> bool:
        """Whether a mark is printed although no place holds it, as in a header row."""
        return number in self._printed

    def read(self, pieces: Iterable[Span], place: Locator) -> tuple[int, ...]:
        """Record the marks printed in a place and return their numbers in printed order."""
        numbers: dict[int, None] = {}
        for piece in pieces:
            for mark in marks_in(self._source, piece):
                self._ledger.claim([mark.span])
                self._record(mark.number, place, mark.span)
                self._report_inside(mark.number, mark.span, piece, place)
                numbers[mark.number] = None
        return tuple(numbers)

    def _record(self, number: int, place: Locator, span: Span) -> None:
        if number in self._references:
            self._places[number].append(place)
        else:
            told = f"no footnote {number} is printed"
            self._ledger.report("mark_without_footnote", str(place), told, span)

    def _report_inside(self, number: int, mark: Span, piece: Span, place: Locator) -> None:
        in_table = "\t" in self._source[max(0, piece.start - 1) : piece.end + 1]
        if in_table and _WORD_AFTER.match(self._source, mark.end, piece.end):
            told = f"the mark of footnote {number} stands in the middle of the cell"
            self._ledger.report("mark_inside_cell", str(place), told, mark)

    def read_plain(self, words: Aligned, place: Locator) -> tuple[Aligned, tuple[int, ...]]:
        """Read a mark in plain digits at the end of a cell, when that footnote has no other mark.

        A number that ends several cells marks none.

        Returns:
            The cell without the mark, and the number found or nothing.
        """
        match = plain_mark(words.text)
        number = int(match["number"]) if match else 0
        known = number in self._references and number not in self._printed
        if match is None or not known or self._plain[number] > 1:
            return words, ()
        spans = words.cut(match.start("number")).spans(self._source)
        self._ledger.claim(spans)
        self._places[number].append(place)
        told = f"the mark of footnote {number} is printed in plain digits"
        self._ledger.report("mark_in_plain_digits", str(place), told, spans[0])
        return words.cut(0, match.end("before")), (number,)
