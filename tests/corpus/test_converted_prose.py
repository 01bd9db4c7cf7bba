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
