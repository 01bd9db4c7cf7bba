"""How a code is read, told from the register."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    "question",
    ["how do I read a code like B.3.2?", "what do the letters and numbers in B.3.2 mean?"],
)
def test_a_code_is_explained_part_by_part(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert [claim.text.split(" ")[0] for claim in answer.claims[1:]] == [
        "**B**",
        "**B.3**",
        "**B.3.2**",
    ]


def test_without_a_code_the_first_activity_serves(assistant: Assistant) -> None:
    assert "A.1.1" in assistant.ask("how are activities numbered?").claims[0].text


def test_a_code_that_is_asked_for_what_it_says_is_looked_up(assistant: Assistant) -> None:
    answer = assistant.ask("what does the code B.3.2 say?")
    assert "read from the left" not in answer.text


def test_a_code_of_nothing_is_not_explained(assistant: Assistant) -> None:
    assert assistant.ask("how do I read the code B.3.9?").status is AnswerStatus.UNKNOWN_CODE


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("d.3.6 whats that", "D.3.6"),
        ("b.3 whats that about", "B.3"),
        ("Pillar D - what is that about?", "D"),
    ],
)
def test_that_is_the_code_named_before_it(assistant: Assistant, question: str, code: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.citations[0].locator == code
