"""Retrieval metrics: how early a ranking reaches the places that a gold question asks for.

Places come in groups of which any one will do, so a group counts once, where it is first reached.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tipassist.evaluation.grade import is_reached

Ranking = Sequence[frozenset[str]]
"""Best first; each rank holds the locators that what stands there covers."""


@dataclass(frozen=True, slots=True)
class RetrievalScore:
    """Scores of one ranking, each 0 to 1."""

    recall_at_5: float
    recall_at_10: float
    ndcg_at_10: float
    rr_at_10: float
    complete_at_10: float


def score_ranking(ranking: Ranking, groups: Sequence[tuple[str, ...]]) -> RetrievalScore:
    """Score a ranking.

    Args:
        ranking: What was retrieved, best first.
        groups: Groups of relevant places, one or more.
    """
    first = [rank for group in groups if (rank := _first_rank(ranking, group)) is not None]
    return RetrievalScore(
        recall_at_5=_recall(first, len(groups), 5),
        recall_at_10=_recall(first, len(groups), 10),
        ndcg_at_10=_ndcg(first, len(groups), 10),
        rr_at_10=max((1 / rank for rank in first if rank <= 10), default=0.0),
        complete_at_10=float(_recall(first, len(groups), 10) == 1.0),
    )


def _first_rank(ranking: Ranking, group: tuple[str, ...]) -> int | None:
    for rank, places in enumerate(ranking, 1):
        if any(is_reached(place, places) for place in group):
            return rank
    return None


def _recall(first: Sequence[int], total: int, k: int) -> float:
    return sum(rank <= k for rank in first) / total


def _ndcg(first: Sequence[int], total: int, k: int) -> float:
    """Normalised discounted gain; every group gains 1 where it is first reached.

    Several groups reached at one rank can outdo the ideal of one a rank, which is cut at 1.
    https://dl.acm.org/doi/10.1145/582415.582418
    """
    gain = sum(1 / math.log2(rank + 1) for rank in first if rank <= k)
    ideal = sum(1 / math.log2(rank + 1) for rank in range(1, min(total, k) + 1))
    return min(1.0, gain / ideal)


def mean_scores(scores: Sequence[RetrievalScore]) -> Mapping[str, float]:
    """Return the mean of each score over questions; empty for none."""
    if not scores:
        return {}
    names = RetrievalScore.__dataclass_fields__
    return {name: sum(getattr(one, name) for one in scores) / len(scores) for name in names}
