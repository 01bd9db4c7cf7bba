"""The report of an evaluation: sections of tables, written as Markdown or as one HTML page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from tipassist.evaluation import charts
from tipassist.evaluation.gold import Kind
from tipassist.evaluation.intervals import shown
from tipassist.evaluation.results import Results, Run, named_metrics
from tipassist.evaluation.written_report import account_rows, quality_rows

_MAIN = ("B0", "B1", "B2", "B3")
_SHOWN_FAILURES = 60
_STYLE = (
    "body{font:15px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}"
    "table{border-collapse:collapse;margin:1rem 0}td,th{border:1px solid #ccc;padding:.2rem .5rem;"
    "text-align:left;vertical-align:top}th{background:#f3f3f3}"
)


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a report: a heading, what to know about it, a table, and a chart for a screen."""

    title: str
    words: str = ""
    head: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    chart: str = ""


def sections_of(results: Results) -> tuple[Section, ...]:
    """Lay results out."""
    parts = (_gates, _kinds, _written, _systems, _differences, _retrieval, _latency)
    laid = [one for part in parts for one in part(results)]
    return (*laid, *_exam(results), *_extraction(results), *_failures(results))


def markdown(results: Results) -> str:
    """Return the report as Markdown."""
    lines = ["# Evaluation", "", *(f"- {name}: {one}" for name, one in results.config.items()), ""]
    for section in sections_of(results):
        lines += [f"## {section.title}", ""]
        if section.words:
            lines += [section.words, ""]
        if section.head:
            lines += [_row(section.head), _row(["---"] * len(section.head))]
            lines += [*(_row(row) for row in section.rows), ""]
    return "\n".join(lines)


def html(results: Results) -> str:
    """Return the report as one HTML page that needs no other file."""
    config = "".join(f"<li>{escape(f'{n}: {one}')}</li>" for n, one in results.config.items())
    body = "".join(_html(section) for section in sections_of(results))
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Evaluation</title>'
        f"<style>{_STYLE}</style><h1>Evaluation</h1><ul>{config}</ul>{body}</html>\n"
    )


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/').replace(chr(10), ' ') for cell in cells)} |"


def _html(section: Section) -> str:
    words = f"<p>{escape(section.words)}</p>" if section.words else ""
    return f"<h2>{escape(section.title)}</h2>{words}{section.chart}{_table(section)}"


def _table(section: Section) -> str:
    if not section.head:
        return ""
    head = "".join(f"<th>{escape(cell)}</th>" for cell in section.head)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in section.rows
    )
    return f"<table><tr>{head}</tr>{rows}</table>"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _gates(results: Results) -> Iterator[Section]:
    rows = [
        (gate.metric, _number(gate.value), gate.wanted, "holds" if gate.holds else "FAILS")
        for gate in results.gates
    ]
    failed = len(results.failed_gates)
    yield Section(
        "Gates",
        f"{failed} of {len(rows)} gates fail." if failed else "Every gate that was measured holds.",
        ("metric", "measured", "wanted", ""),
        rows,
    )
    now = named_metrics(results.ours.metrics)
    changed = [
        (name, _number(before), _number(now.get(name)))
        for name, before in sorted(results.before.items())
        if now.get(name) != before
    ]
    if changed:
        yield Section("Against the last result", "", ("metric", "before", "now"), changed)


def _kinds(results: Results) -> Iterator[Section]:
    runs = [run for name in _MAIN for run in results.runs if run.name == name]
    kinds = [kind for kind in Kind if kind in results.ours.metrics.kinds]
    yield Section(
        "Quality by kind of question",
        "Share of questions with nothing wrong, with Wilson 95 % intervals.",
        ("kind", *(run.name for run in runs)),
        [(kind.value, *(shown(run.metrics.kinds.get(kind)) for run in runs)) for kind in kinds],
        charts.grouped_bars({kind.value: _bars(runs, kind) for kind in kinds}),
    )


def _bars(runs: Sequence[Run], kind: Kind) -> dict[str, charts.Bar]:
    return {
        run.name: charts.Bar(one.value, *one.interval)
        for run in runs
        if (one := run.metrics.kinds.get(kind)) is not None and one.value is not None
    }


