"""A list told is kept to what speaks of a subject, or to what does not."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

NAMED = "Which rows name ACWC?"
LED = "Which rows does SOMTC lead?"
IN_B = "in pillar B"
DEAL = "Which activities deal with training?"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((NAMED, "without children"), "A.1.2 A.2.6"),
        ((NAMED, "that don't speak of children"), "A.1.2 A.2.6"),
        ((NAMED, "which of those do not mention children?"), "A.1.2 A.2.6"),
        ((NAMED, "not about children"), "A.1.2 A.2.6"),
        ((NAMED, "minus anything on children"), "A.1.2 A.2.6"),
        ((NAMED, "leave out children"), "A.1.2 A.2.6"),
        ((NAMED, "those that do not talk about children, please"), "A.1.2 A.2.6"),
        ((NAMED, "the ones that never mention migrant workers"), "A.1.1 B.2.3"),
        ((NAMED, "how many of them don't mention children?"), "A.1.2 A.2.6"),
        ((LED, IN_B, "nothing on children"), "B.1.4 B.3.2 B.4.1 B.6.1"),
        ((LED, IN_B, "and not about victims"), ""),
        (
            ("Which rows name AICHR?", "without SOMTC", "which of those do not mention children?"),
            "A.1.4 A.2.6 A.3.2 A.7.3 B.3.3",
        ),
    ],
)
def test_rows_that_do_not_speak_of_it_are_kept(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((NAMED, "that speak of migrant workers"), "A.1.2 A.2.6"),
        ((NAMED, "about children"), "A.1.1 B.2.3"),
        ((NAMED, "those about migrant workers"), "A.1.2 A.2.6"),
        ((NAMED, "which mention children?"), "A.1.1 B.2.3"),
        ((LED, "on borders"), ""),
        ((DEAL, "that mention police"), "B.2.1 C.1.1"),
        (("Which rows are in B.2?", "the ones on witnesses"), "B.2.1"),
    ],
)
def test_rows_that_speak_of_it_are_kept(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((NAMED, "what about borders?"), "A.2.4"),
        ((NAMED, "and on borders?"), "A.2.4"),
        ((DEAL, "what about borders?"), "A.2.4"),
    ],
)
def test_another_subject_is_looked_for_in_the_whole_plan(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


def test_without_a_part_of_the_plan_is_no_subject(assistant: Assistant) -> None:
    answer = ask(assistant, NAMED, "without indicators")
    assert "has no indicator" in answer.text


def test_rows_told_by_their_codes_are_held_to_what_they_do_not_mention(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("Which activities in A.1.1, A.1.2 and B.2.3 do not mention children?")
    assert codes(answer) == "A.1.2"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("which activities mention consular people anywhere in the row", "A.2.4 A.4.1 D.3.5"),
        ("which activities mention the immigration heads", "A.2.4 B.7.1 B.7.2"),
        ("what do the consular people lead?", "A.2.4 B.7.1"),
        ("which rows mention the senior labour officials?", "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2"),
    ],
)
def test_persons_that_rows_speak_of_are_no_body(
    assistant: Assistant, question: str, expected: str
) -> None:
    assert codes(assistant.ask(question)) == expected


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        (("what does ASLOM lead?", "the one on consuls - how is it measured?"), "D.3.5 has 2 ind"),
        (("what does AICHR lead?", "the one on climate change - any projects?"), "A.1.4 has 1 pro"),
    ],
)
def test_a_dash_ends_what_describes_one_of_the_list(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert begins in ask(assistant, *questions).text
