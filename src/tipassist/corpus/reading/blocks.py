"""The blocks that every reader finds in its file, and how they are written as stored text.

One block stands on one line, an empty line between two of them; the rows of a table follow each
other without one. A new page is a form feed on the line between two blocks.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from tipassist.register.instruments import PAGE_BREAK, PARAGRAPH_GAP

Progress: TypeAlias = Callable[[str, int, int], None]
"""Called with the stage in words, the units done and the units in all."""

CONTENTS_NOTE = "The table of contents is left out."
MAX_HEADING_LEVEL = 6
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f]"
)
_BLANKS = re.compile(r"[^\S\f]+")
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_DIGITS = str.maketrans(_SUPERSCRIPTS, "0123456789")
_TO_SUPERSCRIPTS = str.maketrans("0123456789", _SUPERSCRIPTS)
_MARK = re.compile(f"[{_SUPERSCRIPTS}]+")


class BlockKind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    TEXT = "text"
    TABLE = "table"
    NOTE = "note"
    PAGE = "page"


PARAGRAPH = "\u2029"
"""What readers put between the paragraphs of a cell."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document that stands by itself.

    Attributes:
        kind: What it is; `PAGE` is the break before a new page.
        text: Its words; of a table its rows, one a line, the cells divided by tabs.
        level: Of a heading its level, from 1.
        label: Of a footnote the number or sign printed before it.
    """

    kind: BlockKind
    text: str = ""
    level: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class ReadText:
    """A document as it is stored.

    Attributes:
        text: The stored text.
        notes: What the reader left out or could not be sure of, for people, in whole sentences.
    """

    text: str
    notes: tuple[str, ...] = ()


def silent(stage: str, done: int, total: int) -> None:
    """Say nothing."""


def tidy(text: str) -> str:
    """Return words as they are stored: single blanks, no invisible characters, no ligatures."""
    text = _LIGATURES.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return _BLANKS.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text))).strip(" ")


def table_row(cells: Sequence[str]) -> str:
    """Return a row of a table as one line; `PARAGRAPH` in a cell becomes `PARAGRAPH_GAP`."""
    return "\t".join(_cell(cell).replace(PAGE_BREAK, " ") for cell in cells)


def _cell(cell: str) -> str:
    return PARAGRAPH_GAP.join(filter(None, map(tidy, cell.split(PARAGRAPH))))


def superscript(digits: str) -> str:
    """Return digits as superscript digits."""
    return digits.translate(_TO_SUPERSCRIPTS)


def plain_digits(text: str) -> str:
    """Return superscript digits as plain ones."""
    return text.translate(_TO_DIGITS)


def mark(label: str) -> str:
    """Return the mark of a footnote in the text."""
    return f"[^{label}]"


def stored_text(blocks: Iterable[Block]) -> str:
    """Write blocks as stored text; "" when they hold no words.

    Superscript numbers of which a footnote is found become its marks.
    """
    kept = [block for block in blocks if block.text.strip() or block.kind is BlockKind.PAGE]
    labels = {block.label for block in kept if block.kind is BlockKind.NOTE}
    parts: list[str] = []
    pages = 0
    for block in kept:
        if block.kind is BlockKind.PAGE:
            pages += 1
            continue
        if parts or pages:
            parts.append(f"\n{PAGE_BREAK * pages}\n" if parts else f"{PAGE_BREAK * pages}\n")
        parts.append(_written(block, labels))
        pages = 0
    return "".join([*parts, "\n"]) if parts else ""


def _written(block: Block, labels: set[str]) -> str:
    text = _MARK.sub(lambda match: _linked(match[0], labels), block.text)
    match block.kind:
        case BlockKind.HEADING:
            level = min(max(block.level, 1), MAX_HEADING_LEVEL)
            return f"{'#' * level} {text}"
        case BlockKind.NOTE:
            return f"{mark(block.label)}: {text}"
        case _:
            return text


def _linked(printed: str, labels: set[str]) -> str:
    number = plain_digits(printed)
    return mark(number) if number in labels else printed
