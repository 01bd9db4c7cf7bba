"""How often: what the first body of a ranking does, and rankings by the role spoken of."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

_MOST = "Which body supports most often?"
_ROLE = "What is a Coordinating ASB?"


@pytest.mark.parametrize(
    ("then", "begins"),
    [
        ("how often?", "AICHR supports 10 of the 63"),
        ("how many times", "AICHR supports 10 of the 63"),
        ("exactly how often then", "AICHR supports 10 of the 63"),
        ("and how often in pillar A", "AICHR supports 3 of the 21"),
        ("how many in B?", "AICHR supports 3 of the 17"),
        ("how often in D alone", "AICHR supports 3 of the 15"),
        ("how many times in C?", "AICHR supports 1 of the 10"),
        ("and in B?", "SOMTC supports the most activities in Pillar B"),
        ("who's in second place", "ACMW and SOMTC support the second most"),
        ("and the third place?", "SOMSWD supports the third most"),
        ("who comes second?", "ACMW and SOMTC support the second most"),
    ],
)
def test_how_often_is_asked_of_the_first(assistant: Assistant, then: str, begins: str) -> None:
    assert ask(assistant, _MOST, then).text.startswith(begins)


@pytest.mark.parametrize(
    "then",
    [
        "which body has that job most often?",
        "who has that job the most",
        "which one has that role in most activities",
        "who holds that role most frequently?",
        "and who carries that task the most often",
        "which body has such a role in the most rows",
        "who fills that position the most times",
        "which asb has that duty more often than any other",
    ],
)
def test_the_ranking_is_by_the_role_spoken_of(assistant: Assistant, then: str) -> None:
    assert ask(assistant, _ROLE, then).text.startswith("SOMTC coordinates the most activities: 35")


def test_who_has_the_role_is_still_a_list(assistant: Assistant) -> None:
    text = ask(assistant, _ROLE, "which bodies have that job?").text
    assert not text.startswith("SOMTC coordinates the most")


def test_a_long_ranking_is_spoken_of_in_full(assistant: Assistant) -> None:
    answer = ask(assistant, "Which body leads most?", "how many of these are in D")
    assert answer.items_total == 12
    assert codes(answer).startswith("D.1.1 D.2.1")