def _written(results: Results) -> Iterator[Section]:
    run = results.written
    if run is not None:
        words = "The open questions, to which a language model was asked to write the answer."
        yield Section("With a writer", words, ("", "measured"), tuple(account_rows(run)))
        yield Section(
            "Quality with a writer",
            "The same questions and the same grading, without and with the writer.",
            ("metric or kind", "without", "with"),
            tuple(quality_rows(run)),
        )


def _systems(results: Results) -> Iterator[Section]:
    runs, ours = results.runs, results.ours.metrics
    head = ("metric", *(run.name for run in runs))
    rows = [(name, *(shown(run.metrics.shares.get(name)) for run in runs)) for name in ours.shares]
    rows += [
        (name, *(_number(run.metrics.scores.get(name)) for run in runs)) for name in ours.scores
    ]
    points = [
        charts.Point(
            run.name,
            run.metrics.value("wrong_refusal_rate") or 0.0,
            run.metrics.value("wrong_answer_rate") or 0.0,
        )
        for run in runs
    ]
    told = "; ".join(f"{run.name}: {run.title}" for run in runs)
    yield Section("Every metric", f"{told}.", head, rows)
    yield Section(
        "Wrong answers against wrong refusals",
        "Lower left is better.",
        chart=charts.scatter(points, "wrong refusals", "wrong answers"),
    )


def _differences(results: Results) -> Iterator[Section]:
    rows = [
        (name, metric, f"{one.value:+.3f}", f"{one.low:+.3f} to {one.high:+.3f}")
        for name, found in results.differences.items()
        for metric, one in found.items()
    ]
    if rows:
        yield Section(
            "What each part is worth",
            "B3 minus the other system, paired bootstrap over groups of questions.",
            ("other system", "metric", "difference", "95 %"),
            rows,
        )


def _retrieval(results: Results) -> Iterator[Section]:
    if results.retrieval:
        names = list(next(iter(results.retrieval.values())))
        rows = [
            (name, *(_number(scores.get(one)) for one in names))
            for name, scores in results.retrieval.items()
        ]
        words = "Places wanted by standalone questions that have an answer."
        yield Section("Retrieval", words, ("retriever", *names), rows)


def _latency(results: Results) -> Iterator[Section]:
    times = results.latency
    if times:
        yield Section(
            "Time of a warm answer",
            "",
            ("kind", "samples", "p50 ms", "p95 ms", "p99 ms"),
            [
                (
                    kind.value,
                    str(t.samples),
                    f"{t.p50_ms:.1f}",
                    f"{t.p95_ms:.1f}",
                    f"{t.p99_ms:.1f}",
                )
                for kind, t in times.items()
            ],
            charts.ranges(
                {kind.value: (t.p50_ms, t.p95_ms, t.p99_ms) for kind, t in times.items()}, "ms"
            ),
        )


def _exam(results: Results) -> Iterator[Section]:
    if results.exam:
        rows = [(name, shown(one)) for name, one in results.exam_families.items()]
        words = "Questions and talks made from every cell of the register, graded by key."
        yield Section("The exam", words, ("family", "passed"), rows)
        failed = [mark for mark in results.exam if mark.faults][:_SHOWN_FAILURES]
        yield Section(
            "Failed questions of the exam",
            f"The first {len(failed)}." if failed else "None.",
            ("question", "ended", "what is wrong"),
            [
                (
                    " → ".join((*one.asked.history, one.asked.question)),
                    one.status,
                    "; ".join(one.faults)[:160],
                )
                for one in failed
            ],
        )


def _extraction(results: Results) -> Iterator[Section]:
    rows = [(name, shown(one)) for name, one in results.extraction.items()]
    yield Section("Extraction against cells typed by hand", "", ("field", "equal"), rows)


def _failures(results: Results) -> Iterator[Section]:
    rows = [
        (row.gold.id, row.gold.question, row.grade.status.value, "; ".join(row.grade.faults)[:200])
        for row in results.ours.rows
        if not row.grade.passed
    ]
    if results.config.get("split") == "dev":
        yield Section("Known failures", "", ("id", "question", "ended", "what is wrong"), rows)
    else:
        words = f"{len(rows)} questions failed; only those of the dev split are listed."
        yield Section("Known failures", words)
