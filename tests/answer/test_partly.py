"""Two questions in one, one of them answered: that is told, and what is missing is named."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.language.asking_part import load_asking_words
from tipassist.answer.talks.partly import Pair, pairs_in
from tipassist.types import AnswerStatus

LACKS_CONTACT = "gives no contact details"
LACKS_MONEY = "gives no amount of money"
LACKS_PROGRESS = "gives no information on progress"


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("who leads it and what is its budget?", "who leads it", "what is its budget?"),
        ("who leads it? And on which day?", "who leads it", "on which day?"),
        ("tell me who leads it, plus its budget", "tell me who leads it", "tell me its budget"),
        ("give us its goal and the price", "give us its goal", "give us the price"),
        ("who leads it as well as their address", "who leads it", "what is their address"),
        ("the review: year, and the author?", "the review: year?", "the review: the author?"),
        ("D.3.6: project and budget", "D.3.6: project?", "D.3.6: budget?"),
    ],
)
def test_a_question_is_read_as_two(text: str, first: str, second: str) -> None:
    pairs = pairs_in(text, load_asking_words())
    assert (first, second) in [(one.first, one.second) for one in pairs]


@pytest.mark.parametrize(
    "text",
    [
        "who coordinates B.5.1?",
        "who reviews and revises the plan?",
        "SLOM and ACWC: who has more and by how much?",
        "who leads it and when?",
        "The reports go up to the ministers; what is the price?",
    ],
)
def test_a_single_question_stays_one(text: str) -> None:
    assert pairs_in(text, load_asking_words()) == ()


def test_a_thing_beside_is_only_loosely_a_question() -> None:
    pairs = pairs_in("who leads A.2.1, plus the phone number?", load_asking_words())
    assert pairs[0] == Pair("who leads A.2.1", "what is the phone number?", loose=True)


@pytest.mark.parametrize(
    ("text", "told", "missing"),
    [
        ("Who coordinates B.5.1 and what is its budget?", "SOMSWD", LACKS_MONEY),
        ("What is the budget of B.5.1 and who coordinates it?", "SOMSWD", LACKS_MONEY),
        ("Who coordinates B.5.1, and when does it start?", "SOMSWD", "gives no date"),
        ("Who supports B.5.1, plus the e-mail of the focal point?", "SOMTC", LACKS_CONTACT),
        ("Who supports B.5.1? And their phone number?", "SOMTC", LACKS_CONTACT),
        ("Tell me who supports A.3.2 as well as their e-mail addresses", "ACMW", LACKS_CONTACT),
        ("Which bodies support A.3.2; their addresses?", "AICHR", LACKS_CONTACT),
        ("B.7.2, its lead body? and how many came home last year", "SOMSWD", LACKS_PROGRESS),
        ("D.3.6: project, and who pays for it?", "Workshop", "gives no source of funds"),
        ("What does A.7.3 want to do? and has it been done?", "Convene", LACKS_PROGRESS),
        ("What does ACWC stand for and who is its current chair?", "Women", "no names of persons"),
        ("How long does the plan run and what does it cost?", "five-year", LACKS_MONEY),
        ("List the activities of SLOM, with the budget of each", "A.2.1", LACKS_MONEY),
        ("How many activities are in pillar C and how many are finished?", "10", LACKS_PROGRESS),
        ("Which rows does SLOM lead and when must they be finished?", "A.4.2", "gives no date"),
        ("What does ASLOM coordinate, and when must those be done?", "D.3.5", "gives no date"),
        ("what is the phone number of SLOM and what does it lead?", "A.2.1", LACKS_CONTACT),
    ],
)
def test_one_part_is_answered_and_the_other_said_to_be_missing(
    assistant: Assistant, text: str, told: str, missing: str
) -> None:
    answer = assistant.ask(text)
    assert answer.status is AnswerStatus.PARTIAL
    assert told in answer.text
    assert missing in answer.text
    note = next(one for one in answer.claims if missing in one.text)
    assert note.citations


def test_what_is_missing_is_said_in_the_order_in_which_it_is_asked(assistant: Assistant) -> None:
    before = assistant.ask("What is the budget of B.5.1 and who coordinates it?")
    after = assistant.ask("Who coordinates B.5.1 and what is its budget?")
    assert LACKS_MONEY in before.claims[0].text
    assert LACKS_MONEY in after.claims[-1].text


def test_it_goes_on_from_what_was_told(assistant: Assistant) -> None:
    talk = "mixed"
    assistant.ask("Who coordinates B.5.1 and what is its budget?", conversation_id=talk)
    answer = assistant.ask("and how many indicators does it have?", conversation_id=talk)
    assert "B.5.1" in answer.text
    assert "indicator" in answer.text


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("What is the budget of B.5.1?", AnswerStatus.NOT_IN_PLAN),
        ("What is the budget of B.5.1 and in which city is it held?", AnswerStatus.NOT_IN_PLAN),
        ("Who coordinates B.5.1 and who supports it?", AnswerStatus.ANSWERED),
        ("Who coordinates A.3.2, and what are its indicators?", AnswerStatus.ANSWERED),
        ("When was ACTIP signed and when did it come into force?", AnswerStatus.ANSWERED),
        ("SLOM vs ACWC: who coordinates more, and by how much?", AnswerStatus.ANSWERED),
        ("who coordinates pillar B? all different names pls", AnswerStatus.ANSWERED),
    ],
)
def test_what_has_one_ending_keeps_it(
    assistant: Assistant, text: str, status: AnswerStatus
) -> None:
    assert assistant.ask(text).status is status
