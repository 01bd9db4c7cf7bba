"""Another row by its code, after a question for the rows on a subject."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    "first",
    [
        "pre departure courses for ppl going abroad to work, whats the code",
        "which activities are about climate change?",
    ],
)
def test_a_bare_code_asks_for_that_row(assistant: Assistant, first: str) -> None:
    assert ask(assistant, first, "and A.2.3?").text.startswith("**A.2.3**")
    assert ask(assistant, first, "and A.2.3?", "who's that with").text.startswith("A.2.3: ACMW")


def test_a_field_is_asked_of_the_other_row_too(assistant: Assistant) -> None:
    said = ask(assistant, "what is A.1.4 measured by?", "and A.2.3?")
    assert said.text.startswith("A.2.3 has 1 indicator")


def test_a_number_of_another_document_is_found_beside_its_short_name(assistant: Assistant) -> None:
    said = ask(assistant, "Myanmar activity 3.10.1, under what row do I find that here")
    assert [one.locator for one in said.items] == ["C.1.4"]
