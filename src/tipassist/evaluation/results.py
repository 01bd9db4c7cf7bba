"""What one evaluation found, as data: written as JSON, compared, and made into reports."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from tipassist.evaluation.contenders import OURS
from tipassist.evaluation.exam import ExamMark
from tipassist.evaluation.gold import Kind
from tipassist.evaluation.intervals import Difference, Share, Spread
from tipassist.evaluation.metrics import Graded, Metrics
from tipassist.evaluation.thresholds import Gate
from tipassist.evaluation.written import WrittenRun
from tipassist.evaluation.written_report import written_document
from tipassist.index.hybrid import Hit


@dataclass(frozen=True, slots=True)
class Run:
    """One system's answers.

    Attributes:
        name: Short name of the system.
        title: What it is.
        rows: Its graded answers.
        metrics: What was measured on them.
        hits: Passages that the search found for a question, by its id, best first.
    """

    name: str
    title: str
    rows: tuple[Graded, ...]
    metrics: Metrics
    hits: Mapping[str, tuple[Hit, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Results:
    """Everything one evaluation found.

    Attributes:
        config: How it was run: time, split, corpus, machine, settings.
        runs: The systems, ours first.
        differences: Ours minus each other system in truthfulness and in the pass rate.
        retrieval: Mean retrieval scores by retriever.
        latency: Times of warm answers by kind.
        exam: The marks of the exam; empty when it was not sat.
        extraction: Share of right cells by field.
        gates: How the metrics stand to their bounds.
        before: Metrics of ours in the last committed result, by name; empty when there is none.
        written: The open questions with a writer; None when none was asked.
    """

    config: Mapping[str, str]
    runs: tuple[Run, ...]
    differences: Mapping[str, Mapping[str, Difference]]
    retrieval: Mapping[str, Mapping[str, float]]
    latency: Mapping[Kind, Spread]
    exam: tuple[ExamMark, ...]
    extraction: Mapping[str, Share]
    gates: tuple[Gate, ...]
    before: Mapping[str, float]
    written: WrittenRun | None = None

    @property
    def ours(self) -> Run:
        """The assistant's run."""
        return next(run for run in self.runs if run.name == OURS)

    @property
    def failed_gates(self) -> tuple[Gate, ...]:
        """The gates that do not hold."""
        return tuple(gate for gate in self.gates if not gate.holds)

    @property
    def exam_families(self) -> Mapping[str, Share]:
        """Share of the exam passed by family of question, and in all."""
        found: dict[str, list[bool]] = {}
        for mark in self.exam:
            for name in (mark.asked.family, "all"):
                found.setdefault(name, []).append(not mark.faults)
        return {name: Share(sum(passed), len(passed)) for name, passed in sorted(found.items())}


def named_metrics(metrics: Metrics) -> dict[str, float]:
    """Return every metric that was measured, by name."""
    shares = {name: one.value for name, one in metrics.shares.items()}
    kinds = {f"kind.{kind.value}": one.value for kind, one in metrics.kinds.items()}
    found = {**shares, **metrics.scores, **kinds}
    return {name: round(value, 6) for name, value in found.items() if value is not None}


def as_document(results: Results) -> dict[str, Any]:
    """Return the results without the single answers, as JSON has them."""
    return {
        "config": dict(results.config),
        "systems": {run.name: _system(run) for run in results.runs},
        "differences": {
            name: {metric: asdict(one) for metric, one in found.items()}
            for name, found in results.differences.items()
        },
        "retrieval": {name: dict(scores) for name, scores in results.retrieval.items()},
        "latency_ms": {kind.value: asdict(one) for kind, one in results.latency.items()},
        "exam": {name: one.document for name, one in results.exam_families.items()},
        "extraction": {name: one.document for name, one in results.extraction.items()},
        "gates": [
            {"metric": one.metric, "value": one.value, "wanted": one.wanted, "holds": one.holds}
            for one in results.gates
        ],
        "writer": None if results.written is None else written_document(results.written),
    }


def _system(run: Run) -> dict[str, Any]:
    metrics = run.metrics
    return {
        "title": run.title,
        "questions": len(run.rows),
        "shares": {name: one.document for name, one in metrics.shares.items()},
        "scores": {name: round(one, 6) for name, one in metrics.scores.items()},
        "kinds": {kind.value: one.document for kind, one in metrics.kinds.items()},
    }


def question_lines(run: Run) -> list[dict[str, Any]]:
    """Return one JSON object for each question: the answer, its grade and what was retrieved."""
    return [
        {
            "system": run.name,
            "id": row.gold.id,
            "kind": row.gold.kind.value,
            "question": row.gold.question,
            "history": list(row.gold.history),
            "passed": row.grade.passed,
            "verdict": row.grade.verdict.value,
            "status": row.grade.status.value,
            "expected_status": [one.value for one in row.gold.expected_status],
            "faults": list(row.grade.faults),
            "unsupported": list(row.support.unsupported),
            "text": row.answer.text,
            "citations": [one.locator for one in row.answer.citations],
            "items": [one.locator for one in row.answer.items],
            **_retrieved(row, run.hits.get(row.gold.id, ())),
        }
        for row in run.rows
    ]


def _retrieved(row: Graded, hits: Sequence[Hit]) -> dict[str, Any]:
    """Tell the passages that were used from the ones that were found and rejected."""
    cited = {one.locator for one in row.answer.citations}
    told = [
        {
            "passage": hit.passage.id,
            "locator": str(hit.passage.locator),
            "keyword": None if hit.keyword is None else round(hit.keyword.score, 4),
            "cosine": None if hit.vector is None else round(hit.vector.score, 4),
        }
        for hit in hits[:40]
    ]
    return {
        "retrieved": [one for one in told if one["locator"] in cited],
        "rejected": [one for one in told if one["locator"] not in cited],
    }
