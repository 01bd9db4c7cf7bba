"""Makes PDFs and Word documents out of a stored text, with what such files have in real life."""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.text.paragraph import Paragraph
from fpdf import FPDF
from fpdf.enums import CharVPos

import tipassist

FONTS = Path(tipassist.__file__).parent / "surfaces/papers/fonts"
FAMILY = "DejaVu"
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SUPERSCRIPTS = re.compile("([⁰¹²³⁴-⁹]+)")
_SECTION = re.compile(r"[A-Z]\. \S.*")
_LINE_END = re.compile(r"\r\n|\r|\n")


def font_pdf(*, landscape: bool = False, header: str = "", footer: str = "") -> FPDF:
    """Return an empty PDF with a font for all letters and a first page."""
    pdf = _Headed("landscape" if landscape else "portrait", format="A4")
    pdf.running = header, footer
    for style, file in (("", "DejaVuSansCondensed.ttf"), ("B", "DejaVuSansCondensed-Bold.ttf")):
        pdf.add_font(FAMILY, style, FONTS / file)
    pdf.set_font(FAMILY, size=10)
    pdf.set_auto_page_break(True, margin=20)
    pdf.add_page()
    return pdf


class _Headed(FPDF):
    """A PDF with a running header and a footer, in which {page} is the number of the page."""

    running = "", ""

    def header(self) -> None:
        vpos, self.char_vpos = self.char_vpos, CharVPos.LINE
        if self.running[0]:
            self.set_font(FAMILY, size=8)
            self.cell(0, 5, self.running[0], align="R" if self.page_no() % 2 else "L")
            self.ln(12)
        self.char_vpos = vpos

    def footer(self) -> None:
        vpos, self.char_vpos = self.char_vpos, CharVPos.LINE
        if self.running[1]:
            self.set_y(-14)
            self.set_font(FAMILY, size=8)
            self.cell(0, 5, self.running[1].format(page=self.page_no()), align="C")
        self.char_vpos = vpos


def write_words(pdf: FPDF, text: str, size: float = 10, style: str = "") -> None:
    """Write a paragraph; superscript digits are printed small and raised, as footnote marks are."""
    for part in _SUPERSCRIPTS.split(text):
        pdf.set_font(FAMILY, style, size)
        raised = _SUPERSCRIPTS.fullmatch(part) is not None
        pdf.char_vpos = CharVPos.SUP if raised else CharVPos.LINE
        pdf.write(size * 0.5, part.translate(_DIGITS) if raised else part)
    pdf.char_vpos = CharVPos.LINE
    pdf.ln(size * 0.5 + 2.5)


def plan_pdf(text: str, path: Path, *, landscape: bool = True) -> Path:
    """Print a work plan's stored text as a PDF with ruled tables."""
    pdf = font_pdf(landscape=landscape, footer="Page {page}")
    for number, block in enumerate(_blocks(text)):
        if isinstance(block, list):
            pdf.set_font(FAMILY, size=7)
            with pdf.table(first_row_as_headings=False, line_height=3.6) as table:
                for row in block:
                    table.row(row)
            pdf.ln(4)
        elif _SUPERSCRIPTS.match(block):
            write_words(pdf, block, size=8)
        elif not number:
            write_words(pdf, block, size=16)
        else:
            write_words(pdf, block, style="B" if _SECTION.fullmatch(block) else "")
    pdf.output(str(path))
    return path


def plan_docx(text: str, path: Path) -> Path:
    """Write a work plan's stored text as a Word document, landscape, with tables."""
    made = docx.Document()
    section = made.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.header.paragraphs[0].text = "ASEAN"
    for number, block in enumerate(_blocks(text)):
        if isinstance(block, list):
            _add_table(made, block)
        elif not number:
            _add_words(made.add_paragraph(style="Title"), block)
        elif _SECTION.fullmatch(block):
            _add_words(made.add_paragraph(style="Heading 1"), block)
        else:
            _add_words(made.add_paragraph(), block)
    made.save(str(path))
    return path


def _add_table(made: Document, rows: list[list[str]]) -> None:
    table = made.add_table(len(rows), len(rows[0]), style="Table Grid")
    for cells, row in zip(table.rows, rows, strict=True):
        for cell, words in zip(cells.cells, row, strict=True):
            _add_words(cell.paragraphs[0], words)


def _add_words(paragraph: Paragraph, text: str) -> None:
    for part in _SUPERSCRIPTS.split(text):
        raised = _SUPERSCRIPTS.fullmatch(part) is not None
        run = paragraph.add_run(part.translate(_DIGITS) if raised else part)
        run.font.superscript = raised or None


def _blocks(text: str) -> Iterator[str | list[list[str]]]:
    """Yield paragraphs, and tables as rows of equally many cells."""
    lines = _LINE_END.split(text.removeprefix("\ufeff"))
    for is_row, group in groupby(lines, key=lambda line: "\t" in line):
        if is_row:
            rows = [line.split("\t") for line in group]
            width = max(at for row in rows for at, cell in enumerate(row, 1) if cell.strip())
            yield [[*row, *[""] * width][:width] for row in rows]
        else:
            yield from (line.strip() for line in group if line.strip())
