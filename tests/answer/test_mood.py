"""What has been done, exists or must be is not told by what is planned or encouraged."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.language.mood import Mood, asked_mood, is_of_all, tells


@pytest.mark.parametrize(
    ("question", "mood"),
    [
        ("Has the mid-term evaluation been done?", Mood.DONE),
        ("Have all states aligned their national action plans?", Mood.DONE),
        ("Was the final evaluation held in 2028?", Mood.DONE),
        ("Did the first review take place?", Mood.DONE),
        ("Is the review finished yet?", Mood.DONE),
        ("does a regional database exist", Mood.EXISTS),
        ("Is there already a hotline?", Mood.EXISTS),
        ("Is the mechanism up and running?", Mood.EXISTS),
        ("Is a study on demand available?", Mood.EXISTS),
        ("Must states publish annual reports?", Mood.DUTY),
        ("Do victims have to testify in person?", Mood.DUTY),
        ("Are states obliged to report?", Mood.DUTY),
        ("so is reporting mandatory?", Mood.DUTY),
        ("Is there anything on hotlines?", Mood.SAID),
        ("Has the plan anything on children?", Mood.SAID),
        ("Are states encouraged to report?", Mood.SAID),
        ("Must the plan be updated annually?", Mood.SAID),
        ("Does the plan cover databases?", Mood.SAID),
        ("Is the plan reviewed every year?", Mood.SAID),
    ],
)
def test_a_question_has_a_mood(question: str, mood: Mood) -> None:
    assert asked_mood(question) is mood


@pytest.mark.parametrize(
    ("question", "of_all"),
    [
        ("do all member states have a hotline", True),
        ("Are there attaches in every embassy?", True),
        ("are all forms of trafficking covered", False),
        ("does every row have an indicator", False),
        ("is it reviewed every year", False),
        ("is that all about children", False),
    ],
)
def test_something_is_asked_of_all_that_there_are(question: str, of_all: bool) -> None:
    assert is_of_all(question) is of_all


@pytest.mark.parametrize(
    ("mood", "sentence", "told"),
    [
        (Mood.DONE, "A framework will be established before the first review.", False),
        (Mood.DONE, "The plan was endorsed by the ministers.", True),
        (Mood.EXISTS, "States are encouraged to establish units.", False),
        (Mood.EXISTS, "The convention is now in force.", True),
        (Mood.DUTY, "States are encouraged to use their best efforts.", False),
        (Mood.DUTY, "Reports will be submitted each year.", True),
        (Mood.SAID, "States are encouraged to use their best efforts.", True),
    ],
)
def test_a_sentence_tells_a_mood_or_not(mood: Mood, sentence: str, told: bool) -> None:
    assert tells(mood, sentence) is told


@pytest.mark.parametrize(
    "question",
    [
        "do all member states have an anti-trafficking unit",
        "does a regional database exist",
        "Does a victim support fund exist in every state?",
        "Do all states publish annual reports?",
        "Have all states aligned their national action plans?",
        "Must states publish annual reports?",
        "Has the MERL framework been established?",
        "Has the mid-term evaluation been done?",
        "Was the final evaluation done in 2028?",
        "Has the first annual review taken place?",
        "Is a study on demand available?",
        "Are there labour attaches in every embassy?",
        "is the plan final",
        "Must SOMTC do the activities?",
        "Do victims have to testify in person?",
        "Are tourists the target of A.3.1?",
    ],
)
def test_what_is_only_planned_or_encouraged_gets_no_yes(
    assistant: Assistant, question: str
) -> None:
    assert not assistant.ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    [
        "Has the plan been endorsed?",
        "Was the plan endorsed in 2023?",
        "Is ACTIP in force?",
        "Must the plan be updated annually?",
        "Does the MERL framework have to exist before the first annual review?",
        "Does the MERL framework have to be in place before the first annual review cycle?",
        "Is the plan living?",
        "Is the work plan flexible?",
        "Will there be a mid-term evaluation?",
    ],
)
def test_what_the_plan_says_in_that_mood_gets_its_yes(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith("Yes")


def test_a_mechanism_in_place_is_no_doer(assistant: Assistant) -> None:
    assert not assistant.ask("Is the HSU mechanism in place?").text.startswith("Not the HSU")


@pytest.mark.parametrize(
    "question",
    [
        "We'd rather run a scheme of our own that isn't in the table. Does the plan let us?",
        "We want to send our own people there instead. Does the plan permit us that?",
    ],
)
def test_what_may_be_done_is_no_role_in_rows(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, body="SLOM").text.startswith("Yes. SLOM has a role")
