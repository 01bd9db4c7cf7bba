"""Tables by their ruling lines: lines that cross make cells, cells that touch make a table.

The steps are those of Anssi Nurminen's thesis, as pdfplumber describes them: join the lines, find
where they cross, take the smallest rectangles between four crossings whose sides are all drawn.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tipassist.corpus.reading.pdf.glyphs import Box

_NEAR = 3.0
_MIN_LINE = 4.0
_MIN_SIDES = 2
_MAX_CROSSINGS = 6000

_Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table.

    Attributes:
        box: What it covers.
        cells: Its cells, each with the row and the column its top left corner stands in.
        rows: How many rows it has.
        columns: How many columns it has.
    """

    box: Box
    cells: tuple[tuple[Box, int, int], ...]
    rows: int
    columns: int

    def cell_at(self, x: float, y: float) -> int | None:
        """Return the index of the cell that holds a point, or None."""
        return next((at for at, (box, _, _) in enumerate(self.cells) if box.holds(x, y)), None)


def find_grids(rules: Iterable[Box]) -> tuple[Grid, ...]:
    """Find the tables of at least two columns among ruling lines, from the top down."""
    across, down = _joined_lines(rules)
    if len(across) * len(down) > _MAX_CROSSINGS:
        return ()
    grids = (_grid(cells) for cells in _touching(_cells(across, down)))
    found = [grid for grid in grids if grid.columns >= _MIN_SIDES]
    return tuple(sorted(found, key=lambda grid: (grid.box.top, grid.box.x0)))


def _joined_lines(rules: Iterable[Box]) -> tuple[list[Box], list[Box]]:
    """Return level and upright lines, those on one axis that meet joined to one."""
    level: list[tuple[float, float, float]] = []
    upright: list[tuple[float, float, float]] = []
    for rule in rules:
        if rule.x1 - rule.x0 >= rule.bottom - rule.top:
            level.append((rule.top, rule.x0, rule.x1))
        else:
            upright.append((rule.x0, rule.top, rule.bottom))
    across = [Box(start, at, end, at) for at, start, end in _merged(level)]
    down = [Box(at, start, at, end) for at, start, end in _merged(upright)]
    return across, down


def _merged(lines: list[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """Join lines given as position, start and end: first snap positions, then close gaps."""
    merged: list[tuple[float, float, float]] = []
    for near in _clusters(lines):
        at = sum(line[0] for line in near) / len(near)
        spans = sorted((start, end) for _, start, end in near)
        start, end = spans[0]
        for next_start, next_end in spans[1:]:
            if next_start <= end + _NEAR:
                end = max(end, next_end)
                continue
            merged.append((at, start, end))
            start, end = next_start, next_end
        merged.append((at, start, end))
    return [line for line in merged if line[2] - line[1] >= _MIN_LINE]


def _clusters(
    lines: list[tuple[float, float, float]],
) -> list[list[tuple[float, float, float]]]:
    ordered = sorted(lines)
    clusters = [ordered[:1]] if ordered else []
    for before, line in pairwise(ordered):
        if line[0] - before[0] <= _NEAR:
            clusters[-1].append(line)
        else:
            clusters.append([line])
    return clusters


def _cells(across: Sequence[Box], down: Sequence[Box]) -> list[Box]:
    crossings: dict[_Point, tuple[Box, Box]] = {}
    for line in across:
        for post in down:
            meets = (
                line.x0 - _NEAR <= post.x0 <= line.x1 + _NEAR
                and post.top - _NEAR <= line.top <= post.bottom + _NEAR
            )
            if meets:
                crossings[post.x0, line.top] = (line, post)
    rows: dict[float, list[float]] = defaultdict(list)
    columns: dict[float, list[float]] = defaultdict(list)
    for x, y in sorted(crossings):
        rows[y].append(x)
        columns[x].append(y)
    cells = (_cell(point, crossings, rows, columns) for point in sorted(crossings))
    return [cell for cell in cells if cell is not None]


def _cell(
    point: _Point,
    crossings: dict[_Point, tuple[Box, Box]],
    rows: dict[float, list[float]],
    columns: dict[float, list[float]],
) -> Box | None:
    """Return the smallest cell whose top left corner is a crossing."""
    x, y = point
    level, post = crossings[point]
    for below in (other for other in columns[x] if other > y):
        if crossings[x, below][1] is not post:
            return None
        for right in (other for other in rows[y] if other > x):
            if crossings[right, y][0] is not level:
                break
            corner = crossings.get((right, below))
            if corner is None:
                continue
            drawn = corner[0] is crossings[x, below][0] and corner[1] is crossings[right, y][1]
            if drawn:
                return Box(x, y, right, below)
    return None


def _touching(cells: Sequence[Box]) -> list[list[Box]]:
    """Group cells that share a corner."""
    by_corner: dict[_Point, list[int]] = defaultdict(list)
    for at, cell in enumerate(cells):
        for corner in _corners(cell):
            by_corner[corner].append(at)
    groups: list[list[Box]] = []
    seen: set[int] = set()
    for first in range(len(cells)):
        waiting, group = [first], []
        while waiting:
            at = waiting.pop()
            if at not in seen:
                seen.add(at)
                group.append(cells[at])
                waiting += [near for corner in _corners(cells[at]) for near in by_corner[corner]]
        if group:
            groups.append(group)
    return groups


def _corners(cell: Box) -> tuple[_Point, ...]:
    return tuple((x, y) for x in (cell.x0, cell.x1) for y in (cell.top, cell.bottom))


def _grid(cells: Sequence[Box]) -> Grid:
    tops = sorted({cell.top for cell in cells})
    lefts = sorted({cell.x0 for cell in cells})
    placed = [(cell, tops.index(cell.top), lefts.index(cell.x0)) for cell in cells]
    placed.sort(key=lambda one: one[1:])
    box = Box(
        min(cell.x0 for cell in cells),
        min(cell.top for cell in cells),
        max(cell.x1 for cell in cells),
        max(cell.bottom for cell in cells),
    )
    return Grid(box, tuple(placed), len(tops), len(lefts))
