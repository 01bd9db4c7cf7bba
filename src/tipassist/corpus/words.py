"""Restoring the blanks between words that the OCR ran together.

A cell is touched only when it shows a long run of letters that parts into three words or more. A
run is parted where a general English word list (wordninja) parts it, and only when the document's
own words vouch for the parts: a long word that the list does not know stays whole.
"""

import re
from collections import Counter
from dataclasses import dataclass

import wordninja

from tipassist.corpus.aligned import Aligned, concat

_WORD = re.compile(r"[A-Za-z]+")
_MIN_RUN_CHARS = 6
_MAX_RUN_CHARS = 2000
_MIN_WORD_CHARS = 6
_MAX_ECHO_CELL_CHARS = 4000
_RUN = re.compile(r"[A-Za-z]{20,}")
_REPEATED = re.compile(r"(?P<once>\S.{18,}?\S)\s*(?P=once)")
_STUTTER = re.compile(r"(?:\s*\b(\w+)\b)(?:\s*\b\1\b){2,}\s*$", re.IGNORECASE)
_STUTTER_GLUED = re.compile(r"([a-z]{3,})\1{2,}$")


@dataclass(frozen=True, slots=True)
class Restored:
    """A cell with its blanks restored.

    Attributes:
        text: The readable text.
        parted: The runs that were parted, as printed.
        dropped: Fragments printed twice or more of which one was kept, or stray echoes dropped.
    """

    text: Aligned
    parted: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()


def vocabulary(text: str) -> Counter[str]:
    """Count the words of a document, lower-cased, leaving out runs too long to be one word."""
    return Counter(word.lower() for word in _WORD.findall(text) if len(word) < 20)


def restore_blanks(cell: Aligned, words: Counter[str]) -> Restored:
    """Part the words that were run together in a cell.

    Args:
        cell: A cleaned cell.
        words: The document's own words and how often it uses them.

    Returns:
        The cell as it was when nothing in it is run together.
    """
    if not any(len(_cuts(run, words)) > 2 for run in _RUN.findall(cell.text)):
        return Restored(cell)
    parted: list[str] = []
    text = _spaced_commas(cell)
    pieces: list[Aligned] = []
    last = 0
    for match in _WORD.finditer(text.text):
        cuts = _cuts(match.group(0), words)
        if len(cuts) > 1:
            parted.append(match.group(0))
            pieces.append(text.cut(last, match.start()))
            pieces.extend(_parts(text, match.start(), cuts))
            last = match.end()
    restored = concat((*pieces, text.cut(last)))
    restored, dropped = _without_echoes(_part_stops(restored))
    return Restored(restored, tuple(parted), dropped)


def _cuts(run: str, words: Counter[str]) -> list[str]:
    if not _MIN_RUN_CHARS <= len(run) <= _MAX_RUN_CHARS or words[run.lower()] > 1 or run.isupper():
        return [run]
    parts: list[str] = wordninja.split(run)
    vouched = sum(words[part.lower()] > 0 for part in parts)
    unknown = [part for part in parts if not words[part.lower()]]
    sure = 2 * vouched > len(parts) and all(len(part) >= _MIN_WORD_CHARS for part in unknown)
    return parts if sure and "".join(parts) == run else [run]


def _parts(text: Aligned, start: int, cuts: list[str]) -> list[Aligned]:
    parts = []
    for number, word in enumerate(cuts):
        if number:
            parts.append(Aligned.inserted(" "))
        parts.append(text.cut(start, start + len(word)))
        start += len(word)
    return parts


def _spaced_commas(cell: Aligned) -> Aligned:
    return _insert_blanks(cell, re.compile(r"(?<=[a-z],)(?=[A-Za-z])"))


def _part_stops(cell: Aligned) -> Aligned:
    return _insert_blanks(
        cell,
        re.compile(r"(?<=[A-Za-z][a-z]\.)(?=[A-Z])|(?<=[A-Za-z])(?=E\.g\.)|(?<=E\.g\.,)(?=\S)"),
    )


def _insert_blanks(cell: Aligned, where: re.Pattern[str]) -> Aligned:
    pieces: list[Aligned] = []
    last = 0
    for match in where.finditer(cell.text):
        pieces += [cell.cut(last, match.start()), Aligned.inserted(" ")]
        last = match.start()
    return concat((*pieces, cell.cut(last)))


def _without_echoes(text: Aligned) -> tuple[Aligned, tuple[str, ...]]:
    dropped: list[str] = []
    while len(text.text) < _MAX_ECHO_CELL_CHARS and (match := _REPEATED.search(text.text)):
        dropped.append(match["once"])
        text = concat((text.cut(0, match.end("once")), text.cut(match.end())))
    if stutter := _STUTTER.search(text.text):
        dropped.append(stutter.group(0).strip())
        text = text.cut(0, stutter.start())
    return text, tuple(dropped)
