"""Whom rows aim at is what they are about."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_subjects.aimed_at import as_about, with_aim_told, without_whom


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("which rows aim at employers", '3 activities speak of "employers"'),
        ("which rows are aimed at schools", '3 activities speak of "schools"'),
        ("which rows benefit women", '7 activities speak of "women"'),
        ("rows targeting recruitment agencies", '3 activities speak of "recruitment agencies"'),
        ("which rows reach migrant workers", '8 activities speak of "migrant workers"'),
        (
            "Which activities are meant for frontline officers but not led by SOMTC?",
            '2 of the 4 activities that speak of "frontline officers" are not coordinated by SOMTC',
        ),
    ],
)
def test_rows_are_about_what_they_aim_at(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("which rows benefit SOMTC", "SOMTC has a role in 41"),
    ],
)
def test_a_body_is_no_aim(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    "text",
    ["which rows are intended to protect victims", "rows meant to be shared", "what aims at youth"],
)
def test_deeds_and_what_is_no_row_stay(text: str) -> None:
    assert as_about(text, tuple) == text


def test_everyday_words_for_a_body_tell_whom_rows_are_for(assistant: Assistant) -> None:
    said = ask(assistant, "Which activity is meant for consular officials helping victims?")
    assert "D.3.5" in [one.locator for one in said.items]


@pytest.mark.parametrize(
    "speaks",
    [
        "refer to",
        "address",
        "that discuss",
        "relating to",
        "have to do with",
        "also focus on",
        "mention",
        "tackle",
    ],
)
def test_rows_are_about_what_they_speak_of(assistant: Assistant, speaks: str) -> None:
    told = assistant.ask(f"which activities {speaks} children?").text

    assert told.startswith('8 activities speak of "children"')


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("which activities refer to ACTIP?", "4 activities in the plan refer to ACTIP"),
        ("which activity mentions English?", '1 activity speaks of "english"'),
        ("which outcomes focus on workers?", 'Outcomes that speak of "workers"'),
        ("can I get a list of all projects?", "The plan's Activities / Projects column"),
    ],
)
def test_what_else_they_speak_of(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Do we have a row without a lead?", "is there a row without a lead?"),
        ("Do we have outcomes with only one row?", "are there outcomes with only one row?"),
        (
            "Do we have any activity where nobody leads?",
            "is there any activity where nobody leads?",
        ),
        ("Do we have any rows in Pillar B?",) * 2,
        ("Do we have rows with SLOM?",) * 2,
    ],
)
def test_what_we_have_is_there(text: str, asked: str) -> None:
    assert without_whom(text) == asked


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Whom does A.2.1 reach out to?", "What does A.2.1 say?"),
        ("For whom is A.2.1 meant?", "What does A.2.1 say?"),
        ("who is a.2.1 for exactly?", "What does A.2.1 say?"),
        ("Who is A.2.1 coordinated by?", "Who is A.2.1 coordinated by?"),
        ("Whom does A.2.1 name?", "Whom does A.2.1 name?"),
        ("Who is responsible for A.2.1?", "Who is responsible for A.2.1?"),
    ],
)
def test_whom_a_row_serves_is_what_it_says(asked: str, said: str) -> None:
    assert with_aim_told(asked) == said
