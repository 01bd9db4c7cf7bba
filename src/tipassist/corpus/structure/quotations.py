"""Articles that another article quotes: "the following is inserted: “Article 5 bis …”"."""

from collections.abc import Sequence

from tipassist.corpus.structure.blocks import Block

_QUOTES = (("“", "”"), ("«", "»"), ('"', '"'))
_MOST_BLOCKS = 60


def quoted(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the indexes of the blocks of quotations that go on over several blocks.

    A quotation begins with a block whose first character opens it and that does not close it; one
    that is never closed is none.
    """
    found: set[int] = set()
    for at, block in enumerate(blocks):
        if at not in found:
            found |= set(_quotation(blocks, at, block))
    return frozenset(found)


def _quotation(blocks: Sequence[Block], start: int, first: Block) -> range:
    marks = next((pair for pair in _QUOTES if first.text.startswith(pair[0])), None)
    if marks is None or not _stays_open(first.text, *marks):
        return range(0)
    for at in range(start + 1, min(start + _MOST_BLOCKS, len(blocks))):
        if _closes(blocks[at].text, *marks):
            return range(start, at + 1)
    return range(0)


def _stays_open(text: str, opening: str, closing: str) -> bool:
    if opening == closing:
        return text.count(opening) % 2 == 1
    return text.count(opening) > text.count(closing)


def _closes(text: str, opening: str, closing: str) -> bool:
    if opening == closing:
        return text.count(closing) % 2 == 1
    return text.count(closing) > text.count(opening)
