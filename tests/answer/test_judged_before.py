"""What somebody is told to think of a thing is left out of what is asked about it."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.told_first.judged_before import with_judged_in_place


@pytest.mark.parametrize(
    ("asked", "put"),
    [
        (
            "A colleague calls the scheme needless paperwork. What does the plan say it is for?",
            "What does the plan say the scheme is for?",
        ),
        (
            "Our director finds the annual review a waste of time; but who does it?",
            "who does the annual review?",
        ),
        (
            "People say the mid-term evaluation is just a formality. When is it?",
            "When is the mid-term evaluation?",
        ),
        (
            "My boss thinks the annual review is in May. When is it?",
            "My boss thinks the annual review is in May. When is it?",
        ),
        (
            "The plan calls the review annual. What is it?",
            "The plan calls the review annual. What is it?",
        ),
    ],
)
def test_a_judgement_is_left_out_and_its_thing_named(asked: str, put: str) -> None:
    assert with_judged_in_place(asked) == put


def test_what_is_judged_is_told_of(with_meaning: Assistant) -> None:
    told = ask(with_meaning, "Some find the mid-term evaluation pointless. Who leads it?")
    assert "SOMTC-Philippines will also lead the mid-term evaluation" in told.text
