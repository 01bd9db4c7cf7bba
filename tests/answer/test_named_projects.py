"""Projects asked for by their names: the activities that list them, and those that do not."""

import pytest

from tests.answer.talking import ask, codes
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


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "B.6.1: which project there is taken from the Myanmar plan?",
            "1 of the 4 projects of B.6.1",
        ),
        ("Which B.6.1 project refers to Article 5 of the AHRD?", "1 of the 4 projects of B.6.1"),
        ("How many projects of C.2.2 come from the Myanmar plan?", "2 of the 3 projects of C.2.2"),
        (
            "Which projects of A.1.1 are taken from the Myanmar plan?",
            "None of the 5 projects of A.1",
        ),
        ("Does any project of B.6.1 come from the Myanmar plan?", "Yes. 1 of the 4 projects"),
        ("Is there a project in A.1.1 that refers to the Myanmar plan?", "No. None of the 5"),
    ],
)
def test_the_projects_of_a_row_are_told_by_what_they_refer_to(
    assistant: Assistant, question: str, told: str
) -> None:
    assert assistant.ask(question).text.startswith(told)


@pytest.mark.parametrize(
    "question", ["What does B.6.1 refer to?", "Where does B.6.1 refer to the Myanmar plan?"]
)
def test_what_a_row_refers_to_are_not_its_projects(assistant: Assistant, question: str) -> None:
    assert "projects of B.6.1" not in assistant.ask(question).text


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("Is the same one used elsewhere in pillar B?", "B.6.1 B.6.2"),
        ("Where else is it used?", "B.6.1 B.6.2"),
        ("Is that project listed in another row?", "B.6.1 B.6.2"),
        ("Does it appear again?", "B.6.1 B.6.2"),
        ("which other rows refer to that plan?", "B.6.2 B.7.2 C.1.1"),
    ],
)
def test_the_one_project_told_is_looked_for_elsewhere(
    assistant: Assistant, asked: str, rows: str
) -> None:
    before = "B.6.1: which project there is taken from the Myanmar plan?"
    assert codes(ask(assistant, before, asked)).startswith(rows)


@pytest.mark.parametrize(
    "question",
    [
        "Which activities have a project on exchange of information on prosecution of TIP cases?",
        "Under which rows is the project on cooperation, coordination and exchange of information "
        "on prosecution of TIPs cases entered?",
    ],
)
def test_commas_and_a_last_s_of_abbreviations_part_no_name(
    assistant: Assistant, question: str
) -> None:
    assert codes(ask(assistant, question)) == "C.2.1 C.2.2 C.3.1 C.4.1"


def test_words_that_no_project_has_in_a_row_name_none(assistant: Assistant) -> None:
    said = ask(assistant, "Which rows have a project on tips for travellers?").text
    assert said.startswith("None of the 126 projects")


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        (
            "Bilateral and Multilateral Cooperation Project: rows that have it and aren't led by "
            "SOMTC",
            "D.3.4 D.4.2",
        ),
        (
            "Which rows list the Bilateral and Multilateral Cooperation Project led by a body "
            "other than SOMTC?",
            "D.3.4 D.4.2",
        ),
        (
            "Which rows list the Bilateral and Multilateral Cooperation Project but are not "
            "supported by AICHR?",
            "A.6.1 D.1.1 D.2.1 D.3.1 D.3.2 D.3.3 D.3.4 D.4.1 D.4.2 D.6.1",
        ),
    ],
)
def test_bodies_whose_rows_are_left_out_have_none_of_them(
    assistant: Assistant, question: str, rows: str
) -> None:
    assert codes(ask(assistant, question)) == rows


def test_that_all_rows_of_a_project_are_of_one_body_is_said(assistant: Assistant) -> None:
    said = ask(assistant, "rows with a central database project that SOMTC doesn't lead").text
    assert said.startswith("No activity that is not coordinated by SOMTC lists a project")
    assert "it stands in A.7.1, A.7.2 and C.3.1." in said
