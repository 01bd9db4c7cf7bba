"""After a list, "the opposite" asks for the rows of which what they were told by is not so."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register
from tipassist.types import Role

LED = "Which rows does SOMTC lead?"


@pytest.mark.parametrize(
    "asked", ["the opposite", "and the opposite of that?", "what's the opposite?", "the reverse"]
)
def test_of_the_rows_of_a_body_it_is_those_it_does_not_lead(
    assistant: Assistant, register: Register, asked: str
) -> None:
    others = [o.code for o in register.activities if "SOMTC" not in o.named(Role.COORDINATING)]
    assert codes(ask(assistant, LED, asked)).split() == others


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (
            ("Which rows have no supporting body?", "in pillar B", "the opposite"),
            "B.1.1 B.1.4 B.2.1 B.2.2 B.3.1 B.5.1 B.6.1 B.7.1 B.7.2",
        ),
        (("Which rows have a project?", "the reverse"), "A.1.2 A.5.1 D.3.5"),
        (("Which rows name ACWC?", "without children", "the opposite"), "A.1.1 B.2.3"),
        (("Which rows name SOM-MLAT?", "without SOMTC", "the opposite"), "D.4.2"),
        (("Which rows mention children?", "that SOMTC leads", "the opposite"), "A.1.5 B.1.5 B.2.1"),
        (("Which rows in C have no supporting body?", "now the opposite please"), "C.2.1 C.4.1"),
    ],
)
def test_it_is_asked_where_the_list_was_looked_for(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


def test_rows_led_by_two_leave_all_others(assistant: Assistant, register: Register) -> None:
    answer = ask(assistant, "Which rows have two leads?", "show me the opposite")
    assert answer.items_total == len(register.activities) - 2


@pytest.mark.parametrize(
    "questions", [("Who leads B.2.3?", "the opposite"), ("What is ACTIP?", "the opposite")]
)
def test_what_is_no_list_has_none(assistant: Assistant, questions: tuple[str, ...]) -> None:
    assert not ask(assistant, *questions).items
