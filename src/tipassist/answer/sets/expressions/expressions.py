"""Expressions over sets of rows, of which what the rows speak of is one condition among others.

"Is anyone but SOMTC working on data?" asks which bodies the rows about data name beside SOMTC.
What is claimed is settled by the sets alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from tipassist.answer.sets.query import Condition
from tipassist.locators import Locator
from tipassist.types import Role


@dataclass(frozen=True, slots=True)
class About:
    """Rows that speak of one of several subjects, or of every one of them.

    Attributes:
        subjects: The words of each subject, folded.
        every: Whether they are to speak of all of them.
        negated: Whether they are to speak of none of them.
    """

    subjects: tuple[str, ...]
    every: bool = False
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """Rows that stand in one of several places, or in none of them when negated."""

    places: tuple[Locator, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class OneOf:
    """Rows that meet one of several conditions."""

    options: tuple["RowCondition", ...]


RowCondition = About | Placed | OneOf | Condition


class Quantity(StrEnum):
    """How many of the things looked at are asked for, or are said to be so."""

    WHICH = "which"
    COUNT = "count"
    MOST = "most"
    LEAST = "least"
    SOME = "some"
    NONE = "none"
    EVERY = "every"


@dataclass(frozen=True, slots=True)
class RowsAsked:
    """The rows that meet every condition are asked for, or how many they are."""

    kind: tuple[RowCondition, ...]
    quantity: Quantity = Quantity.WHICH


@dataclass(frozen=True, slots=True)
class RowsClaimed:
    """Something is claimed of every row of a kind, of none or of some.

    Attributes:
        quantity: Of how many: every, none or some.
        kind: What the rows looked at meet.
        said: What is claimed of them.
        only: Whether they are to be nothing else: rows that speak of something may speak of more.
    """

    quantity: Quantity
    kind: tuple[RowCondition, ...]
    said: tuple[RowCondition, ...]
    only: bool = False


@dataclass(frozen=True, slots=True)
class BodiesAsked:
    """The bodies that have a role in rows of a kind are asked for, counted or put to the test.

    Attributes:
        quantity: What is asked: which, how many, which has the most; some or none for a claim.
        roles: Any of these roles.
        kind: What the rows meet.
        beside: Bodies that are left out.
        without: The bodies have no such role in any of the rows: "which lead no row on data".
        but_not: Roles that they have in none of these rows: "support some but lead none".
    """

    quantity: Quantity
    roles: tuple[Role, ...]
    kind: tuple[RowCondition, ...]
    beside: tuple[str, ...] = ()
    without: bool = False
    but_not: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacesAsked:
    """The pillars or outcomes that have rows of a kind are asked for, or put to the test.

    Attributes:
        unit: "pillars" or "outcomes".
        quantity: What is asked: which, how many, which has the most; some, none or every for a
            claim.
        kind: What the rows meet.
        rows: How many of the rows of a place meet it: some, none or every one.
        own: Whether the places themselves are said to speak of it; their rows tell where none does.
    """

    unit: str
    quantity: Quantity
    kind: tuple[RowCondition, ...]
    rows: Quantity = Quantity.SOME
    own: bool = False


class Than(StrEnum):
    """What is said of how many rows one body has beside another."""

    OPEN = "open"
    MORE = "more"
    FEWER = "fewer"
    AS_MANY = "as many"


@dataclass(frozen=True, slots=True)
class BodiesCompared:
    """Two bodies are compared by how many rows of a kind they have a role in."""

    bodies: tuple[str, ...]
    roles: tuple[Role, ...]
    kind: tuple[RowCondition, ...]
    than: Than = Than.OPEN


Expression = RowsAsked | RowsClaimed | BodiesAsked | BodiesCompared | PlacesAsked


def speaks(conditions: tuple[RowCondition, ...]) -> bool:
    """Whether what rows speak of is one of the conditions."""
    return any(
        speaks(one.options) if isinstance(one, OneOf) else isinstance(one, About)
        for one in conditions
    )


def subjects_of(expression: Expression) -> tuple[str, ...]:
    """Return the words of every subject of an expression, folded."""
    said = expression.said if isinstance(expression, RowsClaimed) else ()
    told = (one for one in each_of((*expression.kind, *said)) if isinstance(one, About))
    return tuple(subject for one in told for subject in one.subjects)


def each_of(conditions: Iterable[RowCondition]) -> Iterator[RowCondition]:
    """Yield conditions, and those of which one is to be met."""
    for one in conditions:
        if isinstance(one, OneOf):
            yield from each_of(one.options)
        else:
            yield one


def with_places(expression: Expression, named: dict[str, tuple[Locator, ...]]) -> Expression | None:
    """Take subjects that are the names of places for the rows that stand there.

    Args:
        expression: An expression that is not just of the rows of one subject.
        named: Places by the words they are called by.

    Returns:
        The expression; None where rows alone are asked for, or several subjects are joined.
    """
    if isinstance(expression, RowsAsked):
        return None
    try:
        kind = tuple(_placed(one, named) for one in expression.kind)
        if isinstance(expression, RowsClaimed):
            said = tuple(_placed(one, named) for one in expression.said)
            return replace(expression, kind=kind, said=said)
    except ValueError:
        return None
    return replace(expression, kind=kind)


def _placed(one: RowCondition, named: dict[str, tuple[Locator, ...]]) -> RowCondition:
    match one:
        case About((subject,), _, negated) if subject in named:
            return Placed(named[subject], negated)
        case About(subjects) if not named.keys().isdisjoint(subjects):
            raise ValueError(subjects)
        case OneOf(options):
            return OneOf(tuple(_placed(option, named) for option in options))
        case _:
            return one
