"""`tipassist ask`: one question, or a file of them."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tipassist.errors import TipassistError
from tipassist.surfaces.cli.exits import ExitCode, code_of_fault, code_of_status
from tipassist.surfaces.cli.session import Json, cleaned, session_of

if TYPE_CHECKING:
    from tipassist.surfaces.cli.asking import Asking

Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="QUESTION", help='What you want to know; "-" reads it from stdin.'),
]
Body = Annotated[
    str | None,
    typer.Option("--body", metavar="BODY", help='Your own body, which "my body" and "we" mean.'),
]
Batch = Annotated[
    Path | None,
    typer.Option(
        "--batch",
        metavar="FILE",
        help="Answer a file of JSON requests, one a line, with one JSON answer a line; - is stdin.",
    ),
]
Explain = Annotated[
    bool, typer.Option("--explain", help="Print what is understood and what writing took, as JSON.")
]
Quotes = Annotated[
    bool, typer.Option("--quotes", help="Quote every source of a long list, not only its codes.")
]


Reliability = Annotated[
    bool,
    typer.Option("--reliability", help="Say how often questions of this kind are answered right."),
]


def ask(
    context: typer.Context,
    question: Words = None,
    body: Body = None,
    json: Json = False,
    batch: Batch = None,
    explain: Explain = False,
    quotes: Quotes = False,
    reliability: Reliability = False,
) -> None:
    """Answer a question from the plan, with its sources."""
    from tipassist.surfaces.cli.asking import Asking
    from tipassist.surfaces.cli.batch import answer_batch

    words = cleaned(" ".join(question or ()))
    if bool(words) == (batch is not None) or (batch is not None and explain):
        raise typer.BadParameter("give either a question or --batch FILE", param_hint="QUESTION")
    session = session_of(context)
    asking = Asking(session, cleaned(body) if body else None)
    if batch is not None:
        raise typer.Exit(answer_batch(asking, batch))
    text = cleaned(sys.stdin.read()).strip() if words == "-" else words
    if explain:
        session.terminal.document(asking.explained(text))
        return
    code = _answer(asking, text, as_json=json, quotes=quotes)
    if reliability:
        session.terminal.say(asking.reliability(text))
    raise typer.Exit(code)


def _answer(asking: "Asking", question: str, *, as_json: bool, quotes: bool) -> ExitCode:
    from tipassist.answer.writing import Finished
    from tipassist.surfaces.answers.render import answer_rows
    from tipassist.surfaces.cli.asking import error_answer

    terminal = asking.session.terminal
    try:
        asking.warn_of_unknown_body()
        ended, fault = asking.ask(question, watched=not as_json)
    except TipassistError as err:
        ended, fault = Finished(error_answer(question, str(err))), err
        if not as_json:
            raise
    if as_json:
        terminal.json_line(ended.answer.model_dump_json(indent=2))
    elif fault is None:
        terminal.show(answer_rows(ended.answer, ended.receipt, all_quotes=quotes))
    if fault is not None:
        terminal.complain(str(fault))
        return code_of_fault(fault)
    return code_of_status(ended.answer.status)
