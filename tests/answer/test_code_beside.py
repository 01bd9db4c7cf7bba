"""The row beside one that is named, and bodies counted rather than rows."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what comes after D.3.4?", "**D.3.5** Activities"),
        ("which activity comes right before B.1.1?", "**A.7.3** Activities"),
        ("who leads the row after D.3.4?", "ASLOM coordinates D.3.5."),
        ("what follows outcome A.7?", "**Outcome B.1**: Victims"),
        ("who leads D.3.4?", "SOM-MLAT coordinates D.3.4."),
    ],
)
def test_the_row_beside_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).text.startswith(told)


def test_nothing_stands_before_the_first_row(assistant: Assistant) -> None:
    assert "**A.1.1**" in assistant.ask("what comes before A.1.1?").text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("A.2 vs A.3: which has more supporting bodies?", "Outcome A.2 has 2 supporting bodies"),
        ("Does pillar A have more supporting bodies than pillar B?", "No. Pillar A has 6"),
        ("which has more coordinating bodies, A.2 or B.2?", "Outcome A.2 has 4 coordinating"),
        ("does A.2 have more supported activities than B.2?", "Yes. Outcome A.2 has 3 activities"),
        ("Which sectoral bodies are only mentioned once?", "1 of the 12 bodies has a role in"),
    ],
)
def test_bodies_are_counted(assistant: Assistant, question: str, first: str) -> None:
    assert assistant.ask(question).text.startswith(first)
