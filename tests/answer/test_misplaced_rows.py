"""Rows that are said to lie where they do not are told with the place that they lie in."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("In Pillar B, AICHR supports A.2.6, right?", "A.2.6 is in Pillar A, not in Pillar B."),
        ("AICHR supports B.6.1 in Pillar C, right?", "B.6.1 is in Pillar B, not in Pillar C."),
        (
            "Under outcome A.1, SLOM coordinates A.2.1, correct?",
            "A.2.1 is in Outcome A.2, not in Outcome A.1.",
        ),
        ("In Pillar B, AICHR supports B.6.1, right?", "Yes. AICHR supports B.6.1."),
    ],
)
def test_where_rows_lie_is_told_first(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_rows_beside_a_place_are_no_rows_of_it(assistant: Assistant) -> None:
    told = assistant.ask("Does SOMTC lead in Pillar C or B.3.1?").text
    assert "not in Pillar" not in told
