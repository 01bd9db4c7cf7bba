"""The reading order of a page: full-width lines part it into bands, gutters a band into columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tipassist.corpus.reading.pdf.lines import Line, joined_lines

_CONTENTS_LINE = re.compile(r"(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$|…{2,}\s*\d{1,4}\s*$")
_MIN_LINES = 4
_MIN_WIDTH_SHARE = 0.2
_MIN_GUTTER = 0.8
_MIN_FILLED = 0.45
_STEPS = 60
_LINE_GAP = 1.0
_BESIDE = 1.0


@dataclass(frozen=True, slots=True)
class Column:
    """Lines that are read from the top down.

    Attributes:
        lines: The lines, in order.
        left: Where the leftmost begins.
        right: Where the rightmost ends.
    """

    lines: tuple[Line, ...]
    left: float
    right: float


def columns_of(pieces: Sequence[Line]) -> list[Column]:
    """Put the runs of a page, those of tables left out, into columns in reading order."""
    if not pieces:
        return []
    gutter = _gutter(joined_lines(pieces, _LINE_GAP))
    if gutter is None:
        return [_column(joined_lines(pieces))]
    found: list[Column] = []
    for band in _bands(pieces, gutter):
        left = [piece for piece in band if piece.box.x1 <= gutter]
        right = [piece for piece in band if piece.box.x0 >= gutter]
        if len(left) + len(right) < len(band) or not (left and right):
            found.append(_column(joined_lines(band)))
        else:
            found += [*columns_of(left), *columns_of(right)]
    return found


def without_contents(column: Column) -> Column:
    """Return a column without the lines of a table of contents: words, dots, the page's number."""
    kept = tuple(line for line in column.lines if not _CONTENTS_LINE.search(line.text))
    return Column(kept, column.left, column.right)


def _column(lines: Sequence[Line]) -> Column:
    printed = [line for line in lines if line.size] or lines
    left = min(line.box.x0 for line in printed)
    return Column(tuple(lines), left, max(line.box.x1 for line in printed))


def _gutter(lines: Sequence[Line]) -> float | None:
    """Return where an empty strip parts running text into two columns, or None."""
    left, right = min(line.box.x0 for line in lines), max(line.box.x1 for line in lines)
    width = right - left
    size = sorted(line.size for line in lines)[len(lines) // 2]
    best: tuple[int, float] | None = None
    for step in range(1, _STEPS):
        at = left + width * step / _STEPS
        if not _MIN_WIDTH_SHARE <= (at - left) / width <= 1 - _MIN_WIDTH_SHARE:
            continue
        half = _MIN_GUTTER * size / 2
        before = [line for line in lines if line.box.x1 <= at - half]
        after = [line for line in lines if line.box.x0 >= at + half]
        crossing = len(lines) - len(before) - len(after)
        if _are_columns(before, at - left) and _are_columns(after, right - at):
            sure = min(len(before), len(after)) > crossing / 2
            if sure and _stand_beside(before, after) and (best is None or crossing < best[0]):
                best = crossing, at
    return best[1] if best else None


def _are_columns(lines: Sequence[Line], width: float) -> bool:
    """Whether lines look like running text that fills a column."""
    rows = joined_lines(lines)
    if len(rows) < _MIN_LINES:
        return False
    filled = sorted((row.box.x1 - row.box.x0) / width for row in rows)
    return filled[len(filled) // 2] >= _MIN_FILLED


def _stand_beside(before: Sequence[Line], after: Sequence[Line]) -> bool:
    """Whether most lines of the shorter side have a line of the other one at their height."""
    shorter, longer = sorted((before, after), key=len)
    beside = sum(
        any(abs(line.base - other.base) <= _BESIDE * line.size for other in longer)
        for line in shorter
    )
    return beside >= max(_MIN_LINES, len(shorter) / 2)


def _bands(pieces: Sequence[Line], gutter: float) -> list[list[Line]]:
    """Part runs into bands from the top down: those across the gutter, and those beside it."""
    bands: list[list[Line]] = []
    was_across: bool | None = None
    for row in _rows(pieces):
        across = any(piece.box.x0 < gutter < piece.box.x1 for piece in row)
        if across is not was_across:
            bands.append([])
        bands[-1] += row
        was_across = across
    return bands


def _rows(pieces: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda one: one.base):
        if rows and abs(piece.base - rows[-1][-1].base) <= 0.5 * piece.size:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows
