"""The layout of one page: its runs of text, and its tables with the runs in their cells."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tipassist.corpus.reading.pdf.glyphs import Box, Glyph, Page
from tipassist.corpus.reading.pdf.grids import Grid, find_grids
from tipassist.corpus.reading.pdf.lines import Line, joined_lines, pieces_of

TABLE_MARK = "\x00"


@dataclass(frozen=True, slots=True)
class PdfTable:
    """A table on one page.

    Attributes:
        box: What it covers.
        rows: Of each row the lines of each cell; rows and cells without words are kept.
    """

    box: Box
    rows: tuple[tuple[tuple[str, ...], ...], ...]

    @property
    def marker(self) -> Line:
        """A line that stands for the table in the page's reading order."""
        return Line(self.box, self.box.top, 0.0, False, TABLE_MARK, 0.0)


@dataclass(frozen=True, slots=True)
class PageLayout:
    """A page cut into runs of text and tables.

    Attributes:
        height: In points.
        pieces: The runs outside tables, from the top down.
        tables: From the top down.
        picture_share: Share of the page that its largest picture covers, 0 to 1.
        chars: Number of its characters.
        unmapped: How many of them no letter is known of.
        turned: Text outside tables that stands at an angle and is left out.
    """

    height: float
    pieces: tuple[Line, ...]
    tables: tuple[PdfTable, ...]
    picture_share: float
    chars: int
    unmapped: int
    turned: str = ""


def lay_out(page: Page) -> PageLayout:
    """Cut a page into runs of text and tables."""
    grids = find_grids(page.rules)
    runs = pieces_of(page.glyphs, _region_finder(grids))
    angled = {id(run) for _, run in runs if run.angle}
    cells: dict[int, list[Line]] = defaultdict(list)
    for place, run in runs:
        if place is not None:
            cells[place].append(run)
    outside = [run for place, run in runs if place is None]
    turned = [run.text for run in outside if id(run) in angled]
    pieces = sorted(
        (run for run in outside if id(run) not in angled), key=lambda one: (one.base, one.box.x0)
    )
    return PageLayout(
        page.height,
        tuple(pieces),
        tuple(_tables(grids, cells)),
        page.picture_share,
        len(page.glyphs),
        sum(_is_unmapped(glyph.text) for glyph in page.glyphs),
        " ".join([*turned, page.skewed]).strip(),
    )


def _is_unmapped(text: str) -> bool:
    return text == "\ufffd" or "\ue000" <= text <= "\uf8ff" or text < " "


def _region_finder(grids: Sequence[Grid]) -> Callable[[Glyph], int | None]:
    """Return what tells the cell, numbered through all tables, that a glyph stands in."""
    boxes = [box for grid in grids for box, _, _ in grid.cells]
    last: list[int] = []

    def region(glyph: Glyph) -> int | None:
        x, y = glyph.box.middle
        if last and boxes[last[0]].holds(x, y):
            return last[0]
        if not any(grid.box.holds(x, y) for grid in grids):
            return None
        found = next((at for at, box in enumerate(boxes) if box.holds(x, y)), None)
        last[:] = [] if found is None else [found]
        return found

    return region


def _tables(grids: Sequence[Grid], cells: dict[int, list[Line]]) -> list[PdfTable]:
    found = []
    first = 0
    for grid in grids:
        rows: list[list[tuple[str, ...]]] = [[()] * grid.columns for _ in range(grid.rows)]
        for at, (_, row, column) in enumerate(grid.cells, start=first):
            rows[row][column] = tuple(line.text for line in joined_lines(cells[at]))
        first += len(grid.cells)
        if any(any(row) for row in rows):
            found.append(PdfTable(grid.box, tuple(tuple(row) for row in rows)))
    return found
