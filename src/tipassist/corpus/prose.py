"""Prose sections: paragraphs, numbered and lettered items, stitched over page breaks."""

import re
from dataclasses import dataclass, field

from tipassist.corpus.layout import Layout
from tipassist.corpus.ledger import Ledger
from tipassist.corpus.lines import Line, LineKind, ListItem
from tipassist.types import Span

_OPEN_END = re.compile(r"[\w,\-–]$")
_CUT_END = re.compile(r"(?:\b(?P<word>\w+)|[,\-–])$")
_FIRST_LABELS = ("1", "a", "A")
_ROMAN = re.compile(r"[ivx]+")
_DIGIT = re.compile(r"\d")
_COLUMN_TITLE_CHARS = 40
_NEAR_ITEMS = 100
_LOWER_START = re.compile(r"[*_]*[a-z(]")


@dataclass(slots=True)
class RawPart:
    """A paragraph or item as found.

    Attributes:
        labels: Item labels from the outside in: `[]`, `["1"]`, `["1", "a"]`.
        pieces: The spans of its words, label left out.
        lead_in: Index of the part that introduces it, or None.
        indent: Blanks before the item's dash.
        label_lost: Whether it is an item printed without its label.
        is_row: Whether it is a row of a table, each piece a cell.
    """

    labels: list[str]
    pieces: list[Span]
    lead_in: int | None = None
    indent: int = 0
    label_lost: bool = False
    is_row: bool = False

    @property
    def is_item(self) -> bool:
        """Whether it was printed as an item, with its label or without."""
        return bool(self.labels) or self.label_lost


def read_parts(lines: list[Line], ledger: Ledger, layout: Layout, letter: str) -> list[RawPart]:
    """Read the parts of one section from its lines, footnote lines already left out."""
    builder = _Builder(ledger.source, layout)
    items = [_item_of(line) for line in lines]
    for at, (line, item) in enumerate(zip(lines, items, strict=True)):
        if item is not None:
            label = item.label or _lost_label(items, at)
            builder.add_item(label, item, lost=item.label is None)
            ledger.claim([Span(line.start, item.words.start)])
        elif line.kind is LineKind.TEXT:
            builder.add_text(line.span)
        elif line.kind is LineKind.TABLE and _heads_rows(lines, at):
            ledger.claim(line.cells)
        elif line.kind is LineKind.TABLE:
            builder.add_row([cell for cell in line.cells if cell.start < cell.end])
    _report_labels(builder.parts, ledger, letter)
    return builder.parts


def _heads_rows(lines: list[Line], at: int) -> bool:
    """Whether a line holds the titles of a small table's columns: its first row, short words."""
    if at and lines[at - 1].kind is LineKind.TABLE:
        return False
    words = [
        lines[at].text[cell.start - lines[at].start :][: cell.end - cell.start]
        for cell in lines[at].cells
    ]
    filled = [one for one in words if one]
    follows = at + 1 < len(lines) and lines[at + 1].kind is LineKind.TABLE
    short = all(len(one) <= _COLUMN_TITLE_CHARS and not _DIGIT.search(one) for one in filled)
    return follows and len(filled) > 1 and short


def _item_of(line: Line) -> ListItem | None:
    if line.kind is LineKind.LIST_ITEM:
        return line.list_item()
    if line.kind is LineKind.HEADING and (found := line.heading()):
        return ListItem(found.letter, 0, found.title)
    return None


def _lost_label(items: list[ListItem | None], at: int) -> str | None:
    """Read a lost label off the labels printed around it, where they leave no doubt."""
    item = items[at]
    if item is None:
        return None
    around = items[max(0, at - _NEAR_ITEMS) : at], items[at + 1 : at + _NEAR_ITEMS]
    earlier, later = ([one for one in side if one is not None] for side in around)
    before = earlier[-1] if earlier else None
    after = later[0] if later else None
    missing = _neighbour(after, -1)
    if missing is not None and not _is_taken(missing, earlier):
        return missing if missing in _FIRST_LABELS or _neighbour(before, 1) == missing else None
    ends_list = after is None or after.indent < item.indent
    same_list = before is not None and before.indent == item.indent
    return _neighbour(before, 1) if ends_list and same_list else None


