"""Fitting what decides how open questions end."""

from pathlib import Path

import numpy as np

from tests.answer.conftest import CORPUS
from tests.evaluation.examples import gold
from tipassist.answer.meaning import Meaning
from tipassist.answer.undecided.deciding import Ending, EndingModel
from tipassist.answer.undecided.findings import Findings
from tipassist.bootstrap import build_dependencies
from tipassist.evaluation.fit_endings import (
    NoMeaning,
    Tried,
    asserting,
    fit_endings,
    try_endings,
    write_endings,
)
from tipassist.index.progress import silent
from tipassist.settings import Settings


def test_the_fit_learns_which_feature_tells() -> None:
    rng = np.random.default_rng(1)
    tried = []
    for number in range(80):
        strong = number % 2
        right = Ending.PROSE if strong else Ending.UNSETTLED
        features = {"cosine": strong + float(rng.normal(0, 0.1)), "noise": float(rng.normal())}
        tried.append(Tried(f"g{number}", features, frozenset({right})))
    done = fit_endings(tried)
    assert done.questions == 80
    assert done.best == 1
    assert done.right > 0.95
    assert done.model.ranked({"cosine": 1.0, "noise": 0.0})[0] is Ending.PROSE
    assert done.model.ranked({"cosine": 0.0, "noise": 0.0})[0] is Ending.UNSETTLED


def test_every_ending_of_an_open_question_is_tried(tmp_path: Path) -> None:
    settings = Settings(corpus_dir=CORPUS, state_dir=tmp_path)
    dependencies = build_dependencies(settings, NoMeaning(384))
    asked = (
        gold(
            id="open",
            question="Tell me of money laundering.",
            expected_items=None,
            expected_facts=("laundering",),
        ),
        gold(id="slots", question="Who coordinates A.1.1?"),
    )
    (tried,) = try_endings(asked, dependencies, silent)
    assert Ending.TOPIC in tried.right
    assert Ending.OUT_OF_SCOPE not in tried.right


def test_an_ablation_asserts_whenever_it_can() -> None:
    chooser = asserting(lambda *_: (Ending.UNSETTLED, Ending.PROSE, Ending.TOPIC))
    chosen = chooser(Meaning("q", "q"), Findings((), (), (), (), ()))
    assert chosen == (Ending.PROSE, Ending.TOPIC, Ending.OUT_OF_SCOPE)


def test_weights_are_written_and_read_back(tmp_path: Path) -> None:
    endings = (Ending.PROSE, Ending.ABSENT)
    weights = np.array([[1.0], [2.0]], np.float32)
    path = tmp_path / "endings.npz"
    write_endings(EndingModel(endings, ("x",), weights, np.zeros(2, np.float32)), path)
    with np.load(path, allow_pickle=False) as stored:
        assert list(stored["names"]) == ["x"]
        assert list(stored["endings"]) == ["prose", "absent"]
        assert np.array_equal(stored["weights"], weights)
