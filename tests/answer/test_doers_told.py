"""Whom the sections tell to do something is who "they" are, and whose name is spelt out."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.turns import doers_told

THROUGH = "submitted through the ABC Group to the ABC for endorsement and then the XYZ for approval"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("who approves it?", ("XYZ",)),
        ("who endorses them?", ("ABC",)),
        ("who has the final approval?", ("XYZ",)),
        ("who writes it?", ()),
    ],
)
def test_a_deed_is_of_whom_a_text_gives_it_to(asked: str, told: tuple[str, ...]) -> None:
    assert doers_told(asked, THROUGH) == told


def test_a_deed_done_by_somebody_is_theirs() -> None:
    assert doers_told("who approves it?", "Upon approval by the XYZ, all is sent") == ("XYZ",)


@pytest.mark.parametrize(
    ("first", "asked", "begins"),
    [
        ("Who approves the revised work plan?", "full name please?", "AMMTC stands for"),
        ("Who has the final approval of it?", "What does that stand for?", "AMMTC stands for"),
        ("Who endorses the report?", "spell it out", "SOMTC stands for"),
    ],
)
def test_the_name_spelt_out_is_of_who_does_it(
    with_meaning: Assistant, first: str, asked: str, begins: str
) -> None:
    assert ask(with_meaning, first, asked).text.replace("**", "").startswith(begins)


@pytest.mark.parametrize(
    ("first", "asked", "place"),
    [
        ("who has stewardship over this work plan?", "what are they responsible for?", "F.1"),
        (
            "Remind me who holds the pen, I mean who has stewardship over this plan?",
            "and concretely they are responsible for what",
            "F.1",
        ),
        ("who consolidates the periodic reports?", "what are they responsible for?", "F.2"),
        (
            "who has stewardship over the plan?",
            "are they responsible for the annual review?",
            "F.1",
        ),
    ],
)
def test_a_body_within_a_longer_name_is_not_who_they_are(
    with_meaning: Assistant, first: str, asked: str, place: str
) -> None:
    said = ask(with_meaning, first, asked)
    assert not said.items
    assert any(one.locator.startswith(f"Section {place}") for one in said.citations)
