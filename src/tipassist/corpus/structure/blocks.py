"""The blocks of a stored text: headings, paragraphs, rows of tables and footnotes, with offsets."""

import re
from dataclasses import dataclass
from functools import cached_property

from tipassist.register.instruments import PAGE_BREAK
from tipassist.register.model import Wording
from tipassist.types import Span

_HEADING = re.compile(r"(?P<marks>#{1,6})\s*(?=\S)")
_NOTE = re.compile(r"\[\^(?P<label>[^\]\s]+)\]:\s*")
_NOTE_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True)
class Block:
    """One line of a stored text, without the blanks around it.

    Attributes:
        start: Offset of its first character; marks of headings and footnotes are left out.
        text: Its characters, a page break inside it replaced by a blank, so that offsets fit.
        lead: Offset where it is printed from, with those marks.
        level: Of a heading its level, from 1; 0 for anything else.
        note: Of a footnote its number or sign, else "".
    """

    start: int
    text: str
    lead: int
    level: int = 0
    note: str = ""

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """The whole block."""
        return Span(self.lead, self.end)

    @cached_property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return "\t" in self.text

    @cached_property
    def cells(self) -> tuple[Span, ...]:
        """The spans of the cells of a row, blanks around their words left out."""
        spans = []
        at = self.start
        for cell in self.text.split("\t"):
            lead = len(cell) - len(cell.lstrip())
            spans.append(Span(at + lead, at + max(lead, len(cell.rstrip()))))
            at += len(cell) + 1
        return tuple(spans)

    def at(self, start: int, end: int | None = None) -> Span:
        """Return the span of `text[start:end]` in the stored text."""
        return Span(self.start + start, self.start + (len(self.text) if end is None else end))


def read_blocks(source: str) -> tuple[Block, ...]:
    """Return the blocks of a stored text in reading order; blank lines are left out."""
    blocks = []
    at = 0
    for line in source.split("\n"):
        words = line.strip(" \r\f\v\ufeff") if "\t" in line else line.strip().strip("\ufeff")
        if words.strip():
            start = at + line.index(words)
            blocks.append(_block(start, words.replace(PAGE_BREAK, " ")))
        at += len(line) + 1
    return tuple(blocks)


def _block(start: int, words: str) -> Block:
    if heading := _HEADING.match(words):
        level = len(heading["marks"])
        return Block(start + heading.end(), words[heading.end() :], start, level)
    if note := _NOTE.match(words):
        return Block(start + note.end(), words[note.end() :], start, note=note["label"])
    return Block(start, words, start)


def spans_between_pages(source: str, span: Span) -> tuple[Span, ...]:
    """Return the stretches of a span that stand on one page each, without blanks around them."""
    spans = []
    start = span.start
    for piece in span.of(source).split(PAGE_BREAK):
        lead = len(piece) - len(piece.lstrip())
        if words := piece.strip():
            spans.append(Span(start + lead, start + lead + len(words)))
        start += len(piece) + 1
    return tuple(spans)


def wording_of(source: str, spans: tuple[Span, ...]) -> Wording:
    """Return the wording printed in some spans: footnote marks left out, blanks in order."""
    pieces = tuple(piece for span in spans for piece in spans_between_pages(source, span))
    printed = " ".join(_NOTE_MARK.sub("", piece.of(source)) for piece in pieces)
    return Wording(_BLANKS.sub(" ", printed).strip(), pieces)


def note_marks(text: str) -> tuple[str, ...]:
    """Return the numbers or signs of the footnotes marked in a text."""
    return tuple(_NOTE_MARK.findall(text))
