"""A country that is only named in passing is no subject: the asker's, or a capital for its own."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.asker.nations import (
    with_government,
    without_nationality,
    without_own_nationality,
)
from tipassist.answer.rewording.asker.scenes import without_scene
from tipassist.types import AnswerStatus

PRINTED = "SOMTC-Philippines leads it, as Thailand and Lao PDR agreed in Jakarta."


@pytest.mark.parametrize(
    ("asked", "put"),
    [
        ("Can Manila change it?", "Can the Philippines change it?"),
        ("Does Bangkok chair the meeting?", "Does Thailand chair the meeting?"),
        ("Has Manila's team the last word?", "Has the Philippines's team the last word?"),
        ("Was it held in Manila?", "Was it held in Manila?"),
        ("Is it sent to Bangkok?", "Is it sent to Bangkok?"),
        ("Does Hanoi lead it?", "Does Hanoi lead it?"),
        ("What is the Bangkok Declaration?", "What is the Bangkok Declaration?"),
        ("Does Jakarta lead it?", "Does Jakarta lead it?"),
    ],
)
def test_a_capital_stands_for_a_country_that_the_plan_names(asked: str, put: str) -> None:
    assert with_government(asked, PRINTED) == put


def test_the_nationality_of_who_is_told_of_is_left_out() -> None:
    assert without_nationality("I met a Burmese cook.", PRINTED) == "I met a cook."
    assert without_nationality("I met a Burmese cook.", "Burmese law") == "I met a Burmese cook."


@pytest.mark.parametrize(
    ("asked", "put"),
    [
        ("As a Thai judge, what can I do?", "As a judge, what can I do?"),
        ("I'm a young Filipino nurse: which row?", "I'm a young nurse: which row?"),
        ("What is there for Filipino nurses?", "What is there for Filipino nurses?"),
    ],
)
def test_only_the_nationality_of_the_asker_is_no_subject(asked: str, put: str) -> None:
    assert without_own_nationality(asked, PRINTED) == put


def test_a_question_keeps_the_nationality_that_it_asks_of() -> None:
    told = "A Thai boat was found. Which row is on Vietnamese crews?"
    assert without_scene(told, PRINTED) == "A boat was found. Which row is on Vietnamese crews?"


@pytest.mark.parametrize(
    "asked",
    [
        "My sister is a Vietnamese student abroad. Which body leads on consular officials?",
        "As a Malaysian citizen, who leads on consular officials?",
    ],
)
def test_consular_help_is_found_for_any_citizen(with_meaning: Assistant, asked: str) -> None:
    told = ask(with_meaning, asked)
    assert told.status is AnswerStatus.ANSWERED
    assert "D.3.5" in codes(told)


def test_a_capital_is_asked_about_as_its_country(assistant: Assistant) -> None:
    told = ask(assistant, "Does Manila lead the mid-term evaluation?")
    assert told.status is AnswerStatus.ANSWERED
    assert "SOMTC-Philippines will also lead the mid-term evaluation" in told.text


@pytest.mark.parametrize(
    "asked",
    [
        "Our Indonesian colleagues say they hold the lead on TIP in SOMTC. True?",
        "Malaysia holds the lead on TIP in SOMTC, right?",
        "The Thai side says it has the leadership on TIP in SOMTC. Correct?",
        "Our Vietnamese friends insist they have the stewardship of this plan. True?",
    ],
)
def test_who_has_the_lead_is_told_where_another_country_claims_it(
    with_meaning: Assistant, asked: str
) -> None:
    answer = with_meaning.ask(asked)
    assert "SOMTC-Philippines" in answer.text
    assert not answer.text.startswith("Yes")
    assert not answer.items
