"""`tipassist register`: the typed plan, shown and exported."""

import difflib
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tipassist.errors import UnknownLocatorError
from tipassist.surfaces.cli.files import Force, refuse_existing, write
from tipassist.surfaces.cli.session import Json, cleaned, session_of

if TYPE_CHECKING:
    from tipassist.register.changes import EditionChanges
    from tipassist.register.editions import Editions
    from tipassist.register.model import Register
    from tipassist.surfaces.cli.session import Session

app = typer.Typer(help="The typed plan, shown and exported.", no_args_is_help=True)


class Format(StrEnum):
    """What an export is written as."""

    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"


@app.command("show")
def show(
    context: typer.Context,
    place: Annotated[
        list[str],
        typer.Argument(
            metavar="PLACE",
            help='A place as the plan names it: a code, "Footnote 1", "Section A", '
            '"Glossary" and a term, an article with its instrument; or a body.',
        ),
    ],
    json: Json = False,
) -> None:
    """Show everything the register holds on a place or a body."""
    from tipassist.bootstrap import build_understander
    from tipassist.surfaces.shown import find_shown

    session = session_of(context)
    with session.faults_as_json(json):
        plan = _register(session)
        named = build_understander(plan).body_named
        found = find_shown(plan, cleaned(" ".join(place)), named)
    if json:
        session.terminal.document(found.record)
    else:
        session.terminal.show(found.rows)


@app.command("export")
def export(
    context: typer.Context,
    output: Annotated[
        Path,
        typer.Option("-o", "--output", metavar="FILE", help="Where to write; - is stdout."),
    ],
    format: Annotated[
        Format | None,
        typer.Option("--format", help="Default: by the name of FILE, else json."),
    ] = None,
    table: Annotated[
        str, typer.Option("--table", metavar="NAME", help="Which table a csv file holds.")
    ] = "activities",
    force: Force = False,
) -> None:
    """Write the register to a file.

    json and xlsx hold all of it; a csv file holds one table (the default has a row for each
    activity with all of its fields).
    """
    from tipassist.register import exports
    from tipassist.register.tables import TABLE_NAMES

    if table not in TABLE_NAMES:
        raise typer.BadParameter(f"give one of {', '.join(TABLE_NAMES)}", param_hint="--table")
    if not force:
        refuse_existing(output, "-o")
    session = session_of(context)
    chosen = format or _by_name(output)
    register = _register(session)
    match chosen:
        case Format.JSON:
            content = exports.to_json(register)
        case Format.CSV:
            content = exports.to_csv(register, table)
        case Format.XLSX:
            content = exports.to_xlsx(register)
    write(output, content, session.terminal)


@app.command("diff")
def diff(
    context: typer.Context,
    before: Annotated[
        str, typer.Argument(metavar="BEFORE", help="An edition; default: before the current one.")
    ] = "",
    after: Annotated[
        str, typer.Argument(metavar="AFTER", help="An edition; default: the current one.")
    ] = "",
    body: Annotated[
        str, typer.Option("--body", metavar="NAME", help="Only what concerns this body.")
    ] = "",
    markdown: Annotated[bool, typer.Option("--markdown", help="Print Markdown.")] = False,
    json: Json = False,
) -> None:
    """Compare two editions of the plan.

    What was kept, reworded, added, removed, moved and renumbered, and whose roles, projects,
    indicators and references changed. `tipassist corpus list` names the editions.
    """
    from tipassist.surfaces import edition_changes

    session = session_of(context)
    with session.faults_as_json(json):
        changes, name = _compared(session, cleaned(before), cleaned(after), cleaned(body))
    if json:
        session.terminal.document(edition_changes.record_of_changes(changes, name))
    elif markdown:
        session.terminal.raw(edition_changes.markdown_of_changes(changes, name).encode())
    else:
        session.terminal.show(edition_changes.rows_of_changes(changes, name))


def _compared(
    session: "Session", before: str, after: str, body: str
) -> "tuple[EditionChanges, str | None]":
    """Compare the editions asked for; the body is returned as the plan prints it."""
    from tipassist.bootstrap import load_editions
    from tipassist.corpus.manifest import load_corpus

    editions = load_editions(load_corpus(session.settings().corpus_dir))
    if not (before and after):
        before, after = editions.pair_with(before)
    changes = editions.changes(before, after)
    if not body:
        return changes, None
    name = _body_of(editions, (after, before), body)
    return changes.concerning(name), name


def _body_of(editions: "Editions", names: tuple[str, ...], body: str) -> str:
    """Return the body that a text names in one of some editions.

    Raises:
        UnknownLocatorError: It names none in any of them.
    """
    from tipassist.bootstrap import build_understander

    for name in names:
        plan = editions.get(name)
        if (found := build_understander(plan).body_named(body)) in plan.bodies:
            return found
    known = dict.fromkeys(one for name in names for one in editions.get(name).bodies)
    raise UnknownLocatorError(body, tuple(difflib.get_close_matches(body, known, 3)))


def _register(session: "Session") -> "Register":
    from tipassist.bootstrap import load_register
    from tipassist.corpus.manifest import load_corpus

    return load_register(load_corpus(session.settings().corpus_dir))


def _by_name(output: Path) -> Format:
    suffix = output.suffix.lower().removeprefix(".")
    return Format(suffix) if suffix in set(Format) else Format.JSON
