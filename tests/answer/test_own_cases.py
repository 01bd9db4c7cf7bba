"""A case of one's own that is told, and what somebody says to be, are no greetings."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.meaning import Meaning
from tipassist.answer.own_cases import introduces_as, person_told, tells_of_case
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("my boss kept my wages", "boss"),
        ("My employer kept my passport.", "employer"),
        ("hello, my client wants to go home", "client"),
        ("my older sister was trafficked", "sister"),
        ("our judges are corrupt", "judge"),
        ("my client has no lawyer", "client"),
    ],
)
def test_a_case_is_told(text: str, who: str) -> None:
    assert person_told(Meaning(text, text)) == who


@pytest.mark.parametrize(
    "text",
    [
        "my boss wants to know who leads A.1.1",
        "my boss wants a summary",
        "my cat is sick",
        "my landlord kept my deposit",
        "can my employer keep my passport?",
        "what does my body lead",
        "my rows",
        "my client needs help, which rows are there?",
    ],
)
def test_other_words_tell_no_case(text: str) -> None:
    assert not tells_of_case(Meaning(text, text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("i am a judge", ("judge",)),
        ("Hi, I'm a labour inspector.", ("labour", "inspector")),
        ("im a nurse", ("nurse",)),
        ("who am i", ()),
        ("I am a judge, what is there on screens?", ()),
    ],
)
def test_what_somebody_says_to_be_is_read(text: str, words: tuple[str, ...]) -> None:
    assert introduces_as(Meaning(text, text)) == words


def test_a_case_is_answered_with_the_nearest_there_is(assistant: Assistant) -> None:
    answer = assistant.ask("my boss kept my wages")
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert any(str(one.locator) == "C.1.4" for one in answer.citations)


@pytest.mark.parametrize("question", ["my employer kept my dog", "my boss is rude"])
def test_a_case_that_the_plan_has_no_word_of_lies_outside(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(question).status is AnswerStatus.OUT_OF_SCOPE


def test_who_somebody_is_asks_for_the_rows_on_them(assistant: Assistant) -> None:
    assert assistant.ask("i am a judge").items
    assert not assistant.ask("i am a newcomer").items
