"""Askers who say which body they speak for."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Role


@pytest.mark.parametrize(
    "question",
    [
        "I'm with SLOM. What is my body coordinating?",
        "what is my body coordinating? I'm with SLOM",
        "SLOM here, what's my body coordinating",
        "as SLOM what do we lead",
        "im from slom n want to know what we lead",
        "We at SLOM want to know which activities we coordinate",
        "I am the SLOM focal point. Which activities do we coordinate?",
        "speaking for SLOM: which activities do we coordinate?",
        "I represent SLOM and my boss asks what we lead",
        "i work for the labour officials SLOM, what do we lead",
        "We are the labour officials (SLOM). What do we lead?",
        "I am new at the labour officials desk (SLOM). Which activities are ours to coordinate?",
    ],
)
def test_an_introduction_tells_whose_we_is(assistant: Assistant, question: str) -> None:
    plain = assistant.ask("What does SLOM coordinate?")
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.items == plain.items


def test_an_introduction_is_no_condition(assistant: Assistant) -> None:
    told = assistant.ask("I'm with SLOM. What does SOMSWD coordinate?")
    assert told.items == assistant.ask("What does SOMSWD coordinate?").items


def test_a_body_that_acts_is_not_introduced(assistant: Assistant) -> None:
    assert assistant.explain("as SLOM supports it, who coordinates?").speaks_for is None
    assert assistant.explain("what do we do with SLOM?").speaks_for is None


def test_an_introduction_holds_in_its_conversation(assistant: Assistant) -> None:
    first = assistant.ask("I'm with SLOM. What do we coordinate?", body="SOMTC")
    then = assistant.ask(
        "And what do we support?", body="SOMTC", conversation_id=first.conversation_id
    )
    assert "SLOM" in then.text
    assert "SOMTC" not in then.text.splitlines()[0]


@pytest.mark.parametrize("said", ["Hi, I'm with SLOM", "SLOM here, list the activities"])
def test_an_introduction_that_asks_nothing_of_we_holds_too(assistant: Assistant, said: str) -> None:
    first = assistant.ask(said)
    answer = assistant.ask("what do we coordinate?", conversation_id=first.conversation_id)
    assert answer.items == assistant.ask("What does SLOM coordinate?").items


def test_rows_of_an_own_body_not_known_are_never_those_of_another(assistant: Assistant) -> None:
    answer = assistant.ask("Of our activities, how many have AICHR as supporter?")
    assert answer.status is AnswerStatus.CLARIFY


def test_a_body_in_brackets_at_the_end_signs_the_question(assistant: Assistant) -> None:
    signed = assistant.ask("What do we coordinate? (SLOM)")
    assert signed.items == assistant.ask("What does SLOM coordinate?").items


HERE = "we're from SOMHD. what do we have in here?"


@pytest.mark.parametrize(
    "asked",
    [
        "and I'm SOM-ED, same question for me",
        "I'm with SOM-ED, same for me?",
        "I'm from SOM-ED, and me?",
        "and for me? I'm from SOM-ED",
        "same question, I'm SOM-ED",
        "we're SOM-ED, same for us?",
        "and I'm from SOM-ED. Same.",
        "I'm SOM-ED, same for me please",
        "what about me, I'm from SOM-ED",
        "what about me? I'm from SOM-ED",
        "hello, SOM-ED here, same question",
        "change that: I'm SOM-ED",
        "I represent SOM-ED: same question",
    ],
)
def test_the_same_question_is_asked_of_the_body_introduced(
    assistant: Assistant, asked: str
) -> None:
    assert ask(assistant, HERE, asked).text.startswith("SOM-ED has a role in 2 of the 63")
    led = ask(assistant, HERE, asked, "and what do we lead?")
    assert codes(led) == "A.1.5"


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        (
            ("I'm from ACWC, which do we lead in pillar A?", "I'm AICHR, same for me please"),
            "AICHR coordinates 2 of the 21 activities in Pillar A.",
        ),
        (
            ("I'm with SOMHD, do we lead anything?", "I'm with SOM-ED, same question"),
            "Yes. SOM-ED coordinates 1 of the 63",
        ),
        (
            ("which activities does SLOM coordinate?", "I'm with ACMW, and us?"),
            "ACMW coordinates 1 of the 63",
        ),
        ((HERE, "I'm with DGICM, what do we lead?"), "DGICM coordinates 2 of the 63"),
        (
            ("I'm from ACWC, which do we lead in pillar A?", "my boss sits in SLOM, same question"),
            "SLOM coordinates 5 of the 21 activities in Pillar A.",
        ),
        (
            (
                "I'm from ACWC, which do we lead in pillar A?",
                "my colleague is from SLOM, what about her?",
                "and what do we lead?",
            ),
            "ACWC coordinates 3 of the 63",
        ),
    ],
)
def test_what_else_was_asked_stays(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


_ASKED_BACK = "which activities are ours to lead?"


@pytest.mark.parametrize(
    "told",
    ["DGICM", "ah sorry, I'm from DGICM", "DGICM, sorry", "we're DGICM", "Sorry. It's DGICM.",
     "my body is DGICM", "I work for DGICM, thanks"],
)  # fmt: skip
def test_the_body_asked_back_is_the_askers(assistant: Assistant, told: str) -> None:
    assert ask(assistant, _ASKED_BACK).status is AnswerStatus.CLARIFY
    assert codes(ask(assistant, _ASKED_BACK, told)) == "A.2.4 B.7.1"
    assert codes(ask(assistant, _ASKED_BACK, told, "the ones we support?")) == "B.7.2"
    led = ask(assistant, _ASKED_BACK, told, "the ones we support?", "led by?")
    assert led.text.startswith("SOMSWD coordinates B.7.2")


def test_the_question_asked_back_keeps_its_place_and_form(assistant: Assistant) -> None:
    asked = ask(assistant, "do we support anything in C?", "SOMSWD")
    assert asked.text.startswith("Yes. SOMSWD supports 1 of the 10")
    assert codes(ask(assistant, "do we support anything in C?", "SOMSWD", "and in D?")) == "D.3.6"


def test_another_question_of_a_body_does_not_introduce(assistant: Assistant) -> None:
    then = ask(assistant, _ASKED_BACK, "what does SLOM lead?", "what do we support?")
    assert then.status is AnswerStatus.CLARIFY


@pytest.mark.parametrize(
    "opening",
    [
        "i'm told we're SLOM.",
        "hello, apparently we are with SLOM.",
        'I think we\'re called "SLOM".',
    ],
)
def test_who_is_told_to_be_the_asker_speaks_for_it(
    assistant: Assistant, register: Register, opening: str
) -> None:
    answer = assistant.ask(f"{opening} Which rows do we run ourselves, not just help with?")
    led = [one.code for one in register.activities if "SLOM" in one.named(Role.COORDINATING)]
    assert [one.locator for one in answer.items] == led


@pytest.mark.parametrize(
    ("body", "question", "listed"),
    [
        (
            None,
            "I have to brief our labour attaché tomorrow and need every activity where SLOM is in"
            " the lead and ACMW is named as supporting body.",
            "A.2.1 A.2.2 A.3.2 A.4.1",
        ),
        (
            None,
            "I am meeting our labour attaché and need the rows that SLOM leads.",
            "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2",
        ),
        (
            "SLOM",
            "I have to brief our labour attaché and need the rows we lead.",
            "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2",
        ),
    ],
)
def test_who_is_briefed_is_no_subject(
    assistant: Assistant, body: str | None, question: str, listed: str
) -> None:
    assert codes(ask(assistant, question, body=body)) == listed


@pytest.mark.parametrize(
    "question",
    [
        "In pillar A which rows does SLOM lead? We are SLOM and our lists don't agree.",
        "Under pillar A, the rows that SLOM leads: which are they? We're SLOM, our figures differ.",
    ],
)
def test_what_is_asked_before_an_introduction_stays(assistant: Assistant, question: str) -> None:
    assert codes(ask(assistant, question, body="SLOM")) == "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2"
