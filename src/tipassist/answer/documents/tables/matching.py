"""Which rows and columns of a table a question names."""

from dataclasses import dataclass

from tipassist.answer.documents.reading.words import alike, load_document_words, meant_by
from tipassist.answer.documents.tables.grid import Row, Table, number_in, telling
from tipassist.answer.documents.tables.words import FigureWords
from tipassist.answer.language.words import fold

SEXES = frozenset({"women", "men"})
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Matched:
    """What a question has in common with a table.

    Attributes:
        table: The table.
        stems: The word families of the question, its years among them.
        rows: The rows that it names whole, in the order of the table.
        columns: The columns of figures that it names best; several when they fit as well.
        score: How well the best columns fit; 0 when none is named.
    """

    table: Table
    stems: frozenset[str]
    rows: tuple[Row, ...]
    columns: tuple[int, ...]
    score: int

    @property
    def weight(self) -> int:
        """How much of the question the table has around it, in its titles and in its rows."""
        table = self.table
        named = {stem for row in self.rows for stem in telling(table.name_of(row))}
        titles = {stem for head in table.heads for stem in telling(head)}
        return len(self.stems & {*named, *titles}) * 2 + len(self.stems & table.around) + self.score

    @property
    def column(self) -> int | None:
        """The one column of figures that is asked; None where several fit, or none."""
        if self.columns:
            return self.columns[0] if len(self.columns) == 1 else None
        kept = [at for at in self.table.figures if not self.table.adds_up(at)]
        return kept[0] if len(kept) == 1 else None

    @property
    def one_row(self) -> Row | None:
        """The one row that is named, or else, where none is, the one that adds all up."""
        totals = [row for row in self.table.rows if self.table.is_total(row)]
        held = self.rows or tuple(totals)
        return held[0] if len(held) == 1 else None

    def held(self, words: FigureWords) -> frozenset[str]:
        """Return the word families that the rows and the column named have, and what is around."""
        names = [self.table.name_of(row) for row in self.rows]
        heads = [self.table.heads[at] for at in self.columns]
        own = self.table.around.union(*(telling(one) for one in (*names, *heads)))
        numbers = {name.strip() for name in (*names, *heads)}
        return words.widened(own | alike(own)) | numbers

    @property
    def asked_names(self) -> int | None:
        """The column of names that is asked for: "which shelter"; None where none is."""
        before = range(next(iter(self.table.figures), len(self.table.heads)))
        heads = {at: telling(self.table.heads[at]) for at in before}
        parties = load_document_words().parties
        said = self.stems | parties if parties & self.stems else self.stems
        asked = [at for at, head in heads.items() if head and head <= said]
        known = self.table.known_by
        return known if known in asked else next(iter(asked), None)

    @property
    def likely_row(self) -> Row | None:
        """The one row that is named whole, or else the one most of whose name is said."""
        if self.rows:
            return self.rows[0] if len(self.rows) == 1 else None
        shares = [(self._share(row), row) for row in self.table.singles]
        best = max((share for share, _ in shares), default=0.0)
        fits = [row for share, row in shares if share == best]
        return fits[0] if best >= _HALF and len(fits) == 1 else None

    def is_told_by_another(self, row: Row) -> bool:
        """Whether the words in the cells of another row have more of what is asked than one has.

        "How long are the names of those who came with the donor kept" is not asked of the donor.
        """
        told = {one.index: len(self._said_in(one)) for one in self.table.singles}
        return max(told.values()) > told[row.index] + 1

    def _said_in(self, row: Row) -> frozenset[str]:
        words = (cell for cell in row.cells if number_in(cell) is None)
        return frozenset(stem for cell in words for stem in telling(cell)) & self.stems

    def _share(self, row: Row) -> float:
        own = telling(self.table.name_of(row))
        return len(own & self.stems) / len(own) if own else 0.0


def match(
    table: Table, stems: frozenset[str], words: FigureWords, noun: frozenset[str] = frozenset()
) -> Matched:
    """Return what a question has in common with a table.

    Args:
        table: The table.
        stems: The word families of the question.
        words: Words that titles and questions use for one another.
        noun: Those of the noun that is asked for: "what share"; of columns that fit as well, the
            one that it names counts, or the one that is named whole.
    """
    rows = tuple(row for row in table.singles if _is_named(table.name_of(row), stems))
    used = frozenset(stem for row in rows for stem in telling(table.name_of(row)))
    left = stems - used
    single = _of_people(table, [at for at in table.figures if not table.adds_up(at)], stems)
    scores = {at: _score(table.heads[at], left, words) for at in single}
    best = max(scores.values(), default=0)
    fits = tuple(at for at, score in scores.items() if score == best and best > 0)
    columns = tuple(at for at in fits if telling(table.heads[at]) & noun) or fits
    whole = tuple(at for at in columns if telling(table.heads[at]) <= left)
    columns = whole if len(whole) == 1 else columns
    return Matched(table, stems, rows, columns, best)


def _of_people(table: Table, columns: list[int], stems: frozenset[str]) -> list[int]:
    """Keep the columns of women or of men, where these are asked for and some columns are."""
    people = load_document_words().people_in
    asked = people(" ".join(stems)) & SEXES
    return [at for at in columns if asked and asked <= people(fold(table.heads[at]))] or columns


def columns_of(table: Table, group: frozenset[str]) -> tuple[int, ...]:
    """Return the columns of figures whose titles have a word of a group."""
    return tuple(at for at in table.figures if telling(table.heads[at]) & group)


def _is_named(name: str, stems: frozenset[str]) -> bool:
    own = telling(name)
    if not own and number_in(name) is not None:
        return name.strip() in stems
    return bool(own) and own <= stems


def _score(head: str, stems: frozenset[str], words: FigureWords) -> int:
    own = telling(head)
    return 2 * len(own & stems) + len((own & (words.widened(stems) | meant_by(stems))) - stems)
