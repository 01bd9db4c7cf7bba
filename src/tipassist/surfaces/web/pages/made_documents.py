"""An answer to take along: Markdown, a Word document, or its list as CSV, with every citation."""

import codecs
import io
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tipassist.register.exports import csv_of
from tipassist.register.tables import Table
from tipassist.surfaces.answers.claims import ClaimView, Group
from tipassist.surfaces.answers.views import AnswerView, RowView, answer_view
from tipassist.surfaces.render import shown_quote, sources_of
from tipassist.types import Answer, Item

if TYPE_CHECKING:
    from docx.document import Document

COLUMNS = ("code", "activity", "coordinating", "supporting", "relevant")
_QUOTE_CHARS = 2_000
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")


def to_markdown(answer: Answer, plan: str) -> str:
    """Return an answer as Markdown.

    Args:
        answer: The answer.
        plan: The document it was made from, with its edition.
    """
    view = answer_view(answer)
    lines = [f"# {_plain(answer.question)}", ""]
    if view.status.hint:
        lines += [f"*{view.status.headline}.*", ""]
    lines += [answer.text, ""]
    if view.table and len(view.table.rows) > 1:
        lines += [*_markdown_table(answer.items), "", f"{view.table.count_line}.", ""]
    if answer.citations:
        lines += ["## Sources", ""]
        lines += [f"- **{label}**: “{words}”" for label, words in _quoted(answer)]
        lines.append("")
    return "\n".join([*lines, f"From {plan}.", ""])


def _plain(text: str) -> str:
    """Return what a person typed as words, whatever it looks like in Markdown."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _markdown_table(items: Iterable[Item]) -> Iterator[str]:
    yield f"| {' | '.join(COLUMNS)} |"
    yield f"|{' --- |' * len(COLUMNS)}"
    for cells in _cells(items):
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


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
    from docx import Document

    view = answer_view(answer)
    made = Document()
    made.core_properties.title = _clean(answer.question)[:200]
    made.core_properties.author = "tipassist"
    made.add_heading(_clean(answer.question), 1)
    made.add_paragraph().add_run(view.status.headline).italic = True
    _add_answer(made, view)
    _add_sources(made, answer)
    made.add_paragraph(f"From {plan}.")
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _clean(text: str) -> str:
    """Leave out what a Word document cannot hold."""
    return _CONTROL.sub("", text)


def _add_answer(made: "Document", view: AnswerView) -> None:
    _add_groups(made, view.groups)
    if view.table:
        _add_table(made, view.table.rows)
        made.add_paragraph(f"From the plan's table: {view.table.count_line}.")
    _add_groups(made, view.closing)


def _add_groups(made: "Document", groups: Iterable[Group]) -> None:
    for group in groups:
        for claim in group.claims:
            _add_claim(made, claim)


def _add_claim(made: "Document", claim: ClaimView) -> None:
    styles = ("Normal", "List Bullet", "List Bullet 2")
    paragraph = made.add_paragraph(style=styles[min(claim.level, 2)])
    for piece in claim.pieces:
        paragraph.add_run(_clean(piece.text)).bold = piece.strong
    if claim.links and not claim.folded:
        paragraph.add_run(f" [{'; '.join(link.code for link in claim.links)}]")


def _add_table(made: "Document", rows: tuple[RowView, ...]) -> None:
    table = made.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
    for cell, name in zip(table.rows[0].cells, COLUMNS, strict=True):
        cell.paragraphs[0].add_run(name.capitalize()).bold = True
    for row in rows:
        bodies = (row.coordinating, row.supporting, row.relevant)
        texts = (row.code, row.title, *(", ".join(one.name for one in names) for names in bodies))
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = _clean(text)


def _add_sources(made: "Document", answer: Answer) -> None:
    if not answer.citations:
        return
    made.add_heading("Sources", 2)
    for label, words in _quoted(answer):
        paragraph = made.add_paragraph(style="List Bullet")
        paragraph.add_run(label).bold = True
        paragraph.add_run(_clean(f": “{words}”"))
