"""A case of one's own that is told, and what somebody says to be, are no greetings."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.meaning import Meaning
from tipassist.answer.understanding.own_cases import introduces_as, person_told, tells_of_case
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


@pytest.mark.parametrize(
    ("told", "row"),
    [
        ("My boss saw a row about asset forfeiture.", "C.1.4"),
        ("My boss is looking for the row on legal aid.", "B.6.1"),
        ("My boss keeps asking about scams.", "C.3.2"),
        ("My minister will speak about public procurement.", "A.5.1"),
        ("My student is writing about organ removal.", "C.1.2"),
        ("Our police are to be trained on online exploitation.", "C.1.3"),
        ("Our judges have no training on compensation.", "B.6.1"),
        ("My sister works on climate change.", "A.1.4"),
        ("My employer says the plan limits recruitment fees.", "A.2.3"),
        ("Our lawyers are looking at compensation.", "B.6.2"),
    ],
)
def test_who_looks_for_a_subject_is_told_its_rows(
    with_meaning: Assistant, told: str, row: str
) -> None:
    answer = with_meaning.ask(told)
    assert answer.status is AnswerStatus.ANSWERED
    assert row in {str(one.locator) for one in answer.items}


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("My boss believes the mid-term evaluation is at the end of 2026.", "Section G"),
        ("My boss believes pillar D is cross-cutting.", "Section D"),
        ("My boss reckons the plan ends in 2030.", "Section E"),
        ("Our minister claims that the Working Group approves the plan.", "Section G"),
        ("My boss is convinced that reports go through the ASEAN Secretariat.", "Section F.2"),
    ],
)
def test_what_somebody_says_of_the_plan_is_no_case(
    with_meaning: Assistant, told: str, place: str
) -> None:
    answer = with_meaning.ask(told)
    assert answer.status is AnswerStatus.ANSWERED
    assert place in {str(one.locator) for one in answer.citations}
