"""Activities of a table with typed columns: what is done, by which bodies, and how it stands."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby

from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.words import fold
from tipassist.corpus.structure.words import structure_words
from tipassist.register.instruments import Clause, ClauseKind

_NOT_DONE = ("none", "partly", "undone", "dropped")
_YEAR = re.compile(r"(?<![\w.,-])(?:19|20)\d\d(?![\w-]|[.,]\d)")
_DETAIL = re.compile(r"[;,(.:–—]")
_BODIES = re.compile(r"[,;/\n]| and ")
_SENTENCE = re.compile(r"(?<=[.;!?])\s+")


class Column(IntEnum):
    """The columns of a table of activities, in the order of `structure.toml`."""

    THEME = 0
    ACTIVITY = 1
    BODY = 2
    OUTPUT = 3
    STATUS = 4


@dataclass(frozen=True, slots=True)
class Status:
    """How an activity stands.

    Attributes:
        printed: As printed; "" where the cell is empty.
        states: The states of `[states]` that it tells.
        years: The years that it names.
    """

    printed: str
    states: frozenset[str]
    years: frozenset[int]


@dataclass(frozen=True, slots=True)
class Activity:
    """A row of a table of activities.

    Attributes:
        index: Its clause.
        code: Its number, folded: "b.a.1.1"; "" for none.
        theme: The part of the table that it belongs to, as printed; "" for none.
        subject: What is done.
        bodies: The bodies it names, as printed and in their order.
        output: What is to come of it; "" for nothing.
        status: How it stands.
    """

    index: int
    code: str
    theme: str
    subject: str
    bodies: tuple[str, ...]
    output: str
    status: Status

    def is_under(self, group: str) -> bool:
        """Whether it belongs to a theme, or to what its code begins with: "b.a"."""
        return group == self.theme or self.code.startswith(f"{group}.")

    def lacks(self, column: Column) -> bool:
        """Whether the cell of a column is empty."""
        match column:
            case Column.BODY:
                return not self.bodies
            case Column.OUTPUT:
                return not self.output
            case Column.STATUS:
                return not self.status.printed
            case _:
                return False


@dataclass(frozen=True, slots=True)
class Activities:
    """The activities of a document.

    Attributes:
        rows: In reading order.
        columns: The columns that it has.
        first_leads: Whether the body named first is said to be in the lead.
        as_of: The years in which the document says that this was how they stood.
    """

    rows: tuple[Activity, ...]
    columns: frozenset[Column]
    first_leads: bool = False
    as_of: frozenset[int] = frozenset()

    def at(self, index: int) -> Activity | None:
        """Return the activity of a clause, or None."""
        return next((one for one in self.rows if one.index == index), None)

    @property
    def bodies(self) -> tuple[str, ...]:
        """The bodies that they name, each once."""
        return tuple(dict.fromkeys(name for one in self.rows for name in one.bodies))

    @property
    def themes(self) -> tuple[str, ...]:
        """The themes that they belong to, each once."""
        return tuple(dict.fromkeys(one.theme for one in self.rows if one.theme))


def activities_of(places: Places, *, every: bool) -> Activities:
    """Return the activities of a document.

    Args:
        places: The document.
        every: Whether every row of its tables with codes or titles of activities is one, as in an
            earlier plan; else only the rows of tables that tell how each stands.
    """
    rows: list[Activity] = []
    columns: set[Column] = set()
    first = (at for at, _ in enumerate(places.instrument.clauses) if _is_first(places, at))
    for heads, held in groupby(first, key=lambda at: _heads(places.clause(at))):
        table = [_read(places, at) for at in held]
        acts = any(one.code for one in table) or _titled(heads, Column.ACTIVITY) is not None
        if (every and acts) or any(one.status.states for one in table):
            rows += table
            columns |= {one for one in Column if _titled(heads, one) is not None}
    return Activities(tuple(rows), frozenset(columns), _first_leads(places), _as_of(places))


def head_of(clause: Clause, column: Column) -> str:
    """Return the title of a column as printed over a row; "" where it has none."""
    at = _titled(_heads(clause), column)
    return clause.cells[at][0] if at is not None else ""


def states_of(text: str) -> tuple[tuple[str, str], ...]:
    """Return all states that a folded text tells, with their words: "completed with delay".

    What is not or only partly done is nothing else.
    """
    cues = load_document_words().states.items()
    found = tuple((state, match[0]) for state, cue in cues if (match := cue.search(text)))
    return found[:1] if found and found[0][0] in _NOT_DONE else found


def years_of(text: str) -> frozenset[int]:
    """Return the years that a text names."""
    return frozenset(map(int, _YEAR.findall(text)))


def _is_first(places: Places, index: int) -> bool:
    """Whether a clause is the first row of an activity, which others may go on."""
    lead = places.lead(index)
    is_row = places.clause(index).kind is ClauseKind.TABLE_ROW and bool(places.clause(index).cells)
    return is_row and (lead is None or places.clause(lead).kind is not ClauseKind.TABLE_ROW)


def _read(places: Places, index: int) -> Activity:
    clause = places.clause(index)
    same = (index, *(at for at in places.under(index) if places.clause(at).cells))
    named = (name for at in same for name in _BODIES.split(_cell(places.clause(at), Column.BODY)))
    bodies = dict.fromkeys(filter(None, (name.strip(" .") for name in named)))
    subject = _cell(clause, Column.ACTIVITY) or next(_others(clause), "")
    output = _cell(clause, Column.OUTPUT)
    return Activity(
        index,
        ".".join(places.key(clause.locator)),
        _cell(clause, Column.THEME) or _theme_above(places, index),
        subject,
        tuple(bodies),
        output,
        _status(_cell(clause, Column.STATUS)),
    )


def _theme_above(places: Places, index: int) -> str:
    """Return the title of the division above a row that its code begins with: "B. Lamps"."""
    code = places.key(places.clause(index).locator)
    for at in places.above(index):
        clause = places.clause(at)
        sign, *label = places.key(clause.locator) or ("",)
        if clause.heading and sign == "§" and label and label == list(code[:1]):
            return f"{label[0].upper()}. {clause.heading}"
    return ""


def _status(printed: str) -> Status:
    """Read a status: by its first words, before what more is said of it, or by all of them."""
    said = fold(printed)
    states = states_of(_DETAIL.split(said)[0]) or states_of(said)
    return Status(printed, frozenset(state for state, _ in states), years_of(said))


def _others(clause: Clause) -> Iterator[str]:
    """Yield the cells of columns of no type."""
    heads = _heads(clause)
    typed = {_titled(heads, one) for one in Column}
    yield from (cell.text for at, (_, cell) in enumerate(clause.cells) if at not in typed)


def _cell(clause: Clause, column: Column) -> str:
    at = _titled(_heads(clause), column)
    return clause.cells[at][1].text.strip() if at is not None else ""


def _heads(clause: Clause) -> tuple[str, ...]:
    return tuple(head for head, _ in clause.cells)


def _titled(heads: Iterable[str], column: Column) -> int | None:
    """Return which of some columns is of a type by its title, or None."""
    every = [fold(head) for head in heads]
    titles = (fold(one) for one in structure_words().columns[column])
    return next((at for one in titles for at, head in enumerate(every) if one in head), None)


def _first_leads(places: Places) -> bool:
    cue = load_document_words().rows["first_leads"]
    texts = (fold(one.wording.text) for one in places.instrument.clauses if not one.cells)
    return any(cue.search(sentence) for text in texts for sentence in _SENTENCE.split(text))


def _as_of(places: Places) -> frozenset[int]:
    """Return the years in which the rows stood so: "Status as of 30 June 2031"."""
    cue = load_document_words().rows["as_of"]
    texts = (fold(one.wording.text) for one in places.instrument.clauses if not one.cells)
    said = (sentence for text in texts for sentence in _SENTENCE.split(text))
    return frozenset(year for one in said if cue.search(one) for year in years_of(one))
