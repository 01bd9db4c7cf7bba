"""Turns of phrase of questions for the plan's text are read in plain words."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.idioms.text_phrases import with_text_phrases
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What is the desired end state of pillar D?", "What is the goal of pillar D?"),
        ("For pillar C, what future do the drafters describe?", "For pillar C, what is the goal?"),
        ("A courtroom screen so that he does not have to see them. Is it planned?",
         "A courtroom screen. Is it planned?"),
        ("Training for pilots on weather, is it in there?",
         "Training for pilots on weather, is it mentioned?"),
        ("Some row led by SLOM in pillar A, is it there?",
         "Some row led by SLOM in pillar A, is it there?"),
        ("how many times a year do they have to meet", "how often do they have to meet"),
        ("Halfway check: which year?", "mid-term evaluation: which year?"),
        ("Is there a halfway house?", "Is there a halfway house?"),
        ("reports: after how many months must one be sent", "reports: how often must one be sent"),
        ("The template will stay, but how long is this plan's period",
         "The template will stay, but how long does the plan run"),
        ("The review is to be chaired by whom?", "By whom is The review to be chaired?"),
        ("a new plan is drawn up by which body?", "By which body is a new plan drawn up?"),
        ("How much time do the bodies have to finish the template?",
         "By when must the template be done?"),
        ("how long does the secretariat have to get it all ready", "By when must it all be done?"),
        ("May one regard teachers as officials?", "Are teachers officials?"),
        ("does the plan treat labour inspectors as frontline officers",
         "Are labour inspectors frontline officers?"),
        ("what does the plan call a child?", "what is a child?"),
        ("the aim which the plan names for prosecution", "the aim for prosecution"),
        ("Where is the prevention pillar supposed to lead us in the end?",
         "What is the ultimate goal of the prevention pillar?"),
        ("which outcomes rest on paragraph 3 of CRM Article 7?",
         "which outcomes rest on CRM Article 7 paragraph 3?"),
        ("rows with para 2 of Art. 9 of the CRM", "rows with CRM Art. 9 para 2"),
        ("which outcomes cite XYZ II.A, i.e. to its first part?", "which outcomes cite XYZ II.A?"),
        ("In which rows sea piracy is mentioned.", "In which rows is sea piracy mentioned."),
        ("duties of bodies which are named as supporting", "duties of supporting bodies"),
        ("Does SLOM head the row on ships as well as the one on ports?",
         "Does SLOM head both the activity on ships and the activity on ports?"),
        ("are we the lead for both: the ships row, and the one about ports?",
         "are we the lead of both the activity on ships and the activity on ports?"),
        ("What must be weighed first? Kindly tell us what the plan says about it.",
         "What must be weighed first?"),
        ("Read me A.2.1, just what it is about.", "show me A.2.1, just what it is about."),
        ("recite to us row A 2 1", "show us row A 2 1"),
        ("We are planning a project on fishing boats. Which row would it fall under?",
         "Where would a project on fishing boats fit?"),
    ],
)  # fmt: skip
def test_a_turn_of_phrase_is_said_plainly(question: str, said: str) -> None:
    assert with_text_phrases(question) == said


@pytest.mark.parametrize(
    "question",
    [
        "how many times is the secretariat mentioned?",
        "how many times do we lead?",
        "In which rows is sea piracy mentioned?",
        "The review is chaired by SOMTC",
        "Can we count them as frontline officers?",
        "paragraph 3 of the first page",
        "How long do we have to wait?",
        "that is its only project",
        "read me the minutes",
        "who heads the row on ships and the one on ports?",
    ],
)
def test_other_words_stay(question: str) -> None:
    assert with_text_phrases(question) == question


@pytest.mark.parametrize(
    "question",
    [
        "Explain the role of a Supporting ASB.",
        "Kindly describe the duties of a supporting body.",
        "What are the tasks of a body that is named as supporting?",
    ],
)
def test_what_a_helper_does_is_asked_in_other_orders(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.PARTIAL
    assert "do not say what a supporting body does" in answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("How would you put in one or two sentences what the plan is for?", AnswerStatus.ANSWERED),
        ("How should we explain to them in simple words what this plan is for, so that the chair"
         " can open with it?", AnswerStatus.ANSWERED),
        ("What is the minimum frequency of the periodic reports?", AnswerStatus.ANSWERED),
    ],
)  # fmt: skip
def test_words_around_are_left_out(
    assistant: Assistant, question: str, status: AnswerStatus
) -> None:
    assert assistant.ask(question).status is status


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("Name the rows in which INTERPOL is mentioned.", "D.4.1"),
        ("The term influencers: in which activities does it appear, also counting the projects?",
         "A.1.1"),
    ],
)  # fmt: skip
def test_where_a_word_stands_is_asked_in_other_orders(
    assistant: Assistant, question: str, places: str
) -> None:
    assert codes(assistant.ask(question)) == places


def test_a_compound_is_written_as_the_plan_writes_it(assistant: Assistant) -> None:
    apart = assistant.ask("Which activities speak of a central data base system?")
    assert codes(apart) == codes(
        assistant.ask("Which activities speak of a central database system?")
    )


@pytest.mark.parametrize("row", ["A.2.1", "B.1.1", "D.2.3"])
def test_a_row_that_is_to_be_read_out_is_told(with_meaning: Assistant, row: str) -> None:
    assert codes(with_meaning.ask(f"Read me {row} please, just what the activity is about.")) == row


@pytest.mark.parametrize("unit", ["days", "months"])
def test_a_term_without_definition_has_none_in_days(with_meaning: Assistant, unit: str) -> None:
    asked = f"How does the plan define a 'cooling-off period', in {unit}?"
    assert with_meaning.ask(asked).status is AnswerStatus.NOT_IN_PLAN


@pytest.mark.parametrize(
    "question",
    [
        "TIP-related offences, what is counted in that?",
        "TIP-related offences: what is covered by it?",
    ],
)
def test_what_a_term_counts_is_its_definition(with_meaning: Assistant, question: str) -> None:
    assert "money laundering" in with_meaning.ask(question).text
