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


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Which pillar has the most blank project cells?", "Pillar A has the most activities"),
        ("Which pillar has the most gaps in the project column?", "Pillar A has the most activ"),
        ("In which pillar are the most project cells empty?", "Pillar A has the most activities"),
        ("In which pillar is the number of blank project cells highest?", "Pillar A has the most"),
        ("Which outcome has most blank indicators?", "Outcome D.3 has the most activities that"),
        ("Which pillar has the most open coordinating cells?", "Pillar A has the most activities"),
        ("Which pillar has the fewest activities without a project?", "Pillars B and C have the"),
        ("Which body has the most activities without a project?", "SOMTC, ACWC and ASLOM have"),
        ("Which body has the most blanks in the project column?", "SOMTC, ACWC and ASLOM have"),
        ("Which body supports the most rows without an indicator?", "AICHR and SOMSWD support"),
        ("Which bodies lead activities without a project?", "3 of the 12 bodies coordinate act"),
    ],
)
def test_what_has_the_most_blanks_is_told_by_its_blanks(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_only_rows_without_something_is_no_row_with_it(assistant: Assistant) -> None:
    answer = assistant.ask("Which bodies have only activities without a project?")
    assert answer.text.startswith("None of the 12 bodies")


def test_what_has_most_of_something_has_no_blanks(assistant: Assistant) -> None:
    assert assistant.ask("Which pillar has the most projects?").text.startswith("Pillar B has")
