"""What a plan gives of no state: figures that rank them, shares of money, ways of voting."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("which country has the most victims?", "no statistics"),
        ("Which member states record the highest number of convictions?", "no statistics"),
        ("which country is worst affected?", "no statistics"),
        ("how is the money split between protection and prosecution?", "no percentage"),
        ("How is the budget divided among the pillars?", "no percentage"),
        ("what share of the budget goes to pillar B?", "no percentage"),
        ("Does SOMTC endorse the plan by vote or by consensus?", "no majority"),
        ("is the revised plan adopted unanimously or by majority?", "no majority"),
    ],
)
def test_it_is_not_told(with_meaning: Assistant, question: str, told: str) -> None:
    answer = ask(with_meaning, question)
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    ["is the annual review held in Manila?", "Is the annual review held in Manila or in Jakarta?"],
)
def test_a_place_of_something_else_corrects_none(with_meaning: Assistant, question: str) -> None:
    assert ask(with_meaning, question).status is AnswerStatus.NOT_IN_PLAN


@pytest.mark.parametrize(
    "question",
    ["How are the activities divided among the pillars?", "which pillar has the most activities?"],
)
def test_rows_are_still_counted(with_meaning: Assistant, question: str) -> None:
    assert ask(with_meaning, question).status is AnswerStatus.ANSWERED
