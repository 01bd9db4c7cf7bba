"""Figures of a table held against one another: a difference, the greater of two, plan, result."""

from decimal import Decimal

from tipassist.answer.documents.tables.figures import Reckoned, printed
from tipassist.answer.documents.tables.grid import number_in
from tipassist.answer.documents.tables.matching import Matched, columns_of
from tipassist.answer.documents.tables.words import FigureWords
from tipassist.answer.language.words import fold

_PAIR = 2


def difference(found: Matched, low: str, _: FigureWords) -> Reckoned | None:
    """Tell by how much the figures of two rows differ, or those of two columns of one row."""
    table, column = found.table, found.column
    if len(found.rows) < _PAIR and (between := _between_columns(found, low)):
        return between
    if len(found.rows) != _PAIR or column is None:
        return None
    one, two = sorted(found.rows, key=lambda row: _said_at(table.name_of(row), low))
    first, second = number_in(one.cells[column]), number_in(two.cells[column])
    if first is None or second is None:
        return None
    cells = [one.cells[column], two.cells[column]]
    gap = printed(abs(first - second), cells)
    told = f"{gap} {'more' if first > second else 'fewer'}" if gap != "0" else "No difference"
    named = f"{table.name_of(one)} {cells[0]}, {table.name_of(two)} {cells[1]}"
    text = f"{told}: {named} (“{table.heads[column]}” in {table.place})."
    rows = tuple(sorted((one.index, two.index)))
    return Reckoned((text,), rows, found.weight)


def _between_columns(found: Matched, low: str) -> Reckoned | None:
    """Tell by how much the figures of one row, or of the total, differ between two columns."""
    table = found.table
    row = found.one_row
    named = [at for at in table.figures if table.heads[at].strip() in found.stems]
    if row is None or len(named) != _PAIR:
        return None
    before, after = sorted(named, key=lambda at: _said_at(table.heads[at], low))
    first, second = number_in(row.cells[before]), number_in(row.cells[after])
    if first is None or second is None:
        return None
    gap = printed(abs(second - first), [row.cells[before], row.cells[after]])
    told = f"{gap} {'more' if second > first else 'fewer'}" if gap != "0" else "No difference"
    heads = f"{table.heads[before]} {row.cells[before]}, {table.heads[after]} {row.cells[after]}"
    text = f"{told}: {heads} (“{table.name_of(row)}” in {table.place})."
    return Reckoned((text,), (row.index,), found.weight + _PAIR)


def either(found: Matched, low: str, _: FigureWords) -> Reckoned | None:
    """Tell which of two rows has more, with both figures: "more of this or of that?"."""
    table, column = found.table, found.column
    if len(found.rows) != _PAIR or column is None:
        return None
    rows = sorted(found.rows, key=lambda row: _said_at(table.name_of(row), low))
    first, second = (number_in(row.cells[column]) for row in rows)
    if first is None or second is None:
        return None
    more = rows[0] if first > second else rows[1]
    told = f"More: {table.name_of(more)}" if first != second else "As many"
    named = ", ".join(f"{table.name_of(row)} {row.cells[column]}" for row in rows)
    text = f"{told}. {named} (“{table.heads[column]}” in {table.place})."
    return Reckoned((text,), tuple(sorted(row.index for row in rows)), found.weight)


def compared(found: Matched, low: str, words: FigureWords) -> Reckoned | None:
    """Say whether a row reached, passed or missed what was planned for it."""
    table, row = found.table, found.likely_row
    planned = columns_of(table, words.measures["planned"])
    actual = [at for at in columns_of(table, words.measures["actual"]) if at not in planned]
    if row is None or len(planned) != 1 or len(actual) != 1:
        return None
    goal, result = number_in(row.cells[planned[0]]), number_in(row.cells[actual[0]])
    if goal is None or result is None:
        return None
    name = next(one for one, cue in words.compares.items() if cue.search(low))
    so = _holds(name, result, goal)
    cells = (f"{table.heads[at]} {row.cells[at]}" for at in (actual[0], planned[0]))
    text = f"{'Yes' if so else 'No'}. {table.name_of(row)}: {', '.join(cells)} ({table.place})."
    return Reckoned((text,), (row.index,), found.weight + _PAIR)


def all_compared(found: Matched, low: str, words: FigureWords) -> Reckoned | None:
    """Tell which rows reached, passed or missed what was planned for them."""
    table = found.table
    planned = columns_of(table, words.measures["planned"])
    actual = [at for at in columns_of(table, words.measures["actual"]) if at not in planned]
    if len(planned) != 1 or len(actual) != 1:
        return None
    way = next(one for one, cue in words.compares.items() if cue.search(low))
    rows = []
    for row in table.singles:
        goal, result = number_in(row.cells[planned[0]]), number_in(row.cells[actual[0]])
        if goal is None or result is None:
            return None
        if _holds(way, result, goal):
            rows.append(row)
    heads = f"“{table.heads[actual[0]]}” against “{table.heads[planned[0]]}” in {table.place}"
    told = "; ".join(
        f"{table.name_of(row)} {row.cells[actual[0]]} of {row.cells[planned[0]]}" for row in rows
    )
    text = f"{len(rows)} of {len(table.singles)}, by {heads}{': ' + told if told else ''}."
    kept = rows or table.singles
    return Reckoned((text,), tuple(row.index for row in kept), found.weight + _PAIR)


def _holds(way: str, result: Decimal, goal: Decimal) -> bool:
    return {"above": result > goal, "reached": result >= goal, "below": result < goal}[way]


def _said_at(name: str, low: str) -> int:
    at = low.find(fold(name))
    return at if at >= 0 else len(low)
