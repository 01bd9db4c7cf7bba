"""`tipassist corpus`: the documents, and what is irregular in them."""

from typing import TYPE_CHECKING

import typer

from tipassist.surfaces.cli.session import Json, session_of
from tipassist.surfaces.rows import BLANK, Piece, Row, Style, row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tipassist.corpus.manifest import StoredDocument
    from tipassist.register.model import Finding, Register

app = typer.Typer(help="The documents, and what is irregular in them.", no_args_is_help=True)


@app.command("list")
def list_documents(context: typer.Context, json: Json = False) -> None:
    """List the documents of the corpus; each is verified against its SHA-256."""
    from tipassist.corpus.manifest import load_corpus

    session = session_of(context)
    with session.faults_as_json(json):
        corpus = load_corpus(session.settings().corpus_dir)
    if json:
        rows = [
            {**one.document.model_dump(mode="json"), "chars": len(one.text)}
            for one in corpus.documents
        ]
        session.terminal.document({"digest": corpus.digest, "documents": rows})
    else:
        session.terminal.show(line for one in corpus.documents for line in _document(one))


def _document(stored: "StoredDocument") -> "Iterator[Row]":
    document = stored.document
    current = ", current" if document.current else ""
    name = f"{document.id} {document.edition}"
    yield Row((Piece(name, Style.STRONG), Piece(f" ({document.kind}{current})", Style.FAINT)))
    yield row(document.title, indent=2)
    yield row(f"{document.file}, {len(stored.text):,} characters, verified", indent=2)
    yield row(document.source, Style.FAINT, indent=2)


@app.command("check")
def check(context: typer.Context, json: Json = False) -> None:
    """Print what is irregular in the current plan and how it was read."""
    from tipassist.bootstrap import load_register
    from tipassist.corpus.manifest import load_corpus

    session = session_of(context)
    with session.faults_as_json(json):
        register = load_register(load_corpus(session.settings().corpus_dir))
    if json:
        session.terminal.document(_checked(register))
    else:
        session.terminal.show((*_findings(register), BLANK, row(_summary(register), Style.STRONG)))


def _checked(register: "Register") -> dict[str, object]:
    return {
        "document": register.document,
        "edition": register.edition,
        "counts": _counts(register),
        "findings": [
            {
                "kind": one.kind,
                "locator": one.locator,
                "message": one.message,
                "line": one.line,
                "start": one.span.start,
                "end": one.span.end,
            }
            for one in register.findings
        ],
    }


def _findings(register: "Register") -> "Iterator[Row]":
    width = max((len(_line(one)) for one in register.findings), default=0)
    for one in register.findings:
        place = f"{one.locator}: " if one.locator else ""
        pieces = (
            Piece(place, Style.CODE),
            Piece(one.message),
            Piece(f" ({one.kind.replace('_', ' ')})", Style.FAINT),
        )
        yield Row(pieces, f"{_line(one):<{width}}  ")


def _line(finding: "Finding") -> str:
    return f"line {finding.line}"


def _counts(register: "Register") -> dict[str, int]:
    return {
        "pillars": len(register.pillars),
        "outcomes": len(register.outcomes),
        "activities": len(register.activities),
        "bodies": len(register.bodies),
        "projects": sum(len(one.projects) for one in register.activities),
        "sections": len(register.sections),
        "footnotes": len(register.footnotes),
        "glossary terms": len(register.glossary),
        "findings": len(register.findings),
    }


def _summary(register: "Register") -> str:
    counts = ", ".join(f"{number} {name}" for name, number in _counts(register).items())
    return f"{register.document} {register.edition}: {counts}"
