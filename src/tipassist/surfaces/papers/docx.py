"""A paper as a Word document."""

import io
from datetime import UTC, datetime, time
from typing import Any, assert_never

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from tipassist.surfaces.papers.paper import Grid, Heading, Paper, Paragraph, printable

_MARGIN_CM = 2.0
_PAGE_CM = (21.0, 29.7)
_CELL_PT = 9
_FOOT_PT = 8
_FONT = "Arial"
_TEXT_PT = 10
_TITLE_PT = 20
_HEADINGS_PT = (15, 13, 11.5, 10.5)
_INK = "1F2A44"
_SHADE = "EEEEEE"
_BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")


def to_docx(paper: Paper) -> bytes:
    """Return a paper as a Word document on A4 pages."""
    document = Document()
    _set_styles(document)
    _set_pages(document, paper)
    _set_properties(document, paper)
    document.add_heading(printable(paper.title), 0)
    for block in paper.blocks:
        match block:
            case Heading():
                document.add_heading(printable(block.text), min(block.level, len(_HEADINGS_PT)))
            case Paragraph():
                _add_paragraph(document, block)
            case Grid():
                _add_grid(document, block)
            case _:
                assert_never(block)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _set_properties(document: Any, paper: Paper) -> None:
    properties = document.core_properties
    properties.title = printable(paper.title)[:255]
    properties.author = ""
    properties.comments = ""
    if paper.made_on:
        noon = datetime.combine(paper.made_on, time(12), UTC)
        properties.created = properties.modified = noon


def _set_styles(document: Any) -> None:
    """Use a font that every computer has or replaces by one of its widths, and calm headings."""
    sizes: dict[str, float] = {"Normal": _TEXT_PT, "Footer": _FOOT_PT, "Title": _TITLE_PT}
    sizes |= {f"Heading {level}": size for level, size in enumerate(_HEADINGS_PT, 1)}
    for name, size in sizes.items():
        style = document.styles[name]
        style.font.size = Pt(size)
        style.font.name = _FONT
        fonts = style.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        if name not in {"Normal", "Footer"}:
            style.font.italic = False
            style.font.color.rgb = RGBColor.from_string(_INK)


def _set_pages(document: Any, paper: Paper) -> None:
    (section,) = document.sections
    section.page_width, section.page_height = (Cm(side) for side in _PAGE_CM)
    section.left_margin = section.right_margin = Cm(_MARGIN_CM)
    section.top_margin = section.bottom_margin = Cm(_MARGIN_CM)
    foot = section.footer.paragraphs[0]
    foot.add_run(printable(f"{paper.foot} · " if paper.foot else ""))
    _add_page_number(foot.add_run())


def _add_page_number(run: Any) -> None:
    """Add the field that Word fills with the number of the page."""
    for kind in ("begin", "instruction", "end"):
        if kind == "instruction":
            made = OxmlElement("w:instrText")
            made.text = "PAGE"
        else:
            made = OxmlElement("w:fldChar")
            made.set(qn("w:fldCharType"), kind)
        run._r.append(made)


def _add_paragraph(document: Any, block: Paragraph) -> None:
    style = _BULLETS[min(block.depth, len(_BULLETS)) - 1] if block.depth else "Normal"
    made = document.add_paragraph(style=style)
    for run in block.runs:
        added = made.add_run(printable(run.text))
        added.bold = run.strong or None
        added.italic = block.emphasised or None


def _add_grid(document: Any, grid: Grid) -> None:
    """Add a table whose header is repeated on every page and whose rows stay whole."""
    columns = grid.table.columns
    made = document.add_table(rows=1, cols=len(columns), style="Table Grid")
    made.autofit = False
    for cell, name in zip(made.rows[0].cells, columns, strict=True):
        _fill(cell, name, strong=True)
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:fill"), _SHADE)
        cell._tc.get_or_add_tcPr().append(shade)
    made.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for row in grid.table.rows:
        cells = made.add_row().cells
        for at, (cell, value) in enumerate(zip(cells, row, strict=True)):
            _fill(cell, str(value), strong=at == 0)
    for row in made.rows:
        row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))
    width_cm = _PAGE_CM[0] - 2 * _MARGIN_CM
    for column, share in zip(made.columns, grid.shares, strict=True):
        for cell in (column, *column.cells):
            cell.width = Cm(width_cm * share)
    document.add_paragraph().paragraph_format.space_after = Cm(0)


def _fill(cell: Any, text: str, *, strong: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(2)
    run = paragraph.add_run(printable(text))
    run.bold = strong or None
    run.font.size = Pt(_CELL_PT)
