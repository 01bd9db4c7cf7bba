"""Cells of the plan become wordings, bodies, projects, indicators and references."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tipassist.corpus.aligned import Aligned, concat
from tipassist.corpus.bodies import merged, read_asb_cell, report_asb_cell
from tipassist.corpus.body_names import BodyNames, learn_names
from tipassist.corpus.cleaning import clean
from tipassist.corpus.entries import EntryReader
from tipassist.corpus.footnotes import FootnoteScan
from tipassist.corpus.layout import Layout
from tipassist.corpus.ledger import Ledger
from tipassist.corpus.marks import MarkReader
from tipassist.corpus.raw_table import RawActivity
from tipassist.corpus.splitting import Lexicon
from tipassist.corpus.words import restore_blanks, vocabulary
from tipassist.locators import Locator, code
from tipassist.register.model import Activity, Reference, UncodedType, Wording
from tipassist.types import Role, Span

_ITALIC = re.compile(r"<i>.*?</i>")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A cell or paragraph: its wording, the footnotes marked in it and its references."""

    wording: Wording
    footnotes: tuple[int, ...]
    references: tuple[Reference, ...]


class CellReader:
    """Reads cells and paragraphs.

    Args:
        ledger: Takes claims and findings.
        layout: The layout's rules.
        notes: The footnotes found beforehand.
        lexicon: What is known about words.
        terms: Definitions of the glossary's terms.
    """

    def __init__(
        self,
        ledger: Ledger,
        layout: Layout,
        notes: FootnoteScan,
        lexicon: Lexicon,
        terms: Mapping[str, str],
    ) -> None:
        self.terms = terms
        names = frozenset(terms)
        self.marks = MarkReader(ledger, notes, names)
        self._ledger = ledger
        self._source = ledger.source
        self._layout = layout
        self._entries = EntryReader(ledger, layout, lexicon, names)
        self._words = vocabulary(ledger.source)

    def read(
        self,
        pieces: tuple[Span, ...],
        place: Locator,
        *,
        cell_end: bool = False,
        between: str = "",
    ) -> Parsed:
        """Read a paragraph or a whole cell.

        Args:
            pieces: Its printed pieces in reading order.
            place: What it belongs to.
            cell_end: Whether a plain number at its very end may be a footnote mark.
            between: What stands between pieces that are cells of their own; "" for parts of one.
        """
        numbers = self.marks.read(pieces, place)
        words = _parted(self._source, pieces, between) if between else clean(self._source, pieces)
        if cell_end:
            words, plain = self.marks.read_plain(words, place)
            numbers = (*numbers, *plain)
        words = self._restored(words, place)
        references = _unique((*self._noted(numbers), *self._entries.inline(words)))
        return Parsed(words.wording(self._source), numbers, references)

    def activities(self, raws: Sequence[RawActivity]) -> tuple[Activity, ...]:
        """Read all cells of all activities: what one cell of bodies names helps to read others."""
        cells = (
            clean(self._source, tuple(pieces))
            for raw in raws
            for pieces in (raw.asb, *raw.asb_of.values())
        )
        learned = learn_names(cells, self._source, self._layout)
        names = BodyNames(self.terms, self._layout, learned)
        return tuple(self._activity(raw, names) for raw in raws)

    def _activity(self, raw: RawActivity, names: BodyNames) -> Activity:
        place = code(raw.code)
        raised = self.marks.read((piece for cell in raw.cells for piece in cell), place)
        whole, in_words = self._cell(raw.words, place)
        wording, examples = self._entries.examples(whole, place)
        self._report_italics(raw.words, place)
        listed, in_projects = self._column(raw.projects, place, "projects")
        projects = self._entries.projects(listed, place)
        indicators, in_indicators = self._column(raw.indicators, place, "indicators")
        numbers = _each_once((*raised, *in_words, *in_projects, *in_indicators))
        uncoded = [self._cell(pieces, place)[0] for pieces in raw.uncoded]
        inline = [ref for part in (whole, *uncoded) for ref in self._entries.inline(part)]
        inline += [ref for project in projects for ref in project.references]
        inline += [ref for part in indicators for ref in self._entries.inline(part)]
        asb = clean(self._source, tuple(raw.asb))
        bodies = {role: clean(self._source, tuple(pieces)) for role, pieces in raw.asb_of.items()}
        parsed = merged(
            read_asb_cell(cell, self._source, self._layout, names, role, titled)
            for role, cell, titled in (
                (Role.COORDINATING, asb, raw.titled),
                *((role, cell, ()) for role, cell in bodies.items()),
            )
        )
        report_asb_cell(raw, asb, parsed, self._ledger, self._layout, names)
        asb_cell = tuple(
            span for cell in (asb, *bodies.values()) for span in cell.spans(self._source)
        )
        self._ledger.claim(_without(asb_cell, parsed.leftover))
        return Activity(
            code=raw.code,
            wording=wording,
            examples=examples,
            bodies=parsed.bodies,
            projects=projects,
            indicators=tuple(entry.wording(self._source) for entry in indicators),
            references=_unique((*self._noted(numbers), *inline)),
            footnotes=numbers,
            uncoded=tuple(UncodedType(*self._entries.examples(part, place)) for part in uncoded),
            asb_cell=asb_cell,
        )

    def _cell(self, pieces: list[Span], place: Locator) -> tuple[Aligned, tuple[int, ...]]:
        """Return a cleaned cell, and the footnote whose mark in plain digits it ends with."""
        words, plain = self.marks.read_plain(clean(self._source, tuple(pieces)), place)
        return self._restored(words, place), plain

    def _column(
        self, pieces: list[Span], place: Locator, name: str
    ) -> tuple[tuple[Aligned, ...], tuple[int, ...]]:
        cell, plain = self._cell(pieces, place)
        return self._entries.entries(cell, pieces, place, name), plain

    def _restored(self, words: Aligned, place: Locator) -> Aligned:
        restored = restore_blanks(words, self._words)
        if restored.parted:
            runs = ", ".join(repr(run) for run in restored.parted[:3])
            more = f" and {len(restored.parted) - 3} more" if len(restored.parted) > 3 else ""
            told = f"blanks restored in {runs}{more}"
            self._report("words_run_together", place, told, words)
        if restored.dropped:
            kept = set(restored.text.offsets)
            dropped = (offset for offset in words.offsets if offset >= 0 and offset not in kept)
            self._ledger.claim(Span(offset, offset + 1) for offset in dropped)
            told = f"printed more than once: {'; '.join(restored.dropped)!r}"
            self._report("fragment_repeated", place, told, words)
        return restored.text

    def _report(self, kind: str, place: Locator, message: str, words: Aligned) -> None:
        self._ledger.report(kind, str(place), message, words.spans(self._source)[0])

    def _report_italics(self, pieces: list[Span], place: Locator) -> None:
        printed = " ".join(piece.of(self._source) for piece in pieces)
        _, mark, example = printed.partition("E.g.")
        plain = _ITALIC.sub("", example.partition("</i>")[2])
        if mark and "</i>" in example and any(letter.isalnum() for letter in plain):
            told = "only a part of the examples is in italics"
            self._ledger.report("italics_unreliable", str(place), told, pieces[0])

    def _noted(self, numbers: tuple[int, ...]) -> tuple[Reference, ...]:
        return tuple(ref for number in numbers for ref in self.marks.references(number))


def _parted(source: str, cells: tuple[Span, ...], between: str) -> Aligned:
    """Return cells of one row as one text."""
    first, *others = (clean(source, (cell,)) for cell in cells)
    return concat((first, *(Aligned.inserted(between) + cell for cell in others)))


def _each_once(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(numbers))


def _without(spans: tuple[Span, ...], left_out: tuple[Span, ...]) -> list[Span]:
    taken = {offset for span in left_out for offset in range(span.start, span.end)}
    return [
        Span(offset, offset + 1)
        for span in spans
        for offset in range(span.start, span.end)
        if offset not in taken
    ]


def _unique(references: Iterable[Reference]) -> tuple[Reference, ...]:
    unique: dict[tuple[Locator, Locator | None], Reference] = {}
    for reference in references:
        unique.setdefault((reference.target, reference.via), reference)
    return tuple(unique.values())
