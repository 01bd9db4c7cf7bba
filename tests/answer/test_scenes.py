"""Where the asker's story is tells nothing of what is asked: "I clerk for a judge in Manila"."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.asker.scenes import (
    with_question_passed_on,
    with_subject_raised,
    without_scene,
)
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("Greetings from Surabaya. When did it begin?", "Greetings. When did it begin?"),
        (
            "A boat was found near Guam. Which row is on boats?",
            "A boat was found. Which row is on boats?",
        ),
        (
            "helping workers abroad, e.g. in Dubai - which body?",
            "helping workers abroad - which body?",
        ),
        (
            "I teach in Manila. She asks from which day it binds.",
            "I teach. She asks from which day it binds.",
        ),
    ],
)
def test_places_of_the_story_are_left_out(told: str, kept: str) -> None:
    assert without_scene(told, "The plan is for Bohol.") == kept


@pytest.mark.parametrize(
    "told",
    [
        "When did Canada sign it?",
        "Was it signed in Canada?",
        "I teach in Bohol. When was it signed?",
        "We are a ministry in Australia. Must we report?",
        "There was a raid in Perth. Does the plan apply there?",
    ],
)
def test_places_that_are_asked_about_stay(told: str) -> None:
    assert without_scene(told, "The plan is for Bohol.") == told


def test_what_somebody_asked_is_asked() -> None:
    told = "Yesterday in Osaka a donor asked if the plan is updated every year. Is it?"
    assert with_question_passed_on(told) == "Is the plan updated every year?"
    assert with_question_passed_on("My boss asked if it is so. Who leads it?").startswith("My boss")


def test_a_story_from_elsewhere_changes_nothing(assistant: Assistant) -> None:
    asked = "When did ACTIP enter into force?"
    assert assistant.ask(f"I run a library in Geneva. {asked}").text == assistant.ask(asked).text
    assert assistant.ask("When did Canada ratify ACTIP?").status is AnswerStatus.NOT_IN_PLAN


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("Our delegation from a low-lying island will ask on X. Anything for us?", "X"),
        (
            "A journalist is going to ask me about organ removal. Is there something?",
            "organ removal",
        ),
        ("The Swedish donor wants to talk about boats. What do we have there?", "boats"),
        ("My boss may be asked about child brides! Any rows on it?", "child brides"),
    ],
)
def test_a_subject_somebody_will_raise_is_looked_for(told: str, asked: str) -> None:
    assert with_subject_raised(told) == f"Is there anything in the plan on {asked}?"


@pytest.mark.parametrize(
    "text",
    [
        "My minister will be asked about X. Who leads it?",
        "Our SOMTC friends will raise X. Anything for us?",
        "The plan will be asked about. Anything for us?",
        "Which body will raise funds. Is there an activity?",
    ],
)
def test_other_questions_after_a_subject_stay(text: str) -> None:
    assert with_subject_raised(text) == text
