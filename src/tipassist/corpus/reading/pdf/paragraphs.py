"""From lines in reading order to paragraphs, headings and footnotes."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tipassist.corpus.reading.labels import (
    ends_item,
    ends_sentence,
    is_decimal,
    is_division,
    is_labelled,
)
from tipassist.corpus.reading.pdf.columns import Column
from tipassist.corpus.reading.pdf.lines import Line

_WIDE_PITCH = 1.28
_NARROW = 0.06
_INDENT = 0.8
_SLACK = 0.25
_CENTRED = 1.5
_LARGER = 1.1
_SMALLER = 0.94
_HEADING_MAX_CHARS = 250
_SENTENCE_MIN_CHARS = 90
_RAISED_NUMBER = re.compile("[⁰¹²³⁴-⁹]+")
_SMALL_NUMBER = re.compile(r"(?:\d{1,3}|\*{1,3})\s+(?=\S)")
_NOT_HEADING_END = re.compile(r"[,;:]\s*$")
_NOT_RARE = 0.15
_USUAL_PITCH = 1.22

Style = tuple[float, bool]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together.

    Attributes:
        lines: Its lines, in order.
        column: The column they stand in.
    """

    lines: tuple[Line, ...]
    column: Column

    @property
    def style(self) -> Style:
        """Font size, rounded to half points, and whether all of it is bold."""
        return style_of(self.lines[0])[0], all(line.bold for line in self.lines)

    @property
    def is_full(self) -> bool:
        """Whether its last line reaches the column's right edge, as one that goes on does."""
        last = self.lines[-1]
        return last.box.x1 >= self.column.right - 6 * last.size


@dataclass(frozen=True, slots=True)
class Look:
    """How a document's running text looks, and which styles its headings have.

    Attributes:
        body: Style of the running text.
        levels: Level, from 1, of each style that headings have.
        pitches: Distance of baselines in a paragraph, by font size.
    """

    body: Style
    levels: dict[Style, int]
    pitches: dict[float, float]


def style_of(line: Line) -> Style:
    """Return font size, rounded to half points, and boldness of a line."""
    return round(line.size * 2) / 2, line.bold


def learn_pitches(columns: Iterable[Column]) -> dict[float, float]:
    """Return the distance of two baselines in a paragraph for each font size.

    It is learned where a line goes on in lower case with the sentence of the line before.
    """
    counts: dict[float, Counter[float]] = {}
    for column in columns:
        for before, line in zip(column.lines, column.lines[1:], strict=False):
            size = style_of(line)[0]
            distance = round((line.base - before.base) * 2) / 2
            goes_on = line.text[:1].islower() and not ends_sentence(before.text)
            near = style_of(before)[0] == size and 0.8 * size < distance < 3 * size
            if goes_on and near and not is_labelled(line.text):
                counts.setdefault(size, Counter())[distance] += 1
    return {size: _pitch(found) for size, found in counts.items()}


def _pitch(found: Counter[float]) -> float:
    """Return the smallest distance that is not rare: between paragraphs there is more."""
    most = found.most_common(1)[0][1]
    return min(distance for distance, count in found.items() if count >= _NOT_RARE * most)


def learn_look(columns: Sequence[Column]) -> Look:
    """Learn a document's styles from all its lines outside tables."""
    chars: Counter[Style] = Counter()
    for column in columns:
        for line in column.lines:
            chars[style_of(line)] += line.chars
    body = chars.most_common(1)[0][0] if chars else (0.0, False)
    headings = {style for style in chars if _is_heading_style(style, body)}
    order = sorted(headings, key=lambda style: (-style[0], not style[1]))
    levels = {style: level for level, style in enumerate(order, start=1)}
    return Look(body, levels, learn_pitches(columns))


def _is_heading_style(style: Style, body: Style) -> bool:
    size, bold = style
    if size >= _LARGER * body[0]:
        return True
    return bold and not body[1] and size >= _SMALLER * body[0]


