"""What `tipassist eval --writer` measures, with a model whose replies are given."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.evaluation.examples import gold
from tests.evaluation.test_report import RESULTS
from tipassist.answer.assistant import Assistant
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.writing import Ending, Rung
from tipassist.errors import ConfigError
from tipassist.evaluation.command import Outcome, run_evaluation
from tipassist.evaluation.gold import Gold, Kind
from tipassist.evaluation.grade import grade
from tipassist.evaluation.hostile import prompted_evidence, reply_of
from tipassist.evaluation.metrics import Graded
from tipassist.evaluation.report import html, markdown
from tipassist.evaluation.results import as_document
from tipassist.evaluation.run import Plan
from tipassist.evaluation.support import SupportChecker
from tipassist.evaluation.thresholds import load_thresholds
from tipassist.evaluation.written import WrittenRun, try_writer, written_value
from tipassist.evaluation.written_report import account_rows, quality_rows
from tipassist.settings import Settings, WriterSettings
from tipassist.surfaces.cli.evaluate import outcome_rows

from .scripted import Reply, copying, scripted_model, write_with

THRESHOLDS = Path(__file__).parents[2] / "evals" / "thresholds.toml"
ROWS = (
    gold(id="q1", kind="prose", question="Is gender equality only about women?"),
    gold(id="q2", kind="prose", question="midterm check: 2025 or 2026?", expected_facts=["2026"]),
    gold(id="q3", kind="body_list", question="What does SLOM coordinate?"),
)
INVENTED = ("The plan pays ten million dollars to Singapore in 2031.", ["e1"])


def copying_the_first_only(prompt: str) -> str:
    """Reply with what is invented, and with one piece of evidence."""
    first = prompted_evidence(prompt)[0]
    return reply_of([INVENTED, (first["text"], [first["id"]])])


@pytest.fixture
def run_of(given: Dependencies) -> Callable[..., WrittenRun]:
    def run(reply: Reply, settings: WriterSettings | None = None) -> WrittenRun:
        documents = {
            (one.document.id, one.document.edition): one.text for one in given.corpus.documents
        }
        checker = SupportChecker(given.editions, documents)
        plain = Assistant(given)
        without = [_graded(row, plain, checker) for row in ROWS]
        writing = write_with(given, scripted_model(reply), settings)
        return try_writer(replace(given, writer=writing.writer), without, checker)

    return run


def _graded(row: Gold, assistant: Assistant, checker: SupportChecker) -> Graded:
    answer = assistant.ask(row.question)
    return Graded(row, answer, grade(row, answer), checker.check(answer, (row.question,)))


def test_only_open_questions_are_measured(run_of: Callable[..., WrittenRun]) -> None:
    run = run_of(copying)
    assert [one.without.gold.id for one in run.writings] == ["q1", "q2"]
    assert (run.kept.hits, run.kept.total) == (2, 2)
    assert run.endings == {Ending.WRITTEN: 2}
    assert set(run.kinds) == {Kind.PROSE}
    assert run.deleted == {}


def test_deleted_sentences_are_counted_by_rung(run_of: Callable[..., WrittenRun]) -> None:
    run = run_of(copying_the_first_only)
    assert run.deleted == {Rung.VALUES.value: 2}
    assert (run.sentences_kept.hits, run.sentences_kept.total) == (2, 4)
    assert written_value(run, "unsupported_value_rate") == 0


def test_a_failed_writing_shows_and_grades_the_answer_without(
    run_of: Callable[..., WrittenRun],
) -> None:
    run = run_of(lambda _: reply_of([INVENTED]))
    assert run.endings == {Ending.NOTHING_KEPT: 2}
    assert run.kept.hits == 0
    assert all(one.shown.answer.text == one.without.answer.text for one in run.writings)
    without, shown = run.kinds[Kind.PROSE]
    assert without == shown
    assert "time to first verified sentence" not in dict(account_rows(run))


def test_tokens_are_added_up_and_priced(run_of: Callable[..., WrittenRun]) -> None:
    run = run_of(copying, WriterSettings(price_in=2.0, price_out=10.0))
    tokens_in, tokens_out = run.tokens
    assert tokens_in > tokens_out > 0
    assert run.cost == pytest.approx((tokens_in * 2 + tokens_out * 10) / 1_000_000)
    assert not run.is_counted
    assert run_of(copying).cost is None


def test_the_report_tells_both_ways_beside_each_other(run_of: Callable[..., WrittenRun]) -> None:
    run = run_of(copying_the_first_only)
    results = replace(RESULTS, written=run)
    for text in (markdown(results), html(results)):
        assert "With a writer" in text
        assert "sentences deleted by values" in text
        assert "time to first verified sentence" in text
    assert "| prose |" in markdown(results)
    assert [name for name, *_ in quality_rows(run)][-1] == "prose"
    document = as_document(results)["writer"]
    assert document["open_questions"] == 2
    assert document["sentences_deleted"] == {"values": 2}
    assert set(document["times_ms"]) == {"first verified sentence", "whole writing"}
    assert document["with_writer"]["kind.prose"]["total"] == 2


def test_without_a_writer_the_report_says_nothing_of_one() -> None:
    assert "With a writer" not in markdown(RESULTS)
    assert as_document(RESULTS)["writer"] is None
    assert written_value(None, "kept") is None


def test_the_terminal_tells_what_the_report_tells(run_of: Callable[..., WrittenRun]) -> None:
    outcome = Outcome(replace(RESULTS, written=run_of(copying)), Path("results"))
    lines = [line.text for line in outcome_rows(outcome)]
    assert any("written answers kept: 100.0%" in line for line in lines)
    assert any("prose" in line and "without the writer" in line for line in lines)


def test_an_evaluation_with_a_writer_needs_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="TIPASSIST_WRITER__PROVIDER"):
        run_evaluation(Settings(), Plan(tmp_path, writer=True))


def test_the_bounds_on_a_writer_are_of_what_is_measured() -> None:
    names = [one for one in load_thresholds(THRESHOLDS).metrics if one.startswith("writer.")]
    assert names
    assert {written_value(None, one.removeprefix("writer.")) for one in names} == {None}


def test_a_bound_on_what_is_not_measured_is_refused() -> None:
    with pytest.raises(KeyError):
        written_value(None, "charm")
