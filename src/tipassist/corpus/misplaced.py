"""Rows of a pillar's table whose cells stand beside the columns they belong to.

Two slips of conversion are told by what the cells say: a row that stands some columns aside, known
by the code of its activity, and a cell of bodies that takes two columns.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tipassist.corpus.body_names import BodyNames
from tipassist.corpus.cleaning import clean_piece
from tipassist.corpus.headers import Columns
from tipassist.corpus.ledger import Ledger
from tipassist.types import Span

_OUTCOME, _WORDS, _BODIES, _PROJECTS = range(4)


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row's cells, in the places of their columns.

    Attributes:
        cells: The cells; a blank one where the row has none.
        more_bodies: A further cell of the bodies' column, which stood beside it; or None.
    """

    cells: tuple[Span, ...]
    more_bodies: Span | None = None


@dataclass(frozen=True, slots=True)
class RowPlacer:
    """Puts the cells of rows into their columns.

    Args:
        ledger: Takes findings.
        names: The names of bodies that are known.
    """

    ledger: Ledger
    names: BodyNames

    def place(
        self, cells: tuple[Span, ...], columns: Columns, code_of: Callable[[Span], str]
    ) -> PlacedRow:
        """Return a row with its cells in place; what is sure of none stays where it is.

        Args:
            cells: The cells as printed.
            columns: Where each column stands.
            code_of: Returns the code of an activity that a cell begins with and goes on after.
        """
        if None in columns[: _PROJECTS + 1]:
            return PlacedRow(cells)
        moved = self._moved_by_code(cells, columns, code_of)
        return self._with_bodies_joined(moved, columns)

    def _moved_by_code(
        self, cells: tuple[Span, ...], columns: Columns, code_of: Callable[[Span], str]
    ) -> tuple[Span, ...]:
        home = columns[_WORDS] or 0
        coded = [at for at, cell in enumerate(cells) if code_of(cell)]
        if len(coded) != 1 or coded[0] == home:
            return cells
        at = coded[0]
        by = at - home
        bodies, last = columns[_BODIES] or 0, max(one for one in columns if one is not None)
        named = self._names_bodies(_at(cells, bodies + by))
        if self._text(_at(cells, home)) and not (named and by < 0):
            return cells
        beyond = by > 0 and any(self._text(cell) for cell in cells[last + 1 :])
        side = "right" if by > 0 else "left"
        if beyond or named:
            told = f"the row stands {abs(by)} column{'s'[: abs(by) > 1]} too far to the {side}"
            placed = self._shifted(cells, columns, by)
        else:
            told = f"the activity stands {abs(by)} column{'s'[: abs(by) > 1]} too far to the {side}"
            blank = Span(cells[at].start, cells[at].start)
            swapped = {at: blank, home: cells[at]}
            placed = tuple(swapped.get(number, cell) for number, cell in enumerate(cells))
        self.ledger.report("row_shifted", code_of(cells[at]), told, cells[at])
        return placed

    def _shifted(self, cells: tuple[Span, ...], columns: Columns, by: int) -> tuple[Span, ...]:
        """Return the cells moved aside; an outcome that stands in its own column stays there."""
        outcome = columns[_OUTCOME] or 0
        end = Span(cells[-1].end, cells[-1].end)
        places = range(max(len(cells), len(cells) - by))
        moved = [cells[at + by] if 0 <= at + by < len(cells) else end for at in places]
        stays = by > 0 and bool(self._text(cells[outcome]))
        moved[outcome] = cells[outcome] if stays else moved[outcome] if by > 0 else end
        return tuple(moved)

    def _with_bodies_joined(self, cells: tuple[Span, ...], columns: Columns) -> PlacedRow:
        at, last = columns[_PROJECTS] or 0, max(one for one in columns if one is not None)
        beside = _at(cells, at)
        found = self.names.only_bodies(self._text(beside))
        too_long = any(self._text(cell) for cell in cells[last + 1 :])
        code = self._text(_at(cells, columns[_WORDS] or 0)).split(" ", 1)[0]
        if found is None or not (found.labelled or (too_long and found.known)):
            if found is not None and found.known:
                told = f"the column of projects only names bodies: {self._text(beside)!r}"
                self.ledger.report("bodies_as_project", code, told, beside)
            return PlacedRow(cells)
        place = cells[columns[_BODIES] or 0]
        told = f"its bodies stand in the next column too: {self._text(beside)!r}"
        self.ledger.report(
            "asb_cell_wide", code, told, place if place.start < place.end else beside
        )
        blank = Span(beside.start, beside.start)
        kept = [*cells[:at], *cells[at + 1 :], blank] if too_long else list(cells)
        if not too_long:
            kept[at] = blank
        return PlacedRow(tuple(kept), beside)

    def _text(self, cell: Span) -> str:
        return clean_piece(self.ledger.source, cell).text

    def _names_bodies(self, cell: Span) -> bool:
        """Whether a cell surely is one of bodies: a role's label or a known name stands in it."""
        found = self.names.only_bodies(self._text(cell))
        return found is not None and (found.labelled or found.some_known)


def _at(cells: tuple[Span, ...], at: int) -> Span:
    return cells[at] if 0 <= at < len(cells) else Span(0, 0)
