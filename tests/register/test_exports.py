import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest
from openpyxl import load_workbook

from tipassist.bootstrap import load_register
from tipassist.corpus.manifest import load_corpus
from tipassist.errors import TipassistError
from tipassist.locators import article, footnote
from tipassist.register import exports
from tipassist.register.model import (
    Activity,
    BodyRole,
    Outcome,
    Pillar,
    Project,
    Reference,
    Register,
    UncodedType,
    Wording,
)
from tipassist.register.tables import TABLE_NAMES, tables_of
from tipassist.settings import default_corpus_dir
from tipassist.types import Role, Span

REFERENCE = Reference(article("ACTIP", "14", "7"), footnote(11), (Span(7, 9),))
ACTIVITY = Activity(
    code="A.1.1",
    wording=Wording("Train people", (Span(0, 5), Span(6, 12))),
    examples=(Wording("at school"), Wording("at work")),
    bodies=(BodyRole("SOMTC", Role.COORDINATING), BodyRole("ACWC", Role.SUPPORTING)),
    projects=(Project(Wording("A course")), Project(Wording("See B"), pointer=True)),
    indicators=(Wording("Number of courses"),),
    references=(REFERENCE,),
    footnotes=(11,),
    uncoded=(UncodedType(Wording("Other things"), (Wording("a walk"),)),),
    asb_cell=(Span(20, 30),),
)
SMALL = Register(
    document="plan",
    edition="1",
    title=Wording("A plan"),
    text="the stored text of the plan, which spans point into",
    pillars=(Pillar("A", Wording("Prevention"), Wording("No harm")),),
    outcomes=(Outcome("A.1", Wording("People know")),),
    activities=(ACTIVITY,),
)


def rows_of(register: Register, table: str = "activities") -> list[dict[str, str]]:
    content = exports.to_csv(register, table).decode()
    return list(csv.DictReader(io.StringIO(content, newline="")))


def with_wording(text: str) -> Register:
    return replace(SMALL, activities=(replace(ACTIVITY, wording=Wording(text)),))


def test_a_csv_row_holds_every_field_of_an_activity() -> None:
    assert rows_of(SMALL) == [
        {
            "code": "A.1.1",
            "pillar": "A",
            "pillar_title": "Prevention",
            "outcome": "A.1",
            "outcome_text": "People know",
            "activity": "Train people",
            "examples": "at school\nat work",
            "coordinating": "SOMTC",
            "supporting": "ACWC",
            "relevant": "",
            "projects": "A course",
            "pointers": "See B",
            "indicators": "Number of courses",
            "references": "ACTIP Art. 14(7) (Footnote 11)",
            "footnotes": "11",
            "uncoded_types": "Other things\nE.g., a walk",
            "source": "0-5; 6-12",
            "asb_source": "20-30",
        }
    ]


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "  =1", "＝1"])
def test_a_text_that_a_spreadsheet_would_run_is_a_text(start: str) -> None:
    register = with_wording(f"{start} and more")
    assert rows_of(register)[0]["activity"] == f"'{start} and more"
    book = load_workbook(io.BytesIO(exports.to_xlsx(register)))
    cell = book["activities"]["F2"]
    assert cell.data_type == "s"
    assert cell.value is not None
    assert str(cell.value).split() == f"{start} and more".split()


def test_a_text_that_only_holds_such_a_character_is_left_alone() -> None:
    assert rows_of(with_wording("a = b"))[0]["activity"] == "a = b"


def test_a_text_too_long_for_a_cell_is_refused_rather_than_cut() -> None:
    register = with_wording("x" * 32_768)
    with pytest.raises(TipassistError, match=r"32,768 characters .* export as json or csv"):
        exports.to_xlsx(register)
    assert len(rows_of(register)[0]["activity"]) == 32_768


def test_a_character_that_a_workbook_cannot_hold_is_replaced() -> None:
    book = load_workbook(io.BytesIO(exports.to_xlsx(with_wording("a\x0bb"))))
    assert book["activities"]["F2"].value == "a\ufffdb"


def test_json_holds_the_register_with_printed_locators_and_spans_but_not_the_text() -> None:
    plan = json.loads(exports.to_json(SMALL))
    (activity,) = plan["activities"]
    assert "text" not in plan
    assert plan["title"] == {"text": "A plan", "spans": []}
    assert activity["outcome"] == "A.1"
    assert activity["wording"] == {"text": "Train people", "spans": [[0, 5], [6, 12]]}
    assert activity["bodies"][0] == {
        "body": "SOMTC",
        "role": "coordinating",
        "spans": [],
        "unnamed": False,
    }
    assert activity["references"] == [
        {"target": "ACTIP Art. 14(7)", "via": "Footnote 11", "spans": [[7, 9]]}
    ]


def test_a_workbook_has_a_sheet_for_each_table_with_the_same_cells() -> None:
    register = load_register(load_corpus(default_corpus_dir()))
    book = load_workbook(io.BytesIO(exports.to_xlsx(register)))
    assert tuple(book.sheetnames) == TABLE_NAMES
    for name, table in tables_of(register).items():
        shown: list[tuple[Any, ...]] = [
            tuple("" if cell is None else cell for cell in row)
            for row in book[name].iter_rows(values_only=True)
        ]
        assert shown == [table.columns, *table.rows]


def test_every_text_of_the_real_plan_stands_in_some_table() -> None:
    register = load_register(load_corpus(default_corpus_dir()))
    cells = "\n".join(
        str(cell)
        for table in tables_of(register).values()
        for cells in table.rows
        for cell in cells
    )
    missing = [text for text in _texts(exports.record_of(register)) if text not in cells]
    assert missing == [register.title.text]


def _texts(record: Any) -> list[str]:
    match record:
        case {"text": str(text), "spans": _}:
            return [text]
        case dict():
            return [text for value in record.values() for text in _texts(value)]
        case list():
            return [text for value in record for text in _texts(value)]
        case _:
            return []
