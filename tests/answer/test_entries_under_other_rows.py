"""Entries just listed that stand under another row too, be it named, or told by one of them."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

PROJECTS = "What are the projects of C.2.2?"
OF_DATA = "projects of A.7.2"


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        (
            ("C.2.2 indicators", "projects", "are any of these printed under C.2.1 as well"),
            "Yes. C.2.2 and C.2.1 have 2 projects in common",
        ),
        ((PROJECTS, "do any of them appear in C.2.1?"), "Yes. C.2.2 and C.2.1 have 2 projects"),
        ((PROJECTS, "which of them are listed under C.2.1 too?"), "C.2.2 and C.2.1 have 2"),
        ((PROJECTS, "is any of these also found in D.1.1?"), "No. C.2.2 and D.1.1 have no"),
        (
            ("indicators of C.2.2", "do any of them recur in C.2.1"),
            "No. C.2.2 and C.2.1 have no indicator in common",
        ),
        ((PROJECTS, "and are there any in C.2.1?"), "C.2.1 has 3 projects"),
        ((PROJECTS, "who leads C.2.1?"), "SOMTC coordinates C.2.1"),
    ],
)
def test_entries_are_looked_for_in_the_row_named(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


@pytest.mark.parametrize(
    ("then", "begins"),
    [
        ("the database one is printed somewhere else too, no?", "Yes. 3 activities list"),
        ("is the database project also listed elsewhere?", "Yes. 3 activities list"),
        ("where else is the database one listed?", "3 activities list"),
        ("does the database one recur elsewhere", "Yes. 3 activities list"),
        ("the privacy one appears elsewhere too, right?", "No. 1 activity lists"),
    ],
)
def test_one_of_the_projects_told_is_looked_for_in_all_rows(
    assistant: Assistant, then: str, begins: str
) -> None:
    assert ask(assistant, OF_DATA, then).text.startswith(begins)


def test_one_row_is_not_more_than_one(assistant: Assistant) -> None:
    asked = 'Is the project "Develop a standard reporting format" listed in more than one activity?'
    assert ask(assistant, asked).text.startswith("No. 1 activity lists")
