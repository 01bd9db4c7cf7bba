"""What no activity speaks of: in the words as typed, with what is near, and nothing left out."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.language.phrasing import as_typed
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("words", "text", "said"),
    [
        ("men boys", "anything for men and boys as victims", "men and boys"),
        ("selling kidneys", "Selling of kidneys and so on", "Selling of kidneys"),
        ("boys", "anything on boys?", "boys"),
        ("boys men", "men and boys", "boys men"),
        ("men boys", "men who sell toys, and boys", "men boys"),
    ],
)
def test_words_are_quoted_with_what_stands_between_them(words: str, text: str, said: str) -> None:
    assert as_typed(words, text) == said


def test_an_absent_subject_is_quoted_as_typed(with_meaning: Assistant) -> None:
    answer = with_meaning.ask("anything for men and boys as victims")
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert '"men and boys"' in answer.text


def test_every_subject_asked_for_is_said_to_be_absent(assistant: Assistant) -> None:
    answer = assistant.ask("anything on blockchain or AI?")
    assert answer.claims[0].text.endswith('"blockchain" or "AI".')


def test_one_row_names_a_body_and_several_name_it(assistant: Assistant) -> None:
    text = assistant.ask("which of our activities are about children", body="SOMSWD").text
    assert text.startswith('2 of the 12 activities that name SOMSWD speak of "children": A.1.5')


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("What number does the activity on drug smuggling carry?", "drug"),
        ("Who coordinates the activity on drug smuggling?", "drug"),
        ("Which activity covers arms smuggling?", "arms"),
        ("Which row deals with tobacco smuggling?", "tobacco"),
        ("who is in charge of cigarette smuggling", "cigarette"),
    ],
)
def test_a_word_that_is_nowhere_narrows_one_of_the_plan(
    with_meaning: Assistant, question: str, word: str
) -> None:
    answer = with_meaning.ask(question)
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert f'mentions "{word}"' in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Which activity is about police corruption?",
        "Who leads on money laundering?",
        "Which activity is on migrant smuggling?",
        "Who leads on human smuggling?",
    ],
)
def test_words_of_the_plan_narrow_nothing_away(with_meaning: Assistant, question: str) -> None:
    assert with_meaning.ask(question).items


@pytest.mark.parametrize(
    ("asked", "what"),
    [
        ("Which activity covers the effects of Ebola?", "Ebola"),
        ("which rows address the effects of Hantavirus?", "Hantavirus"),
    ],
)
def test_what_is_said_of_something_absent_is_no_subject(
    with_meaning: Assistant, asked: str, what: str
) -> None:
    said = ask(with_meaning, asked)
    assert said.status is AnswerStatus.NOT_IN_PLAN
    assert f'mentions "{what}"' in said.text


def test_what_is_absent_beside_a_subject_is_told_so(assistant: Assistant) -> None:
    said = ask(assistant, "Which activities are about social media and Ebola?")
    assert {"A.1.1", "A.7.3"} <= {one.locator for one in said.items}
    assert 'None of the 63 activities mentions "Ebola"' in said.text


def test_a_deed_that_no_row_names_does_not_deny_the_thing(with_meaning: Assistant) -> None:
    answer = with_meaning.ask("is there an activity on pooling resources?")

    assert [one.locator for one in answer.items] == ["D.6.1"]
    assert not answer.text.startswith(("Yes", "No"))


@pytest.mark.parametrize("against", ["piracy", "avalanches", "malaria"])
def test_measures_against_what_is_absent_are_none_against_something_else(
    with_meaning: Assistant, against: str
) -> None:
    answer = with_meaning.ask(f"Which measures against {against} does the plan contain?")
    assert answer.status in (AnswerStatus.NOT_IN_PLAN, AnswerStatus.OUT_OF_SCOPE)
    assert "activities speak of" not in answer.text
