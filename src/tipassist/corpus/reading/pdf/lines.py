"""From glyphs to printed lines."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tipassist.corpus.reading.blocks import superscript
from tipassist.corpus.reading.pdf.glyphs import Box, Glyph

_SAME_LINE = 0.6
_WIDE_GAP = 1.2
_BACKWARDS = 0.6
_BLANK_GAP = 0.18
_RAISED = 0.12
_SMALLER = 0.85
_OVERLAP = 0.45


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line, or the part of one that stands by itself.

    Attributes:
        box: What it covers.
        base: Its baseline, from the top.
        size: Font size in points of most of it.
        bold: Whether all its letters are bold.
        text: Its words; raised footnote numbers are superscript digits.
        first_width: Width of its first word, in points.
        angle: Direction of its writing in degrees, against the page's main text.
    """

    box: Box
    base: float
    size: float
    bold: bool
    text: str
    first_width: float
    angle: int = 0

    @property
    def chars(self) -> int:
        """How many characters it has."""
        return len(self.text)


def pieces_of(
    glyphs: Iterable[Glyph], region: Callable[[Glyph], int | None]
) -> list[tuple[int | None, Line]]:
    """Cut glyphs, in the order of the file, into runs that stand on one line.

    Args:
        glyphs: The page's glyphs.
        region: Tells the table cell that a glyph stands in; a run never goes on into another.

    Returns:
        Each run with its region.
    """
    found: list[tuple[int | None, Line]] = []
    run: list[Glyph] = []
    place: int | None = None
    for glyph in glyphs:
        here = region(glyph)
        if run and (here != place or not _goes_on(run[-1], glyph)):
            found.append((place, _line(run)))
            run = []
        run.append(glyph)
        place = here
    if run:
        found.append((place, _line(run)))
    return found


def _goes_on(before: Glyph, glyph: Glyph) -> bool:
    if before.angle != glyph.angle:
        return False
    if glyph.angle:
        return True
    size = max(before.size, glyph.size)
    gap = glyph.box.x0 - before.box.x1
    return (
        abs(glyph.base - before.base) <= _SAME_LINE * size
        and -_BACKWARDS * size <= gap <= _WIDE_GAP * size
    )


def _line(run: Sequence[Glyph]) -> Line:
    size = _usual(glyph.size for glyph in run)
    full = [glyph for glyph in run if glyph.size >= size * 0.95]
    base = _usual(glyph.base for glyph in full)
    text = ""
    first_end = run[0].box.x1
    for before, glyph in zip([None, *run[:-1]], run, strict=True):
        if before is not None and _is_parted(before, glyph):
            text += " "
        if " " not in text:
            first_end = glyph.box.x1
        raised = glyph.size < _SMALLER * size and base - glyph.base > _RAISED * size
        text += superscript(glyph.text) if raised and glyph.text.isdigit() else glyph.text
    box = Box(
        min(glyph.box.x0 for glyph in run),
        min(glyph.box.top for glyph in full),
        max(glyph.box.x1 for glyph in run),
        max(glyph.box.bottom for glyph in full),
    )
    letters = [glyph for glyph in run if glyph.text.isalpha()]
    bold = bool(letters) and all(glyph.bold for glyph in letters)
    return Line(box, base, size, bold, text, first_end - box.x0, run[0].angle)


def _is_parted(before: Glyph, glyph: Glyph) -> bool:
    if glyph.after_blank:
        return True
    return not glyph.angle and glyph.box.x0 - before.box.x1 > _BLANK_GAP * glyph.size


def _usual(values: Iterable[float]) -> float:
    """Return the most frequent value, the greatest of several."""
    counts = Counter(round(value, 1) for value in values)
    return max(counts, key=lambda value: (counts[value], value))


def joined_lines(pieces: Iterable[Line], most_gap: float | None = None) -> list[Line]:
    """Join the runs that stand on one line, from the top down and from left to right.

    Args:
        pieces: Runs of one column or cell.
        most_gap: Widest gap, in font sizes, over which runs are joined; None for any.
    """
    rows: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda one: (one.base, one.box.x0)):
        row = next((row for row in reversed(rows[-3:]) if _is_beside(row, piece)), None)
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    lines: list[Line] = []
    for row in rows:
        row.sort(key=lambda one: one.box.x0)
        part = [row[0]]
        for piece in row[1:]:
            gap = piece.box.x0 - part[-1].box.x1
            if most_gap is not None and gap > most_gap * max(piece.size, part[-1].size):
                lines.append(_joined(part))
                part = []
            part.append(piece)
        lines.append(_joined(part))
    return sorted(lines, key=lambda one: (one.base, one.box.x0))


def _is_beside(row: Sequence[Line], piece: Line) -> bool:
    """Whether a run stands on the line of others: beside them and not under them."""
    whole = max(row, key=lambda one: one.size)
    shared = min(whole.box.bottom, piece.box.bottom) - max(whole.box.top, piece.box.top)
    least = min(whole.box.bottom - whole.box.top, piece.box.bottom - piece.box.top)
    if shared < _OVERLAP * least or abs(piece.base - whole.base) > _SAME_LINE * whole.size:
        return False
    return all(
        piece.box.x0 >= one.box.x1 - 0.3 * one.size or piece.box.x1 <= one.box.x0 + 0.3 * one.size
        for one in row
    )


def _joined(parts: Sequence[Line]) -> Line:
    if len(parts) == 1:
        return parts[0]
    widest = max(parts, key=lambda one: (one.chars, one.size))
    text = ""
    end = parts[0].box.x0
    for part in parts:
        raised = part is not widest and _is_raised_number(part, widest)
        if text and not raised and part.box.x0 - end > _BLANK_GAP * widest.size:
            text += " "
        text += superscript(part.text) if raised else part.text
        end = part.box.x1
    box = Box(
        parts[0].box.x0,
        min(part.box.top for part in parts),
        end,
        max(part.box.bottom for part in parts),
    )
    lettered = [part for part in parts if any(map(str.isalpha, part.text))]
    bold = bool(lettered) and all(part.bold for part in lettered)
    return Line(box, widest.base, widest.size, bold, text, parts[0].first_width)


def _is_raised_number(part: Line, beside: Line) -> bool:
    return (
        part.text.isdigit()
        and part.size < _SMALLER * beside.size
        and beside.base - part.base > _RAISED * beside.size
    )
