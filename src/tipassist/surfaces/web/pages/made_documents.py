"""An answer to take along: Markdown, a Word document, or its list as CSV, with every citation."""

import codecs
from collections.abc import Iterable, Iterator

from tipassist.register.exports import csv_of
from tipassist.register.tables import Table
from tipassist.surfaces.answers.claims import ClaimView, Group
from tipassist.surfaces.answers.render import shown_quote, sources_of
from tipassist.surfaces.answers.views import AnswerView, RowView, answer_view
from tipassist.surfaces.papers.forms import Form, written
from tipassist.surfaces.papers.paper import (
    Block,
    Grid,
    Heading,
    Paper,
    Paragraph,
    Run,
    labelled,
    paragraph,
)
from tipassist.surfaces.rows import harmless
from tipassist.types import Answer, Item

COLUMNS = ("code", "activity", "coordinating", "supporting", "relevant")
_HEADINGS = tuple(name.capitalize() for name in COLUMNS)
_WIDTHS = (2, 8, 3, 4, 3)
_QUOTE_CHARS = 2_000


def to_markdown(answer: Answer, plan: str) -> str:
    """Return an answer as Markdown.

    Args:
        answer: The answer.
        plan: The document it was made from, with its edition.
    """
    return written(_paper(answer, plan), Form.MARKDOWN).decode()


def _cells(items: Iterable[Item]) -> Iterator[tuple[str, ...]]:
    for item in items:
        bodies = (item.coordinating, item.supporting, item.relevant)
        yield (item.locator, item.title, *(", ".join(names) for names in bodies))


def _quoted(answer: Answer) -> Iterator[tuple[str, str]]:
    for source in sources_of(answer.citations):
        yield source.label, shown_quote(source.quotes, _QUOTE_CHARS)


def to_csv(answer: Answer) -> bytes:
    """Return the list of an answer as CSV in UTF-8, which spreadsheets recognise by its mark."""
    return codecs.BOM_UTF8 + csv_of(Table("answer", COLUMNS, tuple(_cells(answer.items))))


def to_docx(answer: Answer, plan: str) -> bytes:
    """Return an answer as a Word document.

    Args:
        answer: The answer.
        plan: The document it was made from, with its edition.
    """
    return written(_paper(answer, plan), Form.DOCX)


def _paper(answer: Answer, plan: str) -> Paper:
    view = answer_view(answer)
    return Paper(
        harmless(answer.question),
        (
            paragraph(view.status.headline, emphasised=True),
            *_answer(view),
            *_sources(answer),
            paragraph(f"From {plan}."),
        ),
    )


def _answer(view: AnswerView) -> Iterator[Block]:
    yield from map(_claim, _claims(view.groups))
    if view.table:
        yield Grid(Table("answer", _HEADINGS, tuple(map(_row, view.table.rows))), _WIDTHS)
        yield paragraph(f"From the plan's table: {view.table.count_line}.")
    yield from map(_claim, _claims(view.closing))


def _claims(groups: Iterable[Group]) -> Iterator[ClaimView]:
    return (claim for group in groups for claim in group.claims)


def _claim(claim: ClaimView) -> Paragraph:
    runs = [Run(piece.text, piece.strong) for piece in claim.pieces]
    if claim.links and not claim.folded:
        runs.append(Run(f" ({'; '.join(link.code for link in claim.links)})"))
    return Paragraph(tuple(runs), claim.level)


def _row(row: RowView) -> tuple[str, ...]:
    bodies = (row.coordinating, row.supporting, row.relevant)
    return (row.code, row.title, *(", ".join(one.name for one in names) for names in bodies))


def _sources(answer: Answer) -> Iterator[Block]:
    if not answer.citations:
        return
    yield Heading("Sources", 1)
    for label, words in _quoted(answer):
        yield labelled(label, f"“{words}”")
