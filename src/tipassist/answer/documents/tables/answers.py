"""What is said of the figures and the rows of a table, with the rows quoted."""

from collections.abc import Iterable, Sequence

from tipassist.answer.documents.clauses.quoting import own_claim
from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.shelf import all_evidence
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.documents.tables.cells import CellRows, rows_with
from tipassist.answer.documents.tables.grid import Table
from tipassist.answer.documents.tables.reckoning import Reckoned, reckon
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.phrasing import plural
from tipassist.types import AnswerStatus, Route


def from_tables(
    text: str, tables: Sequence[Table], places: Places, *, named: bool = False
) -> Draft | None:
    """Answer a question from the tables of a document; None where none answers it.

    Args:
        text: The question without the name of the document.
        tables: Its tables.
        places: The document.
        named: Whether these tables alone are asked.
    """
    reckoned = reckon(text, tables, named=named)
    if reckoned is not None:
        return told(reckoned, places)
    found = rows_with(text, tables)
    return listed(found, places) if found is not None else None


def told(reckoned: Reckoned, places: Places) -> Draft:
    """Say what figures come to, and quote their rows."""
    rows = _rows(reckoned.rows, places)
    evidence = all_evidence(rows)
    claims = [DraftClaim(one, evidence) for one in reckoned.sentences]
    return Draft(AnswerStatus.ANSWERED, (*claims, *rows), route=Route.PASSAGES)


def listed(found: CellRows, places: Places) -> Draft:
    """List the rows that have something in a column."""
    rows = _rows((row.index for row in found.rows), places)
    words = load_document_words()
    text = words.tell(
        "cells",
        count=plural(len(found.rows), "row"),
        place=found.table.place,
        head=found.table.heads[found.column],
        value=found.value,
        have="has" if len(found.rows) == 1 else "have",
        of=len(found.table.singles),
    )
    claims = (DraftClaim(text, all_evidence(rows)), *rows)
    return Draft(AnswerStatus.ANSWERED, claims, complete=True)


def _rows(indexes: Iterable[int], places: Places) -> list[DraftClaim]:
    return [one for at in indexes for one in own_claim(places, at, 1)]
