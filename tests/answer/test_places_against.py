"""How often several places refer to something, set against each other."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (
            "Does pillar C or pillar D refer more often to the Myanmar 2022 plan?",
            "8 activities in Pillar C and 5 activities in Pillar D refer to",
        ),
        ("Do more rows in pillar C refer to the Myanmar 2022 plan than in pillar D?", "Yes. 8 act"),
        ("Does pillar D refer to the Myanmar 2022 plan more often than pillar C?", "No. 5 activit"),
        ("Do fewer rows of D than of C cite the Myanmar 2022 plan?", "Yes. 5 activities"),
    ],
)
def test_each_place_is_counted(assistant: Assistant, question: str, begins: str) -> None:
    assert ask(assistant, question).text.startswith(begins)


def test_places_that_are_not_compared_are_one(assistant: Assistant) -> None:
    said = ask(assistant, "How many rows in pillars C and D refer to the Myanmar 2022 plan?").text
    assert said.startswith("13 activities")
