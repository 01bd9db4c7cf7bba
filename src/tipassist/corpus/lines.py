"""Physical lines of a work plan and what each of them is."""

import re
from dataclasses import dataclass
from enum import StrEnum

from tipassist.types import Span

_HEADING = re.compile(r"(?P<letter>[A-Z])\.\s+(?P<title>[^\t]*\S)\s*")
_LIST_ITEM = re.compile(
    r"(?P<indent>\s*)-\s+(?:(?P<label>[0-9]{1,2}|[A-Za-z])\.\s+)?(?P<words>\S.*)"
)
_FOOTNOTE = re.compile(r"\s*(?P<mark>[⁰¹²³⁴-⁹]+)\s*(?P<words>.*)")


class LineKind(StrEnum):
    """What a line is, judged by its form alone."""

    BLANK = "blank"
    TABLE = "table"
    HEADING = "heading"
    LIST_ITEM = "list item"
    FOOTNOTE = "footnote"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the stored text.

    Attributes:
        number: Line number from 1.
        start: Offset of its first character.
        end: Offset after its last character, line end not counted.
        text: Its words, without the line end.
        kind: What it is.
    """

    number: int
    start: int
    end: int
    text: str
    kind: LineKind

    @property
    def cells(self) -> tuple[Span, ...]:
        """The spans of its tab-separated cells, blanks around their words left out."""
        spans = []
        at = self.start
        for cell in self.text.split("\t"):
            lead = len(cell) - len(cell.lstrip())
            spans.append(Span(at + lead, at + max(lead, len(cell.rstrip()))))
            at += len(cell) + 1
        return tuple(spans)

    def heading(self) -> tuple[str, Span] | None:
        """Return the letter and the span of the title when it has the form of a heading."""
        match = _HEADING.fullmatch(self.text)
        if match is None:
            return None
        return match["letter"], Span(
            self.start + match.start("title"), self.start + match.end("title")
        )

    def list_item(self) -> re.Match[str] | None:
        """Return the match of `- 1. words`, `- a. words` or `- words`."""
        return _LIST_ITEM.fullmatch(self.text)


def _kind(text: str) -> LineKind:
    if not text.strip():
        return LineKind.BLANK
    if "\t" in text:
        return LineKind.TABLE
    if _FOOTNOTE.fullmatch(text):
        return LineKind.FOOTNOTE
    if _LIST_ITEM.fullmatch(text):
        return LineKind.LIST_ITEM
    return LineKind.HEADING if _HEADING.fullmatch(text) else LineKind.TEXT


def read_lines(text: str) -> tuple[Line, ...]:
    """Split a stored text into lines, ended by a line feed or by carriage return and line feed."""
    lines = []
    start = 0
    for number, raw in enumerate(text.split("\n"), start=1):
        words = raw.removesuffix("\r")
        lines.append(Line(number, start, start + len(words), words, _kind(words)))
        start += len(raw) + 1
    return tuple(lines)
