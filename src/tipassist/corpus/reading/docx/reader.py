"""Reading a Word document from the first paragraph to the last."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tipassist.corpus.reading.blocks import (
    CONTENTS_NOTE,
    PARAGRAPH,
    Block,
    BlockKind,
    ReadText,
    stored_text,
    table_row,
    tidy,
)
from tipassist.corpus.reading.docx.inline import NoteOrder, Words, runs_of, words_of
from tipassist.corpus.reading.docx.names import COMPATIBLE, Element, child, children, number, w
from tipassist.corpus.reading.docx.numbering import Numbering
from tipassist.corpus.reading.docx.package import DocxParts, open_docx
from tipassist.corpus.reading.docx.styles import Styles

_BOLD_HEADING_MAX_CHARS = 150
_NOT_HEADING_END = re.compile(r"[.,;:]\s*$")
_MOST_SPAN = 100
_BOLD = -1
_NOT_READ = frozenset({w("del"), w("moveFrom"), f"{COMPATIBLE}Fallback"})


def read_docx(raw: bytes, path: Path, max_unpacked_mb: int) -> ReadText:
    """Read a Word document.

    Args:
        raw: Its bytes.
        path: The file, for the error.
        max_unpacked_mb: Most that all its parts may have when unpacked.

    Raises:
        IngestError: It cannot be opened.
    """
    reader = _DocxReader(open_docx(raw, path, max_unpacked_mb))
    text = stored_text(_levelled(reader.blocks()))
    return ReadText(text, (CONTENTS_NOTE,) if reader.has_contents else ())


@dataclass(slots=True)
class _DocxReader:
    parts: DocxParts
    has_contents: bool = False
    _styles: Styles = field(init=False)
    _numbering: Numbering = field(init=False)
    _order: NoteOrder = field(default_factory=NoteOrder)

    def __post_init__(self) -> None:
        self._styles = Styles(self.parts.styles)
        self._numbering = Numbering(self.parts.numbering, self._styles)

    def blocks(self) -> list[Block]:
        """Return the blocks; level 0 is the title's, -1 that of headings known by bold print."""
        return list(self._read(self.parts.body))

    def _read(self, holder: Element) -> Iterator[Block]:
        for element in _contents(holder):
            if element.tag == w("p"):
                yield from self._paragraph(element)
            elif element.tag == w("tbl"):
                yield from self._table(element)

    def _paragraph(self, paragraph: Element) -> Iterator[Block]:
        if self._styles.is_contents(paragraph):
            self.has_contents = True
            return
        words = self._words(paragraph)
        if words.text:
            kind, level = self._kind(paragraph, words.text)
            yield Block(kind, words.text, level)
        yield from self._notes(words)
        for box in paragraph.iter(w("txbxContent")):
            if not any(one.tag in _NOT_READ for one in box.iterancestors()):
                yield from self._read(box)

    def _words(self, paragraph: Element) -> Words:
        """Return the words of a paragraph with its number before them."""
        words = words_of(paragraph, self._order)
        text = tidy(words.text)
        if not text and child(paragraph, "pPr", "rPr", "del") is not None:
            return Words("", words.notes)
        label = self._numbering.label(paragraph)
        return Words(f"{label} {text}" if label and text else text, words.notes)

    def _kind(self, paragraph: Element, text: str) -> tuple[BlockKind, int]:
        if self._styles.is_title(paragraph):
            return BlockKind.HEADING, 0
        level = self._styles.heading_level(paragraph)
        if level:
            return BlockKind.HEADING, level
        short = len(text) <= _BOLD_HEADING_MAX_CHARS and not _NOT_HEADING_END.search(text)
        runs = list(runs_of(paragraph)) if short else []
        if runs and all(self._styles.is_bold(run, paragraph) for run in runs):
            return BlockKind.HEADING, _BOLD
        return BlockKind.TEXT, 0

    def _notes(self, words: Words) -> Iterator[Block]:
        for kind, note_id, label in words.notes:
            root = self.parts.footnotes if kind == "footnote" else self.parts.endnotes
            for note in children(root, kind):
                if note.get(w("id")) == note_id:
                    texts = (tidy(words_of(one, self._order).text) for one in note.iter(w("p")))
                    text = " ".join(filter(None, texts))
                    yield Block(BlockKind.NOTE, text, label=label)

    def _table(self, table: Element) -> Iterator[Block]:
        rows = [row for row in _contents(table) if row.tag == w("tr")]
        rows = [row for row in rows if child(row, "trPr", "del") is None]
        if max((len(list(_cells(row))) for row in rows), default=0) < 2:
            for row in rows:
                for cell in _cells(row):
                    yield from self._read(cell)
            return
        notes: list[Block] = []
        lines = [table_row(self._row(row, notes)) for row in rows]
        yield Block(BlockKind.TABLE, "\n".join(line for line in lines if line.strip()))
        yield from notes

    def _row(self, row: Element, notes: list[Block]) -> list[str]:
        cells = [""] * _span(row, "trPr", "gridBefore", least=0)
        for cell in _cells(row):
            merged = child(cell, "tcPr", "vMerge")
            goes_on = merged is not None and (merged.get(w("val")) or "continue") == "continue"
            cells.append("" if goes_on else self._cell(cell, notes))
            cells += [""] * (_span(cell, "tcPr", "gridSpan", least=1) - 1)
        return cells

    def _cell(self, cell: Element, notes: list[Block]) -> str:
        """Return the words of a cell, its paragraphs marked, those of tables in it included."""
        texts = []
        for paragraph in cell.iter(w("p")):
            if any(one.tag in _NOT_READ for one in paragraph.iterancestors()):
                continue
            words = self._words(paragraph)
            texts.append(words.text)
            notes += self._notes(words)
        return PARAGRAPH.join(filter(None, texts))


def _contents(holder: Element) -> Iterator[Element]:
    """Yield what a body, a cell or a table holds; content controls and insertions are opened."""
    for element in holder:
        if element.tag in (w("sdt"), w("ins"), w("moveTo"), w("customXml"), w("smartTag")):
            inner = child(element, "sdtContent")
            yield from _contents(element if inner is None else inner)
        else:
            yield element


def _cells(row: Element) -> Iterator[Element]:
    return (cell for cell in _contents(row) if cell.tag == w("tc"))


def _span(element: Element, *path: str, least: int) -> int:
    return min(max(number(element, *path) or least, least), _MOST_SPAN)


def _levelled(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give headings their levels: below a title all others go one down, bold ones go last."""
    found = list(blocks)
    levels = [block.level for block in found if block.kind is BlockKind.HEADING]
    below = 1 if 0 in levels else 0
    last = max(levels, default=0) if max(levels, default=0) > 0 else 0
    for block in found:
        if block.kind is BlockKind.HEADING:
            level = last + 1 if block.level == _BOLD else block.level
            yield replace(block, level=level + below)
        else:
            yield block
