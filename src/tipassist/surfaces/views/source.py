"""The stored text of a document, character by character, with anchors and marked stretches."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from tipassist import locator_reading
from tipassist.locators import Locator, anchor
from tipassist.register import queries
from tipassist.register.model import (
    Activity,
    Register,
)
from tipassist.types import Span

_RANGE = re.compile(r"(\d{1,9})-(\d{1,9})")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the stored text.

    Attributes:
        text: Its characters.
        anchors: Ids of the places that begin here.
        marked: Whether it is picked out.
    """

    text: str
    anchors: tuple[str, ...] = ()
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the stored text; a line of a table has several cells."""

    number: int
    cells: tuple[tuple[Segment, ...], ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together: one line of prose, or the lines of a table."""

    is_table: bool
    lines: tuple[Line, ...]


def blocks_of(
    text: str, anchors: dict[int, tuple[str, ...]], marked: Iterable[Span] = ()
) -> tuple[Block, ...]:
    """Split a stored text into lines and tables; the segments joined are the text without breaks.

    Args:
        text: The stored text; a tab parts two cells of a table.
        anchors: Ids by the offset at which their place begins.
        marked: Stretches to be picked out.
    """
    cuts = _Cuts(text, anchors, tuple(marked))
    lines = [
        (line, tabbed)
        for number, start, end in _line_offsets(text)
        if text[start:end].strip()
        for line, tabbed in [(cuts.line(number, start, end), "\t" in text[start:end])]
    ]
    found: list[Block] = []
    for tabbed, group in groupby(lines, key=lambda entry: entry[1]):
        inside = tuple(line for line, _ in group)
        found += [Block(True, inside)] if tabbed else [Block(False, (line,)) for line in inside]
    return tuple(found)


def _line_offsets(text: str) -> Iterator[tuple[int, int, int]]:
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        yield number, start, start + len(line)
        start += len(line) + 1


@dataclass(frozen=True, slots=True)
class _Cuts:
    text: str
    anchors: dict[int, tuple[str, ...]]
    marked: tuple[Span, ...]

    def line(self, number: int, start: int, end: int) -> Line:
        cells = []
        at = start
        for cell in self.text[start:end].split("\t"):
            cells.append(tuple(self._segments(at, at + len(cell))))
            at += len(cell) + 1
        return Line(number, tuple(cells))

    def _segments(self, start: int, end: int) -> Iterator[Segment]:
        edges = {start, end, *(at for at in self.anchors if start <= at < end)}
        edges |= {at for span in self.marked for at in (span.start, span.end) if start < at < end}
        ordered = sorted(edges)
        for here, after in pairwise(ordered):
            inside = any(span.start <= here < span.end for span in self.marked)
            yield Segment(self.text[here:after], self.anchors.get(here, ()), inside)


def anchors_of(register: Register) -> dict[int, tuple[str, ...]]:
    """Return the ids of all places of the plan by the offset at which each begins."""
    found: dict[int, tuple[str, ...]] = {}
    for place in queries.all_locators(register):
        if spans := spans_of(register, place):
            start = min(span.start for span in spans)
            found[start] = (*found.get(start, ()), anchor(place))
    return found


def spans_of(register: Register, place: Locator) -> tuple[Span, ...]:
    """Return the stretches of the stored text that hold a place of the plan."""
    match queries.find_place(register, place):
        case Activity() as one:
            wordings = (
                one.wording,
                *one.examples,
                *(project.wording for project in one.projects),
                *one.indicators,
            )
            return (*(span for wording in wordings for span in wording.spans), *one.asb_cell)
        case None:
            return ()
        case one:
            return queries.spans_of(one)


def asked_spans(register: Register, place: str, marks: str) -> tuple[Span, ...]:
    """Return what an address asks to be marked.

    Args:
        register: The plan.
        place: A locator; "" or a text that is none marks nothing.
        marks: Stretches such as `120-180,200-240`; what lies outside the text marks nothing.
    """
    locator = locator_reading.parse(place) if place else None
    spans = list(spans_of(register, locator)) if locator else []
    for first, last in _RANGE.findall(marks):
        if int(first) < int(last) <= len(register.text):
            spans.append(Span(int(first), int(last)))
    return tuple(spans)
