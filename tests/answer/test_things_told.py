"""Talks that ask what the "five things" of the answer just given are."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("What is SOMTC-Philippines responsible for?", "what are the four things?"),
        ("What is SOMTC-Philippines responsible for?", "ok, name all four"),
        ("What is the purpose of this work plan?", "what are the five things?"),
        ("What is a Coordinating ASB responsible for?", "what are these seven things exactly?"),
        ("What are TIP-related offences?", "what are the seven things?"),
        ("What are the projects in D.5.1?", "what are the six things?"),
        ("What are the indicators of B.6.1?", "tell me the four points again"),
    ],
)
def test_the_things_are_those_of_the_answer_before(
    assistant: Assistant, first: str, then: str
) -> None:
    assert ask(assistant, first, then).text == assistant.ask(first).text


@pytest.mark.parametrize(
    ("questions", "rows"),
    [
        (("What are the outcomes of pillar C?", "what are the four things?"), "C.1 C.2 C.3 C.4"),
        (("What does ACWC coordinate?", "list the three"), "A.1.2 A.2.6 B.2.3"),
        (("How many outcomes are there?", "what are the 4 in pillar C?"), "C.1 C.2 C.3 C.4"),
        (
            ("What are the outcomes of pillar A?", "what are the seven things?", "the last"),
            "A.7",
        ),
    ],
)
def test_the_rows_are_those_of_the_answer_before(
    assistant: Assistant, questions: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *questions)) == rows


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("What does ACWC coordinate?", "what are the five things?"),
        ("What are the examples in A.2.4?", "what are the seven things?"),
    ],
)
def test_no_other_list_has_them(assistant: Assistant, first: str, then: str) -> None:
    answer = ask(assistant, first, then)
    assert answer.status is AnswerStatus.CLARIFY
    assert "does not list so many" in answer.text


def test_what_names_its_things_is_asked_of_the_plan(assistant: Assistant) -> None:
    asked = "Who leads A.1.1?", "what are the four pillars?"
    assert "four Pillars of APA" in ask(assistant, *asked).text


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        (
            ("What does AICHR support?", "in pillar D", "how many projects in all?"),
            "Together they have 10 projects: 1 in D.3.6",
        ),
        (
            ("What does AICHR lead?", "how many projects do they have in all?"),
            "Together they have 10 projects: 1 in A.1.4",
        ),
        (
            ("What does AICHR lead?", "how many projects are in the plan in all?"),
            "The plan's Activities / Projects column has 126",
        ),
    ],
)
def test_entries_in_all_are_those_of_the_list(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


MORE = "who supports more, acmw or aichr"


@pytest.mark.parametrize(
    "asked",
    [
        "list the {}",
        "which {}?",
        "which are the {}",
        "show me the {}",
        "what are the {}?",
        "give me those {}",
        "the {} please",
        "and which ones are the {}?",
        "can you name the {}",
        "what are they, the {}",
        "{} - which ones?",
        "and the {} are?",
        "can I see the {}",
        "the codes of the {}?",
        "let's have the {}",
    ],
)
@pytest.mark.parametrize(
    ("first", "number", "begins"),
    [
        (MORE, "10", "AICHR supports 10 of the 63 activities."),
        (MORE, "six", "ACMW supports 6 of the 63 activities."),
        ("does AICHR support more than it leads?", "5", "AICHR coordinates 5 of the 63"),
        ("does SOMTC lead more in C or D?", "10", "SOMTC coordinates 10 of the 10"),
        ("which activities have no project?", "three", "The list has 3 activities."),
    ],
)
def test_so_many_are_the_rows_that_were_counted_so_many(
    assistant: Assistant, first: str, number: str, begins: str, asked: str
) -> None:
    assert ask(assistant, first, asked.format(number)).text.startswith(begins)


def test_a_part_of_those_counted_is_kept(assistant: Assistant) -> None:
    assert codes(ask(assistant, MORE, "list the 10", "D only")) == "D.3.6 D.5.1 D.7.1"


@pytest.mark.parametrize("first", [MORE, "how many does SOMTC support?"])
def test_another_number_than_was_counted_is_asked_back_for(
    assistant: Assistant, first: str
) -> None:
    assert ask(assistant, first, "list the 12").status is AnswerStatus.CLARIFY


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("the 10 for AICHR please", "AICHR supports 10 of the 63 activities."),
        ("the six of ACMW", "ACMW supports 6 of the 63 activities."),
    ],
)
def test_a_body_named_with_the_number_is_whose_rows_they_are(
    assistant: Assistant, asked: str, begins: str
) -> None:
    assert ask(assistant, MORE, asked).text.startswith(begins)


@pytest.mark.parametrize("asked", ["the 10 of ACMW", "what happens in 10 years?", "article 10?"])
def test_another_number_is_no_part_of_a_comparison(assistant: Assistant, asked: str) -> None:
    assert "supports 10 of" not in ask(assistant, MORE, asked).text