def _is_taken(label: str, earlier: list[ListItem]) -> bool:
    for item in reversed(earlier):
        if item.label == label:
            return True
        if item.label is not None and item.label.isdigit() and not label.isdigit():
            return False
    return False


def _neighbour(item: ListItem | None, step: int) -> str | None:
    if item is None or item.label is None:
        return None
    if item.label.isdigit():
        number = int(item.label) + step
        return str(number) if number > 0 else None
    letter = chr(ord(item.label) + step) if len(item.label) == 1 else ""
    return letter if letter.isalpha() else None


@dataclass(slots=True)
class _Builder:
    source: str
    layout: Layout
    parts: list[RawPart] = field(default_factory=list)
    _paragraph: int | None = None
    _numbered: list[int] = field(default_factory=list)

    def add_text(self, span: Span) -> None:
        last = self.parts[-1] if self.parts else None
        if last is not None and not last.is_row and self._goes_on(last.pieces[-1], span):
            last.pieces.append(span)
        else:
            self._paragraph, self._numbered = len(self.parts), []
            self.parts.append(RawPart([], [span]))

    def add_row(self, cells: list[Span]) -> None:
        if cells:
            self.parts.append(RawPart([], cells, self._paragraph, is_row=True))

    def _goes_on(self, before: Span, span: Span) -> bool:
        words, start = before.of(self.source).strip(), span.of(self.source).strip()
        if _OPEN_END.search(words) is None:
            return False
        cut = _CUT_END.search(words)
        if cut is not None and (cut["word"] is None or cut["word"] in self.layout.function):
            return True
        return _LOWER_START.match(start) is not None

    def add_item(self, label: str | None, item: ListItem, *, lost: bool) -> None:
        parent = self._roman_parent(label, item.indent) or self._parent(label, item.indent)
        outer = self.parts[parent].labels if parent is not None else []
        lead_in = parent if parent is not None else self._paragraph
        labels = [*outer, label] if label else list(outer)
        if len(labels) == 1 and labels[0].isdigit():
            self._numbered.append(len(self.parts))
        self.parts.append(RawPart(labels, [item.words], lead_in, item.indent, label_lost=lost))

    def _roman_parent(self, label: str | None, indent: int) -> int | None:
        """Return the lettered item that an item with a Roman numeral stands deeper under."""
        if label is None or _ROMAN.fullmatch(label) is None:
            return None
        last = len(self.parts) - 1
        while last >= 0 and self.parts[last].is_item and self.parts[last].indent >= indent:
            last -= 1
        above = self.parts[last].labels if last >= 0 else []
        return last if above and above[-1].isalpha() else None

    def _parent(self, label: str | None, indent: int) -> int | None:
        """Return the numbered item, since the last paragraph, that an item stands under."""
        if label is not None and label.isdigit():
            return None
        fitting = (at for at in reversed(self._numbered) if self.parts[at].indent <= indent)
        return next(fitting, None)


def _report_labels(parts: list[RawPart], ledger: Ledger, letter: str) -> None:
    seen: set[tuple[str, ...]] = set()
    for part in parts:
        place = ".".join([f"Section {letter}", *part.labels])
        if part.label_lost:
            known = part.labels[-1] if part.labels else None
            told = f"its label was lost and is read as {known!r}" if known else "it has no label"
            ledger.report("lost_label", place, f"list item: {told}", part.pieces[0])
        if part.labels and tuple(part.labels) in seen:
            ledger.report("label_twice", place, "the label is printed twice", part.pieces[0])
        seen.add(tuple(part.labels))
