"""Claims of every row and their exceptions, what has more than all others, and whose rows."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.idioms.outright import with_the_most
from tipassist.answer.rewording.idioms.table_words import without_table_words
from tipassist.answer.rewording.told_first.told_of_most import asked_of_the_others
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "verdict", "listed"),
    [
        ("Does every activity come with at least one indicator, or are there gaps?", "No", "D.3.6"),
        ("Does each activity have a project, or are there gaps?", "No", "A.1.2 A.5.1 D.3.5"),
        ("do all activities have a coordinating body or are there exceptions", "No", "A.1.3 A.2.5"),
        ("Does every activity in A.2 have an example, or are some missing?", "No", "A.2.6"),
        ("Do all activities in D have projects, or are there any without?", "No", "D.3.5"),
        ("Does every activity in pillar B have an indicator, or are there any holes?", "Yes", ""),
    ],
)
def test_gaps_of_a_claim_are_the_rows_of_which_it_is_not_so(
    assistant: Assistant, question: str, verdict: str, listed: str
) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(f"{verdict}. ")
    assert codes(answer) == listed


def test_a_claim_without_a_question_for_gaps_lists_what_it_is_so_of(assistant: Assistant) -> None:
    answer = assistant.ask("Does every activity have an indicator?")
    assert answer.text.startswith("No. ")
    assert answer.items_total == 62


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Is there one outcome with clearly more activities than the rest?", "No. Outcome A.2 and"),
        ("Does any outcome have more activities than the rest?", "No. Outcome A.2 and"),
        ("Is there a pillar with more activities than the others?", "Yes. Pillar A has"),
        ("Does one pillar have fewer activities than all the others?", "Yes. Pillar C has"),
        ("Is there a body that coordinates more activities than the rest?", "Yes. SOMTC"),
        ("Which outcome has more activities than all the others?", "Outcome A.2 and Outcome D.3"),
        ("Does A.2 have more activities than A.1?", "Yes. Outcome A.2 has 6"),
    ],
)
def test_what_has_more_than_all_others_is_one_alone(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    "text", ["Does A.2 have more activities than A.1?", "Which has more than the rest of us?"]
)
def test_other_comparisons_stay_as_they_are(text: str) -> None:
    assert with_the_most(text) == text


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        (
            "Most activities are illustrated with an 'E.g.'. Which ones are not?",
            "A.2.6 A.7.3 C.3.2 D.3.6",
        ),
        ("Most activities have a project. Which don't?", "A.1.2 A.5.1 D.3.5"),
        ("Nearly all activities name a coordinating body. Which ones do not?", "A.1.3 A.2.5"),
        ("Most activities have indicators; which do not?", "D.3.6"),
        ("Which activities come without an e.g.?", "A.2.6 A.7.3 C.3.2 D.3.6"),
        ("Which activities come without any example (E.g.)?", "A.2.6 A.7.3 C.3.2 D.3.6"),
    ],
)
def test_the_others_are_those_of_which_most_is_not_told(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(assistant.ask(question)) == listed


@pytest.mark.parametrize(
    "text",
    [
        "Most activities have a project. Which ones are in pillar C?",
        "Almost all activities have projects. What are the projects of A.1.1?",
        "Most activities are new. Why not?",
    ],
)
def test_other_questions_after_what_is_told_of_most_stay(text: str) -> None:
    assert asked_of_the_others(text) == text


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Which pillar B activities name nobody but SOMTC or AICHR?", "B.2.1 B.3.1 B.3.2 B.3.3"),
        (
            "Which pillar B activities have nobody on them except SOMTC and/or AICHR?",
            "B.2.1 B.3.1 B.3.2 B.3.3",
        ),
        ("Which rows in D have nobody except SOM-MLAT or ASLOM?", "D.3.4 D.3.5"),
        ("Which activities have nobody on them except SOMSWD?", "B.1.2 B.1.3 B.1.5"),
        ("where do aichr n somswd end up on the same row", "B.6.1 D.3.6"),
        ("on which rows do slom and acmw wind up together", "A.2.1 A.2.2 A.3.2 A.4.1"),
        ("which activities does SOM-ED end up on", "A.1.1 A.1.5"),
        (
            "Transnational crime officials normally lead. Where do they only play second fiddle, "
            "i.e. SOMTC is listed as supporting?",
            "B.2.1 B.2.2 B.5.1 B.7.1 B.7.2 D.4.2",
        ),
        (
            "SOMTC generally coordinates. On which does it merely support, that is, others lead?",
            "B.2.1 B.2.2 B.5.1 B.7.1 B.7.2 D.4.2",
        ),
        (
            "AICHR usually supports. Where does it actually lead?",
            "A.1.4 A.7.3 B.2.1 B.2.2 B.3.3",
        ),
        ("I'm from the health ministry. Which rows should I prepare for, as what?", "A.1.3 B.1.1"),
        ("I'm from the health ministry. Which rows should I prepare for?", "A.1.3 B.1.1"),
        ("Which victim-protection activities quote Myanmar's 2022 TIP WP?", "B.6.1 B.6.2 B.7.2"),
        (
            "Two victim-protection outcomes cite paragraphs from the prevention part of the APA "
            "(IV.A). Which two?",
            "B.2 B.4",
        ),
        ("Which victim-protection outcomes refer to APA IV.A?", "B.2 B.4"),
        ("Which law-enforcement activities name SOMSWD?", "C.2.1"),
        (
            "Where in the tables does a 'Provide Legal Assistance Project' entry show up?",
            "B.1.4 B.3.1 B.4.1 B.6.1",
        ),
        (
            "Leave SOMTC aside. Who else gets a mention in the bodies column of the "
            "law-enforcement tables, and where?",
            "C.2.1 C.4.1",
        ),
    ],
)
def test_rows_are_those_asked_for(assistant: Assistant, question: str, listed: str) -> None:
    assert codes(assistant.ask(question)) == listed


@pytest.mark.parametrize(
    "question",
    [
        "Are there bodies whose whole involvement sits inside one single pillar? Name them please.",
        "Which bodies are there whose entire work lies within a single pillar?",
    ],
)
def test_bodies_of_one_pillar_are_told(assistant: Assistant, question: str) -> None:
    assert "ACMW, SLOM, SOM-ED, SOM-MLAT and TELMIN" in assistant.ask(question).text


def test_a_number_out_of_the_total_is_a_share(assistant: Assistant) -> None:
    answer = assistant.ask("what share of the activities does somtc coordinate, number of total")
    assert "35 of the 63" in answer.text
    assert "55.6 %" in answer.text


def test_a_table_is_its_pillar_or_nothing() -> None:
    def speaks(text: str) -> bool:
        return "prevention" in text

    said = without_table_words("Which rows of the prevention table lack a project?", speaks)
    assert said == "Which rows of the prevention pillar lack a project?"
    said = without_table_words("Where in the tables does SLOM appear?", speaks)
    assert said == "Where does SLOM appear?"
    kept = "Which activity mentions joint table top exercises?"
    assert without_table_words(kept, speaks) == kept


@pytest.mark.parametrize(
    "question",
    [
        "How would success be measured for the exchange forum between witness-protection agencies?",
        "how is progress judged for the forum to exchange views among protection institutions",
    ],
)
def test_a_blank_field_of_a_row_told_by_its_subject_is_told(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "The plan lists no indicators for D.3.6" in answer.text


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        (
            "Somebody said a couple of activities have nobody in charge. Which are they?",
            "A.1.3 A.2.5",
        ),
        ("I heard that two rows have no coordinating body. Which ones?", "A.1.3 A.2.5"),
        ("There are some activities that have no indicator. Which?", "D.3.6"),
        (
            "My boss says three activities have no project. Which ones are they?",
            "A.1.2 A.5.1 D.3.5",
        ),
        (
            "Every activity seems to have a project, but a few don't. Which are they?",
            "A.1.2 A.5.1 D.3.5",
        ),
        ("All activities have an indicator, though I noticed one does not. Which is it?", "D.3.6"),
        ("Every row carries an E.g., but some don't. Which ones?", "A.2.6 A.7.3 C.3.2 D.3.6"),
        (
            "Some rows in pillar C have a supporting body. Which ones, and who are they?",
            "C.2.1 C.4.1",
        ),
    ],
)
def test_rows_told_of_first_are_those_asked_for(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(assistant.ask(question)) == listed


@pytest.mark.parametrize(
    "text",
    [
        "Two activities are on my desk. What do I do?",
        "SLOM has five activities. Which ones?",
        "Some activities have projects. Which pillar is about prosecution?",
        "Every activity has a project. Which has most?",
    ],
)
def test_other_questions_after_what_is_told_of_some_stay(text: str) -> None:
    assert asked_of_the_others(text) == text


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        (
            "Nearly every outcome statement seems to carry a little number leading to a source. "
            "Which ones carry none?",
            "B.7 C.3 C.4 D.6 D.7",
        ),
        (
            "Nearly all outcomes bear a small number pointing to a treaty. Which bear none?",
            "B.7 C.3 C.4 D.6 D.7",
        ),
        ("Most outcomes carry a footnote. Which carry no such note?", "B.7 C.3 C.4 D.6 D.7"),
        (
            "Almost every outcome seems to have a footnote. Which ones lack one?",
            "B.7 C.3 C.4 D.6 D.7",
        ),
        ("Almost all outcomes have a reference mark. Which have none?", "B.7 C.3 C.4 D.6 D.7"),
        (
            "Practically every activity names a project, which ones are missing one?",
            "A.1.2 A.5.1 D.3.5",
        ),
        ("Most activities have an indicator. Which have none at all?", "D.3.6"),
        ("Most activities have a project. Which have none in pillar D?", "D.3.5"),
        (
            "Most activities show an example. Which ones come without one?",
            "A.2.6 A.7.3 C.3.2 D.3.6",
        ),
    ],
)
def test_those_that_have_none_of_what_most_have(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(assistant.ask(question)) == listed


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (
            "Embassy staff come up in several activities. Which, and who leads each one?",
            "Which activities mention embassy staff, and who leads each one?",
        ),
        ("Scams are mentioned more than once. Where?", "Which activities mention scams?"),
        (
            "I see that SLOM is named in a few rows. Which ones?",
            "Which activities mention SLOM?",
        ),
        (
            "Border control comes up here and there. In which activities, and who supports?",
            "Which activities mention border control, and who supports?",
        ),
        (
            "We back other bodies in several places. In which of them is it alone?",
            "We back some activities. In which of them is it alone?",
        ),
    ],
)
def test_what_comes_up_in_several_rows_is_asked_of_those_rows(told: str, asked: str) -> None:
    assert asked_of_the_others(told) == asked


@pytest.mark.parametrize(
    "text",
    [
        "It comes up in several activities. Which?",
        "Scams are mentioned in several rows. Why?",
        "Scams are a threat. Which rows mention them?",
        "Which rows mention scams in several places?",
    ],
)
def test_what_names_nothing_or_asks_something_else_stays(text: str) -> None:
    assert asked_of_the_others(text) == text


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        (
            "We back other bodies in several places. In which of them is the lead NOT the labour "
            "officials?",
            "A.2.6 A.3.1",
        ),
        ("We support others in a few rows. Which of those are not led by SLOM?", "A.2.6 A.3.1"),
        ("we help out others in several activities. In which is the lead not SLOM?", "A.2.6 A.3.1"),
        ("In which of the activities that we support is the lead not SLOM?", "A.2.6 A.3.1"),
        (
            "We assist others in many places. In which of those is the lead anybody but SLOM?",
            "A.2.6 A.3.1",
        ),
        ("In which of the rows we support is the lead SLOM?", "A.2.1 A.2.2 A.3.2 A.4.1"),
    ],
)
def test_rows_helped_are_told_apart_by_who_leads_them(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(assistant.ask(question, body="ACMW")) == listed