def paragraphs_of(column: Column, look: Look) -> list[Paragraph]:
    """Part a column's lines into paragraphs."""
    found: list[list[Line]] = []
    for line in column.lines:
        if found and not _begins(found[-1], line, column, look):
            found[-1].append(line)
        else:
            found.append([line])
    return [Paragraph(tuple(lines), column) for lines in found]


def _begins(paragraph: Sequence[Line], line: Line, column: Column, look: Look) -> bool:
    """Whether a line begins a new paragraph."""
    before = paragraph[-1]
    size = max(line.size, before.size)
    if abs(line.size - before.size) > _NARROW * size:
        return True
    if line.bold != before.bold and (line.bold or all(one.bold for one in paragraph)):
        return True
    pitch = look.pitches.get(style_of(line)[0], _USUAL_PITCH * line.size)
    distance = line.base - before.base
    if distance > _WIDE_PITCH * pitch or distance < 0:
        return True
    if note_label(line, look) or _is_division(before, line, column):
        return True
    if is_labelled(line.text) and _label_counts(paragraph, line):
        return True
    return _is_broken_off(before, line, column) or _is_indented(paragraph, line)


def _is_division(before: Line, line: Line, column: Column) -> bool:
    """Whether a line is a printed "Article 4", and not the end of "as described in Article 4."."""
    ended = ends_sentence(before.text) or _is_broken_off(before, line, column)
    return ended and is_division(line.text)


def _label_counts(paragraph: Sequence[Line], line: Line) -> bool:
    """Whether a label at a line's beginning is one, and not part of a sentence."""
    first, before = paragraph[0], paragraph[-1]
    if is_decimal(line.text) and not ends_sentence(before.text):
        return False
    if ends_item(before.text):
        return True
    near = 0.5 * line.size
    hangs = len(paragraph) > 1 and abs(before.box.x0 - first.box.x0) > near
    return line.box.x0 < before.box.x0 - near or (hangs and abs(line.box.x0 - first.box.x0) < near)


def _is_broken_off(before: Line, line: Line, column: Column) -> bool:
    """Whether the line before ended though the next word would have fitted on it."""
    right, left = column.right - before.box.x1, before.box.x0 - column.left
    centred = abs(right - left) < line.size and left > _CENTRED * line.size
    slack = right + (left if centred else 0.0) - line.first_width - 0.3 * line.size
    if slack <= 0.5 * line.size:
        return False
    far = slack > _SLACK * (column.right - column.left)
    return far or ends_sentence(before.text)


def _is_indented(paragraph: Sequence[Line], line: Line) -> bool:
    """Whether a line is set in, as the first of a paragraph is."""
    before = paragraph[-1]
    if line.box.x0 - before.box.x0 < _INDENT * line.size or not ends_sentence(before.text):
        return False
    return len(paragraph) > 1 or not is_labelled(before.text)


def note_label(line: Line, look: Look) -> str:
    """Return the number or sign with which a line begins a footnote, or "".

    A raised number begins one; a plain number or stars only in print smaller than the text's.
    """
    raised = _RAISED_NUMBER.match(line.text)
    if raised and raised.end() < len(line.text):
        return raised[0]
    if line.size <= _SMALLER * look.body[0] and (number := _SMALL_NUMBER.match(line.text)):
        return number[0].strip()
    return ""


def heading_level(paragraph: Paragraph, look: Look) -> int:
    """Return the level of a heading, from 1, or 0 for a paragraph that is none."""
    level = look.levels.get(paragraph.style, 0)
    text = " ".join(line.text for line in paragraph.lines)
    if not level or len(text) > _HEADING_MAX_CHARS or not any(map(str.isalpha, text)):
        return 0
    long = len(text) > _SENTENCE_MIN_CHARS and text.endswith(".")
    return 0 if long or _NOT_HEADING_END.search(text) else level
