"""`tipassist slack`: the Slack bot over Socket Mode, and what setting it up takes."""

from typing import Annotated

import typer

from tipassist.errors import ConfigError
from tipassist.surfaces.cli.exits import ExitCode
from tipassist.surfaces.cli.session import session_of

app = typer.Typer(help="The Slack bot; without a command it runs over Socket Mode.")
_NO_URL = (
    "--http needs the address under which Slack reaches the server; give it with --url or set"
    " TIPASSIST_WEB__PUBLIC_URL."
)


@app.callback(invoke_without_command=True)
def slack(context: typer.Context) -> None:
    """Answer in Slack over Socket Mode until Ctrl-C."""
    if context.invoked_subcommand is not None:
        return
    from tipassist.surfaces.slack.starting import SlackRefusedError, run

    session = session_of(context)
    try:
        run(session.settings(), session.terminal.say)
    except SlackRefusedError as fault:
        session.terminal.complain(str(fault))
        raise typer.Exit(ExitCode.UPSTREAM) from fault


@app.command("key")
def key(context: typer.Context) -> None:
    """Make a key that tokens of installations are encrypted with."""
    from cryptography.fernet import Fernet

    session_of(context).terminal.raw(Fernet.generate_key() + b"\n")


@app.command("manifest")
def print_manifest(
    context: typer.Context,
    url: Annotated[
        str | None, typer.Option(metavar="URL", help="Address under which people reach the pages.")
    ] = None,
    http: Annotated[
        bool, typer.Option("--http", help="Let Slack send requests to URL, not over a socket.")
    ] = False,
) -> None:
    """Print the manifest that the app is made from at Slack, as JSON."""
    from tipassist.surfaces.slack.manifest import manifest

    session = session_of(context)
    url = url or session.settings().web.public_url
    if http and not url:
        raise ConfigError(_NO_URL)
    session.terminal.document(manifest(url, socket_mode=not http))
