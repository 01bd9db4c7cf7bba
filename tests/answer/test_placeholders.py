"""Cells that only hold a place until something is decided."""

from dataclasses import replace

import pytest

from tests.corpus.edits import replaced
from tests.corpus.plan import PLAN, parse
from tipassist.answer.compose.of_places.placeholders import compose_placeholders
from tipassist.answer.understanding.placeholders import (
    Placeholders,
    is_placeholder,
    read_placeholders,
)
from tipassist.answer.understanding.understand import Understander
from tipassist.register.model import Register


@pytest.mark.parametrize("text", ["TBC", "[TBD]", "To be confirmed.", "n/a", "???"])
def test_a_cell_that_says_nothing_yet_is_a_placeholder(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text", ["Number of shelters to be confirmed", "A study", "Pending cases resolved"]
)
def test_a_cell_that_says_more_is_none(text: str) -> None:
    assert not is_placeholder(text)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("which indicators say TBC?", Placeholders(("indicators",), named=True)),
        ("Which projects are still to be confirmed?", Placeholders(("projects",))),
        ("What does TBC mean?", None),
        ("Who is to be informed of new indicators?", None),
    ],
)
def test_questions_for_placeholders_are_read_by_column(
    understander: Understander, question: str, asked: Placeholders | None
) -> None:
    assert read_placeholders(understander.understand(question)) == asked


def test_the_rows_with_a_placeholder_are_listed(
    understander: Understander, register: Register
) -> None:
    first = register.activities[0]
    undecided = replace(first.indicators[0], text="TBC")
    held = replace(first, indicators=(undecided, *first.indicators[1:]))
    plan = replace(register, activities=(held, *register.activities[1:]))
    meaning = understander.understand("Are any indicators TBC?")

    draft = compose_placeholders(meaning, plan, Placeholders(("indicators",), named=True))

    assert draft is not None
    assert draft.claims[0].text == f"Yes. 1 indicator only holds a place: {first.code}."
    assert [item.locator for item in draft.items] == [first.code]


def test_no_placeholder_is_told_only_where_one_is_named(
    understander: Understander, register: Register
) -> None:
    meaning = understander.understand("Is any indicator TBC in pillar A?")
    named = compose_placeholders(meaning, register, Placeholders(("indicators",), named=True))

    assert named is not None
    assert named.claims[0].text.startswith("No. No indicator of the 21 activities in Pillar A")
    assert compose_placeholders(meaning, register, Placeholders(("indicators",))) is None


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "activities whose projects cell is blank (don't count the TBC one)",
            Placeholders(("projects",), blank=True),
        ),
        (
            "Which indicators cell is empty, not counting placeholders?",
            Placeholders(("indicators",), blank=True),
        ),
        ("Which ASB cell is completely empty?", Placeholders(("bodies",), blank=True)),
        (
            "which row has a coordinating ASB cell with nothing in it at all?",
            Placeholders(("bodies",), blank=True),
        ),
        ("Which rows have an empty projects cell?", None),
        ("Is nothing completely clear about shelters?", None),
    ],
)
def test_cells_with_nothing_at_all_are_read(
    understander: Understander, question: str, asked: Placeholders | None
) -> None:
    assert read_placeholders(understander.understand(question)) == asked


def held(text: str) -> Register:
    """Parse the plan with a text in place of the only project of A.2.3."""
    return parse(
        replaced(
            "Review and revise existing laws, rules and regulations in line with the "
            "current situation\t",
            f"{text}\t",
        )(PLAN)
    )


def test_a_cell_that_only_holds_a_place_is_told(understander: Understander) -> None:
    meaning = understander.understand("Which activities say TBC in the projects cell?")

    draft = compose_placeholders(meaning, held("TBC"), Placeholders(("projects",), named=True))

    assert draft is not None
    assert [item.locator for item in draft.items] == ["A.2.3"]


@pytest.mark.parametrize(("text", "found"), [("TBC", False), ("", True), ("A study", False)])
def test_a_cell_that_holds_a_place_is_not_blank(
    understander: Understander, text: str, found: bool
) -> None:
    meaning = understander.understand("Which projects cell is entirely blank?")

    draft = compose_placeholders(meaning, held(text), Placeholders(("projects",), blank=True))

    assert draft is not None
    assert ("A.2.3" in [item.locator for item in draft.items]) is found
