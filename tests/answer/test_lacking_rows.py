"""Rows of a body that lack something: what is missing is not the body."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("body", "question", "listed"),
    [
        (None, "which activities without a project does SOMTC lead?", "A.5.1"),
        (None, "which activities lacking a project does SOMTC coordinate?", "A.5.1"),
        (None, "how many activities without a project does SOMTC lead in A?", "A.5.1"),
        (None, "which activities without indicators are led by SOMTC?", "D.3.6"),
        (None, "which rows with no supporting body does SLOM lead?", "A.4.2"),
        ("ACWC", "which rows without a project do we lead?", "A.1.2"),
    ],
)
def test_rows_of_a_body_without_something_are_its_own(
    assistant: Assistant, body: str | None, question: str, listed: str
) -> None:
    assert codes(assistant.ask(question, body=body)) == listed


def test_none_of_a_body_lacks_what_all_have(assistant: Assistant) -> None:
    answer = assistant.ask("which activities without a project does SLOM lead?")
    assert answer.text.startswith("None of the 63 activities is coordinated by SLOM and has no")


def test_rows_that_a_body_does_not_lead_are_the_others(assistant: Assistant) -> None:
    answer = assistant.ask("which activities without a project does SOMTC not lead?")
    assert codes(answer) == "A.1.2 D.3.5"
