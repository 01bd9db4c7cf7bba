"""Cells of the plan become wordings, bodies, projects, indicators and references."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from tipassist.corpus.aligned import Aligned
from tipassist.corpus.bodies import read_asb_cell, report_asb_cell
from tipassist.corpus.cleaning import Mark, clean, marks_in, part_glued_sentences
from tipassist.corpus.footnotes import FootnoteScan, RawFootnote
from tipassist.corpus.layout import Layout
from tipassist.corpus.ledger import Ledger
from tipassist.corpus.references import references_in
from tipassist.corpus.splitting import Lexicon, learn_lexicon, split_entries
from tipassist.corpus.table import RawActivity
from tipassist.corpus.words import restore_blanks, vocabulary
from tipassist.locators import Locator, code, footnote
from tipassist.register.model import (
    Activity,
    Project,
    Reference,
    UncodedType,
    Wording,
)
from tipassist.types import Span

_EXAMPLE = re.compile(r"\bE\.g\.,?\s*")
_CUT_OFF = re.compile(r"\b(?:in|of|the|and|or|to|for|on|with|by|a|an|from|at|their)$")
_PLAIN_MARK = re.compile(r"(?<=\w)\s(\d{1,3})$")
_TAIL_MIN_CHARS = 30


@dataclass(frozen=True, slots=True)
class Parsed:
    """A cell or paragraph: its wording, the footnotes marked in it and its references."""

    wording: Wording
    footnotes: tuple[int, ...]
    references: tuple[Reference, ...]


@dataclass(slots=True)
class CellReader:
    """Reads cells, and remembers where the footnote marks stand.

    Args:
        source: The stored text.
        ledger: Takes claims and findings.
        layout: The layout's rules.
        notes: The footnotes found beforehand.
    """

    source: str
    ledger: Ledger
    layout: Layout
    notes: FootnoteScan
    defined: frozenset[str] = frozenset()
    _marks: dict[int, list[Locator]] = field(default_factory=lambda: defaultdict(list))
    _words: Counter[str] = field(init=False)
    _lexicon: Lexicon = field(init=False)
    _printed: set[int] = field(init=False)
    _numbers: dict[int, RawFootnote] = field(init=False)

    def __post_init__(self) -> None:
        self._words = vocabulary(self.source)
        self._lexicon = learn_lexicon(self.source, self.layout)
        own = {note.mark.start for note in self.notes.footnotes}
        everywhere = marks_in(self.source, Span(0, len(self.source)))
        self._printed = {mark.number for mark in everywhere if mark.span.start not in own}
        self._numbers = {note.number: note for note in self.notes.footnotes}

    def text(self, pieces: tuple[Span, ...]) -> Aligned:
        """Return the reading text of printed pieces."""
        return clean(self.source, pieces)

    def marked_in(self, number: int) -> tuple[Locator, ...]:
        """Return the places in which the mark of a footnote stands."""
        return tuple(dict.fromkeys(self._marks.get(number, ())))

    def is_marked_in_header(self, number: int) -> bool:
        """Whether a mark is printed although no place holds it, as in a header row."""
        return number in self._printed

    def read(self, pieces: tuple[Span, ...], place: Locator, *, cell_end: bool = False) -> Parsed:
        """Read a paragraph or a whole cell.

        Args:
            pieces: Its printed pieces in reading order.
            place: What it belongs to.
            cell_end: Whether a plain number at its very end may be a footnote mark.
        """
        numbers = self._note_marks(pieces, place)
        words = self.text(pieces)
        if cell_end:
            words, numbers = self._plain_mark(words, numbers, place)
        words = self._restored(words, place)
        return Parsed(words.wording(self.source), numbers, self._references(words, numbers))

    def activity(self, raw: RawActivity) -> Activity:
        """Read all cells of an activity."""
        place = code(raw.code)
        cells = (raw.words, *raw.uncoded, raw.projects, raw.indicators, raw.asb)
        numbers = self._note_marks(tuple(piece for cell in cells for piece in cell), place)
        whole = self._restored(self.text(tuple(raw.words)), place)
        wording, examples = self._examples(whole, place)
        projects = self._projects(raw, place)
        indicators = self._entries(raw.indicators, place, "indicators")
        asb = self.text(tuple(raw.asb))
        parsed = read_asb_cell(asb, self.source, self.layout)
        report_asb_cell(raw.code, asb, parsed, raw.asb, self.ledger, self.layout, self.defined)
        self.ledger.claim(_labels(asb, parsed.leftover, self.source))
        uncoded = tuple(self._uncoded(pieces, place) for pieces in raw.uncoded)
        inline = [reference for part in (whole, *indicators) for reference in self._inline(part)]
        inline += [reference for project in projects for reference in project.references]
        return Activity(
            code=raw.code,
            wording=wording,
            examples=examples,
            bodies=parsed.bodies,
            projects=projects,
            indicators=tuple(entry.wording(self.source) for entry in indicators),
            references=_unique((*self._noted(numbers), *inline)),
            footnotes=numbers,
            uncoded=uncoded,
            asb_cell=asb.spans(self.source),
        )

    def _note_marks(self, pieces: tuple[Span, ...], place: Locator) -> tuple[int, ...]:
        marks: list[Mark] = [mark for piece in pieces for mark in marks_in(self.source, piece)]
        self.ledger.claim(mark.span for mark in marks)
        for mark in marks:
            self._note_mark(mark, place)
        for piece in pieces:
            self._report_inner_marks(piece, place)
        return tuple(dict.fromkeys(mark.number for mark in marks))

    def _note_mark(self, mark: Mark, place: Locator) -> None:
        if mark.number in self._numbers:
            self._marks[mark.number].append(place)
        else:
            self.ledger.report(
                "mark_without_footnote",
                str(place),
                f"no footnote {mark.number} is printed",
                mark.span,
            )

    def _report_inner_marks(self, piece: Span, place: Locator) -> None:
        if "\t" not in self.source[max(0, piece.start - 1) : piece.end + 1]:
            return
        for mark in marks_in(self.source, piece):
            if re.match(r"\s*(?:</?\w+>\s*)*\w", self.source[mark.span.end : piece.end]):
                self.ledger.report(
                    "mark_inside_cell",
                    str(place),
                    f"the mark of footnote {mark.number} stands in the middle of the cell",
                    mark.span,
                )

    def _plain_mark(
        self, words: Aligned, numbers: tuple[int, ...], place: Locator
    ) -> tuple[Aligned, tuple[int, ...]]:
        match = _PLAIN_MARK.search(words.text)
        number = int(match[1]) if match else 0
        if match is None or number not in self._numbers or number in self._printed:
            return words, numbers
        spans = words.cut(match.start(1)).spans(self.source)
        self.ledger.claim(spans)
        self._marks[number].append(place)
        self.ledger.report(
            "mark_in_plain_digits",
            str(place),
            f"the mark of footnote {number} is printed in plain digits",
            spans[0],
        )
        return words.cut(0, match.start()), (*numbers, number)

    def _restored(self, words: Aligned, place: Locator) -> Aligned:
        restored = restore_blanks(words, self._words)
        if restored.parted:
            runs = ", ".join(repr(run) for run in restored.parted[:3])
            more = f" and {len(restored.parted) - 3} more" if len(restored.parted) > 3 else ""
            self.ledger.report(
                "words_run_together",
                str(place),
                f"blanks restored in {runs}{more}",
                words.spans(self.source)[0],
            )
        if restored.dropped:
            self._claim_dropped(words, restored.text)
            self.ledger.report(
                "fragment_repeated",
                str(place),
                f"printed more than once: {'; '.join(restored.dropped)!r}",
                words.spans(self.source)[0],
            )
        return restored.text

    def _claim_dropped(self, whole: Aligned, kept: Aligned) -> None:
        left = set(kept.offsets)
        self.ledger.claim(
            Span(offset, offset + 1)
            for offset in whole.offsets
            if offset >= 0 and offset not in left
        )

    def _examples(self, whole: Aligned, place: Locator) -> tuple[Wording, tuple[Wording, ...]]:
        marks = list(_EXAMPLE.finditer(whole.text))
        if not marks:
            return whole.wording(self.source), ()
        self.ledger.claim(
            span for mark in marks for span in whole.cut(*mark.span()).spans(self.source)
        )
        ends = [*(mark.start() for mark in marks[1:]), len(whole.text)]
        found: list[Aligned] = []
        for mark, end in zip(marks, ends, strict=True):
            found += split_entries(whole.cut(mark.end(), end), self._lexicon, frozenset())
        for entry in found:
            self._report_cut_off(entry, place)
        if len(found) > len(marks):
            self._report_several(found, place, "examples")
        wording = whole.cut(0, marks[0].start()).wording(self.source)
        return wording, tuple(entry.wording(self.source) for entry in found)

    def _report_cut_off(self, entry: Aligned, place: Locator) -> None:
        if _CUT_OFF.search(entry.text):
            self.ledger.report(
                "cut_off",
                str(place),
                f"the text breaks off: …{entry.text[-40:]!r}",
                entry.spans(self.source)[0],
            )

    def _report_several(self, entries: Iterable[Aligned], place: Locator, column: str) -> None:
        found = list(entries)
        self.ledger.report(
            "entries_without_separator",
            str(place),
            f"{len(found)} {column} stand in one cell with nothing between them",
            found[0].spans(self.source)[0],
        )

    def _uncoded(self, pieces: list[Span], place: Locator) -> UncodedType:
        whole = self._restored(self.text(tuple(pieces)), place)
        wording, examples = self._examples(whole, place)
        return UncodedType(wording, examples)

    def _entries(self, pieces: list[Span], place: Locator, column: str) -> tuple[Aligned, ...]:
        cell = part_glued_sentences(self._restored(self.text(tuple(pieces)), place))
        starts = frozenset(piece.start for piece in pieces)
        entries = split_entries(cell, self._lexicon, starts)
        if len(entries) > len(pieces):
            self._report_several(entries, place, column)
        for entry in entries:
            self._report_cut_off(entry, place)
        return entries

    def _projects(self, raw: RawActivity, place: Locator) -> tuple[Project, ...]:
        kept: list[Aligned] = []
        for entry in self._entries(raw.projects, place, "projects"):
            if kept and len(entry.text) >= _TAIL_MIN_CHARS and kept[-1].text.endswith(entry.text):
                self._report_doubled_tail(entry, place)
            else:
                kept.append(entry)
        return tuple(self._project(entry, place) for entry in kept)

    def _report_doubled_tail(self, entry: Aligned, place: Locator) -> None:
        spans = entry.spans(self.source)
        self.ledger.claim(spans)
        self.ledger.report(
            "tail_printed_twice",
            str(place),
            f"the end of the entry before is printed twice: {entry.text!r}",
            spans[0],
        )

    def _project(self, entry: Aligned, place: Locator) -> Project:
        pointer = entry.text.startswith(self.layout.pointer_starts)
        if pointer:
            self.ledger.report(
                "pointer_entry",
                str(place),
                f"points elsewhere, no project: {entry.text!r}",
                entry.spans(self.source)[0],
            )
        for note in self.layout.note_starts:
            if note in entry.text:
                self.ledger.report(
                    "note_after_project",
                    str(place),
                    f"a note follows a project: {note!r}",
                    entry.spans(self.source)[0],
                )
        return Project(entry.wording(self.source), pointer, self._inline(entry))

    def _inline(self, words: Aligned) -> tuple[Reference, ...]:
        return references_in(words, self.source, None)

    def _noted(self, numbers: tuple[int, ...]) -> tuple[Reference, ...]:
        notes = (self._numbers[number] for number in numbers if number in self._numbers)
        return tuple(
            reference
            for note in notes
            for reference in references_in(
                self.text(tuple(note.pieces)), self.source, footnote(note.number)
            )
        )

    def _references(self, words: Aligned, numbers: tuple[int, ...]) -> tuple[Reference, ...]:
        return _unique((*self._noted(numbers), *self._inline(words)))


def _labels(cell: Aligned, leftover: tuple[Span, ...], source: str) -> list[Span]:
    taken = {offset for span in leftover for offset in range(span.start, span.end)}
    return [
        Span(offset, offset + 1)
        for span in cell.spans(source)
        for offset in range(span.start, span.end)
        if offset not in taken
    ]


def _unique(references: Iterable[Reference]) -> tuple[Reference, ...]:
    unique: dict[tuple[Locator, Locator | None], Reference] = {}
    for reference in references:
        unique.setdefault((reference.target, reference.via), reference)
    return tuple(unique.values())
