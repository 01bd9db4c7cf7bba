"""`tipassist corpus add`, `fetch`, `remove` and `current`: changing what there is."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tipassist.surfaces.cli.session import Json, Session, session_of

if TYPE_CHECKING:
    from tipassist.corpus.additions import Addition, Particulars
    from tipassist.corpus.manifest import DocumentKind
    from tipassist.surfaces.corpus_changes import CorpusChanges

Edition = Annotated[str, typer.Option(help="Which version it is, such as 2015.")]

_KINDS = "work-plan, treaty, plan-of-action, report or earlier-plan"
_ADDRESS = ("https://", "http://")
_NOTHING = (
    "Nothing to download: no missing document has an address in the manifest. `tipassist corpus"
    " list` tells how to get what is missing."
)


def add(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE|URL", help="PDF, Word, HTML or text.")],
    id: Annotated[str, typer.Option(help="Short name in citations and links, such as actip.")],
    kind: Annotated[str, typer.Option(help=f"{_KINDS}; when left out, what it looks like.")] = "",
    edition: Edition = "",
    name: Annotated[str, typer.Option(help="What its places begin with, such as ACTIP.")] = "",
    title: Annotated[str, typer.Option(help="What readers see.")] = "",
    current: Annotated[
        bool, typer.Option("--current", help="Answer from this edition from now on.")
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Take the place of the same edition.")
    ] = False,
    json: Json = False,
) -> None:
    """Add a document: read it, show what was found in it, and build the index."""
    from tipassist.corpus.additions import Particulars

    session = session_of(context)
    with session.faults_as_json(json), _changes(session) as changes:
        asked = Particulars(id, _kind(kind), edition, name, title, "", current, replace)
        addition = _added(changes, file, asked)
    _tell(session, [addition], json)


def fetch(
    context: typer.Context,
    document: Annotated[
        str, typer.Argument(metavar="[ID]", help="Document; every missing one when left out.")
    ] = "",
    json: Json = False,
) -> None:
    """Download and add what the manifest wants from its official address; pin its SHA-256."""
    session = session_of(context)
    additions: list[Addition] = []
    with session.faults_as_json(json), _changes(session) as changes:
        for wanted in changes.wanted(document):
            addition, part = changes.fetch(wanted)
            changes.add(addition, pin=True)
            part.remove()
            additions.append(addition)
    _tell(session, additions, json)
    if not (json or additions):
        session.terminal.say(_NOTHING)


def remove(
    context: typer.Context,
    document: Annotated[str, typer.Argument(metavar="ID", help="Document.")],
    edition: Edition = "",
    json: Json = False,
) -> None:
    """Remove an edition of a document and its files, and build the index."""
    session = session_of(context)
    with session.faults_as_json(json), _changes(session) as changes:
        gone = changes.remove(document, edition)
    if json:
        session.terminal.document({"removed": gone.model_dump(mode="json")})
    else:
        session.terminal.say(f"Removed {gone.id} {gone.edition} ({gone.file}).")


def make_current(
    context: typer.Context,
    document: Annotated[str, typer.Argument(metavar="ID", help="Document.")],
    edition: Annotated[str, typer.Argument(metavar="EDITION", help="Its edition.")],
    json: Json = False,
) -> None:
    """Answer questions from another edition of a document from now on."""
    session = session_of(context)
    with session.faults_as_json(json), _changes(session) as changes:
        now = changes.make_current(document, edition)
    if json:
        session.terminal.document({"current": now.model_dump(mode="json")})
    else:
        session.terminal.say(f"Questions are answered from {now.id} {now.edition} now.")


@contextmanager
def _changes(session: Session) -> "Iterator[CorpusChanges]":
    """Give the changes of the corpus of a session, which show how far they are."""
    from tipassist.surfaces.corpus_changes import CorpusChanges, index_builder

    settings = session.settings()
    shown = session.terminal.progress()
    try:
        yield CorpusChanges(settings, index_builder(settings, shown), shown)
    finally:
        shown.close()


def _added(changes: "CorpusChanges", file: str, asked: "Particulars") -> "Addition":
    if not file.startswith(_ADDRESS):
        addition = changes.read(Path(file), asked)
        changes.add(addition)
        return addition
    from dataclasses import replace

    part = changes.download(file)
    addition = changes.read(part.file, replace(asked, source=file))
    changes.add(addition)
    part.remove()
    return addition


def _kind(text: str) -> "DocumentKind | None":
    from tipassist.corpus.manifest import DocumentKind
    from tipassist.errors import ConfigError

    if not text:
        return None
    try:
        return DocumentKind(text)
    except ValueError:
        raise ConfigError(f"{text!r} is no kind of document: give {_KINDS}.") from None


def _tell(session: Session, additions: "list[Addition]", json: bool) -> None:
    from tipassist.surfaces.corpus_rows import addition_form, addition_rows

    if json:
        session.terminal.document({"added": [addition_form(one) for one in additions]})
        return
    for one in additions:
        session.terminal.show(addition_rows(one))
        session.terminal.say(f"Added {one.document.id} {one.document.edition}.")
