"""The words that differ between two texts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from rapidfuzz.distance import Indel

_PRINT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"})
_WORD = re.compile(r"\S+")


class Fate(StrEnum):
    """What became of a run of words."""

    SAME = "same"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class WordRun:
    """Words that stand together and share their fate; a blank stands between two runs."""

    fate: Fate
    text: str


def same_words(before: str, after: str) -> bool:
    """Whether two texts say the same, whatever the print of quotes, dashes and blanks."""
    return _words(before) == _words(after)


def word_changes(before: str, after: str) -> tuple[WordRun, ...]:
    """Return the words of two texts in one row, deleted before inserted where they meet.

    The runs that are not inserted are the first text, those that are not deleted the second;
    turning the texts round turns deleted into inserted. Empty when both say the same.
    """
    if same_words(before, after):
        return ()
    turned = after < before
    steps = list(_steps(after, before) if turned else _steps(before, after))
    if turned:
        steps = [(_TURNED[fate], word) for fate, word in steps]
    return tuple(_joined(steps))


_TURNED = {
    Fate.SAME: Fate.SAME,
    Fate.DELETED: Fate.INSERTED,
    Fate.INSERTED: Fate.DELETED,
}


def _words(text: str) -> list[str]:
    return _WORD.findall(text.translate(_PRINT))


def _steps(first: str, second: str) -> Iterator[tuple[Fate, str]]:
    mine, theirs = _WORD.findall(first), _WORD.findall(second)
    for step in Indel.opcodes(_words(first), _words(second)):
        match step.tag:
            case "equal":
                yield from ((Fate.SAME, word) for word in mine[step.src_start : step.src_end])
            case _:
                yield from ((Fate.DELETED, word) for word in mine[step.src_start : step.src_end])
                yield from (
                    (Fate.INSERTED, word) for word in theirs[step.dest_start : step.dest_end]
                )


def _joined(steps: list[tuple[Fate, str]]) -> Iterator[WordRun]:
    for same, group in groupby(steps, key=lambda step: step[0] is Fate.SAME):
        inside = list(group)
        for fate in (Fate.SAME,) if same else (Fate.DELETED, Fate.INSERTED):
            words = [word for own, word in inside if own is fate]
            if words:
                yield WordRun(fate, " ".join(words))
