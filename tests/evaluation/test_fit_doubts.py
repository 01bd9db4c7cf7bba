"""Fitting what tells whether the plan settles a question."""

from pathlib import Path

import numpy as np
import pytest

from tests.answer.conftest import CORPUS
from tests.evaluation.examples import gold
from tipassist.answer.meaning import Meaning
from tipassist.bootstrap import build_dependencies
from tipassist.errors import ConfigError
from tipassist.evaluation.fit_doubts import (
    Doubted,
    Settled,
    doubt_questions,
    fit_doubts,
    read_settled,
    write_doubts,
)
from tipassist.evaluation.fit_endings import NoMeaning
from tipassist.index.progress import silent
from tipassist.settings import Settings
from tipassist.types import AnswerStatus

DIM = 4


def doubted(number: int) -> Doubted:
    settled = bool(number % 2)
    text = "who leads the review" if settled else "what did the review cost"
    features = {"own_covered": float(settled), "past": float(number % 3 == 0)}
    return Doubted(f"g{number}", settled, Meaning(text, text), features, np.zeros(DIM, np.float32))


def test_the_fit_tells_what_is_settled_and_doubts_little_of_it() -> None:
    done = fit_doubts([doubted(number) for number in range(60)])
    assert done.questions == 60
    assert done.unsettled > 0.9
    assert done.settled < 0.1
    assert 0 < done.model.limit < 1


def test_weights_are_written(tmp_path: Path) -> None:
    model = fit_doubts([doubted(number) for number in range(60)]).model
    write_doubts(model, tmp_path / "doubts.npz")
    with np.load(tmp_path / "doubts.npz", allow_pickle=False) as stored:
        assert list(stored["words"]) == list(model.reader.words)
        assert np.allclose(stored["weights"], model.weights, atol=1e-2)
        assert float(stored["limit"]) == model.limit


def test_questions_that_may_end_either_way_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "pairs.jsonl").write_text('{"text": "what did it cost", "settled": false}\n')
    either = (AnswerStatus.ANSWERED, AnswerStatus.NOT_IN_PLAN)
    asked = (
        gold(id="open", expected_status=(AnswerStatus.ANSWERED,)),
        gold(id="either", expected_status=either),
        gold(id="silent", expected_status=(AnswerStatus.NOT_IN_PLAN, AnswerStatus.PARTIAL)),
    )
    assert [one.settled for one in read_settled(asked, tmp_path)] == [True, False, False]


def test_a_line_that_is_no_question_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no pairs"):
        read_settled((), tmp_path)
    (tmp_path / "pairs.jsonl").write_text('{"text": "what did it cost"}\n')
    with pytest.raises(ConfigError, match="line 1"):
        read_settled((), tmp_path)


def test_only_open_questions_count(tmp_path: Path) -> None:
    settings = Settings(corpus_dir=CORPUS, state_dir=tmp_path)
    dependencies = build_dependencies(settings, NoMeaning(384))
    asked = (
        Settled("What did the review of the old plan cost?", "a", settled=False),
        Settled("Who coordinates A.1.1?", "b", settled=True),
    )
    (one,) = doubt_questions(asked, dependencies, silent)
    assert not one.settled
    assert one.features["asks_what"] == 1
