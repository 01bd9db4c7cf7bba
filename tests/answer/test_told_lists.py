"""Rows that are told as all of a kind are held against all that are of that kind."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.understanding.told_lists import read_told_list


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Is D.3.4 the only row SOM-MLAT leads?", "No. 2 activities are coordinated by SOM-MLAT"),
        ("Is A.7.3 the only row that TELMIN leads?", "Yes. 1 activity is coordinated by TELMIN"),
        ("The only rows without projects are A.1.2 and A.5.1, correct?", "No. 3 activities have"),
        ("The only rows without projects are A.1.2, A.5.1 and D.3.5, right?", "Yes. 3 activities"),
        ("Is C.2.1 the only row in pillar C with a supporter?", "No. 2 activities in Pillar C"),
        (
            "The complete list of rows AICHR supports in pillar D is D.3.6 and D.5.1, right?",
            "No. 3 activities in Pillar D are supported by AICHR",
        ),
        ("AICHR supports only A.3.3 in pillar A, right?", "No. 3 activities in Pillar A"),
        ("The rows SLOM leads are A.2.1, A.2.2, A.3.2 and A.4.1, right?", "No. 5 activities"),
        ("In Pillar C only C.2.1 and C.4.1 name a supporter, right?", "Yes. 2 activities in"),
        ("Only C.2.1 in Pillar C has a supporter, right?", "No. 2 activities in Pillar C"),
        ("Only A.7.3 is led by two bodies, right?", "No. 2 activities have exactly 2"),
        ("Only A.1.2 and A.5.1 lack a project, right?", "No. 3 activities have no project"),
        ("Is B.1.4 the only one in B.1 that SOMTC leads?", "Yes. 1 activity in Outcome B.1"),
        ("Are A.1.3 and A.2.5 the only rows without a lead?", "Yes. 2 activities have no"),
        ("All the rows ASLOM leads are B.6.2 and B.6.1, right?", "No. 2 activities are"),
    ],
)
def test_all_of_a_kind_is_held_against_the_plan(
    assistant: Assistant, question: str, says: str
) -> None:
    assert assistant.ask(question).text.startswith(says)


def test_what_is_missing_and_what_is_not_so_are_told(assistant: Assistant) -> None:
    told = assistant.ask("All the rows ASLOM leads are B.6.2 and B.6.1, right?").text
    assert "B.6.2 and D.3.5; missing: D.3.5; not so: B.6.1." in told


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Is A.1.4 the only row about climate change?", 'Yes. A.1.4 speaks of "climate change"'),
    ],
)
def test_the_only_row_about_a_subject_is_told(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_what_is_not_understood_gets_no_verdict(assistant: Assistant) -> None:
    told = assistant.ask("Does DGICM only lead A.2.4?").text
    assert not told.startswith(("Yes", "No"))


@pytest.mark.parametrize(
    "text",
    [
        "Which are the only rows SLOM leads?",
        "Among the rows SLOM leads are A.2.1 and A.2.2, right?",
        "SLOM leads A.2.1, right?",
        "What are the only indicators of A.2.1?",
    ],
)
def test_rows_that_are_not_told_as_all_are_no_told_list(text: str) -> None:
    assert read_told_list(text) is None


@pytest.mark.parametrize(
    "question",
    [
        "Is it wrong that DGICM leads A.2.4?",
        "Is it a mistake to say SOMSWD leads B.1.4?",
        "Is it false that SOMTC leads A.1.4?",
        "Would it be wrong to say SLOM leads A.2.1?",
        "Am I mistaken in thinking that SLOM leads A.2.1?",
    ],
)
def test_whether_something_is_wrong_gets_no_bare_yes_or_no(
    assistant: Assistant, question: str
) -> None:
    assert not assistant.ask(question).text.startswith(("Yes", "No"))
