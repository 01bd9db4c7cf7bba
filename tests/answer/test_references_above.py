"""A row that refers to nothing of an instrument lies below an outcome or a pillar that does."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("which ACTIP article is behind A.1.1?", "Outcome A.1 above it rests on Footnote 11"),
        ("what's the legal basis of A.2.3?", "Outcome A.2 above it rests on Footnote 13"),
        ("does C.1.3 cite APA?", "Outcome C.1 above it rests on Footnote 40"),
        ("what does B.7 rest on?", "Pillar B above it rests on Footnote 24"),
    ],
)
def test_what_stands_above_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question).text


@pytest.mark.parametrize(
    "question", ["on what part of ACTIP is B.3.1 based?", "what does A.1.1 refer to?"]
)
def test_place_that_has_it_itself_is_told_alone(assistant: Assistant, question: str) -> None:
    assert "above it" not in assistant.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "what's the basis in ACTIP for our rows?",
        "which ACTIP articles are behind our rows?",
        "what do our rows rest on?",
    ],
)
def test_rows_of_ones_own_are_told_with_what_stands_above(
    assistant: Assistant, question: str
) -> None:
    told = assistant.ask(question, body="SLOM").text

    assert told.count("Outcome A.2 above it rests on Footnote 13: ACTIP, Article 12(e)") == 1
    assert "A.2.2 rests on Footnote 14" in told


def test_which_rows_refer_to_it_is_another_question(assistant: Assistant) -> None:
    answer = assistant.ask("which of our rows refer to ACTIP?", body="AICHR")

    assert [one.locator for one in answer.items] == ["B.3.1"]
