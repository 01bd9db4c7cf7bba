"""What the plan gives the asker's own body, where no body is known: it is asked for first."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    "question",
    [
        "what are our rows?",
        "our rows?",
        "Which rows are ours?",
        "list our rows in pillar C",
        "which activities are mine?",
        "what are our indicators",
        "what is on our plate?",
        "which of our rows have no project yet?",
        "who supports ours?",
        "Do our activities mention children?",
        "my office's rows please",
    ],
)
def test_what_is_ours_is_not_told_before_it_is_known_who_asks(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.CLARIFY
    assert answer.text.startswith("Which ASEAN Sectoral Body is yours?")


@pytest.mark.parametrize(
    ("question", "said", "listed"),
    [
        ("what are our rows?", "Sorry, I sit in SOM-ED.", "A.1.1 A.1.5"),
        ("which rows are ours?", "Ah, I work at SOM-ED.", "A.1.1 A.1.5"),
        ("which of our rows have no project yet?", "ASLOM", "D.3.5"),
    ],
)
def test_what_was_asked_is_answered_for_the_body_told_then(
    assistant: Assistant, question: str, said: str, listed: str
) -> None:
    assistant.ask(question, conversation_id=said)
    assert codes(assistant.ask(said, conversation_id=said)) == listed


@pytest.mark.parametrize(
    "question",
    [
        "How should we report our activities?",
        "Where can we record our projects?",
        "ASEANAPOL: list our activities please",
        "Which rows does SLOM lead?",
    ],
)
def test_what_is_not_asked_of_own_rows_asks_for_no_body(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(question).status is not AnswerStatus.CLARIFY
