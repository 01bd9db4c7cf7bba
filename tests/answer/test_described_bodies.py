"""The words before a name in brackets say who it is, and no subject of its rows."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("For schools and teachers ministries (SOM-ED) - how many rows, and which?", "A.1.1 A.1.5"),
        ("And the hospital and clinic officials (SOMHD): which rows?", "A.1.3 B.1.1"),
        (
            "What about the labour ministers (SLOM) – which rows?",
            "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2",
        ),
    ],
)
def test_a_description_is_no_condition(assistant: Assistant, question: str, rows: str) -> None:
    said = ask(assistant, question)
    assert codes(said) == rows
    assert "None of the activities" not in said.text


def test_a_subject_stays_a_condition(assistant: Assistant) -> None:
    said = ask(assistant, "Which rows of the labour officials (SLOM) speak of recruitment?")
    assert set(codes(said).split()) < {"A.2.1", "A.2.2", "A.3.2", "A.4.1", "A.4.2"}
