"""Tables as the sheets of an Excel workbook: texts stay texts, headers stay in sight, pages fit."""

import io
from typing import TYPE_CHECKING, Any

from tipassist.errors import TipassistError
from tipassist.register.tables import Cell, Table

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell as SheetCell

FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
"""Beginnings of texts that a spreadsheet would run."""
_MAX_CELL_CHARS = 32_767
_MAX_WIDTH = 60
_NOT_IN_NAMES = str.maketrans("[]:*?/\\", "()     ")
_MAX_NAME_CHARS = 31


def new_book() -> "Workbook":
    """Return a workbook without sheets."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    return book


def content_of(book: "Workbook") -> bytes:
    """Return a workbook as the content of a file."""
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def add_sheet(book: "Workbook", table: Table, foot: str = "") -> Any:
    """Add a table as a sheet; its header and first column stay in sight, printed pages are wide.

    Args:
        book: The workbook.
        table: The table.
        foot: What stands at the foot of printed pages, beside the name of the sheet.

    Raises:
        TipassistError: A text is longer than a cell can be.
    """
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet: Any = book.create_sheet(table.name.translate(_NOT_IN_NAMES)[:_MAX_NAME_CHARS])
    for across, name in enumerate(table.columns, 1):
        fill(sheet.cell(1, across), name)
        sheet.cell(1, across).font = Font(bold=True)
        longest = max((len(str(cells[across - 1])) for cells in table.rows), default=0)
        letter = get_column_letter(across)
        sheet.column_dimensions[letter].width = 2 + min(_MAX_WIDTH, max(longest, len(name)))
    for down, cells in enumerate(table.rows, 2):
        for across, cell in enumerate(cells, 1):
            fill(sheet.cell(down, across), cell)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    _set_pages(sheet, foot)
    return sheet


def _set_pages(sheet: Any, foot: str) -> None:
    """Print all columns on one A4 page across, the header on every page."""
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.left.text = foot.replace("&", "&&")
    sheet.oddFooter.right.text = "&A, &P / &N"


def fill(target: "SheetCell", cell: Cell) -> None:
    """Put a value into a cell; a text is a text, whatever it begins with, and "" is nothing.

    Raises:
        TipassistError: The text is longer than a cell can be.
    """
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment

    target.alignment = Alignment(vertical="top", wrap_text=True)
    if cell == "":
        return
    if not isinstance(cell, str):
        target.value = cell
        return
    if len(cell) > _MAX_CELL_CHARS:
        raise TipassistError(
            f"A text of {len(cell):,} characters ({cell[:40]!r}…) does not fit a cell of a"
            " workbook; export as json or csv."
        )
    text = ILLEGAL_CHARACTERS_RE.sub("\ufffd", cell)
    target.value = text
    target.data_type = "s"
    target.quotePrefix = text.startswith(FORMULA_STARTS)
