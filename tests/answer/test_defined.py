"""Terms that were defined: who counts among them, and the rows that speak of them."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.told_first.told_before import with_unlisted_term_asked
from tipassist.types import AnswerStatus

_OFFICER = "What is a frontline officer?"
_ROWS = "A.2.4 B.2.1 B.2.3 B.3.1"


@pytest.mark.parametrize(
    "then",
    [
        "are doctors in?",
        "are doctors and nurses in?",
        "would a nurse be in",
        "is the police in?",
        "social workers in or out?",
        "are labour inspectors in or out",
        "so are immigration officers in?",
        "medical professionals?",
    ],
)
def test_what_a_definition_lists_is_in(assistant: Assistant, then: str) -> None:
    assert ask(assistant, _OFFICER, then).text.startswith("Yes. **Frontline Officer**")


@pytest.mark.parametrize(
    "then", ["teachers?", "judges too?", "and judges?", "are taxi drivers in?", "drivers in or out"]
)
def test_what_it_does_not_list_is_told_as_that(assistant: Assistant, then: str) -> None:
    answer = ask(assistant, _OFFICER, then)
    assert answer.status is AnswerStatus.PARTIAL
    assert answer.text.startswith("The passage just quoted does not name")


def test_the_next_one_follows(assistant: Assistant) -> None:
    answer = ask(assistant, _OFFICER, "are doctors and nurses in?", "teachers?")
    assert answer.text.startswith('The passage just quoted does not name "teachers"')


@pytest.mark.parametrize(
    ("then", "begins"),
    [
        ("HSU?", "**HSU** stands for"),
        ("SOMTC?", "**SOMTC** stands for"),
        ("and TIP-related offences?", "**TIP-Related Offences**"),
    ],
)
def test_other_terms_are_explained(assistant: Assistant, then: str, begins: str) -> None:
    assert ask(assistant, _OFFICER, then).text.startswith(begins)


@pytest.mark.parametrize(
    "talk",
    [
        (_OFFICER, "in which rows?"),
        (_OFFICER, "which activities?"),
        (_OFFICER, "under which codes?"),
        (_OFFICER, "where is the term used in the activities"),
        (_OFFICER, "which rows use that term?"),
        (_OFFICER, "are judges covered", "where is the term used in the activities"),
        (_OFFICER, "are doctors in?", "which rows use the word"),
        (_OFFICER, "teachers?", "and in which rows?"),
    ],
)
def test_rows_are_those_that_speak_of_the_term(assistant: Assistant, talk: tuple[str, ...]) -> None:
    assert codes(ask(assistant, *talk)) == _ROWS


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (("What does SOM-MLAT lead?", "which rows?"), "The list has 2"),
        ((_OFFICER, "which rows have no project?"), "3 of the 63"),
        ((_OFFICER, "does the term have a footnote?"), ""),
    ],
)
def test_other_rows_are_not_asked_of_it(
    assistant: Assistant, talk: tuple[str, ...], begins: str
) -> None:
    answer = ask(assistant, *talk)
    assert answer.text.startswith(begins)
    assert codes(answer) != _ROWS


@pytest.mark.parametrize("then", ["do teachers count", "docs n nurses too?"])
def test_them_are_those_defined_and_not_those_asked_about(
    with_meaning: Assistant, then: str
) -> None:
    answer = ask(with_meaning, _OFFICER, then, "which row trains them to spot victims")
    assert "frontline officers" in answer.text.split("\n")[0].lower()
    assert "teachers" not in answer.text.split("\n")[0]


@pytest.mark.parametrize(
    ("asked", "then", "told"),
    [
        ("what does FYWP mean in the brackets there", "who is supporting us on it?", "SOMTC supp"),
        ("what is TIP there?", "who leads it?", "AICHR coordinates B.2.1"),
        ("what does TIP mean in it?", "and its indicators?", "B.2.1 has 3 indicators"),
    ],
)
def test_a_row_is_spoken_of_after_one_of_its_terms(
    assistant: Assistant, asked: str, then: str, told: str
) -> None:
    answer = ask(assistant, "List the projects under B.2.1.", asked, then, body="AICHR")
    assert answer.text.startswith(told)


def test_a_term_explained_for_itself_is_spoken_of(assistant: Assistant) -> None:
    answer = ask(assistant, "projects of D.3.2", "what is the HSU?", "who coordinates it?")
    assert answer.text.startswith("None of the 63 activities names HSU")


@pytest.mark.parametrize(
    "question",
    [
        "definitions of SLOM and of 'forced labour', thanks",
        "define debt bondage and ACMW",
        "what do SLOM and forced labour mean?",
    ],
)
def test_what_is_not_defined_is_told_beside_what_is(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.PARTIAL
    assert "does not define" in answer.text


def test_what_is_defined_needs_no_such_word(assistant: Assistant) -> None:
    assert assistant.ask("define SLOM and ACMW").status is AnswerStatus.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "ATU - can't see it in the list of abbreviations. Is it explained somewhere else?",
        "I can't find ATU in the glossary. Is it explained anywhere?",
        "ATU: not in the glossary, is it spelled out anywhere?",
    ],
)
def test_a_term_that_is_not_listed_is_looked_for_in_the_text(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(question).text.startswith("**ATU** stands for")


@pytest.mark.parametrize(
    "question",
    [
        "How does the document explain Capacity Building, and whose wording is it?",
        "What is Capacity Building and whose words are these?",
    ],
)
def test_whose_wording_a_definition_is_its_footnote_tells(
    with_meaning: Assistant, question: str
) -> None:
    assert "Footnote 8" in with_meaning.ask(question).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "TELMIN is listed as a lead on one row. Does the plan spell out what the letters "
            "stand for?",
            "The plan does not define TELMIN.",
        ),
        ("TELMIN coordinates a row. Is the abbreviation explained anywhere?", "The plan does not"),
        ("SOM-ED supports some rows; does the plan say what the acronym means?", "**SOM-ED** st"),
        ("AICHR is everywhere. Does the plan expand the acronym?", "**AICHR** stands for"),
        ("AMMTC appears in the list. Is its full name given?", "**AMMTC** stands for"),
    ],
)
def test_letters_asked_behind_a_body_are_those_of_its_name(
    with_meaning: Assistant, question: str, told: str
) -> None:
    assert with_meaning.ask(question).text.startswith(told)


@pytest.mark.parametrize(
    "question",
    [
        "SOMTC leads most rows. Does the plan give the names of its members?",
        "TELMIN and SOMTC share a row. Does the plan spell out the letters?",
    ],
)
def test_other_names_or_two_bodies_ask_for_no_letters(question: str) -> None:
    assert with_unlisted_term_asked(question) == question
