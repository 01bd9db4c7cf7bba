"""Entries on one subject or another speak of any of them; on both, of all."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register


@pytest.mark.parametrize("joined", ["or", "and/or"])
def test_one_of_the_words_is_enough(assistant: Assistant, register: Register, joined: str) -> None:
    answer = ask(assistant, f"which projects mention police {joined} prosecutors?")
    speaking = {
        row.code
        for row in register.activities
        for one in row.projects
        if any(word in one.wording.text.lower() for word in ("police", "policing", "prosecut"))
    }
    assert {item.locator for item in answer.items} == speaking
    assert '"police" or "prosecutors"' in answer.text


def test_both_words_are_wanted_where_they_are_joined(assistant: Assistant) -> None:
    either = ask(assistant, "which projects mention police or prosecutors?").items
    both = ask(assistant, "which projects mention police and prosecutors?").items
    assert {one.locator for one in both} < {one.locator for one in either}


def test_a_word_that_no_entry_has_is_left(assistant: Assistant) -> None:
    answer = ask(assistant, "which indicators count arrests or convictions?")
    assert [one.locator for one in answer.items] == ["C.3.2"]
