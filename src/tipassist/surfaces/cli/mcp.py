"""`tipassist mcp`: the MCP server on stdin and stdout, for assistants that start it themselves."""

import typer

from tipassist.surfaces.cli.session import session_of


def mcp(context: typer.Context) -> None:
    """Speak MCP on stdin and stdout, for an assistant on this machine that starts it."""
    import anyio

    from tipassist.bootstrap import IndexReports
    from tipassist.surfaces.answering import Answering
    from tipassist.surfaces.mcp import build_mcp
    from tipassist.surfaces.metrics import Metrics
    from tipassist.surfaces.opening import open_site

    session = session_of(context)
    site = open_site(session.settings(), IndexReports(notice=session.terminal.say))
    answering = Answering(site, Metrics())
    try:
        anyio.run(build_mcp(site, answering).run_stdio_async)
    finally:
        answering.close()
