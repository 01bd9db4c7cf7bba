"""What is only wrapped around a question hides neither how it begins nor how it ends."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.wrapping import without_wrapping


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Hi all, quick question: who leads A.1.4?", "who leads A.1.4?"),
        ("Could you please tell me: does it speak of fishers?", "does it speak of fishers?"),
        ("In the work plan, SLOM leads what?", "SLOM leads what?"),
        ("according to the plan who leads A.1.4?", "who leads A.1.4?"),
        ("A.2.5 has nobody, correct - need it for the meeting", "A.2.5 has nobody, correct"),
        ("who leads B.1? Thanks!", "who leads B.1?"),
        ("which rows do we lead? need it asap", "which rows do we lead?"),
        ("A.1.3 and A.1.4 - need it for my minister's speech, thanks", "A.1.3 and A.1.4"),
        ("who leads C.1 as per this plan?", "who leads C.1?"),
        ("Hello, can help to list what we lead? tks", "list what we lead?"),
        ("just checking: which is the last pillar?", "which is the last pillar?"),
        ("For my report: which is the last pillar?", "which is the last pillar?"),
        ("My boss asks: which is the last pillar?", "which is the last pillar?"),
        ("Dear colleagues, who leads A.1.4? Kind regards, Maria Santos", "who leads A.1.4?"),
        ("Good morning Ms. Lim. who leads A.1.4 Best wishes, Ann Lee", "who leads A.1.4"),
        ("Dear all, what do we lead? Regards, Ann (SLOM desk)", "I am from SLOM. what do we lead?"),
        ("Hello team! which rows do we lead? Thanks, Jo", "which rows do we lead?"),
        ("pls who leads A.1.4", "who leads A.1.4"),
        ("I keep seeing SOM-ED. Who is that?", "Who is SOM-ED?"),
    ],
)
def test_the_question_is_left(said: str, left: str) -> None:
    assert without_wrapping(said) == left


@pytest.mark.parametrize(
    "said",
    [
        "hello",
        "thanks a lot!",
        "thank you",
        "In the old plan, who led A.1?",
        "which bodies need it for the report?",
        "in the plan who leads more, SLOM or ACMW?",
        "so who leads?",
        "good morning",
        "thanks, SLOM",
        "what are best regards, which row",
        "sorry, I meant B.2",
    ],
)
def test_what_asks_stays(said: str) -> None:
    assert without_wrapping(said) == said


@pytest.mark.parametrize(
    "plain", ["A.2.5 has no coordinating body at all, correct", "how many rows does SLOM lead?"]
)
def test_it_is_answered_as_without(assistant: Assistant, plain: str) -> None:
    bare = ask(assistant, plain)
    for wrapped in (
        f"In the plan, {plain}",
        f"{plain} - need it for the meeting",
        f"{plain} Thanks!",
    ):
        assert ask(assistant, wrapped).text == bare.text


def test_a_letter_is_signed_for_a_body(assistant: Assistant) -> None:
    letter = "Dear all, which rows do we lead? Kind regards, Ann Lee, SLOM Secretariat"
    assert ask(assistant, letter).text.startswith("SLOM coordinates 5")
