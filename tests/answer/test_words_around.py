"""Words that do not matter change no answer: "then" at the end, "part" for "role"."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

BLANK = "Which activities list no projects?"
WITH_WHOM = "who are they with?"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("is there any row with no indicators, then?", "D.3.6"),
        ("is there any row with no indicators?", "D.3.6"),
        ("so is there a row without an indicator then?", "D.3.6"),
        ("and is there any row with no indicators?", ""),
        ("is there any row with no indicators among them?", ""),
    ],
)
def test_whether_there_is_any_row_is_asked_of_the_plan_unless_it_goes_on(
    assistant: Assistant, question: str, expected: str
) -> None:
    assert codes(ask(assistant, BLANK, WITH_WHOM, question)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("And is there a row where the indicators are missing?", "D.3.6"),
        ("and are there activities without a coordinator?", "A.1.3 A.2.5"),
        ("and is there an activity that has no coordinator?", "A.1.3 A.2.5"),
    ],
)
def test_after_one_row_whether_there_is_a_row_is_asked_of_the_plan(
    assistant: Assistant, question: str, expected: str
) -> None:
    narrowed = "which of the three has more than one indicator?"
    assert codes(ask(assistant, BLANK, narrowed, question)) == expected
    assert codes(ask(assistant, "Who coordinates D.3.5?", question)) == expected


@pytest.mark.parametrize(
    "question",
    [
        "what would the last be measured by",
        "what would the last one be measured by?",
        "how is the last one measured?",
        "how would the last be measured",
    ],
)
def test_the_last_may_be_asked_what_it_would_be(assistant: Assistant, question: str) -> None:
    assert ask(assistant, BLANK, WITH_WHOM, question).text.startswith("D.3.5 has 2 indicators")


@pytest.mark.parametrize(
    "question",
    ["so what is its part then?", "what's their part?", "what is its role then?", "its part?"],
)
def test_a_part_is_a_role(assistant: Assistant, question: str) -> None:
    asked = ("Does SOMHD coordinate any activity?", question)
    assert codes(ask(assistant, *asked)) == "A.1.3 B.1.1"
