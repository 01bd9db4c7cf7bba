"""`tipassist serve`: the web surface."""

from typing import Annotated

import typer

from tipassist.surfaces.cli.exits import ExitCode
from tipassist.surfaces.cli.session import session_of

_SERVING = "Serving on http://{host}:{port} (Ctrl-C stops); programs {keys} a key."
_SLACK = "Slack's requests are taken at /slack/events."
_NOT_STARTED = "The server cannot start on {host}:{port}; the line before says why. Try --port."


def serve(
    context: typer.Context,
    host: Annotated[
        str, typer.Option(help="Where it listens; other than this machine needs API keys.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port it listens on.")] = 8000,
    open_without_keys: Annotated[
        bool, typer.Option("--open", help="Let other machines ask without an API key.")
    ] = False,
) -> None:
    """Serve the pages, the HTTP API and, where it is set up, the Slack bot."""
    from tipassist.bootstrap import IndexReports, open_database
    from tipassist.surfaces.answering import share_processor
    from tipassist.surfaces.opening import open_site
    from tipassist.surfaces.slack.opening import slack_desk_of
    from tipassist.surfaces.web.logs import log_as_json
    from tipassist.surfaces.web.serving import build_server, guarded

    session = session_of(context)
    settings = session.settings()
    say = session.terminal.say
    database = open_database(settings)
    opened = open_site(settings, IndexReports(notice=say), database)
    site = guarded(opened, host, open_without_keys=open_without_keys)
    slack = slack_desk_of(settings, database)
    share_processor()
    server = build_server(site, host, port, slack)
    log_as_json(messages=settings.web.log_questions)
    shown = f"[{host}]" if ":" in host else host
    say(_SERVING.format(host=shown, port=port, keys="need" if site.needs_keys else "need not send"))
    if slack is not None:
        say(_SLACK)
    try:
        server.run()
    except SystemExit as end:
        say(_NOT_STARTED.format(host=shown, port=port))
        raise typer.Exit(ExitCode.FAILED) from end
