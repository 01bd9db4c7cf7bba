"""Earlier work plans: tables of activities with codes."""

import pytest

from tests.corpus.stored_texts import (
    assert_spans_hold_the_words,
    at,
    findings,
    parsed,
    places,
    stored,
)
from tipassist.corpus.manifest import DocumentKind
from tipassist.errors import IngestError
from tipassist.register.instruments import ClauseKind, Instrument


def earlier_plan(text: str) -> Instrument:
    return parsed(text, DocumentKind.EARLIER_PLAN, "MWP")


PLAN = earlier_plan(stored("earlier_plan"))

PLACES = """
MWP
MWP
MWP §A
MWP A.a.1.1
MWP A.a.1.2
MWP A.a.1.2
MWP A.b.1.1
MWP Footnote 1
MWP §B
MWP §B
MWP B.a.1.1
MWP B.a.1.1
MWP §B(1)
""".strip().split("\n")


def cells(place: str) -> list[tuple[str, str]]:
    return [(name, cell.text) for name, cell in at(PLAN, place).cells]


def test_every_activity_is_cited_by_its_code() -> None:
    assert places(PLAN) == PLACES


def test_every_wording_is_printed_in_its_spans() -> None:
    assert_spans_hold_the_words(PLAN)


def test_cells_stand_under_the_column_titles_and_the_code_is_no_part_of_them() -> None:
    assert cells("MWP A.a.1.1") == [
        ("Thematic Area", "a. Awareness"),
        ("Activity", "Run a campaign in every port"),
        ("Sectoral Body", "MSWD, MTC"),
        ("Expected Outputs", "Posters; broadcasts"),
        ("Status", "Completed"),
    ]


def test_column_titles_hold_until_others_are_printed() -> None:
    assert [name for name, _ in cells("MWP A.b.1.1")][2] == "Sectoral Body"
    assert [name for name, _ in cells("MWP B.a.1.1")] == [
        "No.",
        "Activities",
        "Lead Body",
        "Output",
        "Timeline",
    ]


def test_the_rest_of_a_row_that_a_page_cut_is_put_to_it() -> None:
    assert cells("MWP A.a.1.2")[3] == ("Expected Outputs", "Teachers trained in every district")


def test_a_row_without_a_code_is_more_of_the_activity_above() -> None:
    more = PLAN.clauses[5]

    assert more.wording.text == "A handbook Not started"
    assert more.lead_in == 4


@pytest.mark.parametrize(
    ("place", "trail"),
    [
        ("MWP A.a.1.2", "A Prevention › a. Awareness"),
        ("MWP A.b.1.1", "A Prevention › b. Data"),
        ("MWP B.a.1.1", "B Protection › a. Shelters"),
    ],
)
def test_an_activity_stands_under_its_thematic_area(place: str, trail: str) -> None:
    assert at(PLAN, place).breadcrumb == trail


def test_a_code_printed_twice_is_reported() -> None:
    assert findings(PLAN) == [("label_repeated", "MWP B.a.1.1")]


def test_a_text_without_codes_is_refused_with_advice() -> None:
    with pytest.raises(IngestError, match="check that it is an earlier work plan"):
        earlier_plan("Name\tAge\nAda\t7\n")


SHORT = earlier_plan(
    "# Work Plan of the Ferrymen's Circle 2031-2033\n\n"
    "#### Table 1. Quays\n\n"
    "No.\tActivity\tLead body\tStatus\tIndicators\n"
    "Objective A – Fewer wrecks\t\t\t\t\n"
    "A1\tPaint the piles\tOrle\tCompleted (May 2032)\t40 piles painted\n"
    "A2\tDredge the basin\tHarbour Board\tCancelled (no dredger)\tBasin 3 metres deep\n\n"
    "#### Table 2. Schools\n\n"
    "Nr\tActivity\tLead body\tStatus\n"
    "1.1\tOpen a rowing school\tVane\tIn progress\n"
    "1.2\tPrint a tide table\tOrle\tNot started\n\n"
    "#### Table 3. Money (florins)\n\n"
    "Objective\tBudget\tSpent\n"
    "Quays\t900\t790\nSchools\t650\t540\n"
)


def test_activities_with_short_numbers_are_cited_by_them() -> None:
    rows = [str(one.locator) for one in SHORT.clauses if one.cells]
    assert rows == [
        "MWP A1",
        "MWP A2",
        "MWP Activity 1.1",
        "MWP Activity 1.2",
        "MWP Table 3",
        "MWP Table 3",
    ]


def test_a_table_of_other_things_has_its_own_columns() -> None:
    money = [one for one in SHORT.clauses if str(one.locator) == "MWP Table 3" and one.cells]
    assert [(name, cell.text) for name, cell in money[0].cells] == [
        ("Objective", "Quays"),
        ("Budget", "900"),
        ("Spent", "790"),
    ]


def test_short_numbers_stand_under_the_band_above_them() -> None:
    assert at(SHORT, "MWP A2").breadcrumb.endswith("Objective A – Fewer wrecks")


DIVIDED = earlier_plan(
    "# Moor Plan 2017-2021\n\n## How to read it\n\nGuilds have short names.\n\n"
    "Short name\tSectoral body\nMBG\tMoor Bell Guild\n\n"
    "## Thematic Area A: Bells\n\n### A.a Finding ringers\n\nGoal: no bell is silent.\n\n"
    "Code\tActivity\tSectoral body\tStatus\nA.a.1.1\tCast a bell\tMBG\tDone\n\n"
    "### A.b Towers\n\nGoal: towers stand.\n\n"
    "Code\tActivity\tSectoral body\tStatus\nA.b.1.1\tMend a tower\tMBG\t\n"
)


def test_divisions_are_cited_by_the_codes_in_their_titles() -> None:
    titled = {str(one.locator): one.heading for one in DIVIDED.clauses if one.heading}
    assert titled["MWP §A"] == "Bells"
    assert titled["MWP §A.a"] == "Finding ringers"
    assert titled["MWP §A.b"] == "Towers"


def test_what_stands_under_an_act_of_finding_is_no_finding() -> None:
    assert not [one for one in DIVIDED.clauses if one.kind is ClauseKind.FINDING]
    assert at(DIVIDED, "MWP §A.a").heading == "Finding ringers"


def test_a_table_of_names_before_the_activities_has_its_own_columns() -> None:
    names = [one for one in DIVIDED.clauses if one.cells and str(one.locator) == "MWP"]
    assert [[(head, cell.text) for head, cell in one.cells] for one in names] == [
        [("Short name", "MBG"), ("Sectoral body", "Moor Bell Guild")]
    ]
