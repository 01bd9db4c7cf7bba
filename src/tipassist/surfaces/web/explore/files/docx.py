"""A report as a Word document."""

import io
import re
from typing import Any

from tipassist.register.tables import Table
from tipassist.surfaces.web.explore.files.report import Report
from tipassist.surfaces.web.explore.words import load_words

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MARGIN_CM = 2.0
_SMALL_PT = 9
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report_docx(report: Report) -> bytes:
    """Return a report as a Word document: a heading and a table for each of its tables."""
    from docx import Document
    from docx.shared import Cm

    document = Document()
    for section in document.sections:
        section.left_margin = section.right_margin = Cm(_MARGIN_CM)
    document.core_properties.title = _plain(report.title)
    document.core_properties.author = ""
    document.add_heading(_plain(report.title), 0)
    for text in (report.lead, report.subtitle, report.note):
        if text:
            document.add_paragraph(_plain(text))
    for table in report.tables:
        document.add_heading(_plain(table.name), 1)
        if table.rows:
            _add_table(document, table)
        else:
            document.add_paragraph(load_words()["report"]["none"])
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _add_table(document: Any, table: Table) -> None:
    from docx.oxml import OxmlElement

    made = document.add_table(rows=1, cols=len(table.columns), style="Table Grid")
    for cell, name in zip(made.rows[0].cells, table.columns, strict=True):
        _fill(cell, name, bold=True)
    repeated = OxmlElement("w:tblHeader")
    made.rows[0]._tr.get_or_add_trPr().append(repeated)
    for row in table.rows:
        for cell, value in zip(made.add_row().cells, row, strict=True):
            _fill(cell, str(value))


def _fill(cell: Any, text: str, *, bold: bool = False) -> None:
    from docx.shared import Pt

    run = cell.paragraphs[0].add_run(_plain(text))
    run.bold = bold
    run.font.size = Pt(_SMALL_PT)


def _plain(text: str) -> str:
    """Return a text without the characters that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)
