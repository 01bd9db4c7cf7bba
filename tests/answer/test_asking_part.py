"""Which part of a long question asks."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.language.asking_part import sentences_of
from tipassist.answer.understanding.unknowing import without_unknowing
from tipassist.register import queries
from tipassist.register.model import Register
from tipassist.types import Role


@pytest.mark.parametrize(
    "question",
    [
        "My director is new here and wants everything on one page. So: which activities does"
        " SOMSWD coordinate?",
        "We meet on Monday and I have ten minutes. Please list the activities that SOMSWD"
        " coordinates. Thank you!",
        "Good morning, I am new in this desk - which activities does SOMSWD coordinate?",
    ],
)
def test_what_only_tells_takes_nothing_from_the_list(
    assistant: Assistant, register: Register, question: str
) -> None:
    answer = assistant.ask(question)
    held = queries.holdings(register, "SOMSWD", (Role.COORDINATING,))
    assert [item.locator for item in answer.items] == [one.activity.code for one in held]


def test_a_bound_before_the_question_counts(assistant: Assistant, register: Register) -> None:
    answer = assistant.ask("Outside pillar B, in which activities is SOMSWD supporting?")
    held = queries.holdings(register, "SOMSWD", (Role.SUPPORTING,))
    wanted = [one.activity.code for one in held if one.activity.pillar != "B"]
    assert [item.locator for item in answer.items] == wanted


@pytest.mark.parametrize(
    "question",
    [
        "Which of the activities that SOMSWD supports, in all of the plan, are led by SOMTC?",
        "Which activities supported by SOMSWD, if I may ask, are coordinated by SOMTC?",
    ],
)
def test_what_is_put_in_between_cuts_no_question(assistant: Assistant, question: str) -> None:
    assert [one.locator for one in assistant.ask(question).items] == ["B.6.1", "C.2.1", "D.3.6"]


def test_a_list_told_after_a_colon_is_what_is_asked(assistant: Assistant) -> None:
    told = "Our ministers will ask whether education is in this thing at all, so: "
    answer = assistant.ask(f"{told}all activities with us in them.", body="SOM-ED")
    assert [one.locator for one in answer.items] == ["A.1.1", "A.1.5"]


def test_a_short_form_before_its_number_ends_no_sentence() -> None:
    assert len(sentences_of("actip art. 14(2) - where?")) == 1
    assert len(sentences_of("apa para. 3 is cited. where?")) == 2
    assert len(sentences_of("We lead two. Which ones?")) == 2


def test_bodies_that_do_not_agree_are_told_of_and_askers_who_do_not_know_are_not() -> None:
    quarrel = "if two bodies do not agree on who does a project, who decides?"
    assert without_unknowing(quarrel) == quarrel
    assert "agree" not in without_unknowing("we do not agree on who leads B.2.1. which body is it?")
