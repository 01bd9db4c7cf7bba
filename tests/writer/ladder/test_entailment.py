"""The optional last rung: it may delete what all others let stand, and saves nothing."""

from dataclasses import dataclass, field, replace
from types import SimpleNamespace

import pytest

from tests.writer.ladder.made import SOURCES
from tests.writer.scripted import copying, scripted_model, write_with
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.writing import Rung
from tipassist.errors import WriterError
from tipassist.index.lazy import Lazy
from tipassist.settings import Settings, WriterSettings
from tipassist.types import Route
from tipassist.writer.building import build_entailment
from tipassist.writer.entailing import CrossEncoderJudge
from tipassist.writer.ladder.climbing import Entailment, ladder_over
from tipassist.writer.sources import RawSentence

TRUE = RawSentence("The Work Plan will undergo an annual review.", ("e1",))
FALSE = RawSentence("The Work Plan will undergo an evaluation in 2027.", ("e1",))
FOREIGN = RawSentence("Evaluasi akhir dilakukan pada akhir tahun 2028.", ("e1",))


@dataclass
class GivenJudge:
    """A judge that always says the same."""

    likely: float
    asked: list[tuple[str, str]] = field(default_factory=list)

    def entailment(self, premise: str, hypothesis: str) -> float:
        self.asked.append((premise, hypothesis))
        return self.likely


@pytest.mark.parametrize(("likely", "failed"), [(0.5, None), (0.49, Rung.ENTAILMENT)])
def test_a_sentence_that_hardly_follows_is_deleted(likely: float, failed: Rung | None) -> None:
    judge = GivenJudge(likely)
    found = ladder_over(SOURCES, entailment=Entailment(judge, 0.5)).check(TRUE)
    assert found.failed is failed
    ((premise, hypothesis),) = judge.asked
    assert "annual review" in premise
    assert hypothesis == TRUE.text


def test_what_another_rung_deletes_is_not_saved_nor_asked_about() -> None:
    judge = GivenJudge(1.0)
    assert ladder_over(SOURCES, entailment=Entailment(judge, 0.5)).check(FALSE).failed
    assert judge.asked == []


def test_other_languages_are_not_judged() -> None:
    judge = GivenJudge(0.0)
    ladder = ladder_over(SOURCES, language="id", entailment=Entailment(judge, 0.5))
    assert ladder.check(FOREIGN).stands
    assert judge.asked == []


def test_an_answer_whose_sentences_do_not_follow_is_shown_without_the_writer(
    given: Dependencies,
) -> None:
    writing = write_with(given, scripted_model(copying))
    doubting = replace(writing.writer, entailment=Entailment(GivenJudge(0.1), 0.5))
    question = "When is the final evaluation?"
    assert writing.assistant.ask(question).route is Route.WRITER
    with_doubt = type(writing.assistant)(replace(given, writer=doubting))
    assert with_doubt.ask(question).route is Route.PASSAGES


def test_no_model_of_entailment_is_used_unless_one_is_set() -> None:
    assert build_entailment(Settings().writer) is None
    built = build_entailment(WriterSettings(entailment_model="some/model", entailment_least=0.7))
    assert built is not None
    assert built.least == 0.7


def test_a_model_that_is_not_there_is_told_with_what_to_do(tmp_path: object) -> None:
    built = build_entailment(WriterSettings(entailment_model=f"{tmp_path}/none"))
    assert built is not None
    with pytest.raises(WriterError, match="TIPASSIST_WRITER__ENTAILMENT_MODEL"):
        built.judge.entailment("a", "a")


def encoder(labels: dict[int, str]) -> CrossEncoderJudge:
    model = SimpleNamespace(
        config=SimpleNamespace(id2label=labels),
        predict=lambda pairs, **_: [[0.1, 0.7, 0.2] for _ in pairs],
    )
    return CrossEncoderJudge("made up", Lazy(lambda: model))


def test_the_label_of_entailment_is_taken() -> None:
    labels = {0: "contradiction", 1: "Entailment", 2: "neutral"}
    assert encoder(labels).entailment("a", "b") == pytest.approx(0.7)


def test_a_model_without_such_a_label_is_refused() -> None:
    with pytest.raises(WriterError, match="entailment"):
        encoder({0: "LABEL_0"}).entailment("a", "b")
