"""What is referred to alone, or without something else, bounds the places asked for."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.cited_names import with_cited_bounded


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
