"""Documents of the corpus as rows: what there is, what is missing, what was found in one."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tipassist.register.instruments import ClauseKind, Instrument
from tipassist.surfaces.rows import BLANK, Piece, Row, Style, row

if TYPE_CHECKING:
    from tipassist.corpus.additions import Addition, Parsed
    from tipassist.corpus.manifest import Document, StoredDocument, WantedDocument
    from tipassist.register.model import Finding, Register

_PLURALS = {ClauseKind.ANNEX: "annexes", ClauseKind.TABLE_ROW: "rows of tables"}
_SINGULARS = {
    "annexes": "annex",
    "rows of tables": "row of tables",
    "irregularities": "irregularity",
    "activities": "activity",
    "bodies": "body",
}
_MAX_FINDINGS = 20


def document_rows(stored: "StoredDocument") -> "Iterator[Row]":
    """Yield what there is to say about a document that is there."""
    document = stored.document
    yield _heading(document)
    yield row(document.title, indent=2)
    yield row(f"{document.file}, {len(stored.text):,} characters, verified", indent=2)
    yield row(document.source, Style.FAINT, indent=2)


def missing_rows(wanted: "WantedDocument") -> "Iterator[Row]":
    """Yield how to get a document that is wanted and missing."""
    name = f"{wanted.id} {wanted.edition}".strip()
    yield Row((Piece(name, Style.STRONG), Piece(f" ({wanted.kind})", Style.FAINT)), indent=2)
    yield row(wanted.title, indent=4)
    if wanted.how:
        yield row(wanted.how, indent=4)
    how = wanted.by_hand
    how = f"tipassist corpus fetch {wanted.id}, or {how}" if wanted.url else how
    yield row(how, Style.CODE, indent=4)


def addition_rows(addition: "Addition") -> "Iterator[Row]":
    """Yield what was found in a document that is to be added."""
    one, found = addition.document, addition.parsed
    yield _heading(one)
    yield row(one.title, indent=2)
    yield row(_listed(counts_of(found)), indent=2)
    yield row(f"SHA-256 {one.sha256}", Style.FAINT, indent=2)
    seen = addition.looks_like
    if seen.kind not in (None, one.kind):
        told = f"It looks like a {seen.kind}: {seen.why}. It is read as a {one.kind}, as asked."
        yield row(told, Style.WARNING, indent=2)
    for note in addition.notes:
        yield row(note, Style.WARNING, indent=2)
    yield from _first(found)


def _first(found: "Parsed") -> "Iterator[Row]":
    if found.findings:
        yield BLANK
    yield from finding_rows(found.findings[:_MAX_FINDINGS])
    if more := len(found.findings[_MAX_FINDINGS:]):
        told = f"and {more} more: tipassist corpus check {found.document} --edition {found.edition}"
        yield row(told, Style.FAINT)


def addition_form(addition: "Addition") -> dict[str, object]:
    """Return what was found in a document as a JSON document."""
    return {
        **checked(addition.parsed),
        "document": addition.document.model_dump(mode="json"),
        "looks_like": addition.looks_like.kind,
        "notes": addition.notes,
    }


def finding_rows(findings: "Iterable[Finding]") -> "Iterator[Row]":
    """Yield findings with their lines and places."""
    kept = tuple(findings)
    width = max((len(_line(one)) for one in kept), default=0)
    for one in kept:
        place = f"{one.locator}: " if one.locator else ""
        pieces = (
            Piece(place, Style.CODE),
            Piece(one.message),
            Piece(f" ({one.kind.replace('_', ' ')})", Style.FAINT),
        )
        yield Row(pieces, f"{_line(one):<{width}}  ")


def checked(found: "Parsed") -> dict[str, object]:
    """Return what was found in a document, and what is irregular, as a JSON document."""
    return {
        "document": found.document,
        "edition": found.edition,
        "counts": counts_of(found),
        "findings": [
            {
                "kind": one.kind,
                "locator": one.locator,
                "message": one.message,
                "line": one.line,
                "start": one.span.start,
                "end": one.span.end,
            }
            for one in found.findings
        ],
    }


def summary_of(found: "Parsed") -> str:
    """Return in a line how much was found in a document."""
    return f"{found.document} {found.edition}: {_listed(counts_of(found))}"


def counts_of(found: "Parsed") -> dict[str, int]:
    """Return how many things of each sort were found in a document."""
    if isinstance(found, Instrument):
        kinds = Counter(one.kind for one in found.clauses)
        named = {_plural(kind): kinds[kind] for kind in ClauseKind if kinds[kind]}
        return {**named, "irregularities": len(found.findings)}
    return _counts_of_plan(found)


def _counts_of_plan(register: "Register") -> dict[str, int]:
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


def _plural(kind: ClauseKind) -> str:
    return _PLURALS.get(kind, f"{kind.value}s")


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(
        f"{number} {_singular(name) if number == 1 else name}" for name, number in counts.items()
    )


def _singular(name: str) -> str:
    return _SINGULARS.get(name, name.removesuffix("s"))


def _line(finding: "Finding") -> str:
    return f"line {finding.line}"


def _heading(document: "Document") -> Row:
    current = ", current" if document.current else ""
    name = f"{document.id} {document.edition}"
    return Row((Piece(name, Style.STRONG), Piece(f" ({document.kind}{current})", Style.FAINT)))
