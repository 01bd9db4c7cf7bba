"""Rows of a table that are asked for by what one of their cells says: "which were rejected?"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tipassist.answer.documents.reading.words import alike
from tipassist.answer.documents.tables.grid import Row, Table, number_in, telling
from tipassist.answer.language.words import families, fold

_ASKS = re.compile(r"\b(?:which|what|list|name|show|give|how many|who)\b")
_ENDS = re.compile(r"[.:](?=\s|$)")
_PARTED = re.compile(r"\s*[;,/\n]\s*|\s+and\s+")
_LONGEST = 6
_OF_TITLE = frozenset(("yes", "no", "none", "partly", "partial", "done", "met", "all"))
_ASKING = frozenset(("who", "what", "when", "where"))


@dataclass(frozen=True, slots=True)
class CellRows:
    """The rows of a table that have something in a column.

    Attributes:
        table: The table.
        column: The column.
        value: What stands in it, as printed.
        rows: The rows, in the order of the table.
    """

    table: Table
    column: int
    value: str
    rows: tuple[Row, ...]


def rows_with(text: str, tables: Iterable[Table]) -> CellRows | None:
    """Return the rows that a question asks for by the words of a cell.

    What the rows are must be asked for by the title of a column or of the table. None where no
    cell, or cells of several columns, are named.

    Args:
        text: The question without the name of the document.
        tables: The tables of the document.
    """
    low = fold(text)
    if not _ASKS.search(low):
        return None
    stems = frozenset(families(low))
    said = stems | alike(stems)
    found = [one for table in tables for one in _columns_with(table, stems, said)]
    found.sort(key=lambda one: -_weight(one, stems))
    if not found:
        return None
    if len(found) > 1 and _weight(found[0], stems) == _weight(found[1], stems):
        return None
    return found[0]


def _columns_with(table: Table, stems: frozenset[str], said: frozenset[str]) -> list[CellRows]:
    """Return for every column but the names the rows with the longest value that is named.

    Args:
        table: The table.
        stems: The word families of the question.
        said: The same with those that mean the same.
    """
    found = []
    for column in range(1, len(table.heads)):
        if column == table.known_by or column in table.figures:
            continue
        named = {
            value
            for row in table.singles
            for value in _values(row.cells[column])
            if (own := telling(value)) and own <= said and number_in(value) is None
        }
        named = {one for one in named if not _is_in_a_name(table, one, said)}
        if not telling(table.heads[column]) & said:
            named = {one for one in named if fold(one) not in _OF_TITLE}
        longest = max((len(telling(one)) for one in named), default=0)
        named = {one for one in named if len(telling(one)) == longest}
        if len({telling(one) for one in named}) != 1 or not _asks_for_rows(
            table, min(named), stems
        ):
            continue
        rows = tuple(row for row in table.singles if named & set(_values(row.cells[column])))
        if len(rows) < len(table.rows) and not _only_names(table, column, said):
            found.append(CellRows(table, column, min(named), rows))
    return found


def _only_names(table: Table, column: int, said: frozenset[str]) -> bool:
    """Whether a column tells its rows apart, as their names do, and no other is asked for.

    "Why was the bell removed?" is not answered by the row of the bell.
    """
    held = [row.cells[column] for row in table.singles]
    others = (head for at, head in enumerate(table.heads) if at != column)
    asked = any(telling(head) & said for head in others)
    return len(set(held)) == len(held) and not asked


def _values(cell: str) -> tuple[str, ...]:
    """Return what a cell says: its first sentence, or the names that it lists."""
    first = _ENDS.split(cell, maxsplit=1)[0].strip()
    parts = tuple(one for one in _PARTED.split(first) if one)
    return tuple(dict.fromkeys((first, *parts))) if len(first.split()) <= 2 * _LONGEST else ()


def _asks_for_rows(table: Table, value: str, stems: frozenset[str]) -> bool:
    """Whether a title of a column, or what stands around the table, is said beside the value."""
    heads = {stem for head in table.heads for stem in telling(head)} - _ASKING
    return bool((stems - telling(value)) & (heads | table.around))


def _is_in_a_name(table: Table, value: str, said: frozenset[str]) -> bool:
    """Whether a value is but a word of the name of a row that has more of what is said."""
    own = telling(value)
    names = (telling(table.name_of(row)) & said for row in table.singles)
    return any(own < name for name in names)


def _weight(found: CellRows, stems: frozenset[str]) -> int:
    heads = {stem for head in found.table.heads for stem in telling(head)}
    own = telling(found.table.heads[found.column])
    named = len(telling(found.value))
    return 2 * (named + len(stems & heads) + len(stems & own)) + len(stems & found.table.around)
