"""Ranges of codes name every code between their ends."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_places.code_ranges import with_ranges_spelled_out
from tipassist.register.model import Register
from tipassist.types import Role


def _codes(register: Register, first: str, last: str) -> list[str]:
    codes = [one.code for one in register.activities]
    return codes[codes.index(first) : codes.index(last) + 1]


@pytest.mark.parametrize(
    "question",
    [
        "Which of A.2.1 to A.2.6 have projects?",
        "Are A.2.1 through A.2.6 all led by one body?",
        "Do A.2.1 – A.2.6 have indicators?",
        "List the rows from A.2.1 up to A.2.6.",
        "SLOM heads A.2.1 to A.2.6, right?",
        "SLOM leads all six of A.2.1-A.2.6.",
    ],
)
def test_every_code_of_a_range_is_named(register: Register, question: str) -> None:
    told = with_ranges_spelled_out(question, register)
    assert all(one in told for one in _codes(register, "A.2.1", "A.2.6"))


@pytest.mark.parametrize(
    "question",
    [
        "Compare A.2.1 to A.2.6",
        "What changed from A.2.1 to A.2.6?",
        "What ties A.2.1 to A.2.6?",
        "Is anything passed on from A.2.1 to A.2.6?",
        "Who leads A.2.1 and A.2.6?",
        "Which of A.2.6 to A.2.1 have projects?",
        "Which of A.2.1 to A.9.9 have projects?",
        "Which of A.2 to A.2.6 have projects?",
    ],
)
def test_what_is_no_range_stays(register: Register, question: str) -> None:
    assert with_ranges_spelled_out(question, register) == question


@pytest.mark.parametrize(
    ("question", "first", "last", "body"),
    [
        ("How many of B.1.1 to B.1.5 are led by SOMSWD?", "B.1.1", "B.1.5", "SOMSWD"),
        ("Which rows from A.1.1 to A.1.5 does ACWC lead?", "A.1.1", "A.1.5", "ACWC"),
        ("Which of A.2.1 to A.2.6 are led by SLOM?", "A.2.1", "A.2.6", "SLOM"),
    ],
)
def test_the_rows_of_a_range_are_counted_within_it(
    assistant: Assistant, register: Register, question: str, first: str, last: str, body: str
) -> None:
    inside = _codes(register, first, last)
    led = [
        o.code
        for o in register.activities
        if o.code in inside and body in o.named(Role.COORDINATING)
    ]
    answer = assistant.ask(question)
    assert [one.locator for one in answer.items] == led
    assert f"{len(led)} of the {len(inside)} activities" in answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "which of C.2.1 and C.2.2 mentions liaison officers?",
        "which one of C.2.1, C.2.2 and C.2.3 is about liaison officers?",
    ],
)
def test_which_of_some_rows_speaks_of_a_subject(assistant: Assistant, asked: str) -> None:
    assert [one.locator for one in assistant.ask(asked).items] == ["C.2.2"]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("does SLOM lead any of A.2.3, A.2.4 and A.4.1?", "Yes. 1 of the 3 activities"),
        ("is any of A.2.3, A.2.4 or A.4.1 led by SLOM?", "Yes. 1 of the 3 activities"),
        ("does SLOM have a role in any of A.2.3 and A.2.4?", "No. None of the 2 activities"),
    ],
)
def test_one_of_some_rows_settles_any(assistant: Assistant, asked: str, told: str) -> None:
    assert assistant.ask(asked).text.startswith(told)


@pytest.mark.parametrize(
    ("question", "begins", "told"),
    [
        ("Does SOMSWD coordinate B.1.1 to B.1.5?", "No", "B.1.4"),
        (
            "The draft has SOMSWD leading B.1.1 through B.1.5, all five. Please verify.",
            "No",
            "SOMTC",
        ),
        ("SOMTC coordinates the whole of pillar D. Is he safe?", "No", "D.3.4"),
        ("SOMSWD leads B.1.1-B.1.3, all three. Correct?", "Yes", "B.1.2"),
        ("Does SOMSWD lead any of B.1.1 to B.1.5?", "Yes", "B.1.1"),
    ],
)
def test_what_is_so_of_some_rows_of_a_range_is_no_yes(
    assistant: Assistant, question: str, begins: str, told: str
) -> None:
    text = assistant.ask(question).text
    assert text.startswith(begins)
    assert told in text
