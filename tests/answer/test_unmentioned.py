"""What does not mention a subject is all but what does."""

from collections.abc import Iterator

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.register.model import Activity, Register
from tipassist.types import AnswerStatus


def cells(one: Activity) -> Iterator[str]:
    yield one.wording.text
    yield from (text.text for text in (*one.indicators, *one.examples))
    yield from (entry.wording.text for entry in one.projects)


@pytest.mark.parametrize(
    ("question", "word", "pillars"),
    [
        ("which activities do not mention women", "women", "ABCD"),
        ("what activities are not about women?", "women", "ABCD"),
        ("which activities have nothing to do with children", "child", "ABCD"),
        ("Which activities in Pillar A say nothing about children?", "child", "A"),
        ("which activities in pillar B never mention victims", "victim", "B"),
    ],
)
def test_rows_that_have_the_word_in_no_cell_are_listed(
    assistant: Assistant, register: Register, question: str, word: str, pillars: str
) -> None:
    expected = [
        one.code
        for one in register.activities
        if one.pillar in pillars and not any(word in text.lower() for text in cells(one))
    ]
    assert [one.locator for one in assistant.ask(question).items] == expected


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Which indicators do not mention children?", "child"),
        ("how many indicators don't contain shelters", "shelter"),
    ],
)
def test_entries_without_the_word_are_counted(
    assistant: Assistant, register: Register, question: str, word: str
) -> None:
    told = [text.text.lower() for one in register.activities for text in one.indicators]
    without = sum(word not in text for text in told)
    answer = assistant.ask(question)
    assert answer.claims[0].text.startswith(f"{without} of the {len(told)} indicators")
    assert len(answer.claims) == without + 1


def test_rows_that_do_not_name_a_body_are_those_without_a_role(assistant: Assistant) -> None:
    answer = assistant.ask("which activities do not mention SOMTC")
    assert "do not name SOMTC in any role" in answer.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Which activities do not mention women or children?", ("women", "child")),
        ("which activities do not mention victims or witnesses", ("victim", "witness")),
        ("which activities don't mention women, children or data?", ("women", "child", "data")),
    ],
)
def test_a_row_that_has_either_word_speaks(
    assistant: Assistant, register: Register, question: str, words: tuple[str, ...]
) -> None:
    expected = [
        one.code
        for one in register.activities
        if not any(word in text.lower() for text in cells(one) for word in words)
    ]
    assert [one.locator for one in assistant.ask(question).items] == expected


@pytest.mark.parametrize(
    "question", ["Which activities do not name a lead?", "Which rows do not mention a lead?"]
)
def test_rows_without_a_role_are_not_searched_for_its_word(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert [one.locator for one in answer.items] == ["A.1.3", "A.2.5"]


@pytest.mark.parametrize(
    "question",
    [
        "Which activities without a project do not mention data?",
        "Which activities are not on track?",
        "which projects are not about to start?",
        "which indicators are not on target?",
        "Which activities are not for review this year?",
    ],
)
def test_what_is_not_said_of_words_is_not_denied(assistant: Assistant, question: str) -> None:
    assert "do not mention" not in assistant.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Which activities are not on track?",
        "Which activities are not on time?",
        "which indicators are not on target?",
        "Which activities are not on schedule?",
    ],
)
def test_the_plan_tells_no_progress(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is AnswerStatus.NOT_IN_PLAN


def test_what_will_see_to_progress_is_no_progress(assistant: Assistant) -> None:
    question = "is there anything in the middle of the period to see whether we are on track?"
    assert "information on progress" not in assistant.ask(question).text
