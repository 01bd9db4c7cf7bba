"""Rows told in a sentence before are those that "which of those" asks of."""

import pytest

from tipassist.answer.sets.query import Counts, Holds, Refers
from tipassist.answer.understanding.understand import Understander
from tipassist.types import Role

ANY = tuple(Role)
LEADS = (Role.COORDINATING,)


@pytest.mark.parametrize(
    ("body", "question", "bodies", "roles", "also"),
    [
        (
            "AICHR",
            "We have a role in quite a few activities. Which of those never mention the BWP?",
            ("AICHR",),
            ANY,
            Refers,
        ),
        (
            None,
            "SOMTC and AICHR share a few rows. Which of them have no footnote?",
            ("SOMTC", "AICHR"),
            ANY,
            Counts,
        ),
        (
            None,
            "Honestly, SOMSWD has its fingers in many rows. Which of those have no project?",
            ("SOMSWD",),
            ANY,
            Counts,
        ),
        (
            "SLOM",
            "My boss is proud that we lead so many rows. Which of these have no supporter?",
            ("SLOM",),
            LEADS,
            Counts,
        ),
        (
            None,
            "ASLOM has no role in many activities. Which of those cite the BWP?",
            ("ASLOM",),
            ANY,
            Refers,
        ),
    ],
)
def test_those_are_the_rows_told_before(
    understander: Understander,
    body: str | None,
    question: str,
    bodies: tuple[str, ...],
    roles: tuple[Role, ...],
    also: type,
) -> None:
    query = understander.understand(question, body).query
    assert query is not None
    held, asked = query.conditions
    assert isinstance(held, Holds)
    assert (held.bodies, held.roles) == (bodies, roles)
    assert isinstance(asked, also)


@pytest.mark.parametrize(
    "question",
    [
        "Our minister got a nice list of activities. Which of those have no project?",
        "The plan has 63 activities. Which of those have no project?",
    ],
)
def test_a_sentence_that_bounds_nothing_is_set_aside(
    understander: Understander, question: str
) -> None:
    query = understander.understand(question, "SOMTC").query
    assert query is not None
    assert [type(one) for one in query.conditions] == [Counts]


def test_rows_asked_for_in_the_same_sentence_bound_nothing_twice(
    understander: Understander,
) -> None:
    question = "Which rows does SOMHD support, and who's leading each of them?"
    query = understander.understand(question).query
    assert query is not None
