"""What puts a principle, a term or a section to work: the activities that speak of it."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

NATIONAL = "what are the national ACTIP representatives supposed to do"
DUTIES = "What are the responsibilities of SOMTC-Philippines?"
READY = "By when should the monitoring framework behind all this be ready?"
PUTS = "which activities put it into practice?"
NON_PUNISHMENT = "what does non-punishment mean?"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((NON_PUNISHMENT, "and which activity puts it into practice"), "B.1.4"),
        ((NON_PUNISHMENT, "which row is meant to put that principle into national law"), "B.1.4"),
        ((NON_PUNISHMENT, "which rows translate that into domestic legislation?"), "B.1.4"),
        ((NON_PUNISHMENT, "which ACTIP article is it from", "which activity applies it"), "B.1.4"),
        ((NATIONAL, "which activity sets that up"), "D.3.1"),
        (("what is MERL?", "which activity sets that up?"), "D.2.1"),
        (("Who coordinates the annual review?", "which activity puts it into practice?"), "D.2.1"),
        ((DUTIES, "the first point?", "which activity puts it into practice?"), "D.2.1"),
        (
            ("What does the plan say about public procurement?", "which activity implements it?"),
            "A.5.1",
        ),
        (("what does ACTIP article 17 say", "which activities give effect to it"), "C.1.4"),
        ((READY, "Is there a row in the tables for it as well?"), "D.2.1"),
        ((READY.replace(" behind all this", ""), "which row covers it"), "D.2.1"),
        (
            ("Who coordinates the annual review?", "is there a row for it in the tables too"),
            "D.2.1",
        ),
        (("national acitp reps wat r they for", "wich row sets them up"), "D.3.1"),
    ],
)
def test_the_activities_that_speak_of_it_are_given(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


@pytest.mark.parametrize(
    ("first", "name"),
    [
        ("Explain the do no harm principle", "Do No Harm"),
        ("what is non-discrimination", "Non-Disc"),
    ],
)
def test_a_subject_of_no_activity_is_said_to_be_of_none(
    assistant: Assistant, first: str, name: str
) -> None:
    answer = ask(assistant, first, "which activity puts it into practice")
    assert answer.text.startswith(f'No activity speaks of "{name}')
    assert not answer.items


def test_what_puts_an_activity_into_practice_are_its_projects(assistant: Assistant) -> None:
    answer = ask(assistant, "who leads A.1.4?", "which activity puts it into practice")
    assert answer.text.startswith("A.1.4 has 1 project")


def test_the_activities_that_were_found_by_a_subject_are_counted(assistant: Assistant) -> None:
    first = "What does the plan say about disability?"
    assert ask(assistant, first, PUTS, "how many?").text.startswith("1 activity speaks")


def test_of_several_items_it_is_asked_which_one_is_meant(assistant: Assistant) -> None:
    answer = ask(assistant, "What are the purposes of the plan?", PUTS)
    assert answer.status is AnswerStatus.CLARIFY


def test_words_of_an_item_are_not_those_of_the_question_before(assistant: Assistant) -> None:
    answer = ask(assistant, "What are the purposes of the plan?", "the fourth point?", PUTS)
    assert answer.text.startswith('No activity speaks of "monitoring, evaluation')


def test_none_of_the_activities_lies_in_another_pillar(assistant: Assistant) -> None:
    talk = ("What is the best interests principle?", PUTS, "only the ones in C")
    assert ask(assistant, *talk).text.startswith("None of the 3 entries just listed lies in Pil")


def test_the_article_of_a_principle_just_told_is_given(assistant: Assistant) -> None:
    assert "Article 14(7)" in ask(assistant, NON_PUNISHMENT, "which ACTIP article is it from").text


def test_the_same_in_a_pillar_is_asked_of_that_pillar(assistant: Assistant) -> None:
    talk = ("what is HSU?", "which activities deal with it?", "and in pillar C?")
    assert codes(ask(assistant, *talk)) == "C.4.1"


NATIONAL = "what are the national ACTIP representatives meant to do"


@pytest.mark.parametrize(
    "asked",
    [
        "is there an activity that gets them up and running",
        "which activity sets them up",
        "any activity that gets them off the ground?",
        "which row makes them fully operational",
    ],
)
def test_what_gets_a_thing_going_puts_it_to_work(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, NATIONAL, asked)) == "D.3.1"


def test_how_it_is_measured_is_asked_beside_it(assistant: Assistant) -> None:
    asked = "is there an activity that gets them up and running, and how will we know it worked"
    answer = ask(assistant, NATIONAL, asked)
    assert codes(answer) == "D.3.1"
    assert "D.3.1 has 1 indicator" in answer.text


def test_how_a_body_does_things_is_no_second_question(assistant: Assistant) -> None:
    answer = assistant.ask("what does telmin do and how do they do it")
    assert "indicator" not in answer.text


def test_the_article_behind_a_principle_is_its_footnote(assistant: Assistant) -> None:
    asked = "which article is behind the non-punishment principle?"
    assert "Article 14(7)" in assistant.ask(asked).text


@pytest.mark.parametrize(
    "asked",
    [
        "which activity is meant to make it stronger",
        "which activity strengthens it?",
        "what activity is supposed to strengthen it",
        "which row would improve it",
        "which one is meant to build it up",
        "is there an activity to reinforce it?",
        "any activity that boosts it?",
        "which line is supposed to make it more effective",
    ],
)
@pytest.mark.parametrize(
    "talk",
    [
        ("what's the HSU",),
        ("what's the HSU", "does it lead any activity?"),
        ("who is the HSU", "who coordinates it?"),
    ],
)
def test_what_makes_an_institution_stronger_speaks_of_it(
    assistant: Assistant, talk: tuple[str, ...], asked: str
) -> None:
    answer = ask(assistant, *talk, asked)
    assert codes(answer) == "B.3.1 C.4.1 D.3.2"
    assert answer.text.startswith("3 activities speak of")


def test_a_body_with_roles_is_no_subject_of_activities(assistant: Assistant) -> None:
    said = ask(assistant, "what does SLOM lead?", "which activity strengthens it").text
    assert 'speak of "SLOM"' not in said
