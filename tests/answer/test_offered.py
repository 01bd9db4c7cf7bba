"""Rows and bodies that are offered for a subject told first, and what stands after a question."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.language.lexicons import load_lexicons
from tipassist.answer.naming.bodies import learn_body_names
from tipassist.answer.naming.slots import SlotFinder
from tipassist.answer.rewording.idioms.turned_phrases import with_turned_phrases
from tipassist.answer.rewording.told_first.offered import with_choice_asked
from tipassist.answer.rewording.wrapped.asides import without_asides
from tipassist.register.model import Register
from tipassist.types import AnswerStatus


@pytest.fixture(scope="module")
def finder(register: Register) -> SlotFinder:
    lexicons = load_lexicons()
    return SlotFinder(register, learn_body_names(register, lexicons), lexicons)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("victim liaison: is that C.2.1 or C.2.2?", "Which of C.2.1 and C.2.2 speaks of victim "),
        ("Is the row on liaison officers C.2.1 or C.2.2?", "Which of C.2.1 and C.2.2 speaks of "),
        ("forged passports - SOMTC or DGICM?", "Who handles forged passports, SOMTC or DGICM?"),
        ("money laundering, is it SOMTC or ASLOM?", "Who handles money laundering, SOMTC or ASLO"),
    ],
)
def test_two_are_offered_for_a_subject(finder: SlotFinder, text: str, said: str) -> None:
    assert with_choice_asked(text, finder).startswith(said)


@pytest.mark.parametrize(
    "text",
    [
        "SLOM: lead or support?",
        "In pillar B, SOMTC or SOMSWD?",
        "who leads forged passports, SOMTC or DGICM?",
        "forged passports: officers or judges?",
        "forged passports: SOMTC or nobody?",
    ],
)
def test_nothing_is_offered(finder: SlotFinder, text: str) -> None:
    assert with_choice_asked(text, finder) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "on how many rows is a supporting body named alongside X?",
            "on how many rows is there a supporting body beside X?",
        ),
        (
            "rows X coordinates on which Y is named as supporting body, nothing where Y supports.",
            "rows X coordinates on which Y is named as supporting body.",
        ),
        (
            "rows X coordinates where Y helps; not the ones where Y backs another lead",
            "rows X coordinates where Y helps",
        ),
        ("Border control, the lead is...?", "Who coordinates Border control?"),
        ("our rows (typed on my phone)", "our rows"),
        (
            "rows where the number of indicators is bigger than the number of projects",
            "which activities have more indicators than projects",
        ),
        (
            "rows in which the number of projects is lower than that of indicators",
            "which activities have more indicators than projects",
        ),
        (
            "which outcomes have rows led by different bodies?",
            "which outcomes have at least two coordinating bodies?",
        ),
        ("what share of rows does X lead, in percent?", "what share of rows does X lead?"),
        (
            "which body comes second after X in supporting?",
            "Which body supports the second most activities?",
        ),
        (
            "has the plan anything to say on ferries?",
            "Does the plan say anything about ferries?",
        ),
    ],
)
def test_what_stands_around_a_question_is_read(text: str, said: str) -> None:
    assert with_turned_phrases(without_asides(text)) == said


def test_the_row_that_speaks_of_it_is_told(assistant: Assistant) -> None:
    answer = ask(assistant, "supply chains in the private sector: A.3.1 or A.3.2?")
    assert codes(answer) == "A.3.2"


@pytest.mark.parametrize(
    "question", ["How's the baht doing against the dollar?", "where are stocks going today?"]
)
def test_money_markets_are_no_business_of_the_plan(assistant: Assistant, question: str) -> None:
    assert ask(assistant, question).status is AnswerStatus.OUT_OF_SCOPE
