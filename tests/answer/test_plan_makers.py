"""A body that is said to have made the plan: the sentence on who did is told, and no rows of it."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    "asked",
    [
        "Was this plan drafted by AICHR?",
        "This plan is written by TELMIN, I think",
        "The 2023-2028 work plan was prepared by SLOM, right?",
    ],
)
def test_who_made_it_is_told(with_meaning: Assistant, asked: str) -> None:
    told = with_meaning.ask(asked).text
    assert "has been developed by SOMTC-Philippines" in told
    assert "of the 63 activities" not in told


def test_what_the_text_says_is_a_yes(with_meaning: Assistant) -> None:
    told = with_meaning.ask("Was this plan developed by SOMTC-Philippines?").text
    assert told.startswith("Yes, by the plan's text:")
