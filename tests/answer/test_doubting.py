"""Doubting: signs that the plan does not settle a question, and what a chooser does about them."""

import numpy as np
import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import families
from tipassist.answer.meaning import Meaning
from tipassist.answer.undecided.deciding import Ending
from tipassist.answer.undecided.doubting import DoubtModel, load_doubt_model, wary
from tipassist.answer.undecided.findings import Findings
from tipassist.answer.undecided.signs import doubt_features, is_given_in_rows, is_given_in_sections
from tipassist.answer.understanding.intents import reader_of
from tipassist.types import AnswerStatus

NOTHING = Findings((), (), (), (), ())
RANKED = (Ending.PROSE, Ending.UNSETTLED, Ending.TOPIC, Ending.ABSENT)
DIM = 4


def embed(_: str) -> np.ndarray:
    return np.zeros(DIM, np.float32)


def model(bias: float) -> DoubtModel:
    """A model that goes by its bias alone."""
    reader = reader_of((), np.zeros(0, np.float32), (), DIM)
    return DoubtModel(reader, ("past",), np.zeros(DIM + 1, np.float32), bias, 0.5)


def chosen(bias: float, ranked: tuple[Ending, ...] = RANKED) -> tuple[Ending, ...]:
    return wary(lambda *_: ranked, model(bias), embed)(Meaning("q", "q"), NOTHING)


def test_the_packaged_weights_go_by_signs_that_there_are() -> None:
    packaged = load_doubt_model()
    assert set(packaged.names) <= set(doubt_features(Meaning("q", "q"), NOTHING))
    assert 0 < packaged.limit < 1
    columns = len(packaged.reader.words) + len(packaged.reader.slots) + len(packaged.names)
    assert packaged.weights.shape == (packaged.reader.dim + columns,)


def test_a_doubted_question_is_not_asserted_first() -> None:
    assert chosen(3.0) == (Ending.UNSETTLED, Ending.ABSENT, Ending.PROSE, Ending.TOPIC)


def test_a_question_that_is_not_doubted_ends_as_it_was_ranked() -> None:
    assert chosen(-3.0) == RANKED


def test_what_asserts_nothing_stays_first_whatever_the_doubt() -> None:
    silent = (Ending.OUT_OF_SCOPE, Ending.UNSETTLED, Ending.PROSE)
    assert chosen(3.0, silent) == silent
    assert chosen(-3.0, silent) == silent


def test_signs_are_numbers_from_minus_one_to_one() -> None:
    found = doubt_features(Meaning("q", "how many " + "seafarers drowned " * 30), NOTHING)
    assert all(-1 <= value <= 1 for value in found.values())


def test_words_that_the_plan_has_not_are_told_apart_from_its_own() -> None:
    meaning = Meaning("q", "Who spoke at the validation meeting?")
    plain = Findings((), (), (), (), (), vocabulary=frozenset(families("validation meeting")))
    whole = Findings((), (), (), (), (), vocabulary=frozenset(families("validation meeting spoke")))
    assert doubt_features(meaning, plain)["own_unknown_count"] == pytest.approx(0.25)
    assert doubt_features(meaning, whole)["own_unknown_count"] == 0


def test_what_is_lacking_is_what_is_unknown_else_what_is_said_in_other_words() -> None:
    korea = Term("korea", ("korea",), (("partner",),), 1.0, known=True)
    surrogacy = Term("surrogacy", ("surrogac",), (), 1.0, known=False)
    partner = Term("partner", ("partner",), (), 1.0, known=True)
    words = frozenset(("partner",))
    assert Findings((korea, partner), (), (), (), (), vocabulary=words).lacking == (korea,)
    assert Findings((korea, surrogacy), (), (), (), (), vocabulary=words).lacking == (surrogacy,)
    assert Findings((partner,), (), (), (), (), vocabulary=words).lacking == ()


@pytest.mark.parametrize(
    "question",
    [
        "How many votes does each Member State have when a periodic report is endorsed?",
    ],
)
def test_questions_that_the_plan_only_touches_are_not_answered(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(question).status in (AnswerStatus.NOT_IN_PLAN, AnswerStatus.PARTIAL)


@pytest.mark.parametrize(
    ("question", "lacking"),
    [
        ("Which activities does the ASEAN Committee on Disaster Management coordinate?", True),
        ("Which activities does the ASEAN Rural Development Ministers Meeting support?", True),
        ("When was the ASEAN Cross-Sectoral Validation Meeting?", False),
        ("What does the ASEAN Ministerial Meeting on Transnational Crime approve?", False),
    ],
)
def test_a_body_named_in_full_that_the_plan_has_not_is_told_as_unknown(
    assistant: Assistant, question: str, *, lacking: bool
) -> None:
    assert ("stands nowhere in the plan" in assistant.ask(question).text) is lacking


@pytest.mark.parametrize(
    "question",
    ["Which pillar is the least useful?", "Is this the best pillar in your view?"],
)
def test_judgements_are_not_counted_out(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is AnswerStatus.NOT_IN_PLAN


def test_what_a_sentence_gives_in_the_words_asked_is_not_doubted(assistant: Assistant) -> None:
    opened = assistant._with.router.opened
    meaning = assistant.explain("In what year did ACTIP come into force?")
    assert is_given_in_sections(meaning, opened.finder.find(meaning))
    other = assistant.explain("In what year did Canada come into force?")
    found = opened.finder.find(other)
    assert not is_given_in_sections(other, found)
    assert not is_given_in_rows(other, found)
