"""Numbered headings that no style sets off: "1. Background", "2. Method" in plain paragraphs.

A single such line may be an item of a list. They are headings where they count through the document
from 1, what stands under each parts it from the next, and no other headings are numbered so.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tipassist.corpus.structure.blocks import Block
from tipassist.corpus.structure.divisions import is_title
from tipassist.corpus.structure.labels import Label, Series, label_at

_LEAST = 3
_MAX_CHARS = 80


def bare_titles(blocks: Sequence[Block]) -> frozenset[int]:
    """Return at which of the blocks headings stand that only their number and form tell."""
    if any(block.level and _is_numbered(label_at(block.text, bare=True)) for block in blocks):
        return frozenset()
    found: list[int] = []
    for at, number in _candidates(blocks):
        if number == len(found) + 1:
            found.append(at)
    parted = all(later - at > 1 for at, later in pairwise(found))
    return frozenset(found) if len(found) >= _LEAST and parted else frozenset()


def _candidates(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    for at, block in enumerate(blocks):
        label = None if block.is_row or block.note else label_at(block.text)
        if label is None or not _is_numbered(label):
            continue
        title = block.text[label.end :]
        if len(title) <= _MAX_CHARS and is_title(title) and not title.endswith((",", ";", ":")):
            yield at, label.readings[0].ordinal.number


def _is_numbered(label: Label | None) -> bool:
    """Whether a label is one whole number, with a stop or nothing behind it."""
    if label is None or label.form not in ("x.", "x"):
        return False
    return label.readings[0].series is Series.NUMBER
