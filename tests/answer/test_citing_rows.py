"""Rows of a body that have to do with an instrument keep both conditions, whatever the verb."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.understanding.understand import Understander


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        (
            "Of the pillar D activities we coordinate, which ones borrow from Myanmar's 2022 work "
            "plan?",
            "D.1.1 D.4.1 D.5.1 D.7.1",
        ),
        (
            "Which of the pillar D activities that we coordinate owe something to Myanmar's 2022 "
            "work plan?",
            "D.1.1 D.4.1 D.5.1 D.7.1",
        ),
        ("our pillar D rows with a Myanmar 2022 work plan origin", "D.1.1 D.4.1 D.4.2 D.5.1 D.7.1"),
        ("Which of our rows in A.2 mirror ACTIP Article 14?", ""),
        ("Which of our pillar B rows mirror ACTIP Article 14?", "B.3.1"),
        ("Which activities that we lead take something from ACTIP article 14?", "B.3.1"),
    ],
)
def test_rows_of_a_body_are_told_by_what_they_refer_to(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(assistant.ask(question, body="SOMTC")) == listed


@pytest.mark.parametrize(
    "question",
    [
        "which of our activities help align laws with ACTIP?",
        "does SOMTC lead anything on ACTIP Article 14?",
        "what does ACTIP Article 14 say?",
        "which activities refer to ACTIP Article 14?",
    ],
)
def test_other_questions_of_instruments_are_no_such_sets(
    understander: Understander, question: str
) -> None:
    query = understander.understand(question, "SOMTC").query
    assert query is None or not query.stated


@pytest.mark.parametrize(
    "question",
    [
        "We lead on victim funds and someone else leads on remedies. Which paragraph of Article 14 "
        "is each of those two outcomes, B.5 and B.6, footnoted to?",
        "Which paragraph of Article 14 are B.5 and B.6 footnoted to?",
    ],
)
def test_which_paragraph_is_told_by_the_footnotes(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question, body="SOMSWD").text
    assert "ACTIP Art. 14(14)" in text
    assert "ACTIP Art. 14(13)" in text
