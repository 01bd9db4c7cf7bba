import math

import pytest

from tipassist.evaluation.retrieval import mean_scores, score_ranking


def ranking(*places: str) -> list[frozenset[str]]:
    return [frozenset({place}) for place in places]


def test_a_perfect_ranking() -> None:
    found = score_ranking(ranking("A.1.1", "A.1.2"), [("A.1.1",), ("A.1.2",)])
    assert found.recall_at_5 == found.ndcg_at_10 == found.rr_at_10 == found.complete_at_10 == 1.0


def test_a_group_counts_where_it_is_first_reached() -> None:
    found = score_ranking(ranking("B.1.1", "A.1.1", "Footnote 1"), [("A.1.1", "Footnote 1")])
    assert found.rr_at_10 == 0.5
    assert found.ndcg_at_10 == pytest.approx(1 / math.log2(3))
    assert found.recall_at_5 == 1.0


def test_what_stands_after_the_cut_is_not_found() -> None:
    places = ranking(*(f"B.1.{at}" for at in range(1, 7)), "A.1.1")
    found = score_ranking(places, [("A.1.1",), ("A.1.2",)])
    assert (found.recall_at_5, found.recall_at_10, found.complete_at_10) == (0.0, 0.5, 0.0)


def test_a_chunk_may_reach_several_places_at_once() -> None:
    found = score_ranking([frozenset({"A.1.1", "A.1.2"})], [("A.1.1",), ("A.1.2",)])
    assert found.ndcg_at_10 == 1.0


def test_nothing_found() -> None:
    found = score_ranking([], [("A.1.1",)])
    assert (found.rr_at_10, found.ndcg_at_10, found.recall_at_10) == (0.0, 0.0, 0.0)


def test_means() -> None:
    good = score_ranking(ranking("A.1.1"), [("A.1.1",)])
    bad = score_ranking([], [("A.1.1",)])
    assert mean_scores([good, bad])["recall_at_5"] == 0.5
    assert mean_scores([]) == {}
