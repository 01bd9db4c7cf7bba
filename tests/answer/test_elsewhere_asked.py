"""Questions after a sentence that only tells where something stands, or what is spoken of."""

import pytest

from tipassist.answer.assistant import Assistant


def codes(assistant: Assistant, question: str) -> list[str]:
    return [one.locator for one in assistant.ask(question).items]


@pytest.mark.parametrize(
    "question",
    [
        "The Legal Assistance Project keeps coming back. Under which activities is it listed?",
        "The Legal Assistance Project shows up again and again. Where is it listed?",
    ],
)
def test_it_is_the_project_that_the_sentence_before_names(
    assistant: Assistant, question: str
) -> None:
    assert codes(assistant, question) == ["B.1.4", "B.3.1", "B.4.1", "B.6.1"]


@pytest.mark.parametrize(
    "question",
    [
        "I am reading about the Bali Process. In which activities is it named?",
        "People talk a lot about the Bali Process. How many activities mention it?",
    ],
)
def test_it_is_the_subject_of_the_sentence_before(assistant: Assistant, question: str) -> None:
    assert codes(assistant, question) == ["D.4.1"]


@pytest.mark.parametrize(
    "question",
    [
        "Cyber scams are a worry. Which activities are involved?",
        "Legal aid matters to us. Which activities appear?",
        "which activities mention by name",
    ],
)
def test_rows_of_nobody_are_not_all_rows_that_name_somebody(
    assistant: Assistant, question: str
) -> None:
    assert "have at least one body" not in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "The Bilateral and Multilateral Cooperation Project sits mostly under pillar D. "
            "How many activities outside of D list it?",
            ["A.3.3", "A.6.1"],
        ),
        (
            "The Bilateral and Multilateral Cooperation Project is mostly in D. "
            "Which activities in other pillars have it?",
            ["A.3.3", "A.6.1"],
        ),
        (
            "The Legal Assistance Project is in B.6.1. Where else is it listed?",
            ["B.1.4", "B.3.1", "B.4.1"],
        ),
        ("DGICM is in A.2.4. Where else is it named?", ["B.7.1", "B.7.2"]),
        ("SOMTC leads C.1.1. What else does it lead in C.1?", ["C.1.2", "C.1.3", "C.1.4"]),
        (
            "AICHR leads A.1.4. Which other activities does it lead in pillar B?",
            ["B.2.1", "B.2.2", "B.3.3"],
        ),
        (
            "Most AICHR rows are in B. How many does it coordinate outside B?",
            ["A.1.4", "A.7.3"],
        ),
    ],
)
def test_where_something_stands_is_left_out_of_where_else_it_does(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    assert codes(assistant, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "in prevention, what does the human rights commission support? not what it leads",
            ["A.2.6", "A.3.2", "A.3.3"],
        ),
        ("what does ACWC lead in pillar B? not what it supports", ["B.2.3"]),
    ],
)
def test_what_is_not_meant_is_no_question_of_its_own(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    assert codes(assistant, question) == expected
