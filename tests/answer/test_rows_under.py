"""A row named by its place under the outcome told is that row."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

OF_B6 = "what does outcome B.6 say?"


@pytest.mark.parametrize(
    ("asked", "row"),
    [
        ("Now its first row: who leads it?", "B.6.1"),
        ("who leads its first activity?", "B.6.1"),
        ("and the second activity under it?", "B.6.2"),
        ("what are the indicators of the last row in that outcome?", "B.6.2"),
        ("its second row, who is the coordinator?", "B.6.2"),
    ],
)
def test_its_first_row_is_the_one_under_the_outcome_told(
    assistant: Assistant, asked: str, row: str
) -> None:
    assert codes(ask(assistant, OF_B6, asked)) == row


def test_a_place_that_the_outcome_has_not_is_no_row(assistant: Assistant) -> None:
    assert "B.6.3" not in ask(assistant, OF_B6, "and the third activity under it?").text


@pytest.mark.parametrize(
    "asked", ["ACTIP basis for that?", "what is its ACTIP basis?", "its treaty basis?"]
)
def test_the_basis_of_a_place_in_an_instrument_is_what_it_rests_on(
    assistant: Assistant, asked: str
) -> None:
    assert "14(13)" in ask(assistant, OF_B6, asked).text.split("\n")[0]
