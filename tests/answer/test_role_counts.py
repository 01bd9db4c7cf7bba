"""How often a body is said to have each role, and whose activities are supported most."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("SOM-ED leads one activity and supports one, right?", "Yes. SOM-ED coordinates 1"),
        ("does AICHR lead five and support ten?", "Yes. AICHR coordinates 5 activities"),
        ("SLOM leads five and supports none, correct?", "Yes. SLOM coordinates 5 activities"),
        (
            "ACWC leads 3 and supports 2 activities, right?",
            "No. ACWC coordinates 3 activities and supports 1 activity, not 2",
        ),
        (
            "is it true that ACMW leads two activities but supports six?",
            "No. ACMW coordinates 1 activity, not 2",
        ),
    ],
)
def test_each_number_is_held_against_the_rows_of_its_role(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    "question",
    [
        "Which body has the most supporters",
        "Who gets the most support?",
        "which body is helped most often",
        "which coordinating body is supported by the most bodies",
    ],
)
def test_who_is_helped_most_leads_the_most_supported_rows(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(question).text.startswith("SOMTC leads the most activities that other")


@pytest.mark.parametrize("question", ["which body supports most", "who supports the most"])
def test_who_supports_most_is_another_question(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith("AICHR supports the most activities")
