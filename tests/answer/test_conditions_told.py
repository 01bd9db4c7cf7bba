"""Conditions told before it is asked what meets them."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.told_first.conditions_told import with_conditions_asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "A hard one, sorry: X has to be leading, and a project has to name Y. What meets both?",
            "Which activities: X is leading, and a project name Y?",
        ),
        ("X must lead. How many rows qualify?", "How many activities: X lead?"),
        ("X must not be leading. Which ones fit?", "Which activities: X is not leading?"),
        ("X supporting, lead not Y. which?", "Which activities: X supporting, lead not Y?"),
        ("A proposal must meet the criteria. What qualifies?",) * 2,
        ("X must support it every year. What is the deadline?",) * 2,
        ("Who must lead, and what must it support? What fits?",) * 2,
    ],
)
def test_what_meets_them_is_one_question(text: str, asked: str) -> None:
    assert with_conditions_asked(text) == asked


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        (
            "Three things: SOMTC has to be coordinating, AICHR has to be supporting, and at least"
            " one project has to carry a reference to Myanmar's 2022 TIP work plan. What fits?",
            "B.6.1 D.5.1 D.7.1",
        ),
        ("SLOM must coordinate and ACMW must not support. Which rows qualify?", "A.4.2"),
    ],
)
def test_no_condition_is_dropped(assistant: Assistant, question: str, listed: str) -> None:
    assert codes(assistant.ask(question)) == listed


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("AICHR supporting, coordinator other than SOMTC - list", ["A.2.6", "A.3.2"]),
        ("Activities with AICHR supporting and a coordinator other than SOMTC", ["A.2.6", "A.3.2"]),
        ("ACMW supporting, coordinator other than SLOM", ["A.2.6", "A.3.1"]),
        ("SLOM coordinating, and a supporter other than ACMW", ["A.3.2"]),
    ],
)
def test_a_role_told_bare_is_one_that_the_row_has(
    assistant: Assistant, question: str, rows: list[str]
) -> None:
    assert [one.locator for one in assistant.ask(question).items] == rows
