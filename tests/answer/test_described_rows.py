"""Rows described beside what is asked of them: the description is no question of its own."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_places.described_rows import without_title_behind
from tipassist.answer.understanding.understand import Understander
from tipassist.register.model import Register


@pytest.mark.parametrize(
    ("body", "question", "begins"),
    [
        (
            "ASLOM",
            "Has anyone filled in the projects column for D.3.5, which we coordinate?",
            "No. The plan lists no projects for D.3.5",
        ),
        ("ASLOM", "Does D.3.5, which we coordinate, have any projects?", "No. The plan lists no"),
        ("ASLOM", "Are there projects under D.3.5, the one we lead?", "No. The plan lists no"),
        (None, "Is there a project for D.3.5, which ASLOM coordinates?", "No. The plan lists no"),
        (None, "Are there projects for A.2.1, which is led by SLOM?", "Yes. A.2.1 has 1 project"),
        (None, "Does A.2.1, which SLOM leads, have any supporters?", "Yes. A.2.1 has 1 support"),
        ("SLOM", "Who supports A.2.1, which we lead?", "ACMW supports A.2.1"),
        ("ACMW", "Who leads A.2.1, the row we support?", "SLOM coordinates A.2.1"),
        (None, "Are there projects for D.3.5, which SLOM leads?", "No. The plan names ASLOM, not"),
    ],
)
def test_a_row_is_asked_of_not_its_description(
    assistant: Assistant, body: str | None, question: str, begins: str
) -> None:
    assert assistant.ask(question, body=body).text.startswith(begins)


@pytest.mark.parametrize(
    "text",
    [
        "Is A.2.1 the row that SLOM leads?",
        "Is it A.2.1 that SLOM leads?",
        "Does SLOM lead A.2.1, which SOMTC supports?",
        "Does the plan say that A.2.1 is led by SLOM?",
        "Who supports A.2.1, which SOMTC leads?",
        "Who supports A.2.1 and A.2.2, which SLOM leads?",
    ],
)
def test_what_is_asked_or_not_so_stays(understander: Understander, text: str) -> None:
    assert understander.understand(text).text == text


@pytest.mark.parametrize(
    ("question", "same"),
    [
        (
            "Which article stands behind victim support funds (B.5)?",
            "Which article stands behind B.5?",
        ),
        ("Who leads on compensation and remedies (B.6.1)?", "Who leads on B.6.1?"),
        ("Which footnote has the marshalling of resources (D.6)?", "Which footnote has D.6?"),
        (
            "What does SLOM do in the outcome on safe, orderly and regular migration (A.2)?",
            "What does SLOM do in outcome A.2?",
        ),
        (
            "What does SLOM lead in the outcome dealing with recruitment (A.4)?",
            "What does SLOM lead in outcome A.4?",
        ),
        (
            "All outcomes of B but the outcome about getting victims home (B.7).",
            "All outcomes of B but outcome B.7.",
        ),
        ("Who backs the row for compensation (B.6.1)?", "Who backs row B.6.1?"),
    ],
)
def test_words_of_a_place_before_its_code_in_brackets_say_nothing_more(
    understander: Understander, question: str, same: str
) -> None:
    assert understander.understand(question).text == understander.understand(same).text


@pytest.mark.parametrize(
    "question",
    [
        "Who supports whom (B.5)?",
        "All of SOMSWD's rows bar the one on victim support funds (B.5.1).",
        "What about fishing (B.5)?",
        "What does the outcome on fishing vessels (B.5) say?",
        "What is said in the row on support funds (B.5)?",
    ],
)
def test_other_words_before_a_code_in_brackets_stay(
    understander: Understander, question: str
) -> None:
    assert "(B.5" in understander.understand(question).text


def test_an_outcome_is_named_by_several_words_for_one_thing(assistant: Assistant) -> None:
    asked = "Which activities of the outcome about safe, orderly and regular migration have ACMW?"
    rows = [one.locator for one in assistant.ask(asked).items]
    assert rows == ["A.2.1", "A.2.2", "A.2.3", "A.2.6"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Under A.1 - the one on vulnerability, if I remember well - which rows lack it?",
            "Under A.1, which rows lack it?",
        ),
        ("In C.1 (the outcome about law enforcement), who leads?", "In C.1, who leads?"),
        ("In A.1, that is the one on vulnerability, who leads?", "In A.1, who leads?"),
        ("In A.1, the one on wages, who leads?", None),
        ("In A.1, the row on wages and those who pay, who leads?", None),
        ("In A.1 - who leads?", None),
    ],
)
def test_what_a_place_is_about_goes_where_it_is_so(
    register: Register, text: str, said: str | None
) -> None:
    assert without_title_behind(text, register) == (said or text)


def test_rows_of_a_place_told_by_its_words_too_are_listed(assistant: Assistant) -> None:
    asked = (
        "Under outcome A.1 - the one on vulnerability factors, if I remember well - which "
        "activities have nobody entered as Supporting ASB?"
    )
    assert codes(ask(assistant, asked)) == "A.1.2 A.1.4"
