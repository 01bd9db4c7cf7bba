"""A row that is surely meant answers, though it has not a word of what is asked."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "row"),
    [
        ("anything for kids who dropped out of class?", "A.1.5"),
        ("how is someone who was trafficked supposed to get paid back for the harm", "B.6"),
    ],
)
def test_answered_by_the_row_that_is_meant(with_meaning: Assistant, asked: str, row: str) -> None:
    answer = with_meaning.ask(asked)
    assert answer.status == "answered", answer.text
    assert row in answer.text


@pytest.mark.parametrize(
    "asked", ["who repairs the printers of the secretariat?", "my cousin's wedding is on Friday"]
)
def test_what_no_row_means_is_not_answered(with_meaning: Assistant, asked: str) -> None:
    assert with_meaning.ask(asked).status in {"not_in_plan", "out_of_scope"}
