"""Sections asked for by what they are on: titles first, then headings, then anything else."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Is there a section on monitoring?", "Yes. Section G is titled"),
        ("Does the plan have any section dealing with coordination?", "Yes. Section F is titled"),
        ("Does the plan have a section on gender?", 'Section C.6 is headed "Gender Equality"; no'),
        ("Does the plan have a gender section?", 'Section C.6 is headed "Gender Equality"; no'),
        ("Is there a chapter about funding?", 'Section F.5 is headed "Funding Resources"; no'),
        ("Is there a section on migration in the plan?", "No. None of the 7 sections of the plan"),
        ("Does the plan contain a section about confidentiality?", "No. None of the 7 sections"),
    ],
)
def test_titles_tell_whether_there_is_a_section(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_rows_follow_where_no_title_tells(with_meaning: Assistant) -> None:
    answer = with_meaning.ask("Is there a section on migration?")
    assert any(one.locator == "A.2.5" for one in answer.items)


def test_a_pillar_is_no_section(assistant: Assistant) -> None:
    assert not assistant.ask("Does the plan have a pillar on prevention?").text.startswith("No")


@pytest.mark.parametrize(
    "question",
    [
        "What's in Annex 2?",
        "Annex B?",
        "show me appendix 3",
        "Does the plan have annexes?",
        "what does the annex of this plan say?",
    ],
)
def test_a_part_that_the_plan_has_not_is_not_taken_from_a_footnote(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "it has no " in answer.text


@pytest.mark.parametrize(
    "question", ["which footnotes name an annex?", "where is Annex 1 mentioned?"]
)
def test_where_another_text_s_annex_is_cited_is_told(assistant: Assistant, question: str) -> None:
    assert "it has no " not in assistant.ask(question).text
