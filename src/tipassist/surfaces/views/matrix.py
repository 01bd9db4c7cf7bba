"""The coordination matrix: which body does what for which outcome."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from tipassist.locators import code
from tipassist.register import queries
from tipassist.register.model import Activity, Register
from tipassist.register.tables import Cell as TableCell
from tipassist.register.tables import Table
from tipassist.surfaces.page_links import Link, body_link, place_link
from tipassist.types import Role

LETTERS = {role: role.value[0].upper() for role in Role}


class Sorting(StrEnum):
    """What the rows are sorted by."""

    NAME = "name"
    COORDINATING = "coordinating"
    SUPPORTING = "supporting"
    RELEVANT = "relevant"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many activities, by role.

    Attributes:
        roles: Count by role, in the order of `Role`.
        total: Activities in which there is any role.
    """

    roles: tuple[tuple[Role, int], ...]
    total: int

    def of(self, role: Role) -> int:
        """Return the count of a role."""
        return dict(self.roles)[role]


@dataclass(frozen=True, slots=True)
class CellRole:
    """The activities of one outcome in which a body has one role."""

    role: Role
    letter: str
    activities: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One body in one outcome.

    Attributes:
        outcome: Code of the outcome.
        roles: Roles held, strongest first; empty when it has none.
        url: The activity when there is one, else the outcome with the body's activities.
        strongest: The strongest role, which gives the shade.
        text: `C2 S1`; "" when it has no role.
    """

    outcome: str
    roles: tuple[CellRole, ...]
    url: str
    strongest: Role | None
    text: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One body."""

    body: Link
    cells: tuple[Cell, ...]
    tally: Tally


@dataclass(frozen=True, slots=True)
class PillarColumns:
    """The columns of one pillar."""

    pillar: Link
    outcomes: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Bodies by outcomes.

    Attributes:
        columns: Outcomes by pillar.
        rows: One for each body, sorted.
        totals: Bodies' entries by role under each outcome, in the order of the columns.
        tally: All entries of the table by role, and its activities.
        sorting: What the rows are sorted by.
    """

    columns: tuple[PillarColumns, ...]
    rows: tuple[MatrixRow, ...]
    totals: tuple[Tally, ...]
    tally: Tally
    sorting: Sorting


def matrix_of(register: Register, sorting: Sorting = Sorting.NAME) -> Matrix:
    """Build the matrix; counts are sorted from the largest, equal ones by name."""
    inside = {one.code: _of_outcome(register, one.code) for one in register.outcomes}
    rows = [_row(register, body, inside) for body in register.bodies]
    return Matrix(
        tuple(_columns(register, one.letter, one.title.text) for one in register.pillars),
        tuple(sorted(rows, key=_key(sorting))),
        tuple(_tally(activities) for activities in inside.values()),
        _tally(register.activities),
        sorting,
    )


def _columns(register: Register, letter: str, title: str) -> PillarColumns:
    found = queries.outcomes_of(register, letter)
    return PillarColumns(
        place_link(code(letter), title),
        tuple(place_link(code(one.code), one.wording.text) for one in found),
    )


def _of_outcome(register: Register, outcome: str) -> tuple[Activity, ...]:
    return queries.activities_of(register, code(outcome))


def _tally(activities: tuple[Activity, ...], body: str = "") -> Tally:
    counts = tuple(
        (
            role,
            sum(
                entry.role is role and body in ("", entry.body)
                for one in activities
                for entry in one.bodies
            ),
        )
        for role in Role
    )
    held = sum(any(body in ("", entry.body) for entry in one.bodies) for one in activities)
    return Tally(counts, held)


def _row(register: Register, body: str, inside: dict[str, tuple[Activity, ...]]) -> MatrixRow:
    cells = tuple(_cell(body, outcome, activities) for outcome, activities in inside.items())
    term = queries.find_term(register, body)
    return MatrixRow(
        body_link(body, term.definition.text if term else ""),
        cells,
        _tally(register.activities, body),
    )


def _cell(body: str, outcome: str, inside: tuple[Activity, ...]) -> Cell:
    place = code(outcome)
    roles = tuple(
        CellRole(role, LETTERS[role], tuple(place_link(code(one.code)) for one in held))
        for role in Role
        if (held := [one for one in inside if body in one.named(role)])
    )
    found = tuple(dict.fromkeys(link for role in roles for link in role.activities))
    listed = f"{place_link(place).url}?body={body_link(body).url.rsplit('/', 1)[-1]}"
    return Cell(
        outcome,
        roles,
        found[0].url if len(found) == 1 else listed,
        roles[0].role if roles else None,
        " ".join(f"{one.letter}{len(one.activities)}" for one in roles),
    )


def _key(sorting: Sorting) -> Callable[[MatrixRow], tuple[int, str]]:
    def key(row: MatrixRow) -> tuple[int, str]:
        name = row.body.label.casefold()
        match sorting:
            case Sorting.NAME:
                return 0, name
            case Sorting.TOTAL:
                return -row.tally.total, name
            case _:
                return -row.tally.of(Role(sorting.value)), name

    return key


def matrix_table(matrix: Matrix) -> Table:
    """Return the matrix as a flat table for a spreadsheet."""
    outcomes = tuple(link.label for group in matrix.columns for link in group.outcomes)
    counted = (*(role.value for role in Role), "total")
    rows: list[tuple[TableCell, ...]] = [
        (
            row.body.label,
            *(cell.text for cell in row.cells),
            *(count for _, count in row.tally.roles),
            row.tally.total,
        )
        for row in matrix.rows
    ]
    rows += [_total(matrix, role) for role in Role]
    return Table("matrix", ("body", *outcomes, *counted), tuple(rows))


def _total(matrix: Matrix, role: Role) -> tuple[TableCell, ...]:
    counts = tuple(tally.of(role) for tally in matrix.totals)
    own = (sum(counts) if one is role else "" for one in Role)
    return (f"total {role.value}", *counts, *own, "")
