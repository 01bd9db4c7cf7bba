import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipassist.index.fusion import fuse

_RANKING = st.lists(st.integers(0, 30), unique=True, max_size=20)


def test_scores_are_sums_of_reciprocal_ranks() -> None:
    scores = dict(fuse((["a", "b"], ["b", "c"])))
    assert list(scores) == ["b", "a", "c"]
    assert scores["b"] == pytest.approx(1 / 62 + 1 / 61)
    assert scores["a"] == pytest.approx(1 / 61)
    assert scores["c"] == pytest.approx(1 / 62)


def test_ties_keep_the_order_of_first_appearance() -> None:
    assert [key for key, _ in fuse((["x", "y"], ["y", "x"], ["z"]))] == ["x", "y", "z"]


@given(_RANKING)
def test_one_ranking_keeps_its_order(ranking: list[int]) -> None:
    assert [key for key, _ in fuse((ranking,))] == ranking


@given(_RANKING, _RANKING)
def test_every_key_appears_once_best_first(first: list[int], second: list[int]) -> None:
    fused = fuse((first, second))
    scores = [score for _, score in fused]
    assert {key for key, _ in fused} == {*first, *second}
    assert len(fused) == len({*first, *second})
    assert scores == sorted(scores, reverse=True)


@given(_RANKING, _RANKING)
def test_a_key_better_in_both_rankings_is_better_fused(first: list[int], second: list[int]) -> None:
    place = {key: at for at, (key, _) in enumerate(fuse((first, second)))}
    both = [key for key in first if key in second]
    for key in both:
        for other in both:
            if first.index(key) < first.index(other) and second.index(key) < second.index(other):
                assert place[key] < place[other]
