"""Sections asked for by what they are on: titles first, then headings, then anything else."""

import pytest

from tipassist.answer.assistant import Assistant


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
