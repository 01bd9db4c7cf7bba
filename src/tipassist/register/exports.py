"""Exports: the register as JSON, CSV and an Excel workbook."""

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from tipassist.errors import TipassistError
from tipassist.locators import Locator
from tipassist.register.model import Activity, Register
from tipassist.register.tables import Cell, Table, tables_of
from tipassist.types import Span

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as SheetCell

_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
_MAX_CELL_CHARS = 32_767
_MAX_WIDTH = 60


def record_of(value: Any) -> Any:
    """Return a part of the register as JSON has it.

    Locators are printed, spans are `[start, end]`, an activity also names its pillar and outcome,
    and the stored text of the document is left out.
    """
    match value:
        case Locator():
            return str(value)
        case Span():
            return [value.start, value.end]
        case Enum():
            return value.value
        case tuple():
            return [record_of(one) for one in value]
        case _ if is_dataclass(value):
            names = (one.name for one in fields(value) if one.repr)
            record = {name: record_of(getattr(value, name)) for name in names}
            if isinstance(value, Activity):
                record |= {"pillar": value.pillar, "outcome": value.outcome}
            return record
        case _:
            return value


def to_json(register: Register) -> bytes:
    """Return all of the register as one JSON document in UTF-8."""
    return f"{json.dumps(record_of(register), ensure_ascii=False, indent=1)}\n".encode()


def to_csv(register: Register, table: str = "activities") -> bytes:
    """Return one table of the register as `csv_of` writes it.

    Args:
        register: The plan.
        table: One of `tables.TABLE_NAMES`.
    """
    return csv_of(tables_of(register)[table])


def csv_of(table: Table) -> bytes:
    """Return a table as CSV in UTF-8.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(table.columns)
    writer.writerows([_neutral(cell) for cell in cells] for cells in table.rows)
    return file.getvalue().encode()


def _neutral(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA_STARTS):
        return f"'{cell}"
    return cell


def to_xlsx(register: Register) -> bytes:
    """Return all tables of the register as `xlsx_of` writes them."""
    return xlsx_of(tables_of(register).values())


def xlsx_of(tables: Iterable[Table]) -> bytes:
    """Return tables as the sheets of an Excel workbook; every text is stored as a text.

    Raises:
        TipassistError: A text is longer than a cell can be.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        _add_sheet(book.create_sheet(table.name), table)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _add_sheet(sheet: Any, table: Table) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    for across, name in enumerate(table.columns, 1):
        _fill(sheet.cell(1, across), name)
        sheet.cell(1, across).font = Font(bold=True)
        longest = max((len(str(cells[across - 1])) for cells in table.rows), default=0)
        letter = get_column_letter(across)
        sheet.column_dimensions[letter].width = 2 + min(_MAX_WIDTH, max(longest, len(name)))
    for down, cells in enumerate(table.rows, 2):
        for across, cell in enumerate(cells, 1):
            _fill(sheet.cell(down, across), cell)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions


def _fill(target: "SheetCell", cell: Cell) -> None:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment

    target.alignment = Alignment(vertical="top", wrap_text=True)
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
    target.quotePrefix = text.startswith(_FORMULA_STARTS)
