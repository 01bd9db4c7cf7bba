"""What is asked of a row by one of its cells, and of a thing by what it is for."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("row", "asked", "begins"),
    [
        (
            "D.3.2",
            "To which two other bodies should formal links be built, according to its example?",
            "D.3.2 has 1 example:",
        ),
        ("D.3.5", "In its example, who should be trained?", "D.3.5 has 1 example:"),
        ("B.2.1", "Going by its indicators, what should change?", "B.2.1 has "),
    ],
)
def test_the_cell_that_it_goes_by_is_told_in_full(
    assistant: Assistant, row: str, asked: str, begins: str
) -> None:
    assert ask(assistant, f"What does {row} say?", asked).text.startswith(begins)


def test_a_cell_without_a_row_before_it_is_none_of_a_row(assistant: Assistant) -> None:
    said = ask(assistant, "Which pillars are there?", "According to its example, who is trained?")
    assert not said.text.startswith(("A", "B", "C", "D"))


@pytest.mark.parametrize(
    "asked",
    ["What is it for?", "Why have it, what is it for?", "and what's the point of having it?"],
)
@pytest.mark.parametrize("between", [(), ("whose task is it to get it developed?",)])
def test_what_a_thing_explained_is_for_is_its_purpose(
    with_meaning: Assistant, between: tuple[str, ...], asked: str
) -> None:
    said = ask(with_meaning, "What do the letters MERL mean?", *between, asked)
    assert said.text.startswith("The purpose of this framework")


def test_what_a_row_is_for_is_told_from_the_row(assistant: Assistant) -> None:
    assert ask(assistant, "What does D.2.1 say?", "What is it for?").text.startswith("**D.2.1**")
