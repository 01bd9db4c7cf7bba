"""Questions on entries that stand under several rows of the table."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.sets.query import Number
from tipassist.answer.understanding.recurring import Recurring, read_recurring
from tipassist.answer.understanding.understand import Understander


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Which project appears most often?", Recurring("projects", ranked=True)),
        ("How many projects appear more than once?", Recurring("projects")),
        (
            "Which projects are listed under three or more activities?",
            Recurring("projects", Number(">=", 3)),
        ),
        (
            "Is there a project that appears in more than one pillar?",
            Recurring("projects", Number(">", 1), "pillars"),
        ),
        ("Which indicator is used under two activities?", Recurring("indicators", Number("==", 2))),
    ],
)
def test_how_often_an_entry_must_stand_is_read(
    understander: Understander, question: str, asked: Recurring
) -> None:
    assert read_recurring(understander.understand(question)) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Which activities have the most projects?",
        "Which project is the most expensive?",
        "How many projects does SOMTC have in pillar A?",
    ],
)
def test_a_question_on_no_recurring_entry_is_left_to_others(
    understander: Understander, question: str
) -> None:
    assert read_recurring(understander.understand(question)) is None


def test_the_project_listed_most_often_is_named_with_its_rows(assistant: Assistant) -> None:
    answer = assistant.ask("One project is copied again and again. Which one is it?")

    assert "Bilateral and Multilateral Cooperation Project" in answer.text
    assert "listed under more than one activity" in answer.text


@pytest.mark.parametrize(
    "question",
    ["Which projects appear in more than one activity?", "What projects stand in several rows?"],
)
def test_projects_in_several_rows_are_no_rows_with_several_projects(
    with_meaning: Assistant, question: str
) -> None:
    assert "listed under more than one activity" in with_meaning.ask(question).text


@pytest.mark.parametrize(
    ("row", "asked", "begins"),
    [
        (
            "A.2.5",
            "haven't I seen that very project under another code?",
            "Yes. 1 of the 1 project",
        ),
        ("A.2.5", "I think I've seen this project elsewhere", "Yes. 1 of the 1 project"),
        ("A.2.5", "where else does that project stand?", "1 of the 1 project in A.2.5 is listed"),
        ("A.2.5", "under which other code is it listed?", "1 of the 1 project in A.2.5 is listed"),
        ("A.4.2", "isn't that the same project as under another row?", "No. None of the 1 project"),
    ],
)
def test_the_project_told_is_looked_for_in_other_rows(
    assistant: Assistant, row: str, asked: str, begins: str
) -> None:
    assert ask(assistant, f"what are the projects of {row}?", asked).text.startswith(begins)


@pytest.mark.parametrize(
    ("body", "question", "begins"),
    [
        ("SOM-ED", "does the indicator on schools show up in more than one of our rows?", "Yes. 1"),
        (None, "does the indicator on convictions appear in more than one row?", "No. The one"),
        (None, "Is the same indicator about training officials used for several rows?", "No. None"),
        (None, "Does the project on a central database stand in more than one row?", "Yes. 1 pro"),
        (None, "Does the project on seafarers appear in more than one row?", "No. None of the 126"),
        (None, "How many projects appear more than once?", "12 projects are listed under more"),
    ],
)
def test_only_entries_on_the_subject_are_asked_after(
    assistant: Assistant, body: str | None, question: str, begins: str
) -> None:
    assert assistant.ask(question, body=body).text.startswith(begins)
