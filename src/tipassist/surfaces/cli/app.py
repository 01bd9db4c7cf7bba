"""The commands, put together."""

from pathlib import Path
from typing import Annotated

import typer

from tipassist import __version__
from tipassist.surfaces.cli import corpus, keys, register, slack
from tipassist.surfaces.cli.ask import ask
from tipassist.surfaces.cli.brief import brief, merl
from tipassist.surfaces.cli.chat import chat
from tipassist.surfaces.cli.doctor import doctor
from tipassist.surfaces.cli.evaluate import evaluate
from tipassist.surfaces.cli.fitting import FITS
from tipassist.surfaces.cli.ingest import ingest
from tipassist.surfaces.cli.mcp import mcp
from tipassist.surfaces.cli.serve import serve
from tipassist.surfaces.cli.session import Json, Session, session_of
from tipassist.surfaces.cli.terminal import Terminal

_EXITS = """\
Exit codes: 0 ok, 1 failed, 2 usage, 3 not in the plan, 4 configuration, 5 upstream."""

Corpus = Annotated[
    Path | None,
    typer.Option("--corpus", metavar="DIR", help="Folder of the documents and their manifest."),
]
State = Annotated[
    Path | None, typer.Option("--state", metavar="DIR", help="Folder of the index and the logs.")
]


def build_app(terminal: Terminal) -> typer.Typer:
    """Build the command line.

    Args:
        terminal: Where its commands write.
    """
    app = typer.Typer(
        help="Cited answers about the ASEAN work plan against trafficking in persons.",
        epilog=_EXITS,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )

    @app.callback()
    def options(context: typer.Context, corpus: Corpus = None, state: State = None) -> None:
        context.obj = Session(terminal, corpus, state)

    for command in (ask, chat, brief, merl, serve, mcp, ingest, doctor, version):
        app.command()(command)
    app.command("eval")(evaluate)
    app.add_typer(corpus.app, name="corpus")
    for name, fit in FITS.items():
        app.add_typer(fit, name=name)
    app.add_typer(keys.app, name="keys")
    app.add_typer(register.app, name="register")
    app.add_typer(slack.app, name="slack")
    return app


def version(context: typer.Context, json: Json = False) -> None:
    """Print the version."""
    import platform

    terminal = session_of(context).terminal
    python = platform.python_version()
    if json:
        terminal.document({"tipassist": __version__, "python": python})
    else:
        terminal.raw(f"tipassist {__version__} (Python {python})\n".encode())
