"""Questions that reckon with figures of a table: the highest, a sum, a difference, plan and result.

An answer is given only where one table fits best, and its rows and columns are named; the rows that
it rests on are quoted.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.documents.tables.comparing import all_compared, compared, difference, either
from tipassist.answer.documents.tables.figures import Reckoned, printed
from tipassist.answer.documents.tables.grid import Row, Table, number_in, telling
from tipassist.answer.documents.tables.matching import SEXES, Matched, match
from tipassist.answer.documents.tables.moving import moved
from tipassist.answer.documents.tables.words import FigureWords, load_figure_words
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.statement_words import without_test
from tipassist.answer.language.words import asked_noun, families, fold

_ASKS = re.compile(r"\b(?:which|what|who|where|whose)\b")
_ASKS_ROWS = re.compile(r"\b(?:which|what|who|where|whose|name|list)\b")
_ASKS_FIGURE = re.compile(
    r"\b(?:how (?:many|much|long|deep|high|large|big)|what (?:is|was|were|are|did))\b"
)
_ASKS_WHETHER = re.compile(
    r"(?:^|[,:;] )(?:so |and |but )*(?:did|does|do|has|have|is|are|was|were)\b"
)
_ASKS_WHICH = re.compile(r"(?:^|[,:;] )(?:and |but )?(?:which|what|list|name)\b")
_ASKS_WHICH_ROWS = re.compile(r"\b(?:which|where|name|list)\b")
_OF_MORE = re.compile(
    r"\b(?:because|due to|thanks to|owing to|result of|running|in a row|consecutive\w*)\b"
)
"""What is asked beyond whether figures moved: the cause, or several years in a row."""
_IN_HOW_MANY = re.compile(r"\b(?:in|for|at|on) how many\b")
_ASKS_WHY = re.compile(r"\b(?:why|how come|for what reasons?)\b")
_THINGS = re.compile(r" (?:of the )?(?:[a-z-]+(?:ed|al|ic|ous) )?(?P<thing>[a-z-]{3,}(?<!s)s)\b")
_NAME = re.compile(r"\b[A-Z]{2,8}\b|(?<=[a-z,] )[A-Z][a-z]{2,}")
_LEAST = 2
_PAIR = 2
_SEVERAL = 3


def reckon(
    text: str,
    tables: Iterable[Table],
    sentences: Iterable[frozenset[str]] = (),
    *,
    named: bool = False,
) -> Reckoned | None:
    """Answer a question from the figures of the table that fits it best.

    Args:
        text: The question without the name of the document.
        tables: The tables of the document.
        sentences: The word families of each sentence of the document.
        named: Whether the table is named, of which a figure needs no verb: "wages in May?".

    Returns:
        None when nothing is reckoned with, or no table fits better than all others.
    """
    words, low = load_figure_words(), fold(text)
    way = _way(low, words) or (_cell if named else None)
    if way is None or _ASKS_WHY.search(low):
        return None
    stems, noun = frozenset(families(low)), frozenset(families(asked_noun(low) or ""))
    matches = [match(table, stems, words, noun) for table in tables]
    told_in_words = way is _cell and not named
    most = max((len(one & telling(low)) for one in sentences), default=0) if told_in_words else 0
    found = [
        told
        for one in _naming_all(matches, words)
        if (told := way(one, low, words))
        and told.weight >= _LEAST
        and _is_of_people_asked(low, told, one.table)
        and most <= len(one.held(words) & telling(low))
    ]
    names = frozenset(stem for one in _NAME.findall(text) for stem in families(one))
    worth = {id(one): (_has_name(one, names), one.weight) for one in found}
    found.sort(key=lambda one: worth[id(one)], reverse=True)
    if not found or (len(found) > 1 and worth[id(found[0])] == worth[id(found[1])]):
        return None
    return found[0]


def _naming_all(matches: Sequence[Matched], words: FigureWords) -> list[Matched]:
    """Keep the tables that have every name asked for which some table has as that of a row.

    What one table says of a Member State is not told by the figures of all in another.
    """
    names = [(one, telling(one.table.name_of(row))) for one in matches for row in one.rows]
    return [
        one
        for one in matches
        if all(
            name <= words.widened(one.table.told | one.table.around)
            for other, name in names
            if other is not one
        )
    ]


def asks_extreme(text: str) -> bool:
    """Whether a question asks which has the highest or the lowest figure."""
    low = fold(text)
    extremes = load_figure_words().extremes.values()
    return _ASKS.search(low) is not None and any(one.search(low) for one in extremes)


def _has_name(told: Reckoned, names: frozenset[str]) -> bool:
    """Whether figures are of a body or a place that is named."""
    return not names.isdisjoint(families(fold(" ".join(told.sentences))))


def _is_of_people_asked(low: str, told: Reckoned, table: Table) -> bool:
    """Whether figures are of the women or of the men that are asked for, where some are."""
    people = load_document_words().people_in
    asked = people(low) & SEXES
    return asked <= people(fold(" ".join((*told.sentences, *sorted(table.around)))))


_Way = Callable[[Matched, str, FigureWords], Reckoned | None]


def _way(low: str, words: FigureWords) -> _Way | None:
    if _ASKS_WHETHER.search(low) and any(one.search(low) for one in words.compares.values()):
        return compared
    if _ASKS_WHICH.search(low) and any(one.search(low) for one in words.compares.values()):
        return all_compared
    if _is_of_moves(low, words):
        return moved
    if words.either.search(low):
        return either
    if words.differences.search(low):
        return difference
    if _ASKS.search(low) and any(one.search(low) for one in words.extremes.values()):
        return _extremes
    if _ASKS_ROWS.search(low) and words.none.search(low):
        return _zeros
    if words.sums.search(low):
        return _sum
    return _cell if _ASKS_FIGURE.search(low) else None


def _is_of_moves(low: str, words: FigureWords) -> bool:
    """Whether it is asked which figures rose or fell, or whether they did; not by how much."""
    if _OF_MORE.search(low) or not any(one.search(low) for one in words.moves.values()):
        return False
    if _IN_HOW_MANY.search(low):
        return True
    asks = _ASKS_WHICH_ROWS.search(low) or _ASKS_WHETHER.search(low) or without_test(low)[1]
    return bool(asks) and words.differences.search(low) is None


def _extremes(found: Matched, low: str, words: FigureWords) -> Reckoned | None:
    """Tell the rows, or in the row named the columns, with the highest or lowest figure."""
    asked = [name for name, cue in words.extremes.items() if cue.search(low)]
    asked.sort(key=lambda name: getattr(words.extremes[name].search(low), "start", int)())
    told = [_extreme(found, low, name, words) for name in asked]
    if not all(told):
        return None
    kept = [one for one in told if one is not None]
    rows = tuple(sorted({at for one in kept for at in one.rows}))
    sentences = tuple(text for one in kept for text in one.sentences)
    return Reckoned(sentences, rows, found.weight)


def _extreme(found: Matched, low: str, name: str, words: FigureWords) -> Reckoned | None:
    table = found.table
    pick = max if name == "most" else min
    column, asked = found.column, found.asked_names
    if not found.score and _counts_others(found, low, words):
        return None
    if column is None and not found.columns and words.all.search(low):
        totals = [at for at in table.figures if table.adds_up(at)]
        column = totals[0] if len(totals) == 1 else None
    if asked is not None and column is not None:
        figures = [(row, number) for row, number in _figures(table, column)]
        if len(figures) < _PAIR:
            return None
        best = pick(number for _, number in figures)
        rows = [row for row, number in figures if number == best]
        names = listing(_named(table, row, asked) for row in rows)
        what = f"“{table.heads[column]}” in {table.place}"
        text = f"{words.said[name]} {what} is {rows[0].cells[column]}: {names}."
        return Reckoned((text,), tuple(row.index for row in rows), found.weight)
    columns = [at for at in table.figures if not table.adds_up(at)]
    if len(found.rows) != 1 or len(columns) < _SEVERAL or found.columns:
        return None
    (row,) = found.rows
    if number_in(table.name_of(row)) is not None:
        return None
    held = [(at, number) for at in columns if (number := number_in(row.cells[at])) is not None]
    if len(held) < _PAIR:
        return None
    best = pick(number for _, number in held)
    kept = [at for at, number in held if number == best]
    names = listing(table.heads[at] for at in kept)
    what = f"“{table.name_of(row)}” in {table.place}"
    text = f"{words.said[name]} figure for {what} is {row.cells[kept[0]]}: {names}."
    return Reckoned((text,), (row.index,), found.weight)


def _counts_others(found: Matched, low: str, words: FigureWords) -> bool:
    """Whether the most or fewest of things is asked that a table has not: "the most meetings"."""
    said = [one for cue in words.extremes.values() for one in cue.finditer(low)]
    things = (one for one in (_THINGS.match(low[match.end() :]) for match in said) if one)
    table = found.table
    names = (*table.heads, *(row.cells[0] for row in table.rows))
    held = table.around.union(*map(telling, names))
    return any(not telling(one["thing"]) & words.widened(held) for one in things)


def _zeros(found: Matched, _low: str, _: FigureWords) -> Reckoned | None:
    """Tell the rows with the figure 0 in the column named: "which States had no convictions"."""
    table, column = found.table, found.column
    asked = found.asked_names
    if column is None or not found.score or asked is None or found.rows:
        return None
    held = list(_figures(table, column))
    kept = [row for row, number in held if number == 0]
    if len(held) < len(table.singles):
        return None
    what = f"“{table.heads[column]}” in {table.place}"
    names = listing(_named(table, row, asked) for row in kept)
    text = f"{len(kept)} of the {len(held)} have 0 under {what}: {names}."
    if not kept:
        kept, text = list(table.singles), f"None of the {len(held)} has 0 under {what}."
    return Reckoned((text,), tuple(row.index for row in kept), found.weight)


def _sum(found: Matched, low: str, words: FigureWords) -> Reckoned | None:
    """Add up the rows named, the columns named of one row, or all rows of a column."""
    table, column = found.table, found.column
    if len(found.rows) >= _PAIR and column is not None:
        held = [(table.name_of(row), row, row.cells[column]) for row in found.rows]
        what = f"“{table.heads[column]}” in {table.place}"
        return _added(found, held, what)
    years = [at for at in table.figures if telling(table.heads[at]) <= found.stems]
    years = [at for at in years if not table.adds_up(at)]
    totals = [row for row in table.rows if table.is_total(row)]
    row = found.one_row
    if len(years) >= _PAIR and row is not None:
        held = [(table.heads[at], row, row.cells[at]) for at in years]
        return _added(found, held, f"“{table.name_of(row)}” in {table.place}")
    if found.rows or column is None or not found.score or not words.all.search(low):
        return None
    what = f"“{table.heads[column]}” in {table.place}"
    if len(totals) == 1 and totals[0].cells[column]:
        text = f"{totals[0].cells[column]}: the total printed for {what}."
        return Reckoned((text,), (totals[0].index,), found.weight)
    held = [(table.name_of(one), one, one.cells[column]) for one in table.singles]
    return _added(found, held, what)


def _added(found: Matched, held: list[tuple[str, Row, str]], what: str) -> Reckoned | None:
    numbers = [number_in(cell) for _, _, cell in held]
    if any(one is None for one in numbers):
        return None
    total = sum((one for one in numbers if one is not None), Decimal(0))
    parts = listing(f"{name} {cell}" for name, _, cell in held)
    text = f"Together {printed(total, [cell for _, _, cell in held])}: {parts} ({what})."
    rows = tuple(dict.fromkeys(row.index for _, row, _ in held))
    return Reckoned((text,), rows, found.weight)


def _cell(found: Matched, _low: str, _: FigureWords) -> Reckoned | None:
    """Tell the one figure of a row and a column that are both named."""
    table, column = found.table, found.column
    if len(found.rows) != 1 or column is None or not found.score:
        return None
    (row,) = found.rows
    if not row.cells[column].strip() or found.is_told_by_another(row):
        return None
    text = f"{row.cells[column]}: “{table.heads[column]}” of {table.name_of(row)} in {table.place}."
    return Reckoned((text,), (row.index,), found.weight)


def _named(table: Table, row: Row, asked: int) -> str:
    """Return a row by the names asked for, with what it is known by where that is another."""
    own = table.name_of(row)
    return own if asked == table.known_by else f"{row.cells[asked]} ({own})"


def _figures(table: Table, column: int) -> Iterator[tuple[Row, Decimal]]:
    for row in table.singles:
        number = number_in(row.cells[column])
        if number is not None:
            yield row, number
