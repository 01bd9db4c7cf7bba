"""A role that a body has in rows, "where SLOM has a supporting role", is its own."""

from collections.abc import Callable

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.register.model import Activity, Register
from tipassist.types import Role

Holds = Callable[[Activity], bool]


def supported(body: str) -> Holds:
    return lambda row: body in row.named(Role.SUPPORTING)


def led(body: str) -> Holds:
    return lambda row: body in row.named(Role.COORDINATING)


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("Please list the rows where SOMTC has a supporting role.", supported("SOMTC")),
        ("activities for which AICHR has a supporting role", supported("AICHR")),
        ("how many rows are there where SOMTC has a coordinating role?", led("SOMTC")),
        (
            "rows in which ACMW does not have a supporting role",
            lambda row: not supported("ACMW")(row),
        ),
        (
            "rows where AICHR has a supporting role and ACWC leads",
            lambda row: supported("AICHR")(row) and led("ACWC")(row),
        ),
        (
            "rows where SOMTC leads and AICHR has a supporting role",
            lambda row: supported("AICHR")(row) and led("SOMTC")(row),
        ),
        (
            "rows where SOMTC has a coordinating role or a supporting role",
            lambda row: supported("SOMTC")(row) or led("SOMTC")(row),
        ),
        (
            "activities where AICHR has a supporting role and no coordinating role",
            lambda row: supported("AICHR")(row) and not led("AICHR")(row),
        ),
        (
            "which rows where SOMTC has a coordinating role have no project?",
            lambda row: led("SOMTC")(row) and not row.projects,
        ),
    ],
)
def test_the_role_is_that_of_the_body(
    assistant: Assistant, register: Register, question: str, holds: Holds
) -> None:
    expected = {str(row.code) for row in register.activities if holds(row)}
    assert expected
    assert set(codes(assistant.ask(question)).split()) == expected


def test_rows_that_have_a_role_for_somebody_are_still_asked_for(
    assistant: Assistant, register: Register
) -> None:
    """Without the body as the one who has it, the role is what a row has."""
    expected = {str(row.code) for row in register.activities if row.named(Role.SUPPORTING)}
    told = codes(assistant.ask("Which activities have a supporting body?"))
    assert set(told.split()) == expected
