"""Who made the plan, who is to watch it, what was held, and pillars that there are not."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    "question",
    [
        "who made this plan",
        "who put this plan together",
        "who is behind this plan?",
        "who drew up this document",
        "which body drafted the plan",
    ],
)
def test_who_made_the_plan_is_told_in_its_own_sentence(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text
    assert text.startswith("The ASEAN Multi-Sectoral Work Plan Against TIP 2023-2028 has been")


@pytest.mark.parametrize(
    "question",
    [
        "who's responsible for monitoring",
        "who monitors the plan",
        "who is in charge of monitoring implementation?",
    ],
)
def test_who_is_made_responsible_comes_first(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).citations[0].locator == "Section F.2"


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("who leads monitoring in pillar D?", "D.2.3"),
        ("who looks after reintegration", "B.7.2"),
    ],
)
def test_rows_are_told_still(assistant: Assistant, question: str, code: str) -> None:
    assert code in [one.locator for one in assistant.ask(question).citations]


@pytest.mark.parametrize(
    "question",
    [
        "E has 7 activities, right?",
        "how many activities in F",
        "Does E have any activities?",
        "which activities are in G",
    ],
)
def test_a_letter_of_no_pillar_is_unknown(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.UNKNOWN_CODE
    assert "four pillars" in answer.text


def test_i_is_no_pillar(assistant: Assistant) -> None:
    answer = assistant.ask("I have 3 activities, right?")
    assert answer.status is not AnswerStatus.UNKNOWN_CODE


@pytest.mark.parametrize(
    "question", ["how many meetings were held", "how many workshops took place?"]
)
def test_what_was_held_is_not_in_the_plan(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is AnswerStatus.NOT_IN_PLAN


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("which of AICHR, ACMW and SOMTC supports the most?", "AICHR supports the most"),
        ("AICHR, ACMW and SOMTC - which supports least?", "ACMW and SOMTC support the fewest"),
    ],
)
def test_several_bodies_are_set_against_each_other(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)
