"""Rows that somebody, or nobody, has a role in: asked of all rows, and kept of a list."""

from collections.abc import Callable

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.register.model import Activity, Register
from tipassist.types import Role

LEADS = "what does somtc lead in pillar A"
NO_INDICATOR = "is there an activity with no indicator at all"


def rows(register: Register, test: Callable[[Activity], bool]) -> str:
    return " ".join(one.code for one in register.activities if test(one))


def led_in_a(one: Activity) -> bool:
    return one.pillar == "A" and "SOMTC" in one.named(Role.COORDINATING)


@pytest.mark.parametrize(
    "question",
    [
        "Count up the activities nobody has been put in charge of.",
        "which rows have no one at the helm",
        "which ones don't have a body running them",
        "activities that nobody was appointed to coordinate",
        "which activities are still looking for a lead",
        "what's not led by anybody",
        "rows that lack a person in charge",
        "which activities are leaderless",
    ],
)
def test_rows_that_nobody_is_in_charge_of(
    assistant: Assistant, register: Register, question: str
) -> None:
    expected = rows(register, lambda one: not one.named(Role.COORDINATING))
    assert codes(assistant.ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "test"),
    [
        ("which rows have a body supporting them", lambda one: bool(one.named(Role.SUPPORTING))),
        (
            "which rows have two bodies running them",
            lambda one: len(one.named(Role.COORDINATING)) > 1,
        ),
        ("rows nobody else helps with", lambda one: not one.named(Role.SUPPORTING)),
    ],
)
def test_a_body_that_has_the_role_is_no_missing_one(
    assistant: Assistant, register: Register, question: str, test: Callable[[Activity], bool]
) -> None:
    assert codes(assistant.ask(question)) == rows(register, test)


@pytest.mark.parametrize(
    ("question", "helped"),
    [
        ("now only the ones where someone supports", True),
        ("which of these rows has somebody supporting", True),
        ("which ones have anybody helping", True),
        ("keep those with a supporter", True),
        ("only the ones nobody else helps with", False),
        ("now just those without any supporter", False),
    ],
)
def test_a_list_is_kept_to_rows_that_somebody_or_nobody_helps(
    assistant: Assistant, register: Register, question: str, helped: bool
) -> None:
    def kept(one: Activity) -> bool:
        return led_in_a(one) and bool(one.named(Role.SUPPORTING)) == helped

    assert codes(ask(assistant, LEADS, question)) == rows(register, kept)


def test_the_last_of_the_kept_list_is_meant_then(assistant: Assistant) -> None:
    asked = (LEADS, "leave out A.7", "now only the ones where someone supports")
    assert "AICHR" in ask(assistant, *asked, "who supports the last").text
    back = ask(assistant, *asked, "go back to what somtc leads overall, which are in B")
    assert codes(back) == "B.1.4 B.2.3 B.3.1 B.3.2 B.4.1 B.6.1"


def test_who_helps_is_told_where_that_is_asked(assistant: Assistant) -> None:
    answer = ask(assistant, LEADS, "who supports which of these?")
    assert "ACWC and SOM-ED support A.1.1" in answer.text


@pytest.mark.parametrize(
    ("questions", "empty"),
    [
        ((NO_INDICATOR, "who leads it", "and which ones have no projects filled in"), "projects"),
        ((NO_INDICATOR, "who runs it?", "and what about activities with no projects"), "projects"),
        (("tell me about A.1.2", "which ones have no indicators"), "indicators"),
    ],
)
def test_rows_are_asked_anew_after_a_single_one(
    assistant: Assistant, register: Register, questions: tuple[str, ...], empty: str
) -> None:
    assert codes(ask(assistant, *questions)) == rows(register, lambda one: not getattr(one, empty))
