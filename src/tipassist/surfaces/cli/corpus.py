"""`tipassist corpus`: the documents, what is in them and what is irregular, and changing them."""

from typing import TYPE_CHECKING, Annotated

import typer

from tipassist.surfaces.cli.corpus_changes import add, fetch, make_current, remove
from tipassist.surfaces.cli.session import Json, session_of
from tipassist.surfaces.corpus_rows import (
    checked,
    document_rows,
    finding_rows,
    missing_rows,
    summary_of,
)
from tipassist.surfaces.rows import BLANK, Style, row

if TYPE_CHECKING:
    from tipassist.corpus.additions import Parsed
    from tipassist.settings import Settings

app = typer.Typer(
    help="The documents: what there is, what is irregular, adding more.", no_args_is_help=True
)


@app.command("list")
def list_documents(context: typer.Context, json: Json = False) -> None:
    """List the documents, each verified against its SHA-256, and how to get what is missing."""
    from tipassist.corpus.manifest import load_corpus, verify_files

    session = session_of(context)
    with session.faults_as_json(json):
        corpus = load_corpus(session.settings().corpus_dir)
        for one in corpus.documents:
            verify_files(corpus.folder, one.document)
    if json:
        rows = [
            {**one.document.model_dump(mode="json"), "chars": len(one.text)}
            for one in corpus.documents
        ]
        missing = [one.model_dump(mode="json") for one in corpus.missing]
        session.terminal.document({"digest": corpus.digest, "documents": rows, "missing": missing})
        return
    session.terminal.show(line for one in corpus.documents for line in document_rows(one))
    if corpus.missing:
        session.terminal.show((BLANK, row("Missing", Style.STRONG)))
        session.terminal.show(line for one in corpus.missing for line in missing_rows(one))


@app.command("check")
def check(
    context: typer.Context,
    document: Annotated[
        str, typer.Argument(metavar="[ID]", help="Document; the current plan when left out.")
    ] = "",
    edition: Annotated[str, typer.Option(help="Edition; the current one when left out.")] = "",
    json: Json = False,
) -> None:
    """Print what is irregular in a document and how it was read."""
    session = session_of(context)
    with session.faults_as_json(json):
        found = _parsed(session.settings(), document, edition)
    if json:
        session.terminal.document(checked(found))
    else:
        rows = (*finding_rows(found.findings), BLANK, row(summary_of(found), Style.STRONG))
        session.terminal.show(rows)


def _parsed(settings: "Settings", document: str, edition: str) -> "Parsed":
    from tipassist.bootstrap import load_register
    from tipassist.corpus.additions import parsed
    from tipassist.corpus.manifest import load_corpus
    from tipassist.errors import ConfigError

    corpus = load_corpus(settings.corpus_dir)
    if not document:
        return load_register(corpus)
    stored = corpus.find(document, edition)
    if stored is None:
        wanted = f"{document} {edition}".strip()
        raise ConfigError(f"The corpus has no {wanted!r}: run `tipassist corpus list`.")
    return parsed(stored)


app.command("add")(add)
app.command("fetch")(fetch)
app.command("remove")(remove)
app.command("current")(make_current)
