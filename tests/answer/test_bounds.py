"""Bounds: what the packaged weights hold, and what a question that lies beside is told."""

import numpy as np
import pytest

from tests.answer.conftest import NoSemantics
from tipassist.answer.assistant import Assistant
from tipassist.answer.language.lexicons import load_lexicons
from tipassist.answer.meaning import BESIDE, Intent, Meaning
from tipassist.answer.undecided.bounds import Bound, BoundModel, load_bound_model
from tipassist.answer.understanding.intents import reader_of
from tipassist.answer.understanding.understand import Understander
from tipassist.bootstrap import build_understander
from tipassist.register.model import Register
from tipassist.types import AnswerStatus

DIM = 4
PLAN = frozenset(("shelt",))
KNOWN = np.array([1, 0, 0, 0], np.float32)


def model(beside: float) -> BoundModel:
    """A model that goes by its bias alone."""
    reader = reader_of((), np.zeros(0, np.float32), (), DIM)
    bias = np.array([0, beside, -9], np.float32)
    return BoundModel(reader, tuple(Bound), np.zeros((3, DIM + 4), np.float32), bias, 0.5)


def test_the_packaged_weights_have_a_column_for_every_feature() -> None:
    packaged = load_bound_model()
    columns = len(packaged.reader.words) + len(packaged.reader.slots)
    assert set(packaged.bounds) == set(Bound)
    assert packaged.weights.shape == (3, packaged.reader.dim + columns + 4)
    assert 0.3 < packaged.limit < 1


def test_a_question_lies_beside_from_the_limit_on() -> None:
    assert model(3.0).lies_beside(Meaning("q", "q"), PLAN, KNOWN)
    assert not model(-3.0).lies_beside(Meaning("q", "q"), PLAN, KNOWN)


def test_a_greeting_is_answered_and_no_meaning_judges_nothing() -> None:
    assert not model(3.0).lies_beside(Meaning("hi", "hi", intent=Intent.SMALLTALK), PLAN, KNOWN)
    assert not model(3.0).lies_beside(Meaning("q", "q"), PLAN, np.zeros(DIM, np.float32))


@pytest.mark.parametrize(
    ("question", "refused"),
    [
        ("is money laundering mentioned", True),
        ("what does SOMSWD coordinate", False),
        ("which activities are in pillar B", False),
    ],
)
def test_slots_that_decide_are_not_judged(register: Register, question: str, refused: bool) -> None:
    reader = Understander(register, load_lexicons(), lambda _: {Intent.TOPIC: 1.0}, lambda _: True)
    assert (BESIDE in reader.interpret(question).cues) is refused


def test_what_lies_beside_is_refused(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    question = "is money laundering mentioned"
    assert assistant.ask(question).status is not AnswerStatus.OUT_OF_SCOPE
    monkeypatch.setattr(BoundModel, "lies_beside", lambda *_: True)
    assert assistant.ask(question).status is AnswerStatus.OUT_OF_SCOPE
    assert assistant.ask("what does SOMSWD coordinate").status is AnswerStatus.ANSWERED


def test_a_reader_for_the_fit_refuses_nothing(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BoundModel, "lies_beside", lambda *_: True)
    question = "is money laundering mentioned"
    fitting = build_understander(register, NoSemantics(), refuses=False)
    assert BESIDE not in fitting.interpret(question).cues
    assert BESIDE in build_understander(register, NoSemantics()).interpret(question).cues
