"""Lists asked of the whole plan: they keep what they were told to and were held to."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

LED_IN_B = "Which activities does SOMSWD coordinate in B?"


@pytest.mark.parametrize("between", ["list them", "how many?"])
@pytest.mark.parametrize("wide", ["all pillars", "and in the whole plan?"])
@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("Which activities does SOMTC coordinate in pillar B?", "SOMTC coordinates 35 of the 63"),
        ("Which activities in pillar A have no projects?", "3 of the 63 activities have no"),
        ("Which activities in pillar C have no supporting body?", "38 of the 63 activities"),
        ("Which activities have more than one indicator in pillar C?", "26 of the 63"),
        ("Which outcomes in pillar D have only one activity?", "9 of the 25 outcomes"),
    ],
)
def test_a_list_told_again_is_widened_with_what_it_was_told_to(
    assistant: Assistant, question: str, between: str, wide: str, start: str
) -> None:
    assert ask(assistant, question, between, wide).text.startswith(start)


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("How many activities in B have more than three projects?", "6 of the 63 activities"),
        ("How many activities are in B?", "The plan has 63 coded activities"),
        ("Which bodies lead more than two activities in A?", "5 of the 12 bodies"),
    ],
)
def test_a_count_is_widened_with_its_condition(
    assistant: Assistant, question: str, start: str
) -> None:
    assert ask(assistant, question, "in the whole plan?").text.startswith(start)


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((LED_IN_B, "only the ones with support"), "B.1.1 B.5.1 B.7.2"),
        ((LED_IN_B, "only the ones with support", "how many?"), "B.1.1 B.5.1 B.7.2"),
        ((LED_IN_B, "which of them does SOMHD support?"), "B.1.1"),
        ((LED_IN_B, "which of them does SOMHD not support?"), "B.1.2 B.1.3 B.1.5 B.5.1 B.7.2"),
        (
            ("Which activities outside B does SLOM lead?", "only those with support"),
            "A.2.1 A.2.2 A.3.2 A.4.1",
        ),
        (
            ("Which activities does AICHR coordinate in B?", "only those without support"),
            "A.1.4 A.7.3 B.3.3",
        ),
        (
            ("Which activities in A have no projects?", "only those without support"),
            "A.1.2 A.5.1 D.3.5",
        ),
    ],
)
def test_a_condition_on_a_list_is_widened_with_the_body_of_the_list(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions, "in the whole plan?")) == expected


def test_what_cannot_be_widened_is_asked_back(assistant: Assistant) -> None:
    held = "only those with a supporting body"
    questions = ("Which activities do SOMTC and AICHR share in B?", held, "all pillars")
    assert ask(assistant, *questions).status is AnswerStatus.CLARIFY


@pytest.mark.parametrize(
    ("questions", "start"),
    [
        (("How many activities does AICHR support?", "and coordinate?"), "AICHR coordinates 5"),
        (("How many activities does SOMSWD lead?", "and support?"), "SOMSWD supports 5"),
        (
            ("How many activities does AICHR support?", "and who coordinates?"),
            "ACWC coordinates A.2.6",
        ),
    ],
)
def test_another_role_after_the_list_is_the_role_of_the_body(
    assistant: Assistant, questions: tuple[str, ...], start: str
) -> None:
    first, last = questions
    assert ask(assistant, first, "list them", last).text.startswith(start)


def test_outcomes_found_are_the_ones_listed(assistant: Assistant) -> None:
    question = "Which outcomes in pillar B have more than two activities?"
    assert codes(ask(assistant, question, "list them")) == "B.1 B.2 B.3"


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        ('there was also one where they put us as "relevant", which one', "B.4.1"),
        ("there is also one where they list us as relevant, which?", "B.4.1"),
        ("they have us as supporter somewhere too, where?", "A.1.5 B.6.1 B.7.1 C.2.1 D.3.6"),
        ("and what do they support?", "A.1.5 B.6.1 B.7.1 C.2.1 D.3.6"),
    ],
)
def test_they_who_wrote_the_plan_are_no_body_of_the_talk(
    assistant: Assistant, said: str, rows: str
) -> None:
    talk = ("what do we coordinate?", said)
    assert codes(ask(assistant, *talk, body="SOMSWD")) == rows
