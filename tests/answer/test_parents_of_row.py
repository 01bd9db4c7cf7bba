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


@pytest.mark.parametrize(
    ("before", "question"),
    [
        (
            ("who runs A.4.2?", "the one right before it?"),
            "so both sit under one outcome. what does that outcome say, word for word",
        ),
        (("who leads A.4.2?",), "what does that outcome say?"),
        (("what are the projects of A.4.1?",), "read me the wording of that outcome"),
    ],
)
def test_the_words_of_the_outcome_above_are_told_and_gone_on_from(
    assistant: Assistant, before: tuple[str, ...], question: str
) -> None:
    assert ask(assistant, *before, question).text.startswith("**Outcome A.4**: ASEAN Member")
    rests = ask(assistant, *before, question, "Which paragraph of APA does it lean on?")
    assert "Footnote 18" in rests.text


def test_no_outcome_is_told_for_rows_under_several(assistant: Assistant) -> None:
    answer = ask(assistant, "what does SLOM coordinate?", "what does that outcome say?")
    assert not answer.text.startswith("**Outcome")
