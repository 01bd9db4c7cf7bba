"""What is referred to alone, or without something else, bounds the places asked for."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_places.cited_names import with_cited_bounded


@pytest.mark.parametrize(
    "question",
    [
        "Which outcomes are footnoted to ACTIP alone, without any paragraph of APA?",
        "Which outcomes rest on ACTIP alone?",
        "Which outcomes cite ACTIP without a reference to APA?",
        "Which outcomes lean on ACTIP alone, without any APA paragraph being cited in their note?",
        "Which outcomes cite ACTIP without APA being quoted as well?",
    ],
)
def test_nothing_else_may_be_referred_to(assistant: Assistant, question: str) -> None:
    assert codes(assistant.ask(question)) == "B.5 B.6 D.2"


@pytest.mark.parametrize(
    "text",
    [
        "Which activities does SOMTC coordinate alone?",
        "Which outcomes rest on ACTIP and which stand alone?",
        "Which activities cite BWP without a coordinating body?",
        "Which activities cite BWP without any project being named?",
    ],
)
def test_other_bounds_are_left(text: str) -> None:
    assert with_cited_bounded(text) == text


def test_what_is_given_as_a_reference_is_cited(assistant: Assistant) -> None:
    talk = (
        "Which activities have setting up a Central Database System among their projects?",
        "For which of them is Myanmar's plan given as reference for it?",
    )
    assert codes(ask(assistant, *talk)) == "C.3.1"


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        (
            "For three outcomes the source note gives ACTIP alone and nothing from APA. Name them.",
            "B.5 B.6 D.2",
        ),
        ("There are three outcomes whose footnote names only ACTIP. Which ones?", "B.5 B.6 D.2"),
        ("For how many outcomes does the footnote give ACTIP alone?", "B.5 B.6 D.2"),
        ("which outcomes in pillar B name ACTIP as their only source?", "B.5 B.6"),
        ("For two rows the reference is ACTIP and nothing else. Which?", "D.2.2 D.3.4"),
        (
            "Some outcomes have a footnote that quotes APA only and leaves ACTIP out. Which?",
            "A.4 A.5 A.6 B.3 D.1 D.3 D.4 D.5",
        ),
    ],
)
def test_what_a_footnote_gives_alone_bounds_the_rows(
    assistant: Assistant, question: str, rows: str
) -> None:
    assert codes(assistant.ask(question)) == rows


@pytest.mark.parametrize(
    "text",
    [
        "For two outcomes the footnote gives Article 14. Which?",
        "For which outcomes does the footnote give a paragraph of APA?",
        "The note is ours alone. Who else reads it?",
    ],
)
def test_a_footnote_that_bounds_nothing_stays(text: str) -> None:
    assert with_cited_bounded(text) == text


def test_what_is_left_out_is_said(assistant: Assistant) -> None:
    text = assistant.ask("Which outcomes cite ACTIP but not APA?").text
    assert text.startswith("3 outcomes in the plan refer to ACTIP and not to APA: ")


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        (
            "Which outcomes quote only APA, without a single ACTIP article, in the footnote?",
            "A.4 A.5 A.6 B.3 D.1 D.3 D.4 D.5",
        ),
        ("Which outcomes rest on ACTIP alone, without a single APA paragraph?", "B.5 B.6 D.2"),
        ("Which activities refer to ACTIP without one APA paragraph?", "B.3.1 D.2.2 D.3.4"),
        (
            "Which outcomes are based on APA paragraphs alone, no ACTIP article?",
            "A.4 A.5 A.6 B.3 D.1 D.3 D.4 D.5",
        ),
    ],
)
def test_what_is_cited_without_a_single_part_of_another(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(ask(assistant, question)) == listed


def test_what_stands_before_a_denial_is_referred_to(with_meaning: Assistant) -> None:
    said = ask(with_meaning, "Which footnotes quote only ACTIP, without any APA paragraph?").text
    assert said.startswith("4 footnotes refer to ACTIP alone: ")
