"""Cells that hold several entries: examples, projects and indicators."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from tipassist.corpus.aligned import Aligned
from tipassist.corpus.cleaning import part_glued_sentences
from tipassist.corpus.examples import example_marks
from tipassist.corpus.layout import Layout
from tipassist.corpus.ledger import Ledger
from tipassist.corpus.references import find_references, references_in
from tipassist.corpus.splitting import Lexicon, split_entries
from tipassist.locators import Locator
from tipassist.register.instruments import PARAGRAPH_GAP
from tipassist.register.model import Project, Reference, Wording
from tipassist.types import Span

_CUT_OFF = re.compile(r"\b(?:in|of|the|and|or|to|for|on|with|by|a|an|from|at|their)$")
_OPENED = re.compile(r"\([^()]*$")
_PARAGRAPH = re.compile(rf"{PARAGRAPH_GAP}\s*(?:<\w>)?(\w)")
_ITALICS_AGAIN = re.compile(r"</i>\s*<i>\s*$")
_NEW_SENTENCE = re.compile(r"(?<!\S)\(?[a-z][\w'’-]*(?<!ed)[.;)]*\s+([A-Z])(?=[a-z]+\s[a-z])")
_SURE_PARAGRAPHS = 3
_TAIL_MIN_CHARS = 30


@dataclass
class EntryReader:
    """Splits cells into their entries and reports what is irregular about them.

    Args:
        ledger: Takes claims and findings.
        layout: The layout's rules.
        lexicon: What is known about words.
        names: Abbreviations that the glossary defines.
    """

    ledger: Ledger
    layout: Layout
    lexicon: Lexicon
    names: frozenset[str]

    def examples(self, whole: Aligned, place: Locator) -> tuple[Wording, tuple[Wording, ...]]:
        """Part a type's own words from the examples after "E.g.,"."""
        marks = example_marks(whole, self.ledger.source)
        if not marks:
            return whole.wording(self.ledger.source), ()
        for mark in marks:
            self.ledger.claim(whole.cut(*mark.span()).spans(self.ledger.source))
        ends = [*(mark.start() for mark in marks[1:]), len(whole.text)]
        found: list[Aligned] = []
        for mark, end in zip(marks, ends, strict=True):
            part = whole.cut(mark.end(), end)
            starts = self._paragraph_starts(part) | self._italics_starts(part)
            held = split_entries(part, self.lexicon, starts)
            self._claim_labels(part, held)
            found += held
        self._report_form(found, place)
        if len(found) > len(marks):
            self._report_several(found, place, "examples")
        wording = whole.cut(0, marks[0].start()).wording(self.ledger.source)
        return wording, tuple(entry.wording(self.ledger.source) for entry in found)

    def entries(
        self, cell: Aligned, pieces: list[Span], place: Locator, column: str
    ) -> tuple[Aligned, ...]:
        """Split the cell of a column; `pieces` are its printed pieces, one for each table row."""
        if cell and self.layout.says_nothing(cell.text):
            self.ledger.claim(cell.spans(self.ledger.source))
            self._report("no_entries", place, f"no {column}: {cell.text!r} stands there", cell)
            return ()
        paragraphs = self._paragraph_starts(cell)
        starts = frozenset(piece.start for piece in pieces) | paragraphs
        entries = split_entries(
            part_glued_sentences(cell),
            self.lexicon,
            starts,
            paragraphs if self._paragraphs_part else frozenset(),
        )
        self._claim_labels(cell, entries)
        if any(_first_offset(entry) not in starts for entry in entries[1:]):
            self._report_several(entries, place, column)
        self._report_form(entries, place)
        return entries

    @cached_property
    def _paragraphs_part(self) -> bool:
        """Whether the document parts the paragraphs of its cells by sense, never inside words.

        A document that breaks lines where they are full goes on in small letters now and then.
        """
        rows = (line for line in self.ledger.source.splitlines() if "\t" in line)
        after = [letter for row in rows for letter in _PARAGRAPH.findall(row)]
        return len(after) >= _SURE_PARAGRAPHS and not any(map(str.islower, after))

    def _paragraph_starts(self, cell: Aligned) -> frozenset[int]:
        """Return the source offsets at which a paragraph of a cell begins behind another."""
        source, gap = self.ledger.source, len(PARAGRAPH_GAP)
        return frozenset(
            offset
            for offset in cell.offsets
            if offset >= gap and source[offset - gap : offset] == PARAGRAPH_GAP
        )

    def _italics_starts(self, cell: Aligned) -> frozenset[int]:
        """Return the source offsets at which italics begin right behind others with a sentence.

        Lines in italics of their own go on behind a name or a participle: "the Proposed Actions".
        """
        source = self.ledger.source
        return frozenset(
            cell.offsets[word.start(1)]
            for word in _NEW_SENTENCE.finditer(cell.text)
            if _ITALICS_AGAIN.search(source[: cell.offsets[word.start(1)]][-12:])
        )

    def _claim_labels(self, cell: Aligned, entries: Iterable[Aligned]) -> None:
        """Claim the bullets, labels and semicolons that part the entries of a cell."""
        kept = {offset for entry in entries for offset in entry.offsets}
        dropped = (offset for offset in cell.offsets if offset >= 0 and offset not in kept)
        self.ledger.claim(Span(offset, offset + 1) for offset in dropped)

    def projects(self, entries: Iterable[Aligned], place: Locator) -> tuple[Project, ...]:
        """Turn the entries of the projects' column into projects and pointers."""
        kept: list[Aligned] = []
        for printed in entries:
            entry = self._without_doubled_end(printed, place)
            before = kept[-1].text if kept and len(entry.text) >= _TAIL_MIN_CHARS else ""
            if before.endswith(entry.text) and before != entry.text:
                self._report_doubled_tail(entry, place)
            else:
                kept.append(entry)
        return tuple(self._project(entry, place) for entry in kept)

    def inline(self, words: Aligned) -> tuple[Reference, ...]:
        """Return the references printed in a text itself."""
        found = find_references(words.text, self.names)
        return references_in(words, self.ledger.source, None, found)

    def _project(self, entry: Aligned, place: Locator) -> Project:
        pointer = entry.text.startswith(self.layout.pointer_starts)
        if pointer:
            told = f"points elsewhere, no project: {entry.text!r}"
            self._report("pointer_entry", place, told, entry)
        for note in self.layout.note_starts:
            if note in entry.text:
                self._report(
                    "note_after_project", place, f"a note follows a project: {note!r}", entry
                )
        return Project(entry.wording(self.ledger.source), pointer, self.inline(entry))

    def _report(self, kind: str, place: Locator, message: str, entry: Aligned) -> None:
        spans = entry.spans(self.ledger.source)
        if spans:
            self.ledger.report(kind, str(place), message, spans[0])

    def _report_form(self, entries: Iterable[Aligned], place: Locator) -> None:
        for entry in entries:
            if _CUT_OFF.search(entry.text):
                told = f"the text breaks off: …{entry.text[-40:]!r}"
                self._report("cut_off", place, told, entry)
            if opened := _OPENED.search(entry.text):
                told = f"the bracket is never closed: {opened.group(0)[:60]!r}"
                self._report("bracket_not_closed", place, told, entry)

    def _report_several(self, entries: Iterable[Aligned], place: Locator, column: str) -> None:
        found = list(entries)
        told = f"{len(found)} {column} stand in one cell with nothing between them"
        self._report("entries_without_separator", place, told, found[0])

    def _without_doubled_end(self, entry: Aligned, place: Locator) -> Aligned:
        """Return an entry whose own end is printed twice in a row with the end only once."""
        text = entry.text
        for length in range(_TAIL_MIN_CHARS, len(text) // 2):
            start = len(text) - length
            if text[start - 1] == " " and text[start - 1 - length : start - 1] == text[start:]:
                self._report_doubled_tail(entry.cut(start), place)
                return entry.cut(0, start - 1)
        return entry

    def _report_doubled_tail(self, entry: Aligned, place: Locator) -> None:
        self.ledger.claim(entry.spans(self.ledger.source))
        told = f"the end of the entry before is printed twice: {entry.text!r}"
        self._report("tail_printed_twice", place, told, entry)


def _first_offset(entry: Aligned) -> int:
    return next((offset for offset in entry.offsets if offset >= 0), -1)
