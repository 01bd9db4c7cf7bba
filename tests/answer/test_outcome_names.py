"""An outcome called by words that it alone has: "the safe migration outcome"."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.naming.outcome_names import outcomes_named
from tipassist.register.model import Register


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("who leads in the safe migration outcome?", "A.2", "the safe migration outcome"),
        ("victim identification outcome: its rows", "B.3", "victim identification outcome"),
        (
            "rows of the return and reintegration priority outcome",
            "B.7",
            "the return and reintegration priority outcome",
        ),
        ("the outcome on safe migration: its rows", "A.2", "the outcome on safe migration"),
    ],
)
def test_an_outcome_is_named(register: Register, text: str, place: str, words: str) -> None:
    (found,) = outcomes_named(text, register)
    assert str(found.place) == place
    assert text[found.start : found.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "which is the biggest outcome?",
        "the expected outcome of the review",
        "rows on safe migration, by outcome",
        "the asean outcome",
        "does each safe migration row have an outcome?",
    ],
)
def test_no_other_words_name_one(register: Register, text: str) -> None:
    assert not list(outcomes_named(text, register))


def test_its_rows_are_told_and_left_out(assistant: Assistant) -> None:
    assert codes(ask(assistant, "return and reintegration outcome: which rows?")) == "B.7.1 B.7.2"
    left = ask(assistant, "apart from the safe migration outcome, where does ACMW support?")
    assert codes(left) == "A.3.1 A.3.2 A.4.1"
