"""What is last said only of how to answer is no part of what is asked."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.manner import without_manner
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    "said",
    [
        "codes only",
        "just the codes is fine",
        "names only please",
        "All different names pls.",
        "give both counts",
        "with numbers",
        "Codes are enough.",
        "say which",
        "How many each?",
        "no explanation needed",
        "counting every role",
        "I think there is a tie",
        "whoever leads",
        "whichever of the two is in the lead",
    ],
)
def test_a_clause_that_only_says_how_to_answer_is_left_out(said: str) -> None:
    assert without_manner(f"Which activities does SLOM lead? {said}") == (
        "Which activities does SLOM lead?"
    )
    assert without_manner(f"what slom leads, {said}") == "what slom leads"


@pytest.mark.parametrize(
    "question",
    [
        "who attended the meetings in 2022? names please",
        "no projects yet - which ones",
        "What does SOMTC do? Only coordinating",
        "codes only",
        "Is SLOM in A.2? And how many in A.3?",
        "Which activities does SLOM lead, and ACMW?",
    ],
)
def test_what_bounds_or_asks_stays(question: str) -> None:
    assert without_manner(question) == question


def test_a_list_is_not_said_to_be_unsettled_for_the_manner_asked(assistant: Assistant) -> None:
    plain = assistant.ask("Which activities does SLOM coordinate?")
    asked = assistant.ask("which activities does SLOM coordinate? just the codes is fine")
    assert asked.status is AnswerStatus.ANSWERED
    assert [one.locator for one in asked.items] == [one.locator for one in plain.items]


def test_what_the_asker_thinks_of_a_question_is_no_condition(assistant: Assistant) -> None:
    answer = assistant.ask(
        "None of the pillar C activities has a supporting body, right? It is SOMTC alone."
    )
    assert answer.text.startswith("No. 2 of the 10 activities in Pillar C")


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("give me a one-line summary of pillar B", "pillar B"),
        ("Could you sum up section F", "section F"),
        ("summarise for us: the reporting process", "the reporting process"),
        ("summarise that", "summarise that"),
        ("Sum up for me the activities of C and D", "Sum up for me the activities of C and D"),
        ("a summary of what SLOM does", "a summary of what SLOM does"),
    ],
)
def test_what_asks_for_a_short_form_before_its_subject_is_left_out(asked: str, left: str) -> None:
    assert without_manner(asked) == left
