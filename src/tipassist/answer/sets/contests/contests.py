"""Counts set against each other, as data: "does ACMW lead more than it supports?"."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from tipassist.answer.sets.query import Number
from tipassist.locators import Locator
from tipassist.types import Role


class Asks(StrEnum):
    """What is asked of a contest."""

    WHICH = "which"
    WHETHER = "whether"
    DIFFERENCE = "difference"


@dataclass(frozen=True, slots=True)
class Side:
    """What one side of a contest counts.

    Attributes:
        body: Whose activities are counted; "" for those of all.
        roles: In which roles.
        unit: What is counted.
        places: Only there.
    """

    body: str = ""
    roles: tuple[Role, ...] = ()
    unit: str = ""
    places: tuple[Locator, ...] = ()

    def filled(self, other: "Side") -> "Side":
        """Return the side with what it leaves unsaid taken from the other side."""
        return Side(
            self.body or other.body,
            self.roles or other.roles,
            self.unit or other.unit,
            self.places or other.places,
        )


class Claims(StrEnum):
    """What is said of the bodies that have more than one, or that they are asked for."""

    NOBODY = "nobody"
    SOMEBODY = "somebody"
    ONLY = "only"
    FIRST = "first"
    WHICH = "which"


@dataclass(frozen=True, slots=True)
class Standing:
    """What is said of a body among all others.

    Attributes:
        claims: Whether nobody, somebody or only some have more; or that it has the most itself.
        beside: Bodies that are left aside; with `ONLY` those that are said to have more.
        place: With `FIRST`, in which place it is said to stand; those that tie share one.
        outright: Whether it is said to have more than each of the others, so that a tie is none.
    """

    claims: Claims
    beside: tuple[str, ...] = ()
    place: int = 1
    outright: bool = False


@dataclass(frozen=True, slots=True)
class Times:
    """How many times as many one side is said to have: twice, at least three times, half.

    Attributes:
        share: The factor.
        sign: Whether exactly so many times, or more (">"), at least (">="), less than ("<")
            or about so many ("~"), which no count settles.
    """

    share: Fraction
    sign: str = "=="

    def accepts(self, count: int, other: int) -> bool:
        """Whether a count is so many times another."""
        least = self.share * other
        so = {">": count > least, ">=": count >= least, "<": count < least}
        return bool(other) and so.get(self.sign, count == least)

    def __str__(self) -> str:
        bound = {">": "more than ", ">=": "at least ", "<": "less than "}.get(self.sign, "")
        named = {Fraction(2): "twice", Fraction(1, 2): "half"}.get(self.share)
        return bound + (named or f"{self.share} times")


@dataclass(frozen=True, slots=True)
class Contest:
    """Counts set against each other.

    Attributes:
        sides: At least two sides, the one asked about first; no two count the same. One, where it
            is set against all other bodies.
        asks: What is asked of them.
        less: Whether less is asked instead of more.
        equal: Whether it is asked if they are equal.
        group: "bodies", "pillars" or "outcomes" when every one of these is set against the sides:
            "which bodies lead more than ACWC?"; the first side then stands for each of them.
        together: Whether sides are counted as one: "more than B and C combined".
        joined: How many of the sides, from the first, are the one asked about, when sides are
            counted as one: two in "do B and C together have more than A".
        further: What else the same sides are set against each other in: "but more projects".
        standing: What is said of the body of the one side among all others.
        margin: By how much the first of two sides is said to have more, or less.
        times: How many times as many it is said or asked to have.
    """

    sides: tuple[Side, ...]
    asks: Asks = Asks.WHICH
    less: bool = False
    equal: bool = False
    group: str = ""
    together: bool = False
    joined: int = 1
    further: tuple["Contest", ...] = ()
    standing: Standing | None = None
    margin: Number | None = None
    times: Times | None = None
