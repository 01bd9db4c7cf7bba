"""Two statements in one, doers that changed places, and what is said to be alone."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.language.lexicons import Synonyms
from tipassist.answer.ranking.matching import Matcher
from tipassist.answer.ranking.sentences import Sentences
from tipassist.answer.statements.checker import StatementChecker
from tipassist.answer.statements.names import names_of
from tipassist.register.model import Register

_TURNED = "No, the other way round by the plan's text:"


@pytest.fixture(scope="module")
def checker(register: Register) -> StatementChecker:
    return StatementChecker(Sentences(register, Matcher(register, Synonyms())))


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("ACTIP was signed in 2015 and it came into force in 2017, correct?", "Yes, by"),
        ("ACTIP was signed in 2017 and came into force in 2015. Can I write that?", "No, not 2017"),
        ("The mid-term evaluation is external and the final one internal. Confirm?", "No, not int"),
        ("The mid-term evaluation is in 2026 and the final one in 2028, yes?", "Yes, by"),
        ("The mid-term evaluation is in 2026 while the final one is in 2029, no?", "No, not 2029"),
        ("The MERL framework is led by AICHR and endorsed by SOMTC, correct?", "No, not AICHR"),
        ("SOMTC endorses the report and AMMTC approves it, true or false?", "Yes, by"),
    ],
)
def test_each_of_two_statements_is_held_against_the_plan(
    assistant: Assistant, question: str, begins: str
) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(begins)
    assert all(claim.citations for claim in answer.claims)


@pytest.mark.parametrize(
    "question",
    [
        "AMMTC endorses and SOMTC approves, correct?",
        "Does AMMTC endorse and SOMTC approve?",
        "SOMTC-Philippines does the monitoring and the Working Group has stewardship. Is that how "
        "it goes?",
    ],
)
def test_doers_that_have_changed_places_are_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith(_TURNED)


@pytest.mark.parametrize(
    "question",
    [
        "AICHR endorses and SOMTC approves, correct?",
        "SOMTC and AMMTC approve the report, right?",
        "The Working Group endorses the progress reports and SOMTC prepares them, true?",
        "The mid-term evaluation is short and the final one long, right?",
        "who endorses and who approves?",
    ],
)
def test_no_word_where_one_of_two_is_not_told(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).text.startswith(("Yes", "No, "))


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Gender equality is about women only, no?", "No, not only women"),
        ("Best interests of the child only bind public bodies, correct?", "No, not only public"),
        ("Non punishment covers only criminal liability, true or false?", "No, not only crimin"),
    ],
)
def test_what_stands_beside_another_is_not_alone(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_no_word_where_nothing_stands_beside_what_is_alone(assistant: Assistant) -> None:
    for question in ("Do no harm is only about physical harm, right?", "what is only for women?"):
        assert not assistant.ask(question).text.startswith("No, not only")


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("The activities in the table are binding on member states, right?", "no: binding"),
        ("are the activities listed in the plan mandatory for countries?", "no: mandatory"),
        ("It took six ratifications for ACTIP to come into force - can I write that?", "yes"),
        ("It took seven ratifications for ACTIP to come into force, right?", "no: seventh"),
        ("ACTIP entered into force the day it was signed, 21 Nov 2015, right?", "no: 21 november"),
        ("The consultations ran from March to November 2022. Yes?", "yes"),
        ("The consultations ran from March to October 2022. Yes?", "no: october 2022"),
        ("So every pillar goal has to be fully achieved by 2028, or else it failed?", "no"),
        ("Pillar goals are expected to be fully realised within the plan, right?", "no"),
        ("Does SOMTC endorse the report?", "yes"),
    ],
)
def test_more_statements_in_other_words(
    checker: StatementChecker, question: str, says: str
) -> None:
    assert checker.says(question).startswith(says)


def test_a_definition_in_a_sentence_is_no_name(register: Register) -> None:
    names = names_of(register)
    assert "tip-related offences" in names
    assert "are not" not in names
