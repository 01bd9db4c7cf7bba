"""Projects asked for by their names: the activities that list them, and those that do not."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

PROJECT = "Bilateral and Multilateral Cooperation Project"


@pytest.mark.parametrize(
    "question",
    [
        f"The '{PROJECT}' pops up nearly everywhere in Pillar D. In which rows does it NOT pop up?",
        f"In which rows of Pillar D does the {PROJECT} not appear?",
        f'Which activities in Pillar D do not list the "{PROJECT}"?',
        f"Which rows in Pillar D lack the {PROJECT}?",
        f"From which rows of Pillar D is the {PROJECT} missing?",
    ],
)
def test_rows_without_a_project_are_those_that_do_not_list_it(
    assistant: Assistant, question: str
) -> None:
    text = ask(assistant, question).text
    assert text.startswith("4 of the 15 activities in Pillar D list no project")
    assert "D.2.2, D.2.3, D.3.5 and D.3.6." in text


@pytest.mark.parametrize(
    "question",
    [
        f"In which rows of Pillar D does the {PROJECT} appear?",
        f"Isn't the {PROJECT} listed in Pillar D?",
        f"Not only once: which rows of Pillar D list the {PROJECT}?",
    ],
)
def test_rows_with_a_project_are_those_that_list_it(assistant: Assistant, question: str) -> None:
    assert "11 activities in Pillar D list a project" in ask(assistant, question).text


def test_spots_where_a_project_is_written_are_the_rows_that_list_it(assistant: Assistant) -> None:
    question = f"and outside Pillar D, where else is that {PROJECT} written in? how many spots"
    assert ask(assistant, question).text.startswith("2 activities outside Pillar D list a project")
