"""A paper as a PDF."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from importlib.resources import as_file, files
from itertools import zip_longest
from typing import assert_never

from fpdf import FPDF
from fpdf.fonts import FontFace

from tipassist.surfaces.papers.paper import Grid, Heading, Paper, Paragraph, printable

_FONT = "DejaVu"
_FILES = {"": "DejaVuSansCondensed.ttf", "B": "DejaVuSansCondensed-Bold.ttf"}
_MARGIN_MM = 20.0
_TITLE_PT = 18.0
_HEADINGS_PT = (14.0, 12.0, 11.0, 10.0)
_TEXT_PT = 10.0
_CELL_PT = 8.5
_FOOT_PT = 8.0
_LINE = 1.35
_INDENT_MM = 5.0
_KEPT_WITH_HEADING_MM = 30.0
_MAX_CELL_CHARS = 2_500
_PT_MM = 25.4 / 72
_SOFT = 90
_FILL = 238


def to_pdf(paper: Paper) -> bytes:
    """Return a paper as a PDF on A4 pages, with its headings as bookmarks.

    Characters that its font lacks are replaced, each by one.
    """
    return bytes(_Printing(paper).printed())


class _Footed(FPDF):
    """A PDF with a line at the foot of each page."""

    def __init__(self, foot: str) -> None:
        super().__init__(format="A4")
        self._foot = foot

    def footer(self) -> None:
        """Print the line; the library calls this."""
        self.set_y(-15)
        self.set_font(_FONT, "", _FOOT_PT)
        self.set_text_color(_SOFT)
        number = f"{self.page_no()} / {{nb}}"
        self.cell(0, 5, printable(f"{self._foot} · {number}" if self._foot else number), align="R")
        self.set_text_color(0)


class _Printing:
    """Prints one paper."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._pdf = _opened(paper)
        self._letters = frozenset(self._pdf.fonts[_FONT.lower()].cmap)  # type: ignore[union-attr]

    def printed(self) -> bytearray:
        self._pdf.add_page()
        self._words(self._paper.title, _TITLE_PT, "B", after_mm=3)
        was_item = False
        for block in self._paper.blocks:
            is_item = isinstance(block, Paragraph) and block.depth > 0
            if was_item and not is_item:
                self._pdf.ln(2)
            was_item = is_item
            match block:
                case Heading():
                    self._heading(block)
                case Paragraph():
                    self._paragraph(block)
                case Grid():
                    self._grid(block)
                case _:
                    assert_never(block)
        return self._pdf.output()

    def _shown(self, text: str) -> str:
        letters = self._letters
        return "".join(
            one if ord(one) in letters or one.isspace() else "\ufffd" for one in printable(text)
        )

    def _words(self, text: str, size: float, style: str = "", *, after_mm: float) -> None:
        self._pdf.set_font(_FONT, style, size)
        height = size * _PT_MM * _LINE
        self._pdf.multi_cell(0, height, self._shown(text), align="L", new_x="LMARGIN", new_y="NEXT")
        self._pdf.ln(after_mm)

    def _heading(self, block: Heading) -> None:
        pdf, text = self._pdf, self._shown(block.text)
        size = _HEADINGS_PT[min(block.level, len(_HEADINGS_PT)) - 1]
        if pdf.will_page_break(_KEPT_WITH_HEADING_MM):
            pdf.add_page()
        else:
            pdf.ln(3)
        pdf.set_font(_FONT, "B", size)
        pdf.start_section(text, block.level - 1, strict=False)
        self._words(text, size, "B", after_mm=1.5)

    def _paragraph(self, block: Paragraph) -> None:
        pdf = self._pdf
        pdf.set_text_color(_SOFT if block.emphasised else 0)
        margin = pdf.l_margin
        pdf.set_left_margin(margin + block.depth * _INDENT_MM)
        height = _TEXT_PT * _PT_MM * _LINE
        if block.depth:
            pdf.set_font(_FONT, "", _TEXT_PT)
            pdf.set_x(pdf.l_margin - _INDENT_MM)
            pdf.cell(_INDENT_MM, height, "•", align="C")
        for run in block.runs:
            pdf.set_font(_FONT, "B" if run.strong else "", _TEXT_PT)
            pdf.write(height, self._shown(run.text))
        pdf.set_left_margin(margin)
        pdf.ln(height + (0.5 if block.depth else 2))
        pdf.set_text_color(0)

    def _grid(self, block: Grid) -> None:
        pdf = self._pdf
        pdf.set_font(_FONT, "", _CELL_PT)
        pdf.set_draw_color(160)
        with pdf.table(
            col_widths=block.widths,
            text_align="LEFT",
            v_align="TOP",
            line_height=_CELL_PT * _PT_MM * _LINE,
            padding=(1.0, 1.5),
            headings_style=FontFace(emphasis="BOLD", fill_color=_FILL),
        ) as table:
            table.row([self._shown(name) for name in block.table.columns])
            strong = FontFace(emphasis="BOLD")
            for cells in block.table.rows:
                for first, *others in _pieces([str(cell) for cell in cells], block.shares):
                    row = table.row()
                    row.cell(self._shown(first), style=strong)
                    for text in others:
                        row.cell(self._shown(text))
        pdf.ln(3)


def _opened(paper: Paper) -> FPDF:
    pdf = _Footed(paper.foot)
    for style, name in _FILES.items():
        with as_file(files(__package__) / "fonts" / name) as path:
            pdf.add_font(_FONT, style, path)
    pdf.set_margin(_MARGIN_MM)
    pdf.set_auto_page_break(auto=True, margin=_MARGIN_MM)
    pdf.set_title(printable(paper.title))
    pdf.set_lang("en")
    if paper.made_on:
        pdf.set_creation_date(datetime.combine(paper.made_on, time(12), UTC))
    return pdf


def _pieces(cells: list[str], shares: tuple[float, ...]) -> Iterator[list[str]]:
    """Yield a row in pieces of which each fits on a page; nearly all rows are one piece."""
    parts = [_split(text, share) for text, share in zip(cells, shares, strict=True)]
    yield from (list(one) for one in zip_longest(*parts, fillvalue=""))


def _split(text: str, share: float) -> list[str]:
    limit = int(_MAX_CELL_CHARS * share)
    found = []
    while len(text) > limit:
        at = text.rfind(" ", 1, limit + 1)
        cut = at if at > 0 else limit
        found.append(text[:cut])
        text = text[cut:].lstrip(" ")
    return [*found, text]
