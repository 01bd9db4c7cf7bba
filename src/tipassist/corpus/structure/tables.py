"""Tables: rows under their column titles, put together where a page has cut one in two."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from tipassist.corpus.headers import squeezed
from tipassist.corpus.structure.blocks import Block, wording_of
from tipassist.corpus.structure.divisions import TITLE_MAX_CHARS
from tipassist.corpus.structure.drafting import Draft, DraftClause
from tipassist.corpus.structure.words import structure_words
from tipassist.locators import Locator
from tipassist.register.instruments import ClauseKind
from tipassist.types import Span

_FEWEST_ROWS = 2
_COUNTED = re.compile(r"\d[\d.,\s]*%?")
_TOTAL = re.compile(r"(?:grand |sub-?)?totals?\b|all\b|sum\b|overall\b|together\b")
_YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:\d\d){1,2})?")


@dataclass(slots=True)
class Row:
    """A row: the stretches of each of its cells."""

    cells: list[list[Span]]

    def text(self, source: str, column: int) -> str:
        """Return the words of a cell; "" where there is none."""
        if column >= len(self.cells):
            return ""
        return wording_of(source, tuple(self.cells[column])).text

    @property
    def spans(self) -> list[Span]:
        """The stretches of all its cells, in printed order."""
        return [span for cell in self.cells for span in cell]


@dataclass(slots=True)
class Table:
    """A table as read.

    Attributes:
        columns: The title of each column; "" where none is printed.
        rows: Its rows, without those that hold the column titles.
        titles: Where the column titles are printed, also when a page repeats them.
    """

    columns: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)
    titles: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TablePlace:
    """Where a table stands.

    Attributes:
        place: The place of its rows, when they have none of their own.
        lead_in: Index of the clause of its caption or of the heading around it.
        trail: The headings around it.
    """

    place: Locator
    lead_in: int | None
    trail: tuple[str, ...]


RowReader: TypeAlias = Callable[[Draft, Sequence[Block], TablePlace], None]
"""Adds the rows that stand together, in a document with tables of some kind."""


def read_rows(draft: Draft, blocks: Sequence[Block], where: TablePlace) -> None:
    """Add a clause for each row of a table."""
    table = read_table(draft.source, blocks)
    draft.claim(*table.titles)
    carried = _carried(draft.source, table.rows)
    for row, first in zip(table.rows, carried, strict=True):
        add_row(draft, row, table.columns, where, first=first)


def _carried(source: str, rows: Sequence[Row]) -> list[list[Span]]:
    """Return the first cell of each row, that of the rows above where one spans several.

    A cell that spans rows is printed once, and blank below. A blank beside a total is none of the
    rows above, unless each group of rows has that total.
    """
    beside = Counter(row.text(source, 1).casefold() for row in rows)
    above: list[Span] = []
    found = []
    for row in rows:
        first = row.cells[0] if row.cells else []
        label = row.text(source, 1).casefold()
        spanned = bool(label) and (not _TOTAL.match(label) or beside[label] > 1)
        if first or not spanned:
            above = first
        found.append(above)
    return found


def add_row(
    draft: Draft,
    row: Row,
    columns: tuple[str, ...],
    where: TablePlace,
    label: Span | None = None,
    first: Sequence[Span] = (),
) -> int:
    """Add the clause of a row and return its index.

    Args:
        draft: Takes the clause.
        row: The row.
        columns: The titles of its columns.
        where: The place of the table.
        label: Where the row's own code is printed.
        first: Its first cell, printed in a row above that it spans.
    """
    whole = Row([list(first), *row.cells[1:]]) if first else row
    return draft.add(
        DraftClause(
            where.place,
            ClauseKind.TABLE_ROW,
            row.spans,
            trail=where.trail,
            lead_in=where.lead_in,
            cells=cells_of(whole, columns),
            label=label,
        )
    )


def cells_of(row: Row, columns: tuple[str, ...]) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    """Return the stretches of each cell by the title of its column, "" where it has none."""
    names = (*columns, *([""] * len(row.cells)))
    return tuple((name, tuple(cell)) for name, cell in zip(names, row.cells, strict=False))


def row_run(blocks: Sequence[Block], start: int) -> tuple[Block, ...]:
    """Return the rows that stand together from a block on."""
    end = start
    while end < len(blocks) and blocks[end].is_row:
        end += 1
    return tuple(blocks[start:end])


def read_table(source: str, blocks: Sequence[Block]) -> Table:
    """Read rows that stand together.

    The first row holds the column titles when others follow it and it looks like titles. A row
    whose first cell is blank and that goes on inside a sentence belongs to the one before.
    """
    table = Table()
    rows = [row_of(source, block) for block in blocks]
    if len(rows) >= _FEWEST_ROWS and _is_header(source, rows[0]):
        table.columns = tuple(rows[0].text(source, at) for at in range(len(rows[0].cells)))
    header = _squeezed(source, rows[0])
    for row in rows:
        if table.columns and _squeezed(source, row) == header:
            table.titles += row.spans
        elif table.rows and goes_on(source, row):
            extend_row(table.rows[-1], row)
        else:
            table.rows.append(row)
    return table


def extend_row(row: Row, rest: Row) -> None:
    """Put the second half of a row to its first."""
    for at, cell in enumerate(rest.cells):
        if at == len(row.cells):
            row.cells.append([])
        row.cells[at] += cell


def row_of(source: str, block: Block) -> Row:
    """Return a row of a table as printed."""
    return Row([[span] if span.of(source).strip() else [] for span in block.cells])


def _squeezed(source: str, row: Row) -> str:
    return "\t".join(squeezed(row.text(source, at)) for at in range(len(row.cells)))


def _is_header(source: str, row: Row) -> bool:
    texts = [text for at in range(len(row.cells)) if (text := row.text(source, at))]
    return (
        len(texts) > 1
        and not texts[0][0].isdigit()
        and all(
            len(text) <= TITLE_MAX_CHARS
            and (text[-1] not in ".;" or is_for_numbers(text))
            and (not text[0].isdigit() or _YEARS.fullmatch(text) is not None)
            for text in texts
        )
    )


def is_for_numbers(title: str) -> bool:
    """Whether a column title is that of a column with numbers or codes: "No."."""
    return title.strip(" .:").casefold() in {one.casefold() for one in structure_words().numbers}


def goes_on(source: str, row: Row) -> bool:
    """Whether a row is the second half of the one before, which a page has cut in two."""
    texts = [row.text(source, at) for at in range(len(row.cells))]
    counted = sum(_COUNTED.fullmatch(text) is not None for text in texts) > 1
    return not texts[0] and not counted and any(text[:1].islower() for text in texts)
