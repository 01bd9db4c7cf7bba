"""Exports: the register as JSON, CSV and an Excel workbook."""

import csv
import io
import json
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from tipassist.locators import Locator
from tipassist.register.model import Activity, Register
from tipassist.register.tables import Cell, Table, tables_of
from tipassist.register.workbook import FORMULA_STARTS, add_sheet, content_of, new_book
from tipassist.types import Span


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
    if isinstance(cell, str) and cell.lstrip(" ").startswith(FORMULA_STARTS):
        return f"'{cell}"
    return cell


def to_xlsx(register: Register) -> bytes:
    """Return all tables of the register as the sheets of an Excel workbook.

    Raises:
        TipassistError: A text is longer than a cell can be.
    """
    book = new_book()
    for table in tables_of(register).values():
        add_sheet(book, table)
    return content_of(book)
