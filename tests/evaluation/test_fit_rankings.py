"""Fitting rankings together with their query adapters."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from tipassist.answer.ranking.query_adapter import QueryAdapter
from tipassist.evaluation.fit_adapter import Ranking
from tipassist.evaluation.fit_rankings import RankingFit, fit_rankings, write_ranking

NOWHERE = np.zeros(2, np.float32)
ASIDE = {"x": np.array([1, 0], np.float32), "y": np.array([0, 1], np.float32)}


def _unaided(asked: Ranking) -> Ranking:
    return replace(asked, question=NOWHERE, sentences=((),) * len(asked.rows))


def test_the_fit_turns_questions_to_what_answers_them() -> None:
    """Every question lies at x, and y answers it."""
    rankings = [
        Ranking(f"g{number}", rows, (False, True), ASIDE["x"], (("x",), ("y",)))
        for number, rows in enumerate(({"total": 1.0}, {"total": 0.0}) for _ in range(20))
    ]
    rankings += [_unaided(one) for one in rankings]
    done = fit_rankings(rankings, ASIDE.__getitem__)
    assert done.plain == 0
    assert done.first == 1
    turned = QueryAdapter(done.matrix).adapted(ASIDE["x"])
    assert turned[1] > turned[0]


def test_the_fit_learns_which_feature_tells_within_a_question() -> None:
    rng = np.random.default_rng(1)
    rankings = []
    for number in range(40):
        level = float(rng.normal(0, 5))
        right = tuple(at == number % 4 for at in range(4))
        rows = tuple(
            {"total": float(rng.normal()), "words": level + one + float(rng.normal(0, 0.1))}
            for one in right
        )
        rankings.append(Ranking(f"g{number}", rows, right, ASIDE["x"], ((),) * 4))
    done = fit_rankings([*rankings, *map(_unaided, rankings)], ASIDE.__getitem__)
    assert done.questions == 40
    assert done.first > 0.95
    assert done.plain < 0.6
    assert done.weights[1] > abs(done.weights[0])
    assert done.unaided[1] > abs(done.unaided[0])


def test_weights_are_written_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "places.npz"
    two = np.array([2.0], np.float32)
    half = np.array([[0.5]], np.float32)
    write_ranking(RankingFit(("x",), two, two * np.float32(0.5), half, 1, 1.0, 1.0), path)
    with np.load(path, allow_pickle=False) as stored:
        assert list(stored["names"]) == ["x"]
        assert list(stored["weights"]) == [2.0]
        assert list(stored["unaided"]) == [1.0]
        assert stored["adapter"].tolist() == [[0.5]]
