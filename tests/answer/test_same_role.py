"""Whether bodies have the same role in a row."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("do SLOM and ACMW have the same role in A.2.1?", "No. In A.2.1, SLOM coordinates it"),
        ("are SLOM and ACMW the same on A.2.1?", "No. In A.2.1, SLOM coordinates it"),
        ("is SLOM's role the same as ACMW's in A.2.1?", "No. In A.2.1, SLOM coordinates it"),
        ("do ACWC and SOM-ED have the same role in A.1.1?", "Yes. In A.1.1, ACWC supports it"),
        ("do TELMIN and AICHR play the same part in A.7.3?", "Yes. In A.7.3, TELMIN coordinates"),
        ("does SOMHD have the same role as SLOM in A.2.1?", "No. In A.2.1, SOMHD has no role"),
    ],
)
def test_the_roles_of_a_row_are_held_against_each_other(
    assistant: Assistant, question: str, first: str
) -> None:
    assert assistant.ask(question).text.startswith(first)


def test_bodies_of_a_row_are_no_roles(assistant: Assistant) -> None:
    assert "In A.2.1," not in assistant.ask("are SLOM and ACMW named in A.2.1?").text
