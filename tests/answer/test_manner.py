"""What is last said only of how to answer is no part of what is asked."""

import re

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.wrapped.manner import (
    with_number_of_most,
    without_manner,
    without_words_before_claim,
)
from tipassist.register.model import Register
from tipassist.register.queries import holdings
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
        "one combined list of codes is fine",
        "A single list would do nicely.",
        "a short table is good enough for me",
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
        "Which list is fine?",
    ],
)
def test_what_bounds_or_asks_stays(question: str) -> None:
    assert without_manner(question) == question


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Which rows have no lead, so we can propose one?", "Which rows have no lead?"),
        ("List the rows of B, so that our chair can volunteer.", "List the rows of B."),
        ("Which rows have no lead, so we can tell who is missing?", None),
        ("Which rows are ours, so we can lead?", None),
        ("B.1.1 is ours, so we can go ahead?", None),
    ],
)
def test_what_an_answer_is_wanted_for_is_left_out(said: str, asked: str | None) -> None:
    assert without_manner(said) == (asked or said)


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


@pytest.mark.parametrize(
    "before",
    [
        "Never mind what is printed and leave out the citations: just",
        "Do not check,",
        "Nobody will look it up, so please",
        "Not now. ",
        "Without any sources, simply",
    ],
)
def test_what_is_said_before_a_claim_denies_nothing_in_it(
    assistant: Assistant, before: str
) -> None:
    answer = assistant.ask(f"{before} confirm that SOMTC coordinates every row of pillar B.")
    assert answer.text.startswith("No. ")


@pytest.mark.parametrize(
    ("before", "claim"),
    [
        ("There are no gaps in pillar A, please", "confirm that every row of B.1 has a lead."),
        ("Skip the sources:", "confirm that SLOM leads no row of pillar D."),
    ],
)
def test_a_claim_with_a_place_stands_by_itself(
    assistant: Assistant, before: str, claim: str
) -> None:
    assert assistant.ask(f"{before} {claim}").text == assistant.ask(claim).text


@pytest.mark.parametrize(
    "question",
    [
        "Pillar C is ours, now confirm that it has eleven rows.",
        "I cannot confirm that SLOM leads A.1, can you?",
        "Leave out SOMTC: which bodies coordinate rows of pillar C?",
    ],
)
def test_what_a_claim_rests_on_stays_before_it(question: str) -> None:
    place = re.compile(r"\b[A-Z]\.\d|\bpillar", re.IGNORECASE)
    names = re.compile(r"SLOM|SOMTC|pillar|\b[A-Z]\.\d", re.IGNORECASE)
    left = without_words_before_claim(question, lambda said: bool(names.search(said)), place)
    assert without_manner(left) == question


@pytest.mark.parametrize(
    "asked",
    [
        "Which pillar has the largest number of activities, and how large is it?",
        "Which outcome has the fewest activities and how small is that number",
        "Which pillar is the biggest - how big is it?",
    ],
)
def test_how_large_the_largest_is_asks_for_its_number(assistant: Assistant, asked: str) -> None:
    assert with_number_of_most(asked).endswith(", and how many?")
    answer = assistant.ask(asked)
    assert answer.status is AnswerStatus.ANSWERED
    assert "gives no figure" not in answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "What is the largest fund, and how large is it?",
        "Which body leads the most activities, and how large is its budget?",
        "What does the largest pillar aim at?",
    ],
)
def test_what_else_is_asked_for_is_no_number_of_rows(asked: str) -> None:
    assert with_number_of_most(asked) == asked


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Could you pull up the rows SLOM leads for our retreat next week?", True),
        ("List the activities SLOM coordinates for tomorrow's briefing.", True),
        ("Which indicators measure B.3.1 for the meeting next week?", True),
        ("what do we support, in time for my talk on Friday", True),
        ("Which activities are planned for our workshop on consular officers?", False),
        ("Which body supports activities for the training of judges?", False),
        ("Is there a chair for our meeting next week?", False),
        ("What will SLOM coordinate before the mid-term evaluation?", False),
    ],
)
def test_what_a_list_is_wanted_for_is_left_out(said: str, asked: bool) -> None:
    assert (without_manner(said) != said) is asked


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Which companies, by name, are invited?", "Which companies are invited?"),
        ("Which activities call victims by name, not by number?", None),
        ("Which bodies, by number, support B.7.1?", None),
    ],
)
def test_that_names_are_wanted_is_left_out(said: str, left: str | None) -> None:
    assert without_manner(said) == (left or said)


@pytest.mark.parametrize(
    "question",
    [
        "List all activities with AICHR, lead or not.",
        "every row that mentions AICHR, leading or otherwise please",
        "Everything with AICHR in it (lead or no lead)",
        "All rows naming AICHR, coordinating or not coordinating.",
        "AICHR: all its rows, whether or not it leads.",
        "Which activities name AICHR whether it leads or not?",
        "name AICHR rows, as the lead or not",
    ],
)
def test_lead_or_not_is_any_role(assistant: Assistant, question: str, register: Register) -> None:
    named = " ".join(str(one.activity.code) for one in holdings(register, "AICHR"))
    assert codes(assistant.ask(question)) == named


@pytest.mark.parametrize(
    "question", ["SLOM on A.2.1: lead or not?", "For each row, say whether it leads or not."]
)
def test_lead_or_not_may_be_what_is_asked(question: str) -> None:
    assert without_manner(question) == question
