"""`tipassist eval`: for developers, from a checkout."""

from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tipassist.surfaces.cli.session import Json, session_of
from tipassist.surfaces.rows import BLANK, Piece, Row, Style, row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tipassist.evaluation.command import Outcome
    from tipassist.evaluation.thresholds import Gate
    from tipassist.evaluation.written import WrittenRun


class Questions(StrEnum):
    """Which gold questions are asked."""

    DEV = "dev"
    TEST = "test"
    ALL = "all"


def evaluate(
    context: typer.Context,
    folder: Annotated[
        Path,
        typer.Option("--folder", metavar="DIR", help="Folder of gold questions and thresholds."),
    ] = Path("evals"),
    split: Annotated[
        Questions, typer.Option("--split", help="Which gold questions.")
    ] = Questions.DEV,
    exam: Annotated[bool, typer.Option("--exam", help="Sit the generated exam too.")] = False,
    baselines: Annotated[
        bool, typer.Option("--baselines/--no-baselines", help="Compare with simpler systems.")
    ] = True,
    samples: Annotated[
        int, typer.Option("--samples", min=0, help="Least number of timed answers a kind; 0: none.")
    ] = 200,
    writer: Annotated[
        bool,
        typer.Option("--writer", help="Ask the open questions of the writer of the settings too."),
    ] = False,
    accept: Annotated[
        bool, typer.Option("--accept", help="Compare later runs with this one.")
    ] = False,
    json: Json = False,
) -> None:
    """Measure the assistant on the gold questions; exit code 3 below the thresholds."""
    from tipassist.evaluation.command import run_evaluation
    from tipassist.evaluation.gold import Split
    from tipassist.evaluation.results import as_document
    from tipassist.evaluation.run import Plan

    session = session_of(context)
    chosen = None if split is Questions.ALL else Split(split.value)
    plan = Plan(folder, chosen, exam, baselines, samples, writer)
    with closing(session.terminal.progress()) as progress, session.faults_as_json(json):
        outcome = run_evaluation(session.settings(), plan, accepted=accept, progress=progress)
    if json:
        session.terminal.document(as_document(outcome.results))
    else:
        session.terminal.show(outcome_rows(outcome))
    session.terminal.say(f"Wrote {outcome.folder}.")
    raise typer.Exit(outcome.exit_code)


def outcome_rows(outcome: "Outcome") -> "Iterator[Row]":
    """Yield what a terminal shows of an evaluation."""
    gates = outcome.results.gates
    width = max((len(one.metric) for one in gates), default=0)
    for one in gates:
        yield _gate(one, width)
    failed = len(outcome.results.failed_gates)
    yield BLANK
    if outcome.results.written is not None:
        yield from _written(outcome.results.written)
        yield BLANK
    style = Style.BAD if failed else Style.GOOD
    yield row(f"{len(gates) - failed} of {len(gates)} thresholds hold", style)


def _written(run: "WrittenRun") -> "Iterator[Row]":
    from tipassist.evaluation.written_report import account_rows, quality_rows

    for name, measured in account_rows(run):
        yield row(f"{name}: {measured}")
    for name, without, shown in quality_rows(run):
        yield row(f"{name}: {without} without the writer, {shown} with it")


def _gate(gate: "Gate", width: int) -> Row:
    word, style = ("OK  ", Style.GOOD) if gate.holds else ("FAIL", Style.BAD)
    value = "not measured" if gate.value is None else f"{gate.value:.4g}"
    return Row((Piece(word, style), Piece(f" {gate.metric:<{width}} {value} ({gate.wanted})")))
