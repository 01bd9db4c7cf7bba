"""What is said of the figures and the rows of a table, with the rows quoted."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tipassist.answer.documents.clauses.quoting import own_claim, section_claim
from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.shelf import all_evidence
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.documents.tables.cells import CellRows, rows_with
from tipassist.answer.documents.tables.figures import Reckoned
from tipassist.answer.documents.tables.grid import Table
from tipassist.answer.documents.tables.reckoning import reckon
from tipassist.answer.documents.tables.words import load_figure_words
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.phrasing import plural
from tipassist.types import AnswerStatus, Route


def from_tables(
    text: str,
    tables: Sequence[Table],
    places: Places,
    sentences: Sequence[frozenset[str]] = (),
    *,
    named: bool = False,
) -> Draft | None:
    """Answer a question from the tables of a document; None where none answers it.

    Args:
        text: The question without the name of the document.
        tables: Its tables.
        places: The document.
        sentences: The word families of each sentence of the document.
        named: Whether these tables alone are asked.
    """
    reckoned = _of_two(text, tables) or reckon(text, tables, sentences, named=named)
    if reckoned is not None:
        return told(reckoned, places)
    found = rows_with(text, tables)
    return listed(found, places) if found is not None else None


def _of_two(text: str, tables: Sequence[Table]) -> Reckoned | None:
    """Return two figures of one table that are asked in one breath: "…, and how many of them …?".

    The second is asked of the row of the first.
    """
    cuts = [one for one in load_figure_words().beside.finditer(text) if one.start()]
    if not cuts:
        return None
    cut = cuts[-1]
    first, second = text[: cut.start()], text[cut.end() :]
    one = reckon(first, tables, named=True)
    two = reckon(f"{second.rstrip(' ?')} {first}", tables, named=True) if one else None
    if one is None or two is None or one.rows != two.rows or one.sentences == two.sentences:
        return None
    return replace(one, sentences=(*one.sentences, *two.sentences))


def told(reckoned: Reckoned, places: Places) -> Draft:
    """Say what figures come to, and quote their rows."""
    rows = _rows(reckoned.rows, places)
    evidence = all_evidence([one for one in rows if one.level])
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
    claims = (DraftClaim(text, all_evidence([one for one in rows if one.level])), *rows)
    return Draft(AnswerStatus.ANSWERED, claims, complete=True)


def _rows(indexes: Iterable[int], places: Places) -> list[DraftClaim]:
    """Quote rows after the title of the section that they stand in."""
    told = [
        one for at in indexes for one in (*section_claim(places, at), *own_claim(places, at, 1))
    ]
    return list(dict.fromkeys(told))
