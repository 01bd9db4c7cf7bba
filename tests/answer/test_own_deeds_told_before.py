"""What askers tell of their own body before asking, unions, and counts set beside each other."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("body", "question", "codes"),
    [
        (
            "SOMTC",
            "We coordinate a lot, I know. Where do we only support somebody else?",
            ["B.2.1", "B.2.2", "B.5.1", "B.7.1", "B.7.2", "D.4.2"],
        ),
        (
            "SOMSWD",
            "We lead six rows. In which are we just a supporter to somebody else?",
            ["A.1.5", "B.6.1", "B.7.1", "C.2.1", "D.3.6"],
        ),
        (
            "SOMTC",
            "As everybody knows we coordinate the lion's share, so let me ask for the reverse, "
            "which is where somebody else holds the pen and we are expressly labelled a "
            "supporting body.",
            ["B.2.1", "B.2.2", "B.5.1", "B.7.1", "B.7.2", "D.4.2"],
        ),
        ("SOMTC", "We coordinate most rows. Which do we support in pillar D?", ["D.4.2"]),
        ("AICHR", "We support a lot of rows. Where do we lead in pillar A?", ["A.1.4", "A.7.3"]),
        ("SLOM", "Given that we coordinate a lot, where do we support?", []),
        (
            None,
            "SOMTC coordinates the bulk of the plan. Where is it a supporting body in pillar D?",
            ["D.4.2"],
        ),
        ("AICHR", "Which rows in C that another body leads do we support?", ["C.4.1"]),
        (
            "SOMTC",
            "Which rows in pillar D does somebody else coordinate while we support them?",
            ["D.4.2"],
        ),
        ("AICHR", "We support a lot of rows. Which of them are in pillar C?", ["C.4.1"]),
        (
            None,
            "Which activities does SOMSWD carry on its own, in the sense that it is the coordinator"
            " and no supporting body has been put beside it?",
            ["B.1.2", "B.1.3", "B.1.5"],
        ),
        (
            "AICHR",
            "Which rows do we hold alone, meaning that we lead and nobody supports us?",
            ["A.1.4", "B.3.3"],
        ),
        (
            None,
            "under A.3, activities supported by ACMW or AICHR (or both)",
            ["A.3.1", "A.3.2", "A.3.3"],
        ),
        (None, "In A.3 which activities are supported by both ACMW and AICHR?", ["A.3.2"]),
    ],
)
def test_rows_asked_for(
    assistant: Assistant, body: str | None, question: str, codes: list[str]
) -> None:
    found = [item.locator for item in assistant.ask(question, body=body).items]
    assert sorted(found) == codes


@pytest.mark.parametrize(
    ("body", "question", "begins"),
    [
        (
            "AICHR",
            "How often do we coordinate compared to how often we support",
            "AICHR supports 10 activities and coordinates 5 activities",
        ),
        (
            None,
            "In Pillar B, does SOMSWD coordinate more than SOMTC, or less? (count shared rows)",
            "SOMSWD coordinates 6 activities in Pillar B and SOMTC coordinates 6",
        ),
        (None, "does AICHR support more than ACMW, or less?", "AICHR supports 10 activities"),
        (None, "does AICHR support more than ACMW?", "Yes. AICHR supports 10 activities"),
        (
            None,
            "is there a tie between ASLOM, DGICM and SOM-MLAT on coordination?",
            "Yes. ASLOM coordinates 2 activities, DGICM coordinates 2 activities",
        ),
        (None, "SOMTC leads most activities. Which bodies support it?", "6 of the 12 bodies"),
        (None, "Which body holds the pen in most rows?", "SOMTC coordinates the most"),
    ],
)
def test_both_counts_are_told(
    assistant: Assistant, body: str | None, question: str, begins: str
) -> None:
    assert assistant.ask(question, body=body).text.startswith(begins)
