"""`tipassist doctor`: whether everything an answer needs is in order, and how to mend it."""

import typer

from tipassist.surfaces.cli.exits import ExitCode
from tipassist.surfaces.cli.session import Json, session_of
from tipassist.surfaces.rows import Piece, Row, Style


def doctor(context: typer.Context, json: Json = False) -> None:
    """Check the installation, the corpus, the index, the models and the Slack bot."""
    from tipassist.surfaces import checks, writer_checks
    from tipassist.surfaces.checks import Level
    from tipassist.surfaces.slack import checks as slack_checks

    session = session_of(context)
    with session.faults_as_json(json):
        settings = session.settings()
    examined = (checks.examine, writer_checks.examine, slack_checks.examine)
    findings = tuple(one for examine in examined for one in examine(settings))
    failed = any(one.level is Level.FAIL for one in findings)
    if json:
        rows = [
            {"check": one.name, "level": one.level, "found": one.found, "mend": one.mend}
            for one in findings
        ]
        session.terminal.document({"ok": not failed, "checks": rows})
    else:
        styles = {
            Level.OK: Style.GOOD,
            Level.WARN: Style.WARNING,
            Level.FAIL: Style.BAD,
            Level.OFF: Style.FAINT,
        }
        for one in findings:
            mend = f" → {one.mend}" if one.mend else ""
            pieces = (
                Piece(f"{one.level:<5}", styles[one.level]),
                Piece(f"{one.name}: ", Style.STRONG),
                Piece(f"{one.found}{mend}"),
            )
            session.terminal.show((Row(pieces),))
    raise typer.Exit(ExitCode.FAILED if failed else ExitCode.OK)
