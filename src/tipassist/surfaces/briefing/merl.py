"""A workbook in which a body follows its activities and indicators: MERL, as plans call it."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from typing import Any

from tipassist.locators import code
from tipassist.register import queries
from tipassist.register.model import Activity, Register
from tipassist.register.queries import Holding
from tipassist.register.tables import Cell, Table
from tipassist.register.workbook import add_sheet, content_of, new_book
from tipassist.surfaces.briefing.body_tables import (
    calendar_table,
    duties_held,
    duties_table,
    partners_table,
)
from tipassist.surfaces.briefing.briefing import facts_of
from tipassist.surfaces.briefing.words import choices, columns, word
from tipassist.types import CorpusStamp

_COLUMNS = ("code", "outcome", "role", "line", "text", "status", "period", "evidence", "remarks")
_WIDTHS = (8, 9, 14, 10, 46, 14, 8, 24, 24)
_STATUS, _PERIOD = (_COLUMNS.index(name) + 1 for name in ("status", "period"))
_YEARS = re.compile(r"((?:19|20)\d{2})(?:\s?[-\u2013]\s?((?:19|20)\d{2}))?")
_LONGEST_PLAN_YEARS = 50


def merl_workbook(register: Register, stamp: CorpusStamp, body: str, made_on: date) -> bytes:
    """Return the workbook of a body: a sheet for each pillar, then what it needs beside them.

    Args:
        register: The plan.
        stamp: Which corpus it is made from.
        body: The body as printed.
        made_on: The day that is printed in it.

    Raises:
        TipassistError: A text is longer than a cell can be.
    """
    book = new_book()
    title = word("merl", "title", body=body)
    foot = word("merl", "foot", title=title, edition=register.edition)
    lists = Table(word("sheets", "lists"), columns("status", "period"), _lists(register, made_on))
    for pillar in register.pillars:
        if held := queries.holdings(register, body, within=(code(pillar.letter),)):
            sheet = add_sheet(book, _pillar_table(pillar.letter, held), foot)
            _make_a_form(sheet, lists)
    for table in (
        partners_table(register, body),
        duties_table(*duties_held(register, body)),
        calendar_table(register),
        _about(register, stamp, title, made_on),
        lists,
    ):
        add_sheet(book, table, foot)
    return content_of(book)


def _pillar_table(letter: str, held: tuple[Holding, ...]) -> Table:
    rows = tuple(row for one in held for row in _rows(one.activity, _roles(one)))
    return Table(word("sheets", "pillar", code=letter), columns(*_COLUMNS), rows)


def _roles(held: Holding) -> str:
    return ", ".join(word("lines", role.value) for role in held.roles)


def _rows(one: Activity, roles: str) -> Iterator[tuple[Cell, ...]]:
    """Yield the row of an activity and one for each of its indicators, ready to be filled in."""
    texts = [("activity", one.wording.text), *(("indicator", two.text) for two in one.indicators)]
    for kind, text in texts:
        yield one.code, one.outcome, roles, word("merl", kind), text, "", "", "", ""


def _lists(register: Register, made_on: date) -> tuple[tuple[Cell, ...], ...]:
    """Return what can be chosen: the statuses, and the years of the plan."""
    return tuple(zip_longest(choices("status"), _years(register, made_on), fillvalue=""))


def _years(register: Register, made_on: date) -> tuple[int, ...]:
    """Return the years that the title or the edition names, first to last."""
    for text in (register.title.text, register.edition):
        if found := _YEARS.search(text):
            first, last = int(found[1]), int(found[2] or found[1])
            if 0 <= last - first <= _LONGEST_PLAN_YEARS:
                return tuple(range(first, last + 1))
    return (made_on.year,)


def _about(register: Register, stamp: CorpusStamp, title: str, made_on: date) -> Table:
    filling = word("merl", "filling", lists=word("sheets", "lists"))
    rows = (*facts_of(register, stamp, made_on), (word("merl", "how"), filling))
    return Table(word("sheets", "about"), (word("columns", "fact"), title), rows)


def _make_a_form(sheet: Any, lists: Table) -> None:
    """Give a sheet its lists to choose from, lines to write in, and widths that print."""
    from openpyxl.styles import Border, PatternFill, Side
    from openpyxl.utils import get_column_letter

    thin = Side(style="thin", color="A0A0A0")
    for row in sheet.iter_rows():
        for cell in row:
            cell.border = Border(thin, thin, thin, thin)
    for cell in sheet[1]:
        cell.fill = PatternFill("solid", fgColor="E6E6E6")
    for at, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    for at, column in ((_STATUS, 0), (_PERIOD, 1)):
        _validate(sheet, get_column_letter(at), lists, column)


def _validate(sheet: Any, letter: str, lists: Table, column: int) -> None:
    """Let a column hold only what stands in a column of the lists, or nothing."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    source = get_column_letter(column + 1)
    last = 1 + sum(1 for row in lists.rows if row[column])
    rule = DataValidation(
        type="list",
        formula1=f"'{lists.name}'!${source}$2:${source}${last}",
        allow_blank=True,
        showErrorMessage=True,
        errorTitle=lists.columns[column],
        error=word("merl", "wrong", lists=lists.name),
    )
    rule.add(f"{letter}2:{letter}{sheet.max_row}")
    sheet.add_data_validation(rule)
