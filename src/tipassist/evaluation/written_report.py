"""What a writer's run looks like: as a document, and as rows of tables."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from tipassist.evaluation.intervals import Share, shown
from tipassist.evaluation.metrics import Metrics
from tipassist.evaluation.written import WrittenRun

_COMPARED = ("passed", "unsupported_value_rate", "contradiction_rate", "wrong_answer_rate")


def written_document(run: WrittenRun) -> dict[str, Any]:
    """Return a run without its single answers, as JSON has it."""
    without, shown = run.metrics
    tokens_in, tokens_out = run.tokens
    return {
        "open_questions": len(run.writings),
        "answers_kept": run.kept.document,
        "endings": {ending.value: count for ending, count in run.endings.items()},
        "sentences_kept": run.sentences_kept.document,
        "sentences_deleted": dict(run.deleted),
        "without_writer": _measured(without),
        "with_writer": _measured(shown),
        "times_ms": {name: asdict(one) for name, one in run.times.items()},
        "tokens_in": tokens_in,
        "tokens_out": tokens_out,
        "tokens_counted": run.is_counted,
        "cost": run.cost,
    }


def _measured(metrics: Metrics) -> dict[str, Any]:
    kinds = {f"kind.{kind.value}": one for kind, one in metrics.kinds.items()}
    shares = {name: metrics.shares[name] for name in _COMPARED} | kinds
    return {name: one.document for name, one in shares.items()}


def account_rows(run: WrittenRun) -> Iterator[tuple[str, str]]:
    """Yield what was kept, how writings ended, what was deleted, and what it took."""
    yield "open questions", str(len(run.writings))
    yield "written answers kept", shown(run.kept)
    for ending, count in run.endings.items():
        yield f"ended {ending.value}", str(count)
    yield "sentences kept", shown(run.sentences_kept)
    for rung, count in run.deleted.items():
        yield f"sentences deleted by {rung}", str(count)
    for name, spread in run.times.items():
        yield f"time to {name}", f"p50 {spread.p50_ms:.0f} ms, p95 {spread.p95_ms:.0f} ms"
    tokens_in, tokens_out = run.tokens
    told = "counted by the server" if run.is_counted else "in part estimated"
    yield "tokens", f"{tokens_in} in, {tokens_out} out, {told}"
    yield "cost", "no prices set" if run.cost is None else f"{run.cost:.4f}"


def quality_rows(run: WrittenRun) -> Iterator[tuple[str, str, str]]:
    """Yield a metric, or the pass rate of a kind, without and with the writer."""
    both: Mapping[str, tuple[Share, Share]] = {
        **{name: _pair(run, name) for name in _COMPARED},
        **{kind.value: pair for kind, pair in run.kinds.items()},
    }
    for name, (without, with_writer) in both.items():
        yield name, shown(without), shown(with_writer)


def _pair(run: WrittenRun, name: str) -> tuple[Share, Share]:
    without, with_writer = run.metrics
    return without.shares[name], with_writer.shares[name]
