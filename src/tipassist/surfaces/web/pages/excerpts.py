"""Marked excerpts: stretches of a stored document inside the text around them.

The words are the document's own; only the markup of the stored text is left out, and tabs and line
breaks become cells and lines.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tipassist.types import Span

_AROUND_CHARS = 320
_CLOSE_CHARS = 500
_TOKEN = re.compile(
    r"(?P<line>\n[ \t]*(?:#+ |- )?|<br ?/?>)|(?P<cell>\t+)"
    r"|(?P<markup></?[a-z]+ ?/?>|\*\*|\\(?=[*_|]))"
)


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of a cell.

    Attributes:
        text: The document's words.
        marked: Whether they are what is cited.
    """

    text: str
    marked: bool


Cell = tuple[Words, ...]
Line = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Text around cited stretches that stand near each other.

    Attributes:
        lines: Its lines, each of one or more table cells.
        starts_inside: Whether text of the same line was cut off before it.
        ends_inside: Whether text of the same line was cut off after it.
    """

    lines: tuple[Line, ...]
    starts_inside: bool
    ends_inside: bool


def excerpts_of(text: str, spans: Iterable[Span]) -> tuple[Excerpt, ...]:
    """Return the surroundings of the spans with the spans marked, in the document's order.

    Args:
        text: The stored document.
        spans: Stretches inside it.
    """
    return tuple(_excerpt(text, cluster) for cluster in _clusters(spans))


def _clusters(spans: Iterable[Span]) -> list[list[Span]]:
    found: list[list[Span]] = []
    for span in sorted(set(spans)):
        if found and span.start - max(one.end for one in found[-1]) <= _CLOSE_CHARS:
            found[-1].append(span)
        else:
            found.append([span])
    return found


def _excerpt(text: str, spans: list[Span]) -> Excerpt:
    first, last = spans[0].start, max(span.end for span in spans)
    start = _start(text, first)
    end = _end(text, last)
    line_start = start - 1 if start and text[start - 1] == "\n" else start
    lines = tuple(_lines(text, line_start, end, spans))
    cut_before = start > 0 and text[start - 1] not in "\n\t"
    cut_after = end < len(text) and text[end] not in "\n\t"
    return Excerpt(lines, cut_before, cut_after)


def _start(text: str, first: int) -> int:
    """Go back to the start of a line or cell, or to a word where both are too far."""
    floor = max(0, first - _AROUND_CHARS)
    if floor == 0:
        return 0
    breaks = [text.find(sign, floor, first) for sign in ("\n", "\t", " ")]
    return min((at for at in breaks[:2] if at >= 0), default=max(breaks[2], floor - 1)) + 1


def _end(text: str, last: int) -> int:
    ceiling = min(len(text), last + _AROUND_CHARS)
    if ceiling == len(text):
        return ceiling
    line = max(text.rfind("\n", last, ceiling), text.rfind("\t", last, ceiling))
    return line if line >= 0 else max(text.rfind(" ", last, ceiling), last)


def _lines(text: str, start: int, end: int, spans: list[Span]) -> Iterator[Line]:
    cells: list[Cell] = []
    words: list[Words] = []
    for kind, piece in _pieces(text, start, end, spans):
        if isinstance(piece, Words):
            words.append(piece)
            continue
        if kind == "markup":
            continue
        cells.append(_tidy(words))
        words = []
        if kind == "line":
            yield from _kept(cells)
            cells = []
    cells.append(_tidy(words))
    yield from _kept(cells)


def _pieces(
    text: str, start: int, end: int, spans: list[Span]
) -> Iterator[tuple[str, Words | None]]:
    at = start
    for match in _TOKEN.finditer(text, start, end):
        yield from _marked(text, at, match.start(), spans)
        yield match.lastgroup or "", None
        at = match.end()
    yield from _marked(text, at, end, spans)


def _marked(text: str, start: int, end: int, spans: list[Span]) -> Iterator[tuple[str, Words]]:
    """Cut a stretch without markup where the cited stretches begin and end."""
    edges = {edge for span in spans for edge in (span.start, span.end) if start < edge < end}
    bounds = [start, *sorted(edges), end]
    for left, right in pairwise(bounds):
        if left < right:
            inside = any(span.start <= left and right <= span.end for span in spans)
            yield "words", Words(text[left:right], inside)


def _tidy(words: list[Words]) -> Cell:
    """Join neighbours of one kind; a cell without words is empty."""
    joined: list[Words] = []
    for one in words:
        if joined and joined[-1].marked == one.marked:
            joined[-1] = Words(joined[-1].text + one.text, one.marked)
        else:
            joined.append(one)
    return tuple(joined) if any(one.text.strip() for one in joined) else ()


def _kept(cells: list[Cell]) -> Iterator[Line]:
    filled = tuple(cell for cell in cells if cell)
    if filled:
        yield filled
