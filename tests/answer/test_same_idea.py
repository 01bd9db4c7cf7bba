"""What a talk was about is looked for in a section by its title, or is what somebody must have."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

BEST = "which activity handles the child's best interests"
GENDER = "which activities speak of gender equality"
NON_PUNISHMENT = "which activity deals with non-punishment"


@pytest.mark.parametrize(
    ("questions", "place"),
    [
        ((BEST, "led by?", "does the same idea also sit among the principles?"), "Section C.5"),
        ((GENDER, "is that idea also among the core principles?"), "Section C.6"),
        ((NON_PUNISHMENT, "who leads it", "is it one of the principles too?"), "Section C.3"),
        (
            ("anything on do no harm", "does it also stand among the guiding principles"),
            "Section C.2",
        ),
    ],
)
def test_the_same_idea_is_sought_in_a_section(
    assistant: Assistant, questions: tuple[str, ...], place: str
) -> None:
    places = {one.locator for one in ask(assistant, *questions).citations}
    assert place in places


def test_a_title_that_no_section_has_gets_no_verdict(assistant: Assistant) -> None:
    text = ask(assistant, GENDER, "is it among the tables?").text
    assert not text.startswith(("Yes", "No"))


@pytest.mark.parametrize(
    "asked",
    [
        "does it say bodies must appoint one, and by what date",
        "must coordinating bodies designate one?",
        "do bodies have to establish one, and when",
    ],
)
def test_the_thing_asked_about_is_what_they_must_have(assistant: Assistant, asked: str) -> None:
    meaning = assistant.explain(asked)
    assert "contact person" not in meaning.text
    assistant.ask("what is the email of the contact person at slom?", conversation_id=asked)
    assert "a contact person" in assistant.explain(asked, conversation_id=asked).text


def test_one_of_a_list_is_no_thing_to_have(assistant: Assistant) -> None:
    assistant.ask("what does aichr lead", conversation_id="one of a list")
    meaning = assistant.explain("name one of them", conversation_id="one of a list")
    assert "Section" not in meaning.text
    assert "a " not in meaning.text.split()


@pytest.mark.parametrize(
    "before",
    [
        ("is a state fund for victims foreseen?", "who leads there?"),
        ("what is B.5.1 about?",),
        ("who leads B.5.1?",),
    ],
)
def test_what_every_state_has_is_the_thing_spoken_of(
    assistant: Assistant, before: tuple[str, ...]
) -> None:
    said = ask(assistant, *before, "does every member state already have one?")
    assert said.status is AnswerStatus.NOT_IN_PLAN
    assert "B.5.1" in said.text
