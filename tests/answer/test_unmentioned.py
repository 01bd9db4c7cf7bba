"""What does not mention a subject is all but what does."""

from collections.abc import Iterator

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.register.model import Activity, Register


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
