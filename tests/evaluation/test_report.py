import json
from pathlib import Path

import pytest

from tests.evaluation.examples import answer, gold
from tipassist.answer.meaning import Intent
from tipassist.errors import ConfigError
from tipassist.evaluation.command import write
from tipassist.evaluation.exam import ExamMark, ExamQuestion
from tipassist.evaluation.gold import Kind
from tipassist.evaluation.grade import grade
from tipassist.evaluation.intervals import Difference, Share, Spread, shown
from tipassist.evaluation.measured import accept, load_measured, measured_of
from tipassist.evaluation.metrics import Graded, measure
from tipassist.evaluation.report import html, markdown
from tipassist.evaluation.results import Results, Run, as_document
from tipassist.evaluation.support import SupportGrade
from tipassist.evaluation.thresholds import Bound, Gate
from tipassist.surfaces.reliability import reliability_words

GOLD = (gold(id="q1"), gold(id="q2", question="<b>a|b</b>?"))
GIVEN = (answer(), answer(status="not_in_plan"))
ROWS = tuple(
    Graded(one, given, grade(one, given), SupportGrade())
    for one, given in zip(GOLD, GIVEN, strict=True)
)
RESULTS = Results(
    config={"split": "dev", "time": "2026-01-01"},
    runs=(Run("B3", "ours", ROWS, measure(ROWS)), Run("B0", "other", ROWS, measure(ROWS))),
    differences={"B0": {"passed": Difference(0.0, -0.1, 0.1)}},
    retrieval={"keywords": {"recall_at_5": 0.5}},
    latency={Kind.BODY_LIST: Spread(200, 1.0, 2.0, 3.0)},
    exam=(ExamMark(ExamQuestion("x", "Who?"), ("place A.1",), "answered"),),
    extraction={"text": Share(9, 10)},
    gates=(Gate("passed", 0.5, Bound(at_least=0.95)), Gate("exam.all", None, Bound(at_least=1))),
    before={"passed": 0.75},
)


def test_a_share_is_shown_with_interval_and_counts() -> None:
    assert shown(Share(1, 2)) == "50.0% (9.5%-90.5%), 1/2"
    assert shown(Share(0, 0)) == "–"


def test_the_markdown_report_tells_gates_changes_and_failures() -> None:
    text = markdown(RESULTS)
    assert "1 of 2 gates fail." in text
    assert "| passed | 0.750 | 0.500 |" in text
    assert "| q2 | <b>a/b</b>? | not_in_plan |" in text


def test_questions_of_the_test_split_are_not_listed() -> None:
    hidden = Results(**{
        name: getattr(RESULTS, name) for name in Results.__dataclass_fields__
    } | {"config": {"split": "test"}})  # fmt: skip
    assert "a/b" not in markdown(hidden)
    assert "1 questions failed" in markdown(hidden)


def test_the_html_report_is_one_page_with_charts_and_harmless_text() -> None:
    page = html(RESULTS)
    assert page.count("<svg") == 3
    assert "&lt;b&gt;a|b&lt;/b&gt;?" in page
    assert not any(mark in page for mark in ("<b>a", "src=", "href=", "<script"))


def test_everything_is_written(tmp_path: Path) -> None:
    write(RESULTS, tmp_path / "run")
    names = {path.name for path in (tmp_path / "run").iterdir()}
    assert names == {"config.json", "metrics.json", "questions.jsonl", "report.md", "report.html"}
    lines = (tmp_path / "run" / "questions.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["system"] for line in lines] == ["B3", "B3", "B0", "B0"]


def test_the_document_tells_shares_with_intervals() -> None:
    passed = as_document(RESULTS)["systems"]["B3"]["shares"]["passed"]
    assert passed == pytest.approx(
        {"value": 0.5, "low": 0.094531, "high": 0.905469, "hits": 1, "total": 2}
    )


def test_an_accepted_result_is_what_the_next_is_compared_with(tmp_path: Path) -> None:
    path = tmp_path / "measured.json"
    assert load_measured(path) == {}
    accept("dev", measured_of(RESULTS, lambda _: Intent.TOPIC), path)
    kept = load_measured(path)
    assert set(kept) == {"dev"}
    assert kept["dev"].metrics["passed"] == 0.5
    assert kept["dev"].intents[Intent.TOPIC].share == Share(1, 2)
    accept("test", kept["dev"], path)
    assert set(load_measured(path)) == {"dev", "test"}


def test_a_damaged_file_of_accepted_results_is_named(tmp_path: Path) -> None:
    path = tmp_path / "measured.json"
    path.write_text("{", "utf-8")
    with pytest.raises(ConfigError, match=r"measured\.json cannot be read"):
        load_measured(path)


def test_the_reliability_of_a_kind_is_told_with_its_interval() -> None:
    measured = {"test": measured_of(RESULTS, lambda _: Intent.TOPIC)}
    words = reliability_words(Intent.TOPIC, measured)
    assert "of 2 test questions" in words
    assert "1 were answered wholly right (50%; 95 % interval 9% to 91%)" in words
    assert "no question" in reliability_words(Intent.PROSE, measured)
