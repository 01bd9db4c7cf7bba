"""How much goes into a row is asked of the row that was spoken of, and limits are given as such."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.asked import load_asked_kinds
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    "asked",
    [
        "how much goes in at the start?",
        "and how much is paid in first?",
        "how much is in it?",
        "what sum of money does it start with?",
        "how many dollars will be put into it?",
    ],
)
def test_an_amount_is_asked_of_the_row_before(assistant: Assistant, asked: str) -> None:
    told = ask(assistant, "Who coordinates B.5.1?", "And who supports them?", asked)
    assert told.status is AnswerStatus.NOT_IN_PLAN
    assert "B.5.1" in told.text


def test_an_amount_without_a_row_before_is_of_no_row(assistant: Assistant) -> None:
    assert "B.5.1" not in ask(assistant, "Hello!", "how much goes in at the start?").text


def _limit(asked: str) -> bool:
    kind = next(one for one in load_asked_kinds() if one.name == "limit")
    return kind.asks.search(asked) is not None


@pytest.mark.parametrize(
    "asked",
    [
        "what limit is there on gifts?",
        "is there a cap on what a partner may pay?",
        "what is the upper limit for a grant?",
    ],
)
def test_a_limit_is_asked_for(asked: str) -> None:
    assert _limit(asked)


@pytest.mark.parametrize("asked", ["who limits the grants?", "does it limit the number of rows?"])
def test_who_limits_asks_for_no_limit(asked: str) -> None:
    assert not _limit(asked)


def test_a_limit_is_given_by_what_may_not_be_exceeded() -> None:
    kind = next(one for one in load_asked_kinds() if one.name == "limit")
    assert kind.shows is not None
    assert kind.shows.search("No partner may bear more than 40 per cent of it.")
    assert kind.shows.search("A grant must not exceed two thirds of the cost.")
    assert not kind.shows.search("Partners pay 40 per cent of it.")


def test_what_the_running_text_tells_of_each_part_is_told(with_meaning: Assistant) -> None:
    told = ask(with_meaning, "After SOMTC, who approves the revised plan, and what does AMMTC do?")
    assert told.status is AnswerStatus.ANSWERED
    assert "None of the" not in told.text
    assert "AMMTC for approval" in told.text
