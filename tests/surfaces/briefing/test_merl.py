"""The workbook in which a body follows its activities and indicators."""

import io
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from tests.surfaces.web.explore.plans import OTHER_PLAN
from tipassist.register import queries
from tipassist.register.model import Register, Wording
from tipassist.surfaces.briefing.merl import merl_workbook
from tipassist.types import CorpusStamp

STAMP = CorpusStamp(edition="2023-2028", digest="d" * 64)
EXTRA = ["Partners", "Duties", "Calendar", "About", "Lists"]
HEADER = [
    *("Code", "Outcome", "Role", "Line", "The plan's words"),
    *("Status", "Period", "Evidence", "Remarks"),
]


def workbook(register: Register, body: str) -> Workbook:
    content = merl_workbook(register, STAMP, body, date(2026, 11, 27))
    book: Workbook = load_workbook(io.BytesIO(content))
    return book


def pillar_rows(book: Workbook) -> list[tuple[Any, ...]]:
    names = [name for name in book.sheetnames if name.startswith("Pillar")]
    return [row for name in names for row in book[name].iter_rows(min_row=2, values_only=True)]


def test_every_activity_and_indicator_of_a_body_has_a_row_to_fill_in(register: Register) -> None:
    for body in register.bodies:
        wanted = []
        for one in queries.holdings(register, body):
            texts = [one.activity.wording, *one.activity.indicators]
            wanted += [(one.activity.code, text.text) for text in texts]
        rows = pillar_rows(workbook(register, body))
        assert [(row[0], row[4]) for row in rows] == wanted
        assert {row[5:] for row in rows} == {(None, None, None, None)}


def test_there_is_a_sheet_for_each_pillar_that_concerns_the_body(register: Register) -> None:
    book = workbook(register, "SOMSWD")
    assert book.sheetnames == ["Pillar A", "Pillar B", "Pillar C", "Pillar D", *EXTRA]
    assert [cell.value for cell in book["Pillar B"][1]] == HEADER
    assert {row[2] for row in book["Pillar B"].iter_rows(min_row=2, values_only=True)} == {
        *("Coordinating", "Supporting", "Relevant")
    }


def test_status_and_period_are_chosen_from_lists_of_the_workbook(register: Register) -> None:
    book = workbook(register, "SOMSWD")
    sheet = book["Pillar B"]
    rules = sheet.data_validations.dataValidation
    assert [(str(one.sqref), one.type, one.formula1) for one in rules] == [
        (f"F2:F{sheet.max_row}", "list", "'Lists'!$A$2:$A$6"),
        (f"G2:G{sheet.max_row}", "list", "'Lists'!$B$2:$B$7"),
    ]
    assert all(one.showErrorMessage and one.allowBlank for one in rules)
    assert [cell.value for cell in book["Lists"]["B"]] == ["Period", *range(2023, 2029)]
    assert [cell.value for cell in book["Lists"]["A"]][1] == "Not started"


def test_the_header_stays_in_sight_and_on_every_printed_page(register: Register) -> None:
    sheet: Any
    for sheet in workbook(register, "SOMTC"):
        assert sheet.freeze_panes == "B2"
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.orientation == "landscape"
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.oddFooter.left.text == "Monitoring of SOMTC, edition 2023-2028"


def test_the_workbook_tells_plan_edition_digest_and_day(register: Register) -> None:
    about = {row[0].value: row[1].value for row in workbook(register, "SOMSWD")["About"]}
    assert about["Plan"] == register.title.text
    assert about["Edition"] == register.edition
    assert about["Corpus digest (SHA-256)"] == STAMP.digest
    assert about["Made on"] == "27 November 2026"


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@x"])
def test_what_a_spreadsheet_would_run_stays_a_text(start: str) -> None:
    first = replace(OTHER_PLAN.activities[0], wording=Wording(start), indicators=(Wording(start),))
    book = workbook(replace(OTHER_PLAN, activities=(first,)), "BEES/2")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    risky = [cell for cell in cells if cell.value == start]
    assert len(risky) == 2
    assert {(cell.data_type, cell.quotePrefix) for cell in risky} == {("s", True)}
    assert not any(cell.data_type == "f" for cell in cells)


@pytest.mark.parametrize(
    ("title", "edition", "years"),
    [
        ("A plan 2030 – 2032", "2025-rev", [2030, 2031, 2032]),
        ("A plan", "2025-rev", [2025]),
        ("A plan", "first", [2026]),
        ("A plan 2032-2030", "1", [2026]),
    ],
)
def test_periods_are_the_years_of_the_plan(title: str, edition: str, years: list[int]) -> None:
    plan = replace(OTHER_PLAN, title=Wording(title), edition=edition)
    listed = [cell.value for cell in workbook(plan, "BEES/2")["Lists"]["B"]]
    assert [one for one in listed[1:] if one] == years
