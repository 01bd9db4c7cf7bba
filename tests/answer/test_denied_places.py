"""Rows that are not in a place: "isn't in pillar B", "don't fall under C" leave it out."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.understanding.understand import Understander

SUPPORT = "What does SOMTC support?"


@pytest.mark.parametrize(
    ("question", "outside"),
    [
        ("which activities aren't in pillar B?", "B"),
        ("which SOMTC activities are not in B", "B"),
        ("which activities of SOMTC don't fall under pillar C?", "C"),
        ("any that isn't in b?", "B"),
        ("which of them does not belong to outcome A.2", "A.2"),
        ("the ones that aren't part of pillar D", "D"),
        ("which activities aren't in A or B?", "A B"),
        ("list what is not within C", "C"),
    ],
)
def test_a_place_that_rows_are_not_in_is_left_out(
    understander: Understander, question: str, outside: str
) -> None:
    meaning = understander.understand(question)
    assert " ".join(map(str, meaning.outside)) == outside
    assert not meaning.places


@pytest.mark.parametrize(
    "question",
    [
        "which bodies aren't in pillar B?",
        "which bodies don't come in pillar B?",
        "AICHR isn't in pillar C, right?",
        "We're not in pillar C, are we?",
        "who isn't under pillar B?",
    ],
)
def test_a_body_denied_a_place_leaves_no_place_out(
    understander: Understander, question: str
) -> None:
    meaning = understander.understand(question)
    assert not meaning.outside
    assert meaning.places


@pytest.mark.parametrize(
    "question",
    [
        "which of those isn't in B?",
        "which of them aren't in pillar B",
        "which one is not in b?",
        "the one that isn't in pillar B?",
        "any that don't fall under pillar B?",
        "which doesn't belong to pillar B?",
        "back to the full list: which isn't in pillar B",
    ],
)
def test_what_of_a_list_is_not_there_is_told(assistant: Assistant, question: str) -> None:
    assert codes(ask(assistant, SUPPORT, question)) == "D.4.2"


def test_rows_of_a_body_that_do_not_fall_there_are_its_rows_elsewhere(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("Which activities of SOMSWD don't fall under pillar B?")
    assert codes(answer) == "A.1.5 C.2.1 D.3.6"
