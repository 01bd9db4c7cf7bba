"""Physical lines of a work plan and what each of them is."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.types import Span

LINE_END = re.compile(r"\r\n|\n|\r")
BYTE_ORDER_MARK = "\ufeff"
# Signs that word processors print before the items of a list: round, square and pointed ones,
# ticks, arrows of the dingbats and those of symbol fonts.
BULLETS = "·\u2022\u2023\u2043\u2219\u25a0-\u25ff\u2600-\u27bf\u2b00-\u2bff\uf0a0-\uf0ff"
_HEADING = re.compile(
    r"[#*\s]*(?:(?P<kind>(?i:pillar|section))\s+(?P<named>[IVX]{2,5}|[A-Z])(?:\*\*)?\s*[.:)–—-]"
    r"|(?P<letter>[IVX]{2,5}|[A-Z])(?:[.)]|\s[–—]))[*\s]+(?P<title>[^\t*]*[^\t*\s])[*\s]*"
)
_CONTENTS_ENTRY = re.compile(r"(?:\.{3,}|…|\s{3,})\s*\d{1,3}\s*$")
_LIST_ITEM = re.compile(
    rf"(?P<indent>\s*)(?:(?:[-–*+{BULLETS}]|o(?=\s+[(\[A-Z0-9*]))\s+"
    r"(?:(?P<strong>\*\*|__)?\(?(?P<label>[0-9]{1,2}|[A-Za-z]|[ivx]{1,4})[.)](?(strong)(?P=strong))"
    r"\s+)?"
    r"|(?P<bold>\*\*|__)?(?P<open>\()?(?P<bare>[0-9]{1,2}|[a-z]|[ivx]{2,4}|(?(open)[A-Z]|(?!)))"
    r"(?:\)|(?(open)(?!)|\.))(?(bold)(?P=bold))\s+"
    r")(?P<words>\S.*)"
)
_FOOTNOTE = re.compile(r"\s*(?:[⁰¹²³⁴-⁹]+|\[\^\d{1,3}\]:|<sup>\s*\d{1,3}\s*</sup>)\s*.*")
_HEADING_MARKS = re.compile(r"#{1,6} +(?=\S[^\t]*$)")
_PAGE = r"[Pp]\s?[Aa]\s?[Gg]\s?[Ee]"
_PAGE_NUMBER = re.compile(
    rf"\s*(?:{_PAGE}\s*[|:]?\s*)?[-–]?\s*\d{{1,3}}\s*[-–]?(?:\s*(?:of|/)\s*\d{{1,3}})?"
    rf"(?:\s*[|–-]?\s*{_PAGE})?\s*"
)
_RUNNING_TITLE_MIN_CHARS = 21


class LineKind(StrEnum):
    """What a line is, judged by its form alone."""

    BLANK = "blank"
    TABLE = "table"
    HEADING = "heading"
    LIST_ITEM = "list item"
    FOOTNOTE = "footnote"
    PAGE_NUMBER = "page number"
    RUNNING_TITLE = "running title"
    TEXT = "text"


@dataclass(frozen=True)
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
    def span(self) -> Span:
        """The whole line."""
        return Span(self.start, self.end)

    @cached_property
    def cells(self) -> tuple[Span, ...]:
        """The spans of its tab-separated cells, blanks around their words left out."""
        spans = []
        at = self.start
        for cell in self.text.split("\t"):
            lead = len(cell) - len(cell.lstrip())
            spans.append(Span(at + lead, at + max(lead, len(cell.rstrip()))))
            at += len(cell) + 1
        return tuple(spans)

    def heading(self) -> "Heading | None":
        """Return its parts when it has the form `A. Title` or `Pillar A: Title`."""
        return heading_in(self.text, self.start)

    def title_row(self) -> "Heading | None":
        """Return the heading that the only filled cell of a table row is, or None.

        A second cell counts for none when it says the title again.
        """
        filled = [self._heading_of(cell) for cell in self.cells if cell.start < cell.end]
        found = [one for one in filled if one is not None]
        if self.kind is not LineKind.TABLE or not found or len(filled) != len(found):
            return None
        whole = max(found, key=lambda one: one.title.end - one.title.start)
        return whole if {one.letter for one in found} == {whole.letter} else None

    def _heading_of(self, cell: Span) -> "Heading | None":
        return heading_in(self.text[cell.start - self.start : cell.end - self.start], cell.start)

    def list_item(self) -> "ListItem | None":
        """Return its parts when it has the form `- 1. words`, `- a. words` or `- words`."""
        match = _LIST_ITEM.fullmatch(self.text)
        if match is None:
            return None
        words = Span(self.start + match.start("words"), self.start + match.end("words"))
        return ListItem(match["label"] or match["bare"], len(match["indent"]), words)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as printed.

    Attributes:
        letter: Its letter, or its Roman numeral.
        title: The stretch of its title, letter left out.
        kind: "pillar" or "section" when that word stands before the letter; else "".
    """

    letter: str
    title: Span
    kind: str


def heading_in(text: str, start: int) -> Heading | None:
    """Return the heading that a text is, or None.

    Args:
        text: A line or a cell, no tabs in it.
        start: Where it begins in the stored text.
    """
    match = _HEADING.fullmatch(fold_lookalikes(text))
    if match is None:
        return None
    title = Span(start + match.start("title"), start + match.end("title"))
    return Heading(match["letter"] or match["named"], title, (match["kind"] or "").casefold())


@dataclass(frozen=True, slots=True)
class ListItem:
    """A list item as printed.

    Attributes:
        label: Its number or letter, or None when it has only a dash.
        indent: Blanks before the dash.
        words: The stretch of its words, label left out.
    """

    label: str | None
    indent: int
    words: Span


def is_page_number(text: str) -> bool:
    """Whether a text is the number of a page and nothing else."""
    return _PAGE_NUMBER.fullmatch(text) is not None


def _kind(text: str) -> LineKind:
    if not text.strip():
        return LineKind.BLANK
    if "\t" in text:
        return LineKind.TABLE
    if _FOOTNOTE.fullmatch(text):
        return LineKind.FOOTNOTE
    if _PAGE_NUMBER.fullmatch(text):
        return LineKind.PAGE_NUMBER
    if _LIST_ITEM.fullmatch(text):
        return LineKind.LIST_ITEM
    return LineKind.HEADING if _is_heading(text) else LineKind.TEXT


def _is_heading(text: str) -> bool:
    return (
        len(text) < 160
        and _CONTENTS_ENTRY.search(text) is None
        and _HEADING.fullmatch(fold_lookalikes(text)) is not None
    )


def read_lines(text: str) -> tuple[Line, ...]:
    """Split a stored text into lines; any of the three usual line ends does.

    A byte order mark at the start and the marks of headings belong to no line. The first line that
    is not blank is the document's title; its repetitions, whole or cut short, are running titles.
    """
    lines = []
    start = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0
    title = ""
    ends = [*(match.span() for match in LINE_END.finditer(text)), (len(text), len(text))]
    for number, (end, following) in enumerate(ends, start=1):
        if marks := _HEADING_MARKS.match(text[start:end]):
            start += marks.end()
        words = text[start:end]
        kind = _kind(words)
        if kind is LineKind.TEXT and _is_running_title(words, title):
            kind = LineKind.RUNNING_TITLE
        title = title or words.strip().casefold()
        lines.append(Line(number, start, end, words, kind))
        start = following
    return tuple(lines)


def _is_running_title(words: str, title: str) -> bool:
    bare = words.strip().casefold()
    return len(bare) >= _RUNNING_TITLE_MIN_CHARS and title.startswith(bare)
