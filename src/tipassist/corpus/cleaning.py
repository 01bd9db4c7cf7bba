"""From a stretch of source to reading text: markup and footnote marks out, blanks in order."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tipassist.corpus.aligned import Aligned, concat, join
from tipassist.types import Span

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(SUPERSCRIPTS, "0123456789")
_MARK = re.compile(rf"[{SUPERSCRIPTS}]+|\[\^\d{{1,3}}\]|<sup>\s*\d{{1,3}}\s*</sup>")
_PLAIN_END = re.compile(r"(?<!\S)(?P<before>\S*[^\s\d])\s(?P<number>\d{1,3})$")
_COUNTED = re.compile(
    r"(?:to|of|in|by|and|or|than|least|about|aged?|over|under|until|from|articles?|paragraphs?"
    r"|principles?|sections?|chapters?|annex|part|phase|step|level|goals?|targets?|activity|day|year"
    r"|version|number|no)",
    re.IGNORECASE,
)
_NOT_DIGITS = re.compile(r"[^0-9]")
_TAG = re.compile(r"</?[A-Za-z]\w*\s*/?>")
_BOLD = re.compile(r"\*\*|__")
_EMPHASIS = re.compile(r"\*(?=\S)([^*]+?)(?<=\S)\*")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]+")
_LIGATURE = re.compile("[\ufb00-\ufb04]")
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
_BLANKS = re.compile(r"\s{2,}|[^\S ]")
_BLANK_BEFORE = re.compile(r"\s+(?=[.,;:)](?:\s|$))")
_BROKEN_HYPHEN = re.compile(r"(?<=\w)- (?=(?!and\b|or\b|to\b)\w)")
_GLUED_STOP = re.compile(r"(?<=[a-z]{4}\.)(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Mark:
    """A footnote mark and where it stands."""

    number: int
    span: Span


def marks_in(source: str, span: Span) -> tuple[Mark, ...]:
    """Find the footnote marks: superscript digits, `<sup>3</sup>`, `[^3]`."""
    return tuple(
        Mark(
            mark_number(match.group(0)),
            Span(span.start + match.start(), span.start + match.end()),
        )
        for match in _MARK.finditer(span.of(source))
    )


def plain_mark(text: str) -> re.Match[str] | None:
    """Return the match of a number that may be a footnote mark at the end of a text, or None.

    One that the words before count or name ("at least 12", "principle 2") is none. Its groups are
    the word `before` and the `number`.
    """
    match = _PLAIN_END.search(text)
    return None if match is None or _COUNTED.fullmatch(match["before"]) else match


def plain_marks_in(source: str, cells: Iterable[Span]) -> tuple[Mark, ...]:
    """Find the numbers in plain digits at the ends of cells that may be footnote marks."""
    found = ((cell, plain_mark(cell.of(source))) for cell in cells)
    return tuple(
        Mark(
            int(match["number"]),
            Span(cell.start + match.start("number"), cell.start + match.end("number")),
        )
        for cell, match in found
        if match is not None
    )


def mark_number(printed: str) -> int:
    """Return the number of a footnote mark."""
    return int(_NOT_DIGITS.sub("", printed.translate(_DIGITS)))


def clean_piece(source: str, span: Span) -> Aligned:
    """Clean one printed piece: no tags, emphasis or footnote marks, single blanks."""
    piece = Aligned.of_source(source, span.start, span.end)
    piece = piece.replace(_INVISIBLE).replace(_MARK).replace(_TAG).replace(_BOLD)
    piece = piece.replace(_EMPHASIS, lambda match: match[1])
    piece = piece.replace(_LIGATURE, lambda match: _LIGATURES[match[0]])
    return piece.replace(_BLANKS, " ").strip()


def without_markup(text: str) -> str:
    """Return a text with tags and marks of emphasis blanked; its length stays the same."""
    for pattern in (_TAG, _BOLD, _INVISIBLE):
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return _EMPHASIS.sub(lambda match: f" {match[1]} ", text)


def closing_mark(text: str, at: int) -> int | None:
    """Return where the emphasis that stands around an offset ends, or None outside emphasis."""
    bare = _BOLD.sub("  ", text)
    around = (match for match in _EMPHASIS.finditer(bare) if match.start() < at < match.end() - 1)
    return next((match.end() - 1 for match in around), None)


def clean(source: str, spans: tuple[Span, ...]) -> Aligned:
    """Clean the pieces of one cell or paragraph and join them in reading order."""
    joined = join(clean_piece(source, span) for span in spans)
    return tidy(joined)


def tidy(text: Aligned) -> Aligned:
    """Close hyphens broken at line ends, drop blanks before punctuation, part glued sentences."""
    text = text.replace(_BROKEN_HYPHEN, "-").replace(_BLANK_BEFORE)
    return text.replace(_BLANKS, " ").strip()


def part_glued_sentences(text: Aligned) -> Aligned:
    """Put the missing blank after a full stop that is glued to the next sentence."""
    parts: list[Aligned] = []
    last = 0
    for match in _GLUED_STOP.finditer(text.text):
        parts += [text.cut(last, match.start()), Aligned.inserted(" ")]
        last = match.start()
    return concat((*parts, text.cut(last)))
