"""Turning: words that leave a subject for another, and nods to what was told."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.language.turning import load_turning_words


def is_name(words: str) -> bool:
    return words.isupper() or "illar" in words or any(char.isdigit() for char in words)


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("never mind, tell me about data", "tell me about data"),
        ("never mind. Shelters.", "what does the plan say about Shelters"),
        ("ok, let's switch to child labour", "what does the plan say about child labour"),
        ("moving on to databases", "what does the plan say about databases"),
        ("unrelated: tourism", "what does the plan say about tourism"),
        ("different topic - what about passports?", "what does the plan say about passports"),
        ("forget that, ACWC", "ACWC"),
        ("let's go to A.2.5", "A.2.5"),
        ("forget it. Pillar D outcomes?", "Pillar D outcomes?"),
        ("nvm, which of those has no projects", "which of those has no projects"),
        ("interesting. And prisons?", "And prisons?"),
        ("got it, who leads B.1.3", "who leads B.1.3"),
    ],
)
def test_what_leaves_a_subject_is_left_out(question: str, left: str) -> None:
    assert load_turning_words().without(question, is_name) == left


@pytest.mark.parametrize(
    "question",
    [
        "never mind",
        "who moves to another pillar",
        "cool down periods for victims",
        "change management",
        "how do I change the subject",
        "great, ",
        "which rows turn to courts",
        "relax the rules on visas",
    ],
)
def test_other_questions_stay_as_they_are(question: str) -> None:
    assert load_turning_words().without(question, is_name) == question


@pytest.mark.parametrize(
    "turn", ["never mind, shelters", "switching to shelters", "new topic: shelters"]
)
def test_a_subject_turned_to_is_asked_of_the_whole_plan(assistant: Assistant, turn: str) -> None:
    told = ask(assistant, "What does SLOM lead?", turn)
    assert codes(told) == codes(assistant.ask("what does the plan say about shelters"))
    assert codes(told)


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("never mind, how many outcomes?", "25 priority outcomes"),
        ("scrap that. who leads nothing?", "SOMHD"),
        ("forget it, which of those has no projects", "A.2.1"),
    ],
)
def test_nothing_said_before_is_meant_but_what_is_pointed_to(
    assistant: Assistant, turn: str, told: str
) -> None:
    assert told in ask(assistant, "What does SLOM lead?", turn).text


def test_whom_one_speaks_for_stays(assistant: Assistant) -> None:
    said = "I'm with SLOM. What do we support?"
    assert codes(ask(assistant, said, "never mind, what do we lead?")) == (
        codes(assistant.ask("What does SLOM lead?"))
    )
