"""A time that is checked is asked of what the question before was about."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("before", "asked", "told"),
    [
        ("When is the mid-term evaluation?", "is that in 2025?", "No, not 2025"),
        ("When is the mid-term evaluation?", "In 2025, no?", "No, not 2025"),
        ("When is the mid-term evaluation?", "That's at the end of 2026, right?", "Yes, by the"),
        ("Who leads the mid-term evaluation?", "And that is in 2026, right?", "Yes, by the plan"),
        ("When was the plan endorsed?", "in 2022, right?", "No, not 2022"),
        ("When did ACTIP enter into force?", "That's 2016, isn't it?", "No, not 2016"),
        ("When was ACTIP signed?", "And that was in 2015, wasn't it?", "Yes, by the plan"),
    ],
)
def test_a_time_is_that_of_what_was_asked_before(
    assistant: Assistant, before: str, asked: str, told: str
) -> None:
    assert ask(assistant, before, asked).text.startswith(told)


@pytest.mark.parametrize(
    "asked",
    ["And that is every two years, no?", "Every two years, right?", "that happens once a year?"],
)
def test_how_often_is_told_of_what_was_spoken_of(with_meaning: Assistant, asked: str) -> None:
    told = ask(with_meaning, "Who receives the periodic reports of the coordinating bodies?", asked)
    assert "at least annually" in told.text
    assert not told.text.startswith("Yes")


def test_of_a_row_no_time_is_checked(assistant: Assistant) -> None:
    told = ask(assistant, "Who coordinates D.1.1?", "and that is in 2024, no?").text
    assert not told.startswith(("Yes", "No"))
