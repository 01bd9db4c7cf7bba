"""Notes of a collection that stand under heading after heading ("Not yet in force")."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tipassist.corpus.structure.blocks import Block
from tipassist.corpus.structure.divisions import is_title

_FEWEST = 3
_SHARE = 0.2


def repeated_notes(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the indexes of the blocks that are the same short note under many headings."""
    under = [
        at
        for at, (before, block) in enumerate(pairwise(blocks), 1)
        if before.level and not block.level and is_title(block.text)
    ]
    headings = sum(1 for block in blocks if block.level)
    counts = Counter(blocks[at].text for at in under)
    fewest = max(_FEWEST, _SHARE * headings)
    return frozenset(at for at in under if counts[blocks[at].text] >= fewest)
