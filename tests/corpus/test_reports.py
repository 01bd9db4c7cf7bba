"""Reports: numbered headings, findings, recommendations, tables, annexes."""

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
from tipassist.register.instruments import ClauseKind, Instrument, page_at


def report(text: str) -> Instrument:
    return parsed(text, DocumentKind.REPORT, "MWP-Review")


REVIEW = report(stored("report"))

PLACES = """
MWP-Review
MWP-Review
MWP-Review
MWP-Review
MWP-Review Footnote 1
MWP-Review §1
MWP-Review §1
MWP-Review §1
MWP-Review Table 1
MWP-Review Table 1
MWP-Review Table 1
MWP-Review §2
MWP-Review §2.1
MWP-Review §2.1
MWP-Review §2.2
MWP-Review §2.2
MWP-Review §2.2(a)
MWP-Review §2.2(b)
MWP-Review §4
MWP-Review §4.1
MWP-Review Finding 1
MWP-Review §4.1
MWP-Review §4.2
MWP-Review §4.2
MWP-Review §4.2
MWP-Review §4.2.1
MWP-Review §4.2.1
MWP-Review Finding 2
MWP-Review §5
MWP-Review §5
MWP-Review §5(1)
MWP-Review §5(2)
MWP-Review §5(2)(a)
MWP-Review §5(2)(b)
MWP-Review Recommendation 3
MWP-Review R4
MWP-Review Annex A
MWP-Review Annex A §A.1
MWP-Review Annex A §A.1
MWP-Review Annex A §A.2
MWP-Review Annex A §A.2
MWP-Review Annex B
MWP-Review Annex B
""".strip().split("\n")


def of_kind(kind: ClauseKind) -> list[str]:
    return [str(one.locator) for one in REVIEW.clauses if one.kind is kind]


def test_a_report_is_read_by_its_numbered_headings_without_its_table_of_contents() -> None:
    assert places(REVIEW) == PLACES


def test_a_missing_section_is_reported_and_not_made_up() -> None:
    assert findings(REVIEW) == [("label_missing", "MWP-Review §4")]


def test_every_wording_is_printed_in_its_spans() -> None:
    assert_spans_hold_the_words(REVIEW)


def test_headings_stand_under_headings() -> None:
    found = at(REVIEW, "MWP-Review §4.2.1")

    assert (found.kind, found.heading) == (ClauseKind.HEADING, "Shelters")
    assert found.breadcrumb == "4 Findings › 4.2 Protection of victims"
    assert page_at(REVIEW.text, found.heading_spans[0].start) == 3


def test_a_place_holds_the_sections_under_it() -> None:
    inside = {str(REVIEW.clauses[at].locator) for at in REVIEW.at(at(REVIEW, PLACES[22]).locator)}

    assert inside == {"MWP-Review §4.2", "MWP-Review §4.2.1"}


def test_findings_and_recommendations_are_known_by_their_labels_and_headings() -> None:
    assert of_kind(ClauseKind.FINDING) == [
        "MWP-Review Finding 1",
        "MWP-Review §4.1",
        "MWP-Review §4.2",
        "MWP-Review §4.2",
        "MWP-Review §4.2.1",
        "MWP-Review Finding 2",
    ]
    assert of_kind(ClauseKind.RECOMMENDATION) == [
        "MWP-Review §5(1)",
        "MWP-Review §5(2)",
        "MWP-Review Recommendation 3",
        "MWP-Review R4",
    ]


def test_a_row_cut_in_two_is_one_row_under_its_column_titles() -> None:
    rows = [one for one in REVIEW.clauses if one.kind is ClauseKind.TABLE_ROW]

    assert [[(name, cell.text) for name, cell in row.cells] for row in rows] == [
        [("Country", "Norland"), ("Interviews", "12"), ("Surveys", "40")],
        [("Country", "Sudland"), ("Interviews", "7 and its islands"), ("Surveys", "35 5")],
    ]
    assert rows[0].lead_in is not None
    assert REVIEW.clauses[rows[0].lead_in].heading == "Persons asked"


def test_column_titles_that_a_page_repeats_are_no_row() -> None:
    read = report("# A\n\nName\tAge\nAda\t7\nName\tAge\nBen\t8\n")

    assert [one.wording.text for one in read.clauses[1:]] == ["Ada 7", "Ben 8"]
    assert read.findings == ()


def test_a_first_cell_that_spans_rows_is_that_of_each() -> None:
    read = report(
        "# A\n\nGuild\tStage\t2019\nMasons\tOpened\t41\n\tTried\t22\n"
        "Coopers\tOpened\t9\n\tTried\t5\n\tTotal\t77\n"
    )
    cells = [[text.text for _, text in clause.cells] for clause in read.clauses if clause.cells]

    assert cells == [
        ["Masons", "Opened", "41"],
        ["Masons", "Tried", "22"],
        ["Coopers", "Opened", "9"],
        ["Coopers", "Tried", "5"],
        ["", "Total", "77"],
    ]


def test_a_roman_number_without_a_blank_after_it_numbers_its_heading() -> None:
    read = report("# I. Tools\n\na. Saws.\n\n# II.Means\n\na. Coins.\n")

    assert [str(clause.locator) for clause in read.clauses][-1].endswith("II(a)")


