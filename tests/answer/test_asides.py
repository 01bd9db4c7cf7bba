"""What only tells of the asker and the occasion changes nothing of what is asked."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.register import queries
from tipassist.register.model import Register
from tipassist.types import Role

AROUND = (
    "The colleague before me left no notes. {}",
    "For the matrix I am filling in: {}",
    "Quick one before the meeting: {}",
    "My director wants to know {}",
    "I'm new in this job, so bear with me. {}",
    "im new to this file, {}",
    "First day on the job, {}",
    "Before the meeting moves on: {}",
    "I'm writing a timeline. {}",
)


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize(
    "question",
    [
        "in which pillars does SLOM have a role?",
        "which bodies coordinate activities in more than one pillar?",
        "how many indicators are there under Pillar B?",
        "of the activities SOMSWD supports, which ones have SOMTC as a supporting body?",
    ],
)
def test_an_aside_changes_no_answer(assistant: Assistant, around: str, question: str) -> None:
    asked = around.format(
        question if around.endswith(("know {}", ": {}", ", {}")) else question.capitalize()
    )
    assert assistant.ask(asked).text == assistant.ask(question).text


@pytest.mark.parametrize(
    "aside",
    ["i remember hearing that", "I think I read that somewhere.", "we only heard about it once"],
)
def test_where_one_has_it_from_changes_no_answer(assistant: Assistant, aside: str) -> None:
    question = "do they want to use influencers somewhere?"
    assert assistant.ask(f"{question} {aside}").text == assistant.ask(question).text


def test_what_an_aside_denies_is_not_denied_of_rows(
    assistant: Assistant, register: Register
) -> None:
    question = "The colleague before me left no notes. Which activities does SLOM coordinate?"
    held = queries.holdings(register, "SLOM", (Role.COORDINATING,))
    wanted = [one.activity.code for one in held]
    assert [item.locator for item in assistant.ask(question).items] == wanted


def test_a_sentence_that_names_something_of_the_plan_is_no_aside(assistant: Assistant) -> None:
    answer = assistant.ask("I am worried about forced labour in shelters. Who coordinates B.1.3?")
    plain = assistant.ask("I am worried about my slides. Who coordinates B.1.3?")
    assert plain.text == assistant.ask("Who coordinates B.1.3?").text
    assert "SOMSWD" in answer.text


def test_who_asks_is_no_way_to_answer(assistant: Assistant, register: Register) -> None:
    question = "we at the human rights commission: prevention pillar, coordinating only pls"
    held = queries.holdings(register, "AICHR", (Role.COORDINATING,))
    wanted = [one.activity.code for one in held if one.activity.pillar == "A"]
    answer = assistant.ask(question, body="AICHR")
    assert [item.locator for item in answer.items] == wanted


def test_that_one_has_rows_changes_no_question_for_duties(assistant: Assistant) -> None:
    question = "what are our reporting deadlines each year?"
    told = assistant.ask(f"{question} we coordinate a few rows", body="SLOM").text
    assert told == assistant.ask(question, body="SLOM").text


def test_which_rows_they_are_is_asked_of_ones_own(assistant: Assistant) -> None:
    told = assistant.ask("which rows? we coordinate a few rows", body="SLOM").text
    assert told.startswith("SLOM coordinates")


@pytest.mark.parametrize(
    ("told", "asked", "alone"),
    [
        (
            "I have just joined the ministry and was asked to brief my director on this plan"
            " tomorrow.",
            "Could you tell me in a few words what it is meant to do?",
            "Could you tell me in a few words what this plan is meant to do?",
        ),
        (
            "I was asked to brief my director on this plan tomorrow.",
            "Who is in charge of it?",
            "Who is in charge of this plan?",
        ),
        (
            "I must present the plan tomorrow.",
            "How many activities does it have?",
            "How many activities does this plan have?",
        ),
        (
            "We have to give a short talk on this plan next week.",
            "Which activities does SLOM lead?",
            "Which activities does SLOM lead?",
        ),
    ],
)
def test_it_is_the_plan_after_who_is_to_speak_of_it(
    assistant: Assistant, told: str, asked: str, alone: str
) -> None:
    assert assistant.ask(f"{told} {asked}").text == assistant.ask(alone).text


def test_what_is_to_be_explained_of_a_body_is_no_aside(assistant: Assistant) -> None:
    answer = assistant.ask("I have to explain what SLOM does in the plan. Could you list it?")
    assert "SLOM has a role in 5" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "We coordinate two activities. What must we report, and to whom?",
        "we lead two rows. how often must we report, and to whom?",
    ],
)
def test_how_many_rows_one_has_changes_no_question_for_duties(
    with_meaning: Assistant, question: str
) -> None:
    assert "Periodic reports" in with_meaning.ask(question, body="SOM-MLAT").text


@pytest.mark.parametrize(
    "question", ["We lead two activities, right?", "We lead two activities. Which ones?"]
)
def test_how_many_rows_one_has_is_checked_where_it_is_asked(
    assistant: Assistant, question: str
) -> None:
    assert "D.4.2" in assistant.ask(question, body="SOM-MLAT").text


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (
            "We worry that SLOM does it all alone. Which rows does SLOM lead with no supporter?",
            "1 of the 63 activities is coordinated by SLOM and has no supporting body",
        ),
        ("My boss fears that nobody supports DGICM. Which rows does DGICM lead?", "DGICM coord"),
        (
            "We suspect SOMTC is left alone too often. How many rows name SOMTC and no other body?",
            "22 of the 63 activities name SOMTC and have exactly 1 body",
        ),
    ],
)
def test_what_is_only_feared_of_a_body_asks_nothing(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    "group",
    [
        "We're a disability rights group.",
        "I'm with a labour union.",
        "Hi, I am from an NGO for migrant women.",
        "We are a small survivors' network in the south!",
    ],
)
@pytest.mark.parametrize(
    "asked", ["Show us the parts about children.", "Which activities mention compensation?"]
)
def test_the_group_of_the_asker_is_no_subject(
    with_meaning: Assistant, group: str, asked: str
) -> None:
    assert codes(with_meaning.ask(f"{group} {asked}")) == codes(with_meaning.ask(asked))


def test_the_group_of_the_asker_stays_where_it_is_asked_of(with_meaning: Assistant) -> None:
    text = with_meaning.ask("We are a company. Which activities concern us?").text
    assert "company" in text or "companies" in text
