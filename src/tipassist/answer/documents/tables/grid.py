"""The tables of a document as rows and columns, with the numbers in their cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from tipassist.answer.documents.reading.places import Places
from tipassist.answer.language.words import SMALL_WORDS, families, fold
from tipassist.locators import Locator
from tipassist.register.instruments import Clause

_NUMBER = re.compile(
    r"(?:[A-Z]{2,4}|[€£$])?\s*(?P<sign>[-\u2212])?(?P<whole>\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+|\d+)"
    r"(?P<part>\.\d+)?\s*(?:%|per cent|percent)?"
)
_RANGE = re.compile(r"(?:19|20)\d\d\s*[\u2013\u2014-]\s*(?:(?:19|20)\d\d|\d\d)")
_IN_BRACKETS = re.compile(r"\([^)]*\)")
_TOTALS = frozenset(("total", "sum", "overall", "all", "grand"))
_LEAST_ROWS = 2


def number_in(text: str) -> Decimal | None:
    """Return the number that a cell is, its unit aside; None for any other cell."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    whole = re.sub(r"\D", "", found["whole"])
    sign = "-" if found["sign"] else ""
    return Decimal(f"{sign}{whole}{found['part'] or ''}")


def telling(text: str) -> frozenset[str]:
    """Return the word families that tell a title or a name, what stands in brackets left out."""
    kept = families(fold(_IN_BRACKETS.sub(" ", text)))
    return frozenset(one for one in kept if one not in SMALL_WORDS and len(one) > 1)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        index: Its clause in the document.
        cells: The text of each column; "" for an empty one.
    """

    index: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row of titles.

    Attributes:
        place: Where it stands.
        heads: The titles of its columns.
        rows: Its rows in reading order.
        around: The word families of the titles around it and of what introduces it.
    """

    place: Locator
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    around: frozenset[str]

    @property
    def figures(self) -> tuple[int, ...]:
        """The columns whose cells are numbers, totals among them."""
        return tuple(at for at in range(1, len(self.heads)) if self._is_figure(at))

    @property
    def known_by(self) -> int:
        """The first column before the figures whose cells differ from row to row."""
        first = next(iter(self.figures), len(self.heads))
        cells = [[row.cells[at] for row in self.singles] for at in range(first)]
        return next((at for at, held in enumerate(cells) if len(set(held)) == len(held)), 0)

    @property
    def singles(self) -> tuple[Row, ...]:
        """The rows but for those that add others up."""
        return tuple(row for row in self.rows if not self.is_total(row))

    @property
    def told(self) -> frozenset[str]:
        """The word families of its titles and of what its rows are known by."""
        names = (self.name_of(row) for row in self.rows)
        return frozenset(stem for one in (*self.heads, *names) for stem in telling(one))

    def is_total(self, row: Row) -> bool:
        """Whether a row adds up others: "Total", "2019-2023" after those years."""
        name = row.cells[0].strip()
        words = telling(name)
        return bool(words and words <= _TOTALS) or _RANGE.fullmatch(name) is not None

    def adds_up(self, column: int) -> bool:
        """Whether a column adds up others."""
        words = telling(self.heads[column])
        return bool(words and words <= _TOTALS)

    def name_of(self, row: Row) -> str:
        """Return what a row is known by."""
        return row.cells[0] if self.is_total(row) else row.cells[self.known_by]

    def _is_figure(self, column: int) -> bool:
        cells = [row.cells[column] for row in self.rows if row.cells[column]]
        return bool(cells) and 2 * sum(number_in(one) is not None for one in cells) > len(cells)


def tables_of(places: Places) -> tuple[Table, ...]:
    """Return the tables of a document in reading order, those of one row left out."""
    clauses = enumerate(places.instrument.clauses)
    rows = ((at, one) for at, one in clauses if one.cells)
    found: list[Table] = []
    for (lead, heads), held in groupby(rows, key=lambda row: (row[1].lead_in, _heads(row[1]))):
        same = [Row(at, tuple(cell.text for _, cell in one.cells)) for at, one in held]
        if len(same) >= _LEAST_ROWS and len(heads) > 1:
            around = frozenset(_around(places, same[0].index, lead))
            found.append(Table(places.clause(same[0].index).locator, heads, tuple(same), around))
    return tuple(found)


def _heads(clause: Clause) -> tuple[str, ...]:
    return tuple(head for head, _ in clause.cells)


def _around(places: Places, index: int, lead: int | None) -> Iterator[str]:
    """Yield the word families of what stands around a table."""
    clause = places.clause(index)
    yield from telling(clause.heading)
    if lead is not None:
        yield from telling(places.clause(lead).wording.text)
    for at in places.above(index):
        yield from telling(places.clause(at).heading)
