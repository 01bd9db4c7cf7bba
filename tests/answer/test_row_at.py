"""Rows told by their position in the plan or a part of it; other rows with the same blank cell."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.followups.meant.position import with_row_at
from tipassist.register.model import Register
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("what's the last activity in the plan", "what's D.7.1"),
        ("Who leads the last row of the plan?", "Who leads D.7.1?"),
        ("What is the first activity in pillar B?", "What is B.1.1?"),
        ("What is the third outcome of pillar C?", "What is C.3?"),
        ("the 2nd row of A.2?", "A.2.2?"),
    ],
)
def test_a_position_is_put_into_its_code(register: Register, text: str, put: str) -> None:
    assert with_row_at(text, register) == put


@pytest.mark.parametrize(
    "text",
    [
        "What is the last activity?",
        "What is the ninth outcome of pillar C?",
        "the last activity in pillar B that SOMTC leads",
        "the first principle of the plan",
        "the last row of the list",
    ],
)
def test_other_positions_stay_as_they_are(register: Register, text: str) -> None:
    assert with_row_at(text, register) is None


@pytest.mark.parametrize(
    ("first", "then", "codes"),
    [
        (
            "What projects does A.5.1 have?",
            "any other activities with that cell blank",
            "A.1.2 D.3",
        ),
        ("What projects does A.5.1 have?", "which other rows have none?", "A.1.2 D.3.5"),
        ("What projects does A.5.1 have?", "any others without one?", "A.1.2 D.3.5"),
        ("Who leads A.1.3?", "any other rows with nothing there?", "A.2.5"),
    ],
)
def test_others_lack_what_was_asked_for(
    assistant: Assistant, first: str, then: str, codes: str
) -> None:
    answer = ask(assistant, first, then)
    assert answer.status is AnswerStatus.ANSWERED
    assert " ".join(one.locator for one in answer.items or ()).startswith(codes)


@pytest.mark.parametrize(
    "then",
    [
        "how would they know we did well?",
        "what would count as success on it",
        "how would one tell that it went well",
    ],
)
def test_success_in_other_words_is_measured_by_the_indicators(
    assistant: Assistant, then: str
) -> None:
    assert ask(assistant, "Who leads C.4.1?", then).text.startswith("C.4.1 has 1 indicator")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("the activity that comes after it, whos in support there?", "AICHR supports D.7.1"),
        ("who is in support in the row right after that?", "AICHR supports D.7.1"),
        ("who's in support in the one that follows?", "AICHR supports D.7.1"),
        ("the one that follows it, what projects does it have?", "D.7.1 has 3 projects"),
        ("who leads the one which directly precedes it?", "SOMTC coordinates D.5.1"),
        ("the one preceding it - who leads there?", "SOMTC coordinates D.5.1"),
    ],
)
def test_the_row_after_is_not_the_row_spoken_of(
    assistant: Assistant, asked: str, told: str
) -> None:
    assert ask(assistant, "D.6.1, who supports that", asked).text.startswith(told)


def test_the_last_outcome_is_that_of_the_pillar_named(assistant: Assistant) -> None:
    said = ask(assistant, "A.8 please", "what's the last outcome in A then")
    assert said.text.startswith("**Outcome A.7**")


def test_the_last_of_three_is_of_the_list_of_three(assistant: Assistant) -> None:
    talk = ("who leads A.7.1, A.7.2 and C.3.1?", "in which of them is privacy mentioned?")
    third = "the last of the three has also an activity without its own code, doesn't it"
    assert ask(assistant, *talk, third).text.startswith("Yes. 1 type in C.3.1 is printed")
    other = ask(assistant, *talk, third, "does that happen anywhere else")
    assert other.text.startswith("Yes. 1 type outside C.3.1 is printed without a code, under A.1.1")
