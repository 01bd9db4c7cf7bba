"""Tables of earlier work plans: activities, cited by their code (`BWP A.a.1.1`, `PLAN A7`)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tipassist.corpus.structure.blocks import Block
from tipassist.corpus.structure.drafting import Draft, DraftClause
from tipassist.corpus.structure.tables import (
    Row,
    TablePlace,
    add_row,
    cells_of,
    extend_row,
    goes_on,
    is_for_numbers,
    read_rows,
    row_of,
)
from tipassist.corpus.structure.words import structure_words
from tipassist.locator_reading import bwp_place
from tipassist.register.instruments import ClauseKind
from tipassist.types import Span

_PART = r"(?:[A-Za-z]|\d{1,2})"
_CODE = re.compile(rf"(?P<code>[A-Z]\s?\.\s?{_PART}(?:\s?\.\s?\d{{1,2}}){{1,3}})\.?(?=\s|$|[A-Z])")
_SHORT = re.compile(
    r"(?P<code>[A-Z]{1,3}[ .-]?\d{1,3}[a-z]?|\d{1,3}(?:\s?\.\s?\d{1,2}){0,3})\.?(?=\s|$)"
)
_FEWEST_TITLES = 2
_TITLE_MAX_CHARS = 80


@dataclass(frozen=True, slots=True)
class _Code:
    """A code, the column it stands in, where it is printed, and where the words after it begin."""

    code: str
    column: int
    span: Span
    rest: int


class CodedRows:
    """Reads the tables of one earlier work plan; a `RowReader`.

    Column titles hold until others are printed, since a page may repeat them or leave them out.
    """

    def __init__(self) -> None:
        self._columns: tuple[str, ...] = ()
        self._theme = ""
        self._under: int | None = None
        self._row: Row | None = None
        self._activity: tuple[TablePlace, int] | None = None

    def __call__(self, draft: Draft, blocks: Sequence[Block], where: TablePlace) -> None:
        """Add the rows that stand together."""
        if where.lead_in != self._under:
            self._theme, self._under = "", where.lead_in
            if not self._is_of_activities(draft.source, blocks):
                read_rows(draft, blocks, where)
                return
        for block in blocks:
            row = row_of(draft.source, block)
            if is_column_titles(draft.source, row):
                self._columns = tuple(row.text(draft.source, at) for at in range(len(row.cells)))
                draft.claim(*row.spans)
            elif (found := _code_of(draft.source, row, self._columns)) is not None:
                self._add_activity(draft, row, found, where)
            elif self._row is not None and goes_on(draft.source, row):
                self._go_on(draft, row)
            elif _is_band(draft.source, row):
                self._add_band(draft, row, where)
            else:
                self._add_more(draft, row, where)

    def _is_of_activities(self, source: str, blocks: Sequence[Block]) -> bool:
        """Whether rows under a title of their own are activities, by their columns or codes."""
        rows = [row_of(source, block) for block in blocks]
        return (
            (self._row is None and bool(self._columns))
            or is_column_titles(source, rows[0])
            or any(_code_of(source, row, self._columns) is not None for row in rows)
        )

    def _add_activity(self, draft: Draft, row: Row, found: _Code, where: TablePlace) -> None:
        own = replace(
            where,
            place=draft.place(found.code),
            trail=(*where.trail, *filter(None, (self._theme_of(draft, row, found),))),
        )
        if found.rest < row.cells[found.column][0].end:
            first, *more = row.cells[found.column]
            row.cells[found.column] = [Span(found.rest, first.end), *more]
        index = add_row(draft, row, self._columns, own, found.span)
        self._row, self._activity = row, (replace(own, lead_in=index), index)

    def _theme_of(self, draft: Draft, row: Row, found: _Code) -> str:
        """Return the thematic area: of the row itself, or of a row above that has one."""
        named = [at for at, title in enumerate(self._columns) if _is_theme(title)]
        for at in named:
            if at != found.column and (text := row.text(draft.source, at)):
                self._theme = text
        return self._theme

    def _go_on(self, draft: Draft, row: Row) -> None:
        if self._row is None or self._activity is None:
            return
        extend_row(self._row, row)
        clause = draft.clauses[self._activity[1]]
        clause.spans = self._row.spans
        clause.cells = cells_of(self._row, self._columns)

    def _add_band(self, draft: Draft, row: Row, where: TablePlace) -> None:
        """Add a row that is a heading over the whole width of the table."""
        first = next(cell for cell in row.cells if cell)
        index = draft.add(
            DraftClause(
                where.place, ClauseKind.HEADING, [], trail=where.trail, lead_in=where.lead_in
            )
        )
        self._theme = next(
            text for at in range(len(row.cells)) if (text := row.text(draft.source, at))
        )
        draft.clauses[index].heading = self._theme
        draft.clauses[index].heading_spans = list(first)
        draft.claim(*row.spans)
        self._row, self._activity = None, None

    def _add_more(self, draft: Draft, row: Row, where: TablePlace) -> None:
        """Add a row without a code: more of the activity above, or a row of another table."""
        add_row(draft, row, self._columns, self._activity[0] if self._activity else where)
        self._row = None


def is_column_titles(source: str, row: Row) -> bool:
    """Whether a row holds the column titles of an earlier work plan."""
    texts = [row.text(source, at) for at in range(len(row.cells))]
    short = [text.casefold() for text in texts if len(text) <= _TITLE_MAX_CHARS]
    known = sum(
        any(word.casefold() in text for text in short for word in words)
        for words in structure_words().columns
    )
    return known >= _FEWEST_TITLES and _code_of(source, row) is None


def has_code(source: str, row: Row) -> bool:
    """Whether a row holds the code of an activity."""
    return _code_of(source, row) is not None


def _is_theme(title: str) -> bool:
    return any(word.casefold() in title.casefold() for word in structure_words().columns[0])


def coded_rows(source: str, rows: Iterable[Row]) -> int:
    """Return how many rows have the number of an activity under the titles of its columns."""
    columns: tuple[str, ...] = ()
    found = 0
    for row in rows:
        if is_column_titles(source, row):
            columns = tuple(row.text(source, at) for at in range(len(row.cells)))
        elif _code_of(source, row, columns) is not None:
            found += 1
    return found


def _code_of(source: str, row: Row, columns: Sequence[str] = ()) -> _Code | None:
    """Return the code of an activity; one of few signs only in the column for it."""
    numbered = [at for at, title in enumerate(columns) if is_for_numbers(title)]
    for column, cell in enumerate(row.cells):
        said = cell[0].of(source) if cell else ""
        short = _SHORT.fullmatch(said.strip()) if column in numbered[:1] else None
        if cell and (match := _CODE.match(said) or (short and _SHORT.match(said))):
            start = cell[0].start
            printed = Span(start, start + match.end("code"))
            rest = start + match.end()
            rest += len(source[rest : cell[0].end]) - len(source[rest : cell[0].end].lstrip())
            return _Code(_written(match["code"]), column, printed, rest)
    return None


def _written(code: str) -> str:
    """Return a code as places are written: no blanks, the form of the Bohol work plan's."""
    parts = re.sub(r"\s", "", code).split(".")
    if parts[0].isdigit():
        return f"Activity {'.'.join(parts)}"
    return bwp_place(code) if len(parts) == 4 and parts[1].isalpha() else ".".join(parts)


def _is_band(source: str, row: Row) -> bool:
    """Whether a row is one text over the whole width, printed once or in every cell."""
    texts = {text for at in range(len(row.cells)) if (text := row.text(source, at))}
    return len(texts) == 1 and len(row.cells) > 1
