"""Sections, footnotes and glossary of the shipped plan against files typed from the source."""

import pytest

from tests.corpus.plan import PLAN, golden, parse, part_rows, plan_register


def test_section_titles() -> None:
    found = [
        {"letter": section.letter, "title": section.title.text}
        for section in plan_register().sections
    ]

    assert found == golden("section_titles.jsonl")


@pytest.mark.parametrize("letter", "ABCDEFG")
def test_section_parts(letter: str) -> None:
    section = plan_register().section(letter)
    expected = [
        row
        for row in golden("section_parts.jsonl")
        if row["locator"].removeprefix("Section ").split(".")[0] == letter
    ]

    assert section is not None
    assert part_rows(section) == expected


def test_items_under_a_part_are_those_it_introduces() -> None:
    section = plan_register().section("F")

    assert section is not None
    names = {
        str(part.locator): [str(item.locator) for item in section.items_under(index)]
        for index, part in enumerate(section.parts)
    }
    assert names["Section F"] == [f"Section F.{number}" for number in range(1, 6)]
    assert names["Section F.2"] == ["Section F.2.a", "Section F.2.b", "Section F.2.c"]
    assert names["Section F.5"] == []


@pytest.mark.parametrize("number", range(1, 56))
def test_footnote(number: int) -> None:
    note = plan_register().footnote(number)
    expected = golden("footnotes.jsonl")[number - 1]

    assert note is not None
    assert {
        "number": note.number,
        "text": note.wording.text,
        "references": [str(reference.target) for reference in note.references],
        "marked_in": [str(place) for place in note.marked_in],
    } == expected


def test_references_of_a_footnote_come_through_it() -> None:
    for note in plan_register().footnotes:
        assert {str(reference.via) for reference in note.references} <= {f"Footnote {note.number}"}


def test_glossary() -> None:
    found = [
        {
            "term": term.term,
            "definition": term.definition.text,
            "footnotes": list(term.footnotes),
        }
        for term in plan_register().glossary
    ]

    assert found == golden("glossary.jsonl")


def test_abbreviations_that_the_text_itself_expands() -> None:
    found = {
        term.term: (term.definition.text, str(term.place)) for term in plan_register().expansions
    }

    assert found == {
        "BWP": ("Bohol TIP Work Plan 2017-2020", "Section A"),
        "CSR": ("Corporate Social Responsibility", "Section C"),
        "TOR": ("Terms of Reference", "Section F.4"),
        "MERL": ("monitoring, evaluation, reporting, and learning", "Section G"),
        "NSOPs": ("National Standard Operating Procedures", "B.7.2"),
        "ATU": ("Anti-Trafficking Unit", "C.4.1"),
    }


def test_small_words_may_stand_between_the_initials_of_an_abbreviation() -> None:
    edited = PLAN.replace(
        "monitoring, evaluation, reporting, and learning (**MERL**)",
        "monitoring, evaluation, accountability, and learning (**MEAL**)",
    )
    spelt = {one.term: one.definition.text for one in parse(edited).expansions}

    assert spelt["MEAL"] == "monitoring, evaluation, accountability, and learning"
    assert spelt["TOR"] == "Terms of Reference"