def test_a_report_without_numbers_keeps_its_headings_as_trail() -> None:
    read = report(
        "# Review\n\n## Findings\n\n### Ports\n\nPorts are busy.\n\n## Method\n\nWe asked.\n"
    )

    assert [(str(one.locator), one.breadcrumb) for one in read.clauses if one.wording.text] == [
        ("MWP-Review", "Findings › Ports"),
        ("MWP-Review", "Method"),
    ]


def test_letters_of_recommendations_count_wherever_they_stand_when_a_stop_follows() -> None:
    read = report(
        "# Review\n\n## 1. What to do\n\nR1. Count boats.\n\nR2. Pay crews.\n\nR3 Boats.\n"
    )

    found = [str(one.locator) for one in read.clauses if one.kind is ClauseKind.RECOMMENDATION]
    assert found == ["MWP-Review R1", "MWP-Review R2"]


PLAIN = """REVIEW OF THE RIVER PLAN

1. Introduction

The plan ran for two years.

2. Results

2.1 Ferries

Ten ferries were built.

{second}

It cost 40 crowns.

3. Outlook

Boats will be needed.
"""


def test_numbered_titles_without_a_style_are_headings_when_they_count_through() -> None:
    found = report(PLAIN.format(second="2.2 Costs"))

    titled = {str(one.locator): one.heading for one in found.clauses if one.heading}
    assert titled["MWP-Review §3"] == "Outlook"
    words = {str(one.locator): one.wording.text for one in found.clauses}
    assert words["MWP-Review §1"] == "The plan ran for two years."


def test_numbered_lines_that_follow_one_another_are_a_list() -> None:
    text = "REVIEW OF THE RIVER PLAN\n\nWhat was built:\n\n1. Ferries\n\n2. Landings\n\n3. Sheds\n"

    assert [one.wording.text for one in report(text).clauses][-3:] == [
        "Ferries",
        "Landings",
        "Sheds",
    ]


def test_what_follows_a_title_of_contents_whose_entries_are_gone_is_read() -> None:
    words = "The inns had leaking roofs and few guests."
    read = report(
        f"### Contents\n\n### Short forms\n\nLK – Lake Keepers\n\n## Summary\n\n{words}\n"
    )

    assert [one.heading for one in read.clauses if one.heading] == ["Short forms", "Summary"]
    assert read.clauses[-1].wording.text == words


def test_entries_without_pages_under_a_title_of_contents_are_left_out() -> None:
    words = "The inns had leaking roofs and few guests."
    read = report(
        f"## Contents\n\nRoofs\n\nGuests\n\n## Roofs\n\n{words}\n\n## Guests\n\n{words}\n"
    )

    assert [one.heading for one in read.clauses if one.heading] == ["Roofs", "Guests"]


def test_a_column_of_numbers_is_titled_with_a_full_stop() -> None:
    table = "No.\tReply\tRemarks\nR1\tAccepted\tSoon\nR2\tRefused\tNo\n"
    found = report(f"# Review Report\n\n## 1. Replies\n\n{table}")
    rows = [one for one in found.clauses if one.kind is ClauseKind.TABLE_ROW]
    assert [[name for name, _ in one.cells] for one in rows] == [["No.", "Reply", "Remarks"]] * 2


def test_a_row_of_sentences_holds_no_column_titles() -> None:
    found = report("# Review Report\n\n## 1. Replies\n\nFish.\tBoats\nA\tB\nC\tD\n")
    rows = [one for one in found.clauses if one.kind is ClauseKind.TABLE_ROW]
    assert len(rows) == 3


def test_words_beside_labelled_recommendations_are_none() -> None:
    read = report(
        "# Review\n\n# 1 Conclusions and recommendations\n\n## 1.1 Conclusions\n\nBoats help.\n\n"
        "## 1.2 Recommendations\n\nEach names a guild. Those on boats come first.\n\n"
        "Recommendation 1. Count boats.\n\nRecommendation 2. Pay crews.\n\n"
        "The guild will answer soon.\n"
    )

    assert [str(one.locator) for one in read.clauses if one.kind is ClauseKind.RECOMMENDATION] == [
        "MWP-Review Recommendation 1",
        "MWP-Review Recommendation 2",
    ]


def test_a_part_of_what_findings_are_on_is_a_finding() -> None:
    read = report("# Review\n\n# 4 Findings on ports\n\n## 4.1 Ports\n\nPorts are busy.\n")

    assert [str(one.locator) for one in read.clauses if one.kind is ClauseKind.FINDING] == [
        "MWP-Review §4.1"
    ]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Finding work for survivors", False),
        ("Fact-finding in the ports", False),
        ("Findings on work", True),
        ("Key finding on work", True),
        ("Finding", True),
    ],
)
def test_a_title_is_of_findings_where_it_names_them(title: str, *, found: bool) -> None:
    read = report(f"# Review\n\n## {title}\n\nMost have no work.\n\n## Method\n\nWe asked.\n")
    kinds = [one.kind for one in read.clauses if one.wording.text == "Most have no work."]
    assert (kinds == [ClauseKind.FINDING]) is found
