"""The flow of a document over its pages: what goes on over a page break is joined."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from tipassist.corpus.reading.blocks import Block, BlockKind, plain_digits, table_row
from tipassist.corpus.reading.hyphens import LineJoiner
from tipassist.corpus.reading.labels import ends_sentence, is_labelled
from tipassist.corpus.reading.pdf.columns import Column
from tipassist.corpus.reading.pdf.layout import TABLE_MARK, PdfTable
from tipassist.corpus.reading.pdf.paragraphs import (
    Look,
    Paragraph,
    heading_level,
    note_label,
    paragraphs_of,
)
from tipassist.register.instruments import PAGE_BREAK

_NARROW = 0.06
_SMALLER = 0.94
_MAX_HEADER_ROWS = 4
_MAY_BE_HEADER = 3
_SAME_EDGE = 12.0

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FlowPage:
    """A page as it is put into the flow: its columns, in which marks stand for its tables."""

    columns: tuple[Column, ...]
    tables: tuple[PdfTable, ...]


@dataclass(slots=True)
class Flow:
    """Writes pages, one after another, as blocks.

    Args:
        look: How running text and headings look.
        joiner: Joins lines.
    """

    look: Look
    joiner: LineJoiner
    _blocks: list[Block] = field(default_factory=list)
    _notes: list[Block] = field(default_factory=list)
    _open: tuple[int, Paragraph | PdfTable] | None = None
    _header: tuple[Row, ...] = ()
    _data_from: int = _MAY_BE_HEADER
    _ended_with_note: bool = False

    def add(self, page: FlowPage, *, is_first: bool) -> None:
        """Add the next page."""
        self._end_page()
        starts = not is_first
        for item, begins_column in self._items(page):
            if starts and self._goes_on(item):
                starts = False
                continue
            if starts:
                self._blocks.append(Block(BlockKind.PAGE))
                starts = False
            elif begins_column and self._goes_on(item, blank=" "):
                continue
            self._add(item)
        if starts:
            self._end_page()
            self._blocks.append(Block(BlockKind.PAGE))
            self._open = None

    def finished(self) -> tuple[Block, ...]:
        """Return all blocks."""
        self._end_page()
        return tuple(self._blocks)

    def _end_page(self) -> None:
        self._ended_with_note = bool(self._notes)
        self._blocks += self._notes
        self._notes = []

    def _items(self, page: FlowPage) -> Iterator[tuple[Paragraph | PdfTable, bool]]:
        """Yield what stands on a page besides notes, and whether it begins a column."""
        tables = {id(table.box): table for table in page.tables}
        for column in page.columns:
            paragraphs = paragraphs_of(column, self.look)
            in_notes, begins = False, True
            for at, paragraph in enumerate(paragraphs):
                first = paragraph.lines[0]
                if first.text != TABLE_MARK and not self._text(paragraph):
                    continue
                if first.text == TABLE_MARK:
                    yield tables[id(first.box)], begins
                    begins = False
                elif label := note_label(first, self.look):
                    in_notes = True
                    self._note(paragraph, label)
                elif self._is_note_text(paragraph, paragraphs[at:], in_notes=in_notes):
                    self._go_on_with_note(paragraph)
                else:
                    yield paragraph, begins
                    in_notes = begins = self._ended_with_note = False

    def _note(self, paragraph: Paragraph, label: str) -> None:
        text = self._text(paragraph)
        words = text[len(label) :].strip()
        self._notes.append(Block(BlockKind.NOTE, words, label=plain_digits(label)))

    def _is_note_text(
        self, paragraph: Paragraph, rest: Sequence[Paragraph], *, in_notes: bool
    ) -> bool:
        """Whether a paragraph in small print goes on with a footnote."""
        most = _SMALLER * self.look.body[0]
        if paragraph.style[0] > most:
            return False
        last = self._last_note()
        goes_on = last is not None and not ends_sentence(last.text)
        if any(one.style[0] > most for one in rest):
            return goes_on and self._ended_with_note
        return in_notes or goes_on

    def _last_note(self) -> Block | None:
        noted = [*self._blocks[-40:], *self._notes]
        return next((one for one in reversed(noted) if one.kind is BlockKind.NOTE), None)

    def _go_on_with_note(self, paragraph: Paragraph) -> None:
        last = self._last_note()
        if last is None:
            return
        joined = replace(last, text=self.joiner.join([last.text, self._text(paragraph)]))
        holder = self._notes if last in self._notes else self._blocks
        holder[holder.index(last)] = joined

    def _text(self, paragraph: Paragraph) -> str:
        return self.joiner.join(line.text for line in paragraph.lines)

    def _add(self, item: Paragraph | PdfTable) -> None:
        if isinstance(item, PdfTable):
            rows = self._rows(item)
            self._header, self._data_from = rows[:_MAX_HEADER_ROWS], _MAY_BE_HEADER
            self._add_rows(item, rows)
            return
        level = heading_level(item, self.look)
        kind = BlockKind.HEADING if level else BlockKind.TEXT
        self._blocks.append(Block(kind, self._text(item), level))
        self._open = (len(self._blocks) - 1, item) if not level else None

    def _add_rows(self, table: PdfTable, rows: Sequence[Row]) -> None:
        text = "\n".join(table_row(row) for row in rows)
        self._blocks.append(Block(BlockKind.TABLE, text))
        self._open = (len(self._blocks) - 1, table)

    def _rows(self, table: PdfTable) -> tuple[Row, ...]:
        rows = (tuple(self.joiner.join_narrow(cell) for cell in row) for row in table.rows)
        return tuple(row for row in rows if any(row))

    def _goes_on(self, item: Paragraph | PdfTable, blank: str = PAGE_BREAK) -> bool:
        """Join the first item of a page or column to the last one before, where it goes on."""
        match self._open, item:
            case (at, Paragraph() as before), Paragraph():
                return self._go_on_with_text(at, before, item, blank)
            case (at, PdfTable() as table), PdfTable() if blank == PAGE_BREAK and _same_columns(
                table, item
            ):
                self._go_on_with_table(at, item)
                return True
            case _:
                return False

    def _go_on_with_text(self, at: int, before: Paragraph, item: Paragraph, blank: str) -> bool:
        text, words = self._blocks[at].text, self._text(item)
        if heading_level(item, self.look) or not _is_continued(before, item, text, words):
            return False
        self._blocks[at] = Block(BlockKind.TEXT, self.joiner.join([text, words], blank=blank))
        self._open = (at, item)
        return True

    def _go_on_with_table(self, at: int, table: PdfTable) -> None:
        rows = self._rows(table)
        repeated = 0
        while repeated < min(len(rows), len(self._header)) and (
            rows[repeated] == self._header[repeated]
        ):
            repeated += 1
        rows = rows[repeated:]
        *kept, last = self._blocks[at].text.split("\n")
        surely_data = len(kept) >= self._data_from
        self._data_from = 0 if repeated else _MAY_BE_HEADER
        if rows and surely_data and (whole := self._whole_row(last.split("\t"), rows[0])):
            self._blocks[at] = Block(BlockKind.TABLE, "\n".join([*kept, table_row(whole)]))
            rows = rows[1:]
        self._blocks.append(Block(BlockKind.PAGE))
        if rows:
            self._add_rows(table, rows)
        else:
            self._open = (at, table)

    def _whole_row(self, before: Sequence[str], row: Row) -> Row | None:
        """Return two rows as one when every cell of the second goes on with the first's words."""
        if len(before) != len(row):
            return None
        for words, more in zip(before, row, strict=True):
            if more and not (words and more[0].islower() and not ends_sentence(words)):
                return None
        pairs = zip(before, row, strict=True)
        return tuple(self.joiner.join([words, more]) if more else words for words, more in pairs)


def _is_continued(before: Paragraph, item: Paragraph, text: str, words: str) -> bool:
    """Whether the first paragraph of a page goes on with the last one of the page before."""
    size, other = before.style[0], item.style[0]
    if abs(size - other) > _NARROW * max(size, other) or is_labelled(words):
        return False
    if ends_sentence(text):
        return False
    return words[0].islower() or text.endswith((",", "-", "–")) or before.is_full


def _same_columns(one: PdfTable, other: PdfTable) -> bool:
    return (
        len(one.rows[0]) == len(other.rows[0])
        and abs(one.box.x0 - other.box.x0) <= _SAME_EDGE
        and abs(one.box.x1 - other.box.x1) <= _SAME_EDGE
    )
