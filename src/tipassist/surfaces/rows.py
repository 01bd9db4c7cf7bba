"""Rows: laid-out text between an answer and a screen, so that plain and rich output agree."""

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Style(StrEnum):
    """How a piece of text looks where a screen can show it."""

    PLAIN = ""
    STRONG = "bold"
    CODE = "cyan"
    FAINT = "dim"
    GOOD = "green"
    WARNING = "yellow"
    BAD = "red"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one style."""

    text: str
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph or list row; without pieces it is a blank line.

    Attributes:
        pieces: Its text.
        marker: What stands before it, such as "- "; wrapped lines are indented below its end.
        indent: Columns before the marker.
    """

    pieces: tuple[Piece, ...] = ()
    marker: str = ""
    indent: int = 0

    @property
    def text(self) -> str:
        """Its text without styles."""
        return "".join(piece.text for piece in self.pieces)


BLANK = Row()


def row(text: str, style: Style = Style.PLAIN, *, marker: str = "", indent: int = 0) -> Row:
    """Make a row of one style."""
    return Row((Piece(text, style),), marker, indent)


def harmless(text: str) -> str:
    """Return `text` without characters that steer a terminal or reverse its writing."""
    return _CONTROL.sub("", text)


def plain(rows: Iterable[Row], width: int | None = None) -> str:
    """Lay rows out as plain text.

    Args:
        rows: What is shown.
        width: Columns to wrap at; None keeps every row on one line, which suits a pipe.

    Returns:
        The text, ending in a line break; "" when there are no rows.
    """
    return "".join(f"{line}\n" for one in rows for line in _lines(one, width))


def _lines(one: Row, width: int | None) -> list[str]:
    first = " " * one.indent + one.marker
    text = harmless(one.text)
    if width is None or not text:
        return [f"{first}{text}".rstrip()]
    return textwrap.wrap(
        text,
        max(width, len(first) + 20),
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_on_hyphens=False,
    )


def styled(rows: Iterable[Row]) -> "RenderableType":
    """Lay rows out for a terminal that shows styles; it wraps at its own width."""
    from rich.console import Group

    return Group(*(_styled(one) for one in rows))


def _styled(one: Row) -> "RenderableType":
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    text = Text.assemble(*((harmless(piece.text), piece.style.value) for piece in one.pieces))
    if not one.marker:
        return Padding(text, (0, 0, 0, one.indent))
    grid = Table.grid(padding=0)
    grid.add_column(width=len(one.marker), no_wrap=True)
    grid.add_column()
    grid.add_row(Text(one.marker, style="dim"), text)
    return Padding(grid, (0, 0, 0, one.indent))
