"""In what two terms of the glossary differ is told by both entries."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.meaning import Intent
from tipassist.answer.understanding.understand import Understander


@pytest.mark.parametrize(
    "question",
    [
        "ACTIP vs APA?",
        "How does the plan distinguish ACTIP from the APA?",
        "how is the APA different from ACTIP?",
    ],
)
def test_both_entries_are_told(assistant: Assistant, question: str) -> None:
    text = ask(assistant, question).text
    assert "[Glossary ACTIP]" in text
    assert "[Glossary APA]" in text


@pytest.mark.parametrize(
    "question",
    [
        "AMMTC and SOMTC: which leads more?",
        "How does A.1.1 differ from A.1.2?",
        "ACTIP versus APA: which is cited by more outcomes?",
        "references to ACTIP vs APA?",
    ],
)
def test_bodies_rows_and_citations_are_compared_otherwise(
    understander: Understander, question: str
) -> None:
    assert understander.understand(question).intent is not Intent.DEFINITION
