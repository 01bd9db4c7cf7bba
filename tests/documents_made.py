"""PDFs and Word documents of stored texts with headings, lists, tables and running headers."""

import re
from pathlib import Path

import docx

from tests.corpus.reading.made import FAMILY, _add_table, _blocks, font_pdf, write_words

_HEADING = re.compile(r"(#{1,6}) (.*)")
_SIZES = (18.0, 15.0, 13.0, 12.0, 11.5, 11.0)


def as_pdf(text: str, path: Path) -> Path:
    """Print a stored text as a PDF: headings by size, ruled tables, page numbers at the foot."""
    pdf = font_pdf(header="Made up for tests", footer="Page {page}")
    for block in _blocks(text.replace("\f", "\n")):
        if isinstance(block, list):
            pdf.set_font(FAMILY, size=8)
            with pdf.table(first_row_as_headings=False, line_height=4.2) as table:
                for row in block:
                    table.row(row)
            pdf.ln(4)
        elif heading := _HEADING.fullmatch(block):
            write_words(pdf, heading[2], size=_SIZES[len(heading[1]) - 1], style="B")
        else:
            write_words(pdf, block)
    pdf.output(str(path))
    return path


def as_docx(text: str, path: Path) -> Path:
    """Write a stored text as a Word document: headings by style, tables, a running header."""
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Made up for tests"
    for block in _blocks(text.replace("\f", "\n")):
        if isinstance(block, list):
            _add_table(made, block)
        elif heading := _HEADING.fullmatch(block):
            made.add_paragraph(heading[2], style=f"Heading {len(heading[1])}")
        else:
            made.add_paragraph(block)
    made.save(str(path))
    return path
