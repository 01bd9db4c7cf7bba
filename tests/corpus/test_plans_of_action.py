"""Plans of action: Roman parts, lettered sections, numbered and lettered paragraphs."""

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
from tipassist.register.instruments import ClauseKind, Instrument, page_at


def plan_of_action(text: str) -> Instrument:
    return parsed(text, DocumentKind.PLAN_OF_ACTION, "MPA")


PLAN = plan_of_action(stored("plan_of_action"))

PLACES = """
MPA
MPA
MPA I
MPA I.1
MPA I.2
MPA II
MPA II
MPA II(a)
MPA II(b)
MPA III
MPA III
MPA III.A
MPA III.A(a)
MPA III.A(a)(i)
MPA III.A(a)(ii)
MPA III.A(a)(iii)
MPA III.A(b)
MPA III.B
MPA III.B(a)
MPA III.B(a)(1)
MPA III.B(a)(2)
MPA III.B(c)
MPA Footnote a
MPA III.C
MPA III.C(1)
MPA III.C(2)
MPA IV
MPA IV.1
MPA IV.2
MPA IV.3
MPA
MPA Annex I
MPA Annex I
MPA Annex I
""".strip().split("\n")


def test_a_plan_of_action_is_read_by_its_parts_sections_and_paragraphs() -> None:
    assert places(PLAN) == PLACES


def test_a_missing_paragraph_is_reported_and_not_made_up() -> None:
    assert findings(PLAN) == [("label_missing", "MPA III.B(c)")]


def test_every_wording_is_printed_in_its_spans() -> None:
    assert_spans_hold_the_words(PLAN)


def test_an_item_stands_under_the_titles_of_its_part_and_section() -> None:
    item = at(PLAN, "MPA III.A(a)(ii)")

    assert item.breadcrumb == "III ACTIONS › A Prevention"
    assert item.lead_in is not None
    assert PLAN.clauses[item.lead_in].wording.text.endswith("in particular of:")


def test_items_of_a_part_are_introduced_by_the_words_before_them() -> None:
    item = at(PLAN, "MPA II(b)")

    assert item.lead_in is not None
    assert PLAN.clauses[item.lead_in].wording.text == "The objectives are to:"


def test_a_paragraph_over_the_page_has_two_spans() -> None:
    found = at(PLAN, "MPA III.A(b)").wording

    assert found.text == "Share data on routes, including routes by rail."
    assert [page_at(PLAN.text, span.start) for span in found.spans] == [1, 2]


def test_a_table_of_an_annex_is_read_row_by_row_under_its_column_titles() -> None:
    rows = [one for one in PLAN.clauses if one.kind is ClauseKind.TABLE_ROW]

    assert [[(name, cell.text) for name, cell in row.cells] for row in rows] == [
        [("Action", "Open a shelter"), ("Indicator", "Number of shelters"), ("Year", "2017")],
        [
            ("Action", "Train those who run it"),
            ("Indicator", "Number of persons"),
            ("Year", "2018"),
        ],
    ]


def test_section_i_after_h_is_no_part_of_that_roman_number() -> None:
    sections = [f"{letter}. Section {letter}\n\n(a) Do a thing." for letter in "ABCDEFGHIJ"]
    text = "\n\n".join(["I. ACTIONS", *sections, "II. REVIEW", "1. Review it."])

    read = places(plan_of_action(text))

    assert read[-6:] == ["MPA I.I", "MPA I.I(a)", "MPA I.J", "MPA I.J(a)", "MPA II", "MPA II.1"]


def test_a_text_without_any_number_is_refused_with_advice() -> None:
    with pytest.raises(IngestError, match="check that it is a plan of action"):
        plan_of_action("we met and we talked, and then we went home.\n")


def test_a_dotted_label_under_a_numbered_heading_is_not_numbered_twice() -> None:
    text = "# PLAN ON RIVERS\n\n## 1. Purpose\n\n1.1 This plan guides boats.\n\n1.2 It runs on.\n"

    found = parsed(text, DocumentKind.PLAN_OF_ACTION, "RIV")

    assert [str(one.locator) for one in found.clauses[-2:]] == ["RIV 1.1", "RIV 1.2"]


NUMBERED = (
    "1. The plan runs for five years.",
    "2. Five members take part:",
    "(a) those of the coast; and",
    "(b) those of the hills.",
    "3. Each member names an officer.",
    "4. The officers meet in May.",
)
TITLES = ("Term", "Who takes part", "", "", "Officers", "Yearly meeting")
PARTS = "# Plan of Action for the Bay\n\n## PART I — AIMS\n\n{}\n\n## PART II — WORK\n\n{}\n"
BESIDE = [
    "\n\n".join(title + gap + words if title else words for title, words in rows)
    for gap in (" ", "\n\n", "\t")
    for rows in (tuple(zip(TITLES, NUMBERED, strict=True)),)
]


@pytest.mark.parametrize("text", BESIDE, ids=["on the line", "before it", "in a column"])
def test_titles_in_the_margin_are_those_of_the_numbered_paragraphs(text: str) -> None:
    text = text.replace("\t1. ", "\t1.\t").replace("\t4. ", "\t4.\t")
    found = plan_of_action(PARTS.format(text, "5. It ends in 2031."))
    paragraphs = [one for one in found.clauses if one.kind is ClauseKind.PARAGRAPH]
    assert [str(one.locator).removeprefix("MPA ") for one in paragraphs] == [
        "I.1",
        "I.2",
        "I.2(a)",
        "I.2(b)",
        "I.3",
        "I.4",
        "II.5",
    ]
    assert [one.heading for one in paragraphs] == [*TITLES, ""]
    assert paragraphs[0].wording.text == "The plan runs for five years."
    assert not findings(found)


@pytest.mark.parametrize(
    "text",
    [
        "Officers 3. Each member names an officer.\n\nWork 9. The work goes on.",
        "1. It begins.\n\nSee paragraph 7. The work goes on.\n\n2. It ends.",
        "Aim\n\n1. It begins.\n\n2. It goes on.\n\n3. It ends.",
        "Step 2. It begins.\n\nStep 3. It goes on.\n\nStep 4. It ends.",
        "Finding 2. It begins.\n\nFinding 3. It goes on.\n\nFinding 4. It ends.",
    ],
)
def test_words_before_numbers_that_do_not_count_on_are_no_titles(text: str) -> None:
    found = plan_of_action(PARTS.format("1. The plan runs for five years.", text))
    assert all(not one.heading for one in found.clauses if one.kind is ClauseKind.PARAGRAPH)


def test_a_part_ends_the_lines_of_the_part_before_that_have_no_number() -> None:
    text = "# Plan of Action\n\n## PART I — LINES\n\n##### Line A. Schools\n\n1. It begins.\n\n"
    found = plan_of_action(text + "### PART II — REVIEW\n\n2. It ends.\n")
    assert [str(one.locator) for one in found.clauses][-2:] == ["MPA II", "MPA II.2"]
