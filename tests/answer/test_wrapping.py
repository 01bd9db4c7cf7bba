"""What is only wrapped around a question hides neither how it begins nor how it ends."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.wrapped.wrapping import without_address, without_wrapping


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
        ("It would help me to know who leads A.2.6.", "who leads A.2.6."),
        ("It'd save us an evening of work to know which rows cite CRC", "which rows cite CRC"),
        ("Hi! It is useful to know how many rows we lead.", "how many rows we lead."),
        ("I keep seeing SOM-ED. Who is that?", "Who is SOM-ED?"),
    ],
)
def test_the_question_is_left(said: str, left: str) -> None:
    assert without_wrapping(said) == left


@pytest.mark.parametrize(
    "said",
    [
        "It would help to know whether SLOM leads A.2.6.",
        "Is it right to know who leads A.2.6?",
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


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("To the ASEAN Secretariat: who leads A.1.4?", "who leads A.1.4?"),
        ("Attn: Secretariat: who leads A.1.4?", "who leads A.1.4?"),
        ("To SOMTC: what does it lead?", "To SOMTC: what does it lead?"),
        ("To the team that leads A.1: who are you?", "To the team that leads A.1: who are you?"),
    ],
)
def test_to_whom_a_letter_is_written_is_left_out(said: str, left: str) -> None:
    assert without_address(said) == left


def test_an_office_may_sign(assistant: Assistant) -> None:
    letter = (
        "Dear colleagues, in preparing our next meeting we should be grateful for a list of the "
        "activities that we coordinate. With kind regards, the SOM-MLAT secretariat"
    )
    rows = [one.locator for one in assistant.ask(letter, body="SOM-MLAT").items]
    assert rows == ["D.3.4", "D.4.2"]


def test_we_may_be_named_at_length(assistant: Assistant) -> None:
    letter = (
        "To the Secretariat: we, the central authorities for mutual legal assistance, wish to "
        "learn in which of our activities SOMTC is to support us. We thank you for your reply."
    )
    assert [one.locator for one in assistant.ask(letter).items] == ["D.4.2"]
