"""Prose sections: paragraphs, numbered and lettered items, stitched over page breaks."""

import re
from dataclasses import dataclass, field

from tipassist.corpus.ledger import Ledger
from tipassist.corpus.lines import Line, LineKind
from tipassist.types import Span

_OPEN_END = re.compile(r"[\w,\-–]$")
_LOWER_START = re.compile(r"[*_]*[a-z(]")


@dataclass(slots=True)
class RawPart:
    """A paragraph or item as found.

    Attributes:
        labels: Item labels from the outside in: `[]`, `["1"]`, `["1", "a"]`.
        pieces: The spans of its words, label left out.
        lead_in: Index of the part that introduces it, or None.
        indent: Blanks before the item's dash.
    """

    labels: list[str]
    pieces: list[Span]
    lead_in: int | None = None
    indent: int = 0
    label_lost: bool = False


@dataclass(slots=True)
class _Builder:
    source: str
    parts: list[RawPart] = field(default_factory=list)

    def add_text(self, span: Span) -> None:
        words = span.of(self.source).strip()
        last = self.parts[-1] if self.parts else None
        if last is not None and _LOWER_START.match(words) and self._is_open(last):
            last.pieces.append(span)
        else:
            self.parts.append(RawPart([], [span]))

    def _is_open(self, part: RawPart) -> bool:
        return bool(_OPEN_END.search(part.pieces[-1].of(self.source).strip()))

    def add_item(self, label: str | None, indent: int, span: Span) -> None:
        parent = self._parent(label, indent)
        outer = self.parts[parent].labels if parent is not None else []
        lead_in = parent if outer else self._last_paragraph()
        labels = [*outer, label] if label else list(outer)
        self.parts.append(RawPart(labels, [span], lead_in, indent, label_lost=label is None))

    def _last_paragraph(self) -> int | None:
        plain = [at for at, part in enumerate(self.parts) if not part.labels]
        return plain[-1] if plain else None

    def _parent(self, label: str | None, indent: int) -> int | None:
        if label is not None and label.isdigit():
            return None
        for at in range(len(self.parts) - 1, -1, -1):
            part = self.parts[at]
            if not part.labels:
                return None
            if (
                not part.label_lost
                and len(part.labels) == 1
                and part.labels[0].isdigit()
                and part.indent <= indent
            ):
                return at
        return None


def read_parts(lines: list[Line], ledger: Ledger, letter: str) -> list[RawPart]:
    """Read the parts of one section from its lines, footnote lines already left out."""
    builder = _Builder(ledger.source)
    for line in lines:
        match = line.list_item() if line.kind is LineKind.LIST_ITEM else None
        if match is not None:
            span = Span(line.start + match.start("words"), line.start + match.end("words"))
            builder.add_item(match["label"], len(match["indent"]), span)
            ledger.claim([Span(line.start, span.start)])
        elif line.kind in (LineKind.TEXT, LineKind.HEADING):
            builder.add_text(Span(line.start, line.end))
    _restore_lost_labels(builder.parts, ledger, letter)
    return builder.parts


def _restore_lost_labels(parts: list[RawPart], ledger: Ledger, letter: str) -> None:
    for at, part in enumerate(parts):
        if not part.label_lost:
            continue
        label = _missing_label(parts, at)
        if label is not None:
            part.labels = [*part.labels, label]
        place = ".".join([f"Section {letter}", *part.labels])
        told = f"its label was lost and is read as {label!r}" if label else "it has no label"
        ledger.report("lost_label", place, f"list item: {told}", part.pieces[0])


def _missing_label(parts: list[RawPart], at: int) -> str | None:
    outer = parts[at].labels
    siblings = [
        part.labels[-1]
        for part in parts[at + 1 :]
        if len(part.labels) == len(outer) + 1 and part.labels[:-1] == outer
    ]
    earlier = [
        part.labels[-1]
        for part in parts[:at]
        if len(part.labels) == len(outer) + 1 and part.labels[:-1] == outer
    ]
    if siblings:
        before = chr(ord(siblings[0]) - 1) if len(siblings[0]) == 1 else None
        fits = not earlier or (before is not None and ord(earlier[-1]) + 1 == ord(before))
        return before if before is not None and before.isalnum() and fits else None
    return None
