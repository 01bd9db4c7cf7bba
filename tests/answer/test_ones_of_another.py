"""Rows of another body in the same role are asked for anew, not of the rows just told."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register
from tipassist.types import Role


def _held(register: Register, body: str, role: Role) -> list[str]:
    return [one.code for one in register.activities if body in one.named(role)]


@pytest.mark.parametrize(
    ("talk", "body", "role"),
    [
        (("what does AICHR lead", "now the ones led by SLOM"), "SLOM", Role.COORDINATING),
        (
            ("list AICHR's rows as coordinator", "which are shared?", "Now the rows run by ASLOM"),
            "ASLOM",
            Role.COORDINATING,
        ),
        (("what does SLOM lead", "and the ones supported by DGICM?"), "DGICM", Role.SUPPORTING),
        (
            ("what does AICHR lead", "which have no supporter?", "now those led by SLOM"),
            "SLOM",
            Role.COORDINATING,
        ),
        (("what does ACWC coordinate", "now those it only supports"), "ACWC", Role.SUPPORTING),
    ],
)
def test_none_of_the_rows_told_is_theirs(
    assistant: Assistant, register: Register, talk: tuple[str, ...], body: str, role: Role
) -> None:
    answer = ask(assistant, *talk)
    assert [one.locator for one in answer.items] == _held(register, body, role)


def test_rows_told_that_are_theirs_are_kept(assistant: Assistant, register: Register) -> None:
    answer = ask(assistant, "what does SOMTC lead", "and the ones supported by AICHR?")
    led = _held(register, "SOMTC", Role.COORDINATING)
    both = [code for code in _held(register, "AICHR", Role.SUPPORTING) if code in led]
    assert [one.locator for one in answer.items] == both


@pytest.mark.parametrize(
    ("talk", "body", "role"),
    [
        (("which rows does SLOM lead?", "what about ASLOM - which?"), "ASLOM", Role.COORDINATING),
        (("what does SOMTC support?", "and AICHR, which rows?"), "AICHR", Role.SUPPORTING),
        (
            ("which row does SOM-MLAT lead?", "how about DGICM then, which ones"),
            "DGICM",
            Role.COORDINATING,
        ),
        (("what is ACWC relevant for?", "and SOMSWD: which ones?"), "SOMSWD", Role.RELEVANT),
    ],
)
def test_which_ones_of_another_are_those_in_the_same_role(
    assistant: Assistant, register: Register, talk: tuple[str, ...], body: str, role: Role
) -> None:
    answer = ask(assistant, *talk)
    assert [one.locator for one in answer.items] == _held(register, body, role)


def test_which_ones_of_another_are_all_where_no_role_was_told(
    assistant: Assistant, register: Register
) -> None:
    answer = ask(assistant, "who leads A.1.1?", "and ACWC, which rows?")
    told = {one.locator for one in answer.items}
    assert told > set(_held(register, "ACWC", Role.COORDINATING))


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("which of theirs are in B?", ["B.2.1", "B.2.2", "B.3.3"]),
        ("and which of theirs have nobody supporting?", ["A.1.4", "A.7.3", "B.3.3"]),
    ],
)
def test_theirs_are_the_rows_told(assistant: Assistant, asked: str, rows: list[str]) -> None:
    answer = ask(assistant, "which rows does SLOM lead?", "and AICHR, which rows?", asked)
    assert [one.locator for one in answer.items] == rows
