"""What the figures of a table say, and how numbers reckoned from cells are printed."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What the figures of a table say.

    Attributes:
        sentences: The answer, sentence by sentence.
        rows: The clauses that it rests on, in reading order.
        weight: How much of the question the table has.
    """

    sentences: tuple[str, ...]
    rows: tuple[int, ...]
    weight: int


def printed(number: Decimal, cells: list[str]) -> str:
    """Return a number as the cells that it was reckoned from are printed."""
    plain = f"{number:,}" if any("," in one for one in cells) else f"{number}"
    return f"{plain} %" if all("%" in one for one in cells) else plain
