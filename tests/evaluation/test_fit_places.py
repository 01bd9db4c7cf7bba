"""Fitting what ranks the places of the sections."""

from pathlib import Path

import numpy as np

from tests.answer.conftest import CORPUS
from tests.evaluation.examples import gold
from tipassist.answer.placing import PlaceModel
from tipassist.answer.query_adapter import QueryAdapter
from tipassist.bootstrap import build_dependencies
from tipassist.evaluation.fit_adapter import Ranking
from tipassist.evaluation.fit_endings import NoMeaning
from tipassist.evaluation.fit_places import fit_places, rank_places, write_places
from tipassist.evaluation.gold import Kind
from tipassist.index.progress import silent
from tipassist.settings import Settings

NOWHERE = np.zeros(2, np.float32)
ASIDE = {"x": np.array([1, 0], np.float32), "y": np.array([0, 1], np.float32)}


def test_the_fit_turns_questions_to_what_answers_them() -> None:
    """Every question lies at x, and y answers it."""
    rankings = [
        Ranking(f"g{number}", rows, (False, True), ASIDE["x"], (("x",), ("y",)))
        for number, rows in enumerate(({"total": 1.0}, {"total": 0.0}) for _ in range(20))
    ]
    done = fit_places(rankings, ASIDE.__getitem__)
    assert done.plain == 0
    assert done.first == 1
    turned = done.model.adapter.adapted(ASIDE["x"])
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
        rankings.append(Ranking(f"g{number}", rows, right, NOWHERE, ((),) * 4))
    done = fit_places(rankings, lambda _: NOWHERE)
    assert done.questions == 40
    assert done.first > 0.95
    assert done.plain < 0.6
    assert done.model.weights[1] > abs(done.model.weights[0])


def test_a_place_is_right_where_an_expected_fact_stands(tmp_path: Path) -> None:
    dependencies = build_dependencies(
        Settings(corpus_dir=CORPUS, state_dir=tmp_path), NoMeaning(384)
    )
    asked = (
        gold(
            id="signed",
            kind=Kind.PROSE,
            question="When was the convention signed by the leaders?",
            expected_items=None,
            expected_locators=(("Section A",),),
            expected_facts=("21 November 2015",),
        ),
        gold(id="rows", question="Who coordinates A.1.1?"),
    )
    (ranking,) = rank_places(asked, dependencies, silent)
    assert ranking.group == asked[0].group_id
    assert sum(ranking.right) == 1
    assert len(ranking.rows) == len(ranking.right) == len(ranking.sentences)


def test_weights_are_written_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "places.npz"
    turned = QueryAdapter(np.array([[0.5]], np.float32))
    write_places(PlaceModel(("x",), np.array([2.0], np.float32), turned), path)
    with np.load(path, allow_pickle=False) as stored:
        assert list(stored["names"]) == ["x"]
        assert list(stored["weights"]) == [2.0]
        assert stored["adapter"].tolist() == [[0.5]]
