"""A follow-up of one question word, which asks for what an answer leaves open."""

from dataclasses import replace

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.followups.leaning import Leaning
from tipassist.answer.followups.passages.unsaid import of_unsaid
from tipassist.answer.language.pointing import load_pointing_words
from tipassist.answer.meaning import Intent
from tipassist.answer.turns import State, Turn
from tipassist.answer.understanding.understand import Understander
from tipassist.register.model import Register
from tipassist.types import AnswerStatus

NO_LEAD = "who coordinates A.1.3?"
NO_PROJECT = "what projects are under D.3.5?"
FUNDS = "where does the money come from?"
ENDORSED = "when was the new plan endorsed?"


@pytest.mark.parametrize(
    ("questions", "said", "beside"),
    [
        ((NO_LEAD, "why?"), "gives no reason for it", "no coordinating body for A.1.3"),
        ((NO_PROJECT, "why is that?"), "gives no reason for it", "the cell is blank"),
        ((NO_PROJECT, "does it say why?"), "gives no reason for it", "the cell is blank"),
        ((ENDORSED, "by whom?"), "does not say who endorsed it", "4 August 2023"),
    ],
)
def test_what_is_left_open_is_said_beside_the_answer(
    assistant: Assistant, questions: tuple[str, ...], said: str, beside: str
) -> None:
    for one in questions:
        answer = assistant.ask(one, conversation_id=" > ".join(questions))
    assert answer.status is AnswerStatus.PARTIAL
    assert said in answer.text
    assert beside in answer.text


def test_an_amount_that_is_not_given_is_not_in_the_plan(assistant: Assistant) -> None:
    for one in (FUNDS, "how much is it?"):
        answer = assistant.ask(one, conversation_id="amount")
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "gives no amount of money" in answer.text
    assert "external partners" in answer.text


def test_nobody_else_is_said_of_the_role_asked_before(assistant: Assistant) -> None:
    for one in ("who supports A.2.6?", "nobody else?"):
        answer = assistant.ask(one, conversation_id="else")
    assert answer.text.startswith("Nobody else supports A.2.6.")
    assert "ACWC coordinates" in answer.text


def test_such_as_asks_for_the_examples_of_a_row(assistant: Assistant) -> None:
    for one in ("what does A.2.4 aim at?", "such as?"):
        answer = assistant.ask(one, conversation_id="such")
    assert answer.text.startswith("A.2.4 has 1 example")


def test_what_comes_after_asks_for_the_thing_again(assistant: Assistant) -> None:
    for one in (NO_LEAD, "why?", "and A.1.5?"):
        answer = assistant.ask(one, conversation_id="again")
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.startswith("SOM-ED coordinates A.1.5")


def test_a_reason_is_looked_for_where_the_sections_may_have_one(
    understander: Understander, register: Register
) -> None:
    before = replace(understander.understand("Is it a living plan?"), intent=Intent.PROSE)
    words, asked = load_pointing_words(), understander.understand("why?")
    talk = State((Turn(before),))
    leaning = Leaning(asked, words.read("why?"), talk, register, words)
    assert of_unsaid(leaning, understander.interpret) is None
