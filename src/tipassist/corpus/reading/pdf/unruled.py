"""Tables without ruling lines: rows of three or more runs that keep to the same columns."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from tipassist.corpus.reading.labels import is_labelled
from tipassist.corpus.reading.pdf.glyphs import Box
from tipassist.corpus.reading.pdf.layout import PdfTable
from tipassist.corpus.reading.pdf.lines import Line

_MIN_COLUMNS = 3
_MIN_ROWS = 3
_SAME_ROW = 0.5
_GUTTER = 0.8
_TIGHT = 1.4
_TIGHT_ALONE = 2.0
_FAR = 4.0

_Column = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Unruled:
    """A table without ruling lines, and the runs it is made of."""

    table: PdfTable
    runs: tuple[Line, ...]


@dataclass(slots=True)
class _Rows:
    """Rows that keep to the same columns, from the top down.

    Attributes:
        columns: Where each column begins and ends.
        rows: The runs of each row, with those of the lines that go on with its cells.
        base: Baseline of the last line.
    """

    columns: list[_Column]
    rows: list[list[Line]] = field(default_factory=list)
    base: float = 0.0

    def take(self, line: Sequence[Line]) -> bool:
        """Add a printed line when it keeps to the columns; return whether it does."""
        size = max(run.size for run in line)
        columns = _columns([*self.columns, *((run.box.x0, run.box.x1) for run in line)], size)
        down = line[0].base - self.base
        if self.rows and (len(columns) != len(self.columns) or down > _FAR * size):
            return False
        at = {_place(run, columns) for run in line}
        near = _TIGHT_ALONE if len(at) == 1 else _TIGHT
        goes_on = bool(self.rows) and down <= near * size and 0 not in at
        if not goes_on and len(at) < _MIN_COLUMNS - 1:
            return False
        self.columns, self.base = columns, line[0].base
        if goes_on:
            self.rows[-1] += line
        else:
            self.rows.append(list(line))
        return True

    def finished(self) -> Unruled | None:
        """Return the table, or None when too little of it looks like one."""
        full = sum(
            len({_place(run, self.columns) for run in row}) >= _MIN_COLUMNS for row in self.rows
        )
        if len(self.rows) < _MIN_ROWS or 2 * full < len(self.rows) or full < _MIN_ROWS:
            return None
        cells = [
            tuple(
                tuple(run.text for run in row if _place(run, self.columns) == at)
                for at in range(len(self.columns))
            )
            for row in self.rows
        ]
        if _is_contents(cells):
            return None
        runs = tuple(run for row in self.rows for run in row)
        return Unruled(PdfTable(_around(runs), tuple(cells)), runs)


def find_unruled(pieces: Iterable[Line]) -> Iterator[Unruled]:
    """Yield the tables without ruling lines among the runs of a page, from the top down."""
    held: _Rows | None = None
    for line in _printed_lines(pieces):
        if held is not None and held.take(line):
            continue
        if held is not None and (found := held.finished()):
            yield found
        held = _begun(line)
    if held is not None and (found := held.finished()):
        yield found


def _begun(line: Sequence[Line]) -> _Rows | None:
    columns = _columns(((run.box.x0, run.box.x1) for run in line), max(run.size for run in line))
    if len(columns) < _MIN_COLUMNS:
        return None
    begun = _Rows(columns)
    return begun if begun.take(line) else None


def _printed_lines(pieces: Iterable[Line]) -> list[list[Line]]:
    lines: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda one: (one.base, one.box.x0)):
        if lines and abs(piece.base - lines[-1][0].base) <= _SAME_ROW * piece.size:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return lines


def _columns(runs: Iterable[_Column], size: float) -> list[_Column]:
    """Join stretches that overlap, or have no gutter between them, to columns."""
    columns: list[_Column] = []
    for start, end in sorted(runs):
        if columns and start - columns[-1][1] < _GUTTER * size:
            columns[-1] = columns[-1][0], max(end, columns[-1][1])
        else:
            columns.append((start, end))
    return columns


def _place(run: Line, columns: Sequence[_Column]) -> int:
    return max(at for at, (start, _) in enumerate(columns) if start <= run.box.x0)


def _is_contents(rows: Sequence[Sequence[tuple[str, ...]]]) -> bool:
    """Whether rows are those of a table of contents: labels, titles, and pages that count up."""
    last = [" ".join(row[-1]) for row in rows]
    if not all(one.isdigit() for one in last):
        return False
    pages = [int(one) for one in last]
    labelled = sum(is_labelled(" ".join([*row[0], "X"])) for row in rows)
    return pages == sorted(pages) and 2 * labelled >= len(rows)


def _around(runs: Sequence[Line]) -> Box:
    return Box(
        min(run.box.x0 for run in runs),
        min(run.box.top for run in runs),
        max(run.box.x1 for run in runs),
        max(run.box.bottom for run in runs),
    )
