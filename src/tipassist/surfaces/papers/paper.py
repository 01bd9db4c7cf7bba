"""A paper: a document made of headings, paragraphs and tables, whatever file it becomes."""

import re
from dataclasses import dataclass
from datetime import date

from tipassist.register.tables import Table

_NOT_PRINTABLE = re.compile(
    "[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading.

    Attributes:
        text: Its words.
        level: From 1; the paper's title stands above all.
    """

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or the item of a list.

    Attributes:
        runs: Its text.
        depth: 0 for a paragraph; items of a list begin at 1.
        emphasised: Whether it is set apart from the text around it.
    """

    runs: tuple[Run, ...]
    depth: int = 0
    emphasised: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of texts.

    Attributes:
        table: Its columns and rows; its name is not shown.
        widths: How wide the columns are, relative to each other.
    """

    table: Table
    widths: tuple[int, ...]

    @property
    def shares(self) -> tuple[float, ...]:
        """The width of each column as a share of all, 0 to 1."""
        return tuple(width / sum(self.widths) for width in self.widths)


Block = Heading | Paragraph | Grid


@dataclass(frozen=True, slots=True)
class Paper:
    """A document.

    Attributes:
        title: Its title.
        blocks: What stands under it, in reading order.
        foot: What stands at the foot of each page, beside its number.
        made_on: The day it was made; None when that does not matter.
    """

    title: str
    blocks: tuple[Block, ...]
    foot: str = ""
    made_on: date | None = None


def paragraph(text: str, *, depth: int = 0, emphasised: bool = False) -> Paragraph:
    """Return a paragraph of one style."""
    return Paragraph((Run(text),), depth, emphasised)


def labelled(label: str, text: str) -> Paragraph:
    """Return the item of a list that begins with a label."""
    return Paragraph((Run(f"{label}: ", strong=True), Run(text)), 1)


def printable(text: str) -> str:
    """Return a text with the characters that no file can hold replaced, each by one."""
    return _NOT_PRINTABLE.sub("\ufffd", text)
