"""Misspelt verbs of roles, pillars compared by their subjects, and premises that are not so."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Role


@pytest.mark.parametrize(
    ("question", "body", "role"),
    [
        ("aslom leeds wat", "ASLOM", Role.COORDINATING),
        ("slom leds wich", "SLOM", Role.COORDINATING),
        ("wat is somswd runing", "SOMSWD", Role.COORDINATING),
        ("somswd is leedin wich", "SOMSWD", Role.COORDINATING),
        ("wat rows dose acwc suppport", "ACWC", Role.SUPPORTING),
        ("List SOMSWD's activities as lead", "SOMSWD", Role.COORDINATING),
        ("where does DGICM have a back-seat role", "DGICM", Role.SUPPORTING),
        ("where does DGICM have a supporting role", "DGICM", Role.SUPPORTING),
    ],
)
def test_a_misspelt_or_loose_role_is_that_role(
    assistant: Assistant, register: Register, question: str, body: str, role: Role
) -> None:
    expected = (one.code for one in register.activities if body in one.named(role))
    assert codes(assistant.ask(question)) == " ".join(expected)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (
            "Does protecting victims get more activities than regional cooperation does?",
            "Yes. Pillar B has",
        ),
        (
            "so protecting victims has more rows than cooperation, right?",
            "Yes. Pillar B has",
        ),
        ("is the part on protecting victims bigger than the part on cooperation", "Yes. Pillar B"),
        ("Is more planned in pillar A than in pillar B?", "Yes. Pillar A has 21"),
        ("does preventing trafficking get fewer activities than prosecution", "No. Pillar C has"),
    ],
)
def test_pillars_are_compared_by_their_subjects(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_coordinating_names_no_pillar(assistant: Assistant) -> None:
    answer = assistant.ask("Does coordinating get more activities than supporting does?")
    assert "Pillar D has" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "why is telmin alone on the social media dialogue, nobody else from our side",
        "how come TELMIN has to run the social media dialogue on its own?",
    ],
)
def test_who_is_asked_why_it_is_alone_is_told_who_else_is_named(
    assistant: Assistant, question: str
) -> None:
    text = assistant.ask(question).text
    assert text.startswith("No. TELMIN coordinates A.7.3, but the plan also names AICHR there.")


def test_who_is_alone_is_not_corrected(assistant: Assistant) -> None:
    answer = assistant.ask("why is SOM-MLAT alone on extradition?")
    assert "also names" not in answer.text


def test_a_place_that_a_wrong_number_leads_to_is_answered_by_the_right_one(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("I've got four of the five pillars down. What's the fifth?")
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.startswith("The plan has 4 pillars, not 5.")


def test_what_a_row_is_about_is_told_where_it_is_not_what_is_said(assistant: Assistant) -> None:
    answer = assistant.ask("C.2.3 is the one on protecting witnesses, isn't it")
    assert answer.text.startswith("No. ")
    assert "C.2.3 is about something else: " in answer.text
    assert "obstruct" in answer.text
