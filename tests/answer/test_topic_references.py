"""Which articles the plan rests on where it speaks of a topic."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


def test_articles_on_a_topic_are_those_its_places_refer_to(assistant: Assistant) -> None:
    answer = assistant.ask("which part of ACTIP is about confiscation of criminal property?")
    assert "C.1.4" in answer.claims[0].text
    assert "ACTIP Art. 17" in answer.claims[0].text
    assert "not in the corpus" in answer.claims[-1].text


def test_a_topic_without_a_reference_has_no_article(assistant: Assistant) -> None:
    answer = assistant.ask("which article of ACTIP deals with repatriation?")
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "B.7.2" in answer.text


@pytest.mark.parametrize(
    "question", ["which activities refer to ACTIP?", "What part does ACTIP play in the plan?"]
)
def test_questions_for_no_article_are_answered_as_before(
    assistant: Assistant, question: str
) -> None:
    assert "speaks of this" not in assistant.ask(question).text


def test_no_before_a_compound_is_the_non_of_the_plan(assistant: Assistant) -> None:
    text = assistant.ask("what article of the convention backs the no-punishment idea?").text
    assert "ACTIP Art. 14(7)" in text
    assert text.startswith("Where the plan speaks of this (B.1.4 and Section C.3)")


@pytest.mark.parametrize(
    "question",
    [
        "which bit of the convention is behind the outcome on victim funds?",
        "what provisions of the convention are behind the outcome on victim funds?",
        "which clause of ACTIP lies behind the outcome on victim funds?",
    ],
)
def test_what_is_behind_an_outcome_is_what_it_rests_on(
    with_meaning: Assistant, question: str
) -> None:
    assert "rests on Footnote" in with_meaning.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "who is behind the outcome on victim funds?",
        "which body is behind the funds outcome",
    ],
)
def test_who_is_behind_an_outcome_is_a_body(with_meaning: Assistant, question: str) -> None:
    assert "coordinates" in with_meaning.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "is somebody down as lead for the covid effects row?",
        "has the row on online recruitment got a lead body?",
    ],
)
def test_that_rows_speak_of_a_subject_is_no_yes_to_a_role(
    with_meaning: Assistant, question: str
) -> None:
    assert not with_meaning.ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    [
        "does moving people illegally over a border count among the 'related' crimes",
        "is people smuggling one of the related offences",
    ],
)
def test_smuggling_in_other_words_is_found_in_the_glossary(
    with_meaning: Assistant, question: str
) -> None:
    assert "migrant smuggling" in with_meaning.ask(question).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which outcomes lean on ACTIP article 17?", "what stands under Outcome C.1 does"),
        ("Which provisions stand behind the goal of pillar B?", "rests on Footnote 24"),
        ("Legal basis of the ultimate goal of pillar C?", "rests on Footnote 39"),
        ("What is the goal of pillar B?", "Victims of TIP in ASEAN can access"),
        ("PA 4.3.4 from AICHR's programme: what project is that?", "Conduct Workshop on referral"),
        ("Which project refers to PA 4.3.4 of AICHR's work plan?", "Conduct Workshop on referral"),
    ],
)
def test_what_refers_is_told_with_its_place_and_entry(
    assistant: Assistant, question: str, told: str
) -> None:
    assert told in assistant.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Establishing the National ACTIP Representatives: what paragraphs of the APA are cited "
        "beside that activity?",
        "Which APA paragraphs does the activity on National ACTIP Representatives cite?",
    ],
)
def test_one_row_has_its_own_references_to_what_is_asked(
    assistant: Assistant, question: str
) -> None:
    lead = assistant.ask(question).text.split("\n")[0]
    assert "it refers to APA IV.D(a) and APA IV.D(k)(1)." in lead


def test_several_rows_have_those_of_their_outcomes_too(assistant: Assistant) -> None:
    question = "Which paragraphs of the APA do activities on National ACTIP Representatives cite?"
    assert "APA IV.D(c)" in assistant.ask(question).text
