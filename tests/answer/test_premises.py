"""What a question takes for granted is held against the plan, and a wrong role is corrected."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.language.lexicons import Synonyms, load_lexicons
from tipassist.answer.presuming.premises import PremiseChecker
from tipassist.answer.ranking.matching import Matcher
from tipassist.answer.ranking.sentences import Sentences
from tipassist.register.model import Register
from tipassist.types import AnswerStatus


@pytest.fixture(scope="module")
def checker(register: Register) -> PremiseChecker:
    return PremiseChecker(Sentences(register, Matcher(register, Synonyms())), load_lexicons())


@pytest.mark.parametrize(
    ("question", "premise"),
    [
        ("since the plan is secret, who may read it?", "the plan is secret"),
        ("given that a, b and c are done, what is left?", "a, b and c are done"),
        ("i understand that slom leads it. is that so?", "slom leads it"),
        ("noting that it is over, i would like to know why.", "it is over"),
        ("since when is it in force?", ""),
        ("as of today, who leads?", ""),
        ("who leads it, since nobody told me?", ""),
        ("what is it?", ""),
    ],
)
def test_the_premise_is_found(checker: PremiseChecker, question: str, premise: str) -> None:
    assert checker.premise_of(question) == premise


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Since pillar A is the cross-cutting pillar underpinning all regional activities, "
            "should our projects be there?",
            "fourth pillar",
        ),
        (
            "Since SLOM leads C.1.1, which projects has it planned?",
            "not SLOM, as coordinating C.1.1",
        ),
        ("DGICM runs B.5.1 - which projects are listed for it?", "feasibility"),
        ("B.4 refers to ACTIP Article 24(1), doesn't it?", "ACTIP Art. 14(1)"),
    ],
)
def test_the_plan_speaks_against_a_wrong_premise(
    assistant: Assistant, question: str, told: str
) -> None:
    assert told in assistant.ask(question).text


def test_a_right_role_is_answered_as_a_list(assistant: Assistant) -> None:
    answer = assistant.ask("Which projects does SOMSWD coordinate in B.5.1?")
    assert [one.locator for one in answer.items] == ["B.5.1"]


@pytest.mark.parametrize("question", ["you stupid bot", "what a load of rubbish your answers are"])
def test_an_insult_is_no_question(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is AnswerStatus.OUT_OF_SCOPE


def test_the_very_words_of_a_treaty_are_not_in_the_plan(assistant: Assistant) -> None:
    answer = assistant.ask("Please quote article 17 of ACTIP in full.")
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "C.1.4" in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("In Pillar C there is an outcome on return and reintegration. Which number?", "B.7"),
        ("Which outcome in pillar B covers harmonised laws?", "D.7"),
        ("Which outcome in pillar B covers return and reintegration?", "B.7"),
    ],
)
def test_an_outcome_is_found_by_its_topic_in_whatever_pillar(
    assistant: Assistant, question: str, told: str
) -> None:
    assert told in assistant.ask(question).text


def test_an_activity_is_held_against_the_article_said_of_it(assistant: Assistant) -> None:
    answer = assistant.ask("C.1.4 rests on ACTIP Article 20, right?")
    assert "Nothing in C.1.4 refers to ACTIP Art. 20" in answer.text
    assert "ACTIP Art. 17" in answer.text
