"""The outcome or pillar of the row spoken of, and the project that a row has."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    "question",
    [
        "which outcome does that sit under?",
        "which outcome does that sit under, and what is the outcome",
        "and what outcome does it belong to, and how is that worded?",
        "under which outcome is it, and what does it say",
        "which outcome is that one listed under?",
    ],
)
def test_the_outcome_of_the_row_spoken_of_is_told(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, "A.5.1", question)
    assert answer.text.startswith("**Outcome A.5**: ASEAN Member States to")


def test_the_pillar_of_the_row_spoken_of_is_told(assistant: Assistant) -> None:
    answer = ask(assistant, "who leads B.6.2?", "which pillar does it fall under?")
    assert "Pillar B" in answer.text


def test_outcomes_of_several_rows_are_told_of_each(assistant: Assistant) -> None:
    answer = ask(assistant, "what does SOMTC lead in A?", "which outcome does that sit under?")
    assert answer.text.startswith("They lie in 5 outcomes")


@pytest.mark.parametrize(
    "question",
    ["the concrete project is…", "the actual project?", "and the specific project would be"],
)
def test_the_project_of_the_row_spoken_of_is_told(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, "What's our part in this?", "together with?", question, body="TELMIN")
    assert answer.text.startswith("A.7.3 has 1 project")
