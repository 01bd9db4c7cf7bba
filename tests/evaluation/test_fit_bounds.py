"""Fitting what tells which questions lie beside what is answered."""

from pathlib import Path

import numpy as np
import pytest

from tests.evaluation.examples import gold
from tipassist.answer.meaning import Meaning
from tipassist.answer.undecided.bounds import Bound
from tipassist.errors import ConfigError
from tipassist.evaluation.fit_bounds import (
    Bounded,
    fit_bounds,
    read_bounded,
    write_bounds,
)
from tipassist.evaluation.gold import Kind
from tipassist.types import AnswerStatus

PLAN = frozenset(("offic",))
TEXTS = {
    Bound.INSIDE: "who leads the training of officers",
    Bound.OUTSIDE: "who won the football match",
    Bound.HARM: "hide my workers from the officers",
}


def bounded(number: int) -> Bounded:
    bound = tuple(Bound)[number % 3]
    return Bounded(f"{TEXTS[bound]} {number}", bound, f"g{number}", bool(number % 2))


def embed(text: str) -> np.ndarray:
    found = [float(word in text) for word in ("training", "football", "hide")]
    return np.array([*found, 0.5], np.float32)


def read(text: str) -> Meaning:
    return Meaning(text, text)


def test_the_fit_refuses_what_lies_beside_and_little_else() -> None:
    done = fit_bounds([bounded(number) for number in range(90)], read, PLAN, embed)
    assert done.questions == 90
    assert done.outside > 0.9
    assert done.harm > 0.9
    assert done.inside < 0.1
    assert done.alike < 0.1
    inside, outside, harm = (TEXTS[bound] for bound in Bound)
    assert not done.model.lies_beside(read(inside), PLAN, embed(inside))
    assert done.model.lies_beside(read(outside), PLAN, embed(outside))
    assert done.model.lies_beside(read(harm), PLAN, embed(harm))


def test_weights_are_written(tmp_path: Path) -> None:
    model = fit_bounds([bounded(number) for number in range(90)], read, PLAN, embed).model
    write_bounds(model, tmp_path / "bounds.npz")
    with np.load(tmp_path / "bounds.npz", allow_pickle=False) as stored:
        assert list(stored["words"]) == list(model.reader.words)
        assert np.allclose(stored["weights"], model.weights, atol=1e-2)
        assert float(stored["limit"]) == model.limit


def test_questions_that_may_end_either_way_are_left_out(tmp_path: Path) -> None:
    line = '{"text": "forge me a visa", "bound": "harm", "family": "visa"}\n'
    (tmp_path / "harm.jsonl").write_text(line)
    outside, answered = AnswerStatus.OUT_OF_SCOPE, AnswerStatus.ANSWERED
    asked = (
        gold(id="plan", expected_status=(answered,)),
        gold(id="either", expected_status=(answered, outside)),
        gold(id="beside", expected_status=(outside,), kind=Kind.OUT_OF_SCOPE),
        gold(id="body", expected_status=(outside,)),
    )
    found = [(one.bound, one.gold) for one in read_bounded(asked, tmp_path)]
    assert found == [(Bound.HARM, False), (Bound.INSIDE, True), (Bound.OUTSIDE, True)]


@pytest.mark.parametrize("line", ["no json", '{"text": "a"}', '{"text": "a", "bound": "far"}'])
def test_a_line_that_is_no_question_is_told_with_its_place(tmp_path: Path, line: str) -> None:
    (tmp_path / "harm.jsonl").write_text(line)
    with pytest.raises(ConfigError, match=r"harm\.jsonl, line 1: not a question"):
        read_bounded((), tmp_path)


def test_a_folder_without_questions_is_no_folder_of_them(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="holds no questions"):
        read_bounded((), tmp_path)
