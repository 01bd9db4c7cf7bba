"""Reciprocal rank fusion of several rankings."""

from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)

RANK_CONSTANT = 60


def fuse(rankings: Iterable[Sequence[Key]]) -> list[tuple[Key, float]]:
    """Merge rankings by the sum of 1 / (60 + rank), ranks from 1.

    The formula and its constant: https://plg.uwaterloo.ca/~gvcormac/cormacksigir09-rrf.pdf

    Args:
        rankings: Best first; a key stands in a ranking at most once.

    Returns:
        Every key with its fused score, best first; ties keep the order of first appearance.
    """
    scores: dict[Key, float] = {}
    for ranking in rankings:
        for rank, key in enumerate(ranking, 1):
            scores[key] = scores.get(key, 0.0) + 1 / (RANK_CONSTANT + rank)
    return sorted(scores.items(), key=lambda entry: -entry[1])
