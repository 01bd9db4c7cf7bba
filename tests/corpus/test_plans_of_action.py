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
