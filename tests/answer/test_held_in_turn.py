"""Turns that hold what was told against another row, another role, or what it refers to."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

_COMPARED = "Compare ACMW and SLOM: who is on more rows?"
_PRINCIPLES = "give me the core principles"


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("Who of the two is more often the lead", "SLOM coordinates 5 activities and ACMW"),
        ("which one acts more often as coordinator?", "SLOM coordinates 5 activities and ACMW"),
        ("and which is the supporter more often?", "ACMW supports 6 activities and SLOM"),
    ],
)
def test_two_are_held_against_each_other_in_a_role(
    assistant: Assistant, asked: str, begins: str
) -> None:
    assert ask(assistant, _COMPARED, asked).text.startswith(begins)


@pytest.mark.parametrize(
    "asked",
    [
        "they have one other row i think, what's their job there",
        "do they have another row?",
        "which other rows do they have",
    ],
)
def test_the_other_row_of_a_body_is_another_one(assistant: Assistant, asked: str) -> None:
    told = ask(assistant, "what does SOM-ED coordinate", asked)
    assert codes(told) == "A.1.1"
    assert "it supports 1 and coordinates none" in told.text


@pytest.mark.parametrize(
    ("first", "asked", "begins"),
    [
        ("does B.7.1 have any project", "is it also in B.7.2?", "Yes. B.7.1 and B.7.2 have 1"),
        ("does B.7.1 have any project", "does it come back in the next row?", "Yes. B.7.1 and"),
        (
            "which projects does B.7.2 have?",
            "are any of them also in the previous row?",
            "Yes. B.7.2 and B.7.1 have 1 project",
        ),
        ("what are the projects of B.7.2", "are they the same as in B.7.1?", "No. B.7.2 and"),
    ],
)
def test_a_project_is_looked_for_in_another_row(
    assistant: Assistant, first: str, asked: str, begins: str
) -> None:
    assert ask(assistant, first, asked).text.startswith(begins)


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("which of them refers to ACTIP?", "4 places in the plan refer to ACTIP: Section C.3,"),
        ("which of them rests on ACTIP 14(7)?", "1 place in the plan refers to ACTIP Art. 14(7)"),
        ("which of these cites the APA?", "Nothing in Section C.1"),
    ],
)
def test_items_of_a_section_are_asked_for_what_they_cite(
    with_meaning: Assistant, asked: str, begins: str
) -> None:
    assert ask(with_meaning, _PRINCIPLES, asked).text.startswith(begins)


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        (
            ("What's the budget of the plan?", "well, at least who is going to pay?"),
            "Funding Resources will be accumulated through the assistance of external partners",
        ),
        (
            ("mid-term evaluation - when?", "and the last one", "who organises that last one"),
            "will arrange for a final external evaluation",
        ),
    ],
)
def test_what_only_leads_up_to_a_question_is_no_part_of_it(
    with_meaning: Assistant, questions: tuple[str, ...], told: str
) -> None:
    answer = ask(with_meaning, *questions)
    assert told in answer.text
    assert "Section E. Time Frame" not in answer.text


@pytest.mark.parametrize(
    ("body", "question", "told"),
    [
        (
            "SLOM",
            "show all we have, counting supporting and leading, and tell me are any of them "
            "outside pillar A?",
            "No. None of the 42 activities outside Pillar A names SLOM in any role.",
        ),
        (
            None,
            "list everything DGICM has (so leading and supporting)",
            "3 of the 63 activities are coordinated by or supported by DGICM",
        ),
    ],
)
def test_roles_told_after_what_one_has_are_said_with_it(
    assistant: Assistant, body: str | None, question: str, told: str
) -> None:
    assert assistant.ask(question, body=body).text.startswith(told)
