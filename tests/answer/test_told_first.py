"""A message that tells of rows first and then asks what leans on them."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register
from tipassist.types import Role


def _codes(assistant: Assistant, question: str, body: str | None = None) -> list[str]:
    return [one.locator for one in assistant.ask(question, body=body).items]


def test_the_rest_is_of_what_is_told_first(assistant: Assistant) -> None:
    question = "In pillar D nearly everything sits with SOMTC. What's the rest?"
    assert _codes(assistant, question) == ["D.3.4", "D.3.5", "D.4.2"]


def test_the_remaining_one_is_of_what_is_told_first(assistant: Assistant) -> None:
    told = assistant.ask("SOMSWD leads most of B.1. Who has the remaining one?")
    assert told.text.startswith("B.1.4: SOMTC coordinates")


def test_anything_else_is_beside_the_activity_told_of(assistant: Assistant) -> None:
    assert _codes(assistant, "ACWC leads B.2.3. Does it lead anything else?") == ["A.1.2", "A.2.6"]


def test_another_like_that_has_what_is_told(assistant: Assistant) -> None:
    question = "A.2.5 has no coordinator. Is there another one like that?"
    assert _codes(assistant, question) == ["A.1.3"]


def test_there_is_the_activity_told_of(assistant: Assistant) -> None:
    told = assistant.ask("We lead B.1.1. Who supports us there?", body="SOMSWD")
    assert told.text.startswith("SOMHD supports B.1.1")


def test_what_is_told_wrongly_is_not_leant_on(assistant: Assistant) -> None:
    told = assistant.ask("AICHR supports B.5.1. Does anyone else?")
    assert "SOMTC, not AICHR" in told.text


def test_a_question_of_its_own_does_not_lean_on_what_is_told(assistant: Assistant) -> None:
    question = "AICHR supports a lot of SOMTC stuff. Where does it support a coordinator that is "
    assert _codes(assistant, question + "NOT SOMTC?") == ["A.2.6", "A.3.2"]


def test_which_ones_in_a_pillar_is_the_same_asked_there(assistant: Assistant) -> None:
    told = assistant.ask("SLOM coordinates in pillars A and C. Which ones in C?")
    assert told.text.startswith("None of the 10 activities in Pillar C names SLOM")


@pytest.mark.parametrize(
    "question",
    [
        "In the law enforcement pillar almost everything is SOMTC alone I think. "
        "Which have a supporting body?",
        "In pillar C nearly everything is SOMTC alone. Which ones have a supporting body?",
        "Pillar C seems to be all SOMTC. Which have supporters?",
        "Pillar C is mostly SOMTC on its own. Which of its rows have a supporter?",
    ],
)
def test_what_is_said_loosely_of_a_pillar_leaves_the_question_to_the_pillar(
    assistant: Assistant, register: Register, question: str
) -> None:
    told = [one.locator for one in assistant.ask(question).items]
    rows = [one for one in register.activities if one.pillar == "C"]
    assert told == [one.code for one in rows if one.named(Role.SUPPORTING)]


def test_what_is_said_of_all_rows_is_asked_of_these(assistant: Assistant) -> None:
    answer = assistant.ask("SOMTC leads all of pillar C. Which of these have a supporter?")
    assert "just listed" in answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "They sound alike. What's the difference between the two?",
        "Hm, those look rather similar. How do they differ?",
        "Both seem pretty much the same. How do they differ?",
        "That's confusing. What's the difference between the two?",
    ],
)
def test_a_remark_on_what_was_told_is_left_out(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "Which activities does SOM-MLAT lead?", asked)
    assert {"D.3.4", "D.4.2"} <= {one.locator for one in said.citations}


def test_a_remark_needs_something_told(assistant: Assistant) -> None:
    assert "D.3.4" not in assistant.ask("They sound alike. What's the difference?").text


@pytest.mark.parametrize(
    ("question", "own", "rows"),
    [
        (
            "We support a number of activities. Among them, which have projects taken from "
            "Myanmar's 2022 TIP work plan?",
            "AICHR",
            "B.6.1 D.5.1 D.7.1",
        ),
        (
            "ACMW supports six activities. Of these, which does SLOM coordinate?",
            None,
            "A.2.1 A.2.2 A.3.2 A.4.1",
        ),
        ("We lead five rows. Among them, which have AICHR in support?", "SLOM", "A.3.2"),
    ],
)
def test_of_rows_only_told_of_those_asked_for_are_listed(
    assistant: Assistant, question: str, own: str | None, rows: str
) -> None:
    assert codes(assistant.ask(question, body=own)) == rows


def test_a_list_that_is_asked_for_stays_whole(assistant: Assistant) -> None:
    asked = "List the activities ACMW supports, and of those which does SLOM coordinate?"
    assert codes(assistant.ask(asked)) == "A.2.1 A.2.2 A.2.6 A.3.1 A.3.2 A.4.1"
