"""Figures that rose or fell from one column to another: "which States saw fewer in 2020?".

The columns are years, in the order of their numbers. One that is named is held against the one
before it, two against one another, and where none is, the last against the first.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from tipassist.answer.documents.tables.figures import Reckoned
from tipassist.answer.documents.tables.grid import Row, Table, number_in
from tipassist.answer.documents.tables.matching import Matched
from tipassist.answer.documents.tables.words import FigureWords
from tipassist.answer.language.phrasing import listing

_YEAR = re.compile(r"(?:19|20)\d\d(?:\s*[/–-]\s*\d{2,4})?")
_PAIR = 2
_WEIGHT = 2


def moved(found: Matched, low: str, words: FigureWords) -> Reckoned | None:
    """Tell the rows whose figure rose or fell, or whether all or the one named did."""
    table, between = found.table, _between(found)
    if between is None:
        return None
    held = [(row, pair) for row in table.singles if (pair := _figures(row, between)) is not None]
    way = next(name for name, cue in words.moves.items() if cue.search(low))
    so = [row for row, pair in held if _is_so(way, pair)]
    before, after = between
    heads = f"“{table.heads[after]}” against “{table.heads[before]}” in {table.place}"
    weight = found.weight + _WEIGHT
    if words.every.search(low):
        others = [row for row, _ in held if row not in so]
        told = f": {_listed(table, others, between)}" if others else ""
        text = f"{'No' if others else 'Yes'}. {len(so)} of {len(held)} {way} by {heads}"
        left = "; not so" if others else ""
        return Reckoned((f"{text}{left}{told}.",), _indexes(others or so), weight)
    if len(found.rows) == 1:
        (row,) = found.rows
        if row not in [one for one, _ in held]:
            return None
        says = "Yes" if row in so else "No"
        return Reckoned(
            (f"{says}. {_listed(table, [row], between)}, {heads}.",), (row.index,), weight
        )
    if found.rows:
        return None
    told = f": {_listed(table, so, between)}" if so else ""
    text = f"{len(so)} of {len(held)} {way} by {heads}{told}."
    return Reckoned((text,), _indexes(so or [row for row, _ in held]), weight)


def _between(found: Matched) -> tuple[int, int] | None:
    """Return the two columns that are held against one another, the earlier first."""
    table = found.table
    years = [at for at in table.figures if _YEAR.fullmatch(table.heads[at].strip())]
    years.sort(key=lambda at: table.heads[at])
    named = [at for at in years if table.heads[at].strip() in found.stems]
    if len(years) < _PAIR or len(named) > _PAIR:
        return None
    if len(named) == _PAIR:
        return named[0], named[1]
    if named:
        at = years.index(named[0])
        return (years[at - 1], named[0]) if at else None
    said = {one for one in found.stems if _YEAR.fullmatch(one)}
    return None if said else (years[0], years[-1])


def _figures(row: Row, between: tuple[int, int]) -> tuple[Decimal, Decimal] | None:
    before, after = (number_in(row.cells[at]) for at in between)
    return None if before is None or after is None else (before, after)


def _is_so(way: str, pair: tuple[Decimal, Decimal]) -> bool:
    before, after = pair
    return after > before if way == "rose" else after < before


def _listed(table: Table, rows: Sequence[Row], between: tuple[int, int]) -> str:
    """Name rows with both figures: "Alder 95 to 102"."""
    before, after = between
    return listing(
        f"{table.name_of(row)} {row.cells[before]} to {row.cells[after]}" for row in rows
    )


def _indexes(rows: Sequence[Row]) -> tuple[int, ...]:
    return tuple(row.index for row in rows)
