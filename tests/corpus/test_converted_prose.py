"""Glossaries and sections as other editors print them: lists of terms, Roman numerals."""

import pytest

from tests.corpus.made_up import plan, read, unassigned
from tipassist.locator_reading import parse

TERMS = {"HARBOUR": "Meeting of Harbour Masters", "Deep Berth": "A berth of 20 metres - or more"}
ROMAN = "".join(
    f"{number}. {title}\n\nOf {title.lower()} this plan says a word.\n\n"
    for number, title in (
        ("I", "Background"),
        ("II", "Purpose"),
        ("III", "Principles"),
        ("IV", "Structure"),
        ("V", "Time frame"),
    )
)


@pytest.mark.parametrize(
    "form", ["- **{}**: {}", "**{}:** {}", "{} – {}", "{}: {}", "* {} - {}", "| {} | {} |"]
)
def test_terms_may_be_listed(form: str) -> None:
    head = "| Term | Definition |\n|---|---|\n" if form.startswith("|") else ""
    listed = "\n".join(form.format(*pair) for pair in TERMS.items())
    text = plan(glossary=f"## Abbreviations and Definitions\n\n{head}{listed}\n")

    register = read(text)

    assert {term.term: term.definition.text for term in register.glossary} == TERMS
    assert unassigned(text) == []


def test_sections_may_have_roman_numerals() -> None:
    register = read(plan(sections=ROMAN))

    assert [section.letter for section in register.sections] == ["I", "II", "III", "IV", "V"]
    assert [str(part.locator) for part in register.section_parts()] == [
        f"Section {number}" for number in ("I", "II", "III", "IV", "V")
    ]
    assert parse("section IV") == register.sections[3].parts[0].locator


def test_a_roman_numeral_heads_no_section_where_letters_do() -> None:
    lettered = "A. Background\n\nShips come.\n\nII. And go\n\nThey return.\n"

    assert [one.letter for one in read(plan(sections=lettered)).sections] == ["A"]


CYCLE = (
    "Step\tWho\tWhen\t\n"
    "Half-year report\tAll harbours\t31 July\t\n"
    "Review\tHARBOUR, led by the oldest master\tOctober\t\n"
)


def test_rows_of_a_small_table_are_paragraphs_led_in_by_what_stands_before() -> None:
    text = plan(sections=f"A. Cycle\n\nThe cycle is:\n\n{CYCLE}\nlater it begins again.\n")
    parts = read(text).sections[0].parts

    assert [(part.wording.text, part.lead_in) for part in parts] == [
        ("The cycle is:", None),
        ("Half-year report; All harbours; 31 July", 0),
        ("Review; HARBOUR, led by the oldest master; October", 0),
        ("later it begins again.", None),
    ]
    assert [span.of(text) for span in parts[1].wording.spans] == [
        "Half-year report",
        "All harbours",
        "31 July",
    ]
    assert unassigned(text) == []


def test_a_small_table_without_titles_loses_no_row() -> None:
    rows = "Report 1\t31 July\t\nReport 2\t31 January\t\n"
    parts = read(plan(sections=f"A. Cycle\n\nThe cycle is:\n\n{rows}")).sections[0].parts

    assert [part.wording.text for part in parts[1:]] == [
        "Report 1; 31 July",
        "Report 2; 31 January",
    ]


@pytest.mark.parametrize(
    "number",
    ["12 | P a g e", "12 | Page", "Page | 12", "P a g e 12", "12", "- 12 -", "page 3 of 9"],
)
def test_the_number_of_a_page_is_no_paragraph(number: str) -> None:
    text = plan(sections=f"A. Background\n\nShips come and\n\n{number}\n\nships go.\n")

    assert [part.wording.text for part in read(text).section_parts()] == [
        "Ships come and ships go."
    ]


@pytest.mark.parametrize("line", ["12 pages", "See page 12", "12 | Pilots"])
def test_a_line_with_other_words_is_a_paragraph(line: str) -> None:
    text = plan(sections=f"A. Background\n\nShips come.\n\n{line}\n")

    assert [part.wording.text for part in read(text).section_parts()][-1] == line
