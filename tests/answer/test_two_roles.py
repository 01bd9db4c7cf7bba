"""Bodies with two roles in one row are looked for row by row."""

from dataclasses import replace

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.compose.of_bodies.two_roles import compose_two_roles
from tipassist.answer.understanding.understand import Understander
from tipassist.register.model import BodyRole, Register
from tipassist.types import Role


@pytest.mark.parametrize(
    "question",
    [
        "Is there any activity in which a body both leads and supports?",
        "Does any body both coordinate and support the same activity?",
        "Are there bodies with two roles in the same row?",
        "Does the same body lead and support in any activity?",
    ],
)
def test_no_body_has_two_roles_in_a_row(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith("No. In none of the 63 activities")
    assert not answer.items


def test_a_body_with_two_roles_in_a_row_is_told(
    register: Register, understander: Understander
) -> None:
    first, *rest = register.activities
    body = first.bodies[0].body
    second = BodyRole(body, Role.SUPPORTING, first.bodies[0].spans)
    other = replace(register, activities=(replace(first, bodies=(*first.bodies, second)), *rest))
    meaning = understander.understand("Does any body both lead and support the same row?")
    draft = compose_two_roles(meaning, other)
    assert draft is not None
    assert draft.claims[0].text.startswith("Yes. In 1 of the 63 activities")
    assert body in draft.claims[1].text


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Which bodies both lead and support?", "Which bodies lead as well as support?"),
        (
            "Is there any activity in which one body leads and another supports?",
            "Are there activities with a coordinating body and a supporting body?",
        ),
        (
            "Do two bodies coordinate the same activity anywhere?",
            "Are there activities with at least two coordinating bodies?",
        ),
    ],
)
def test_other_roles_are_asked_as_before(assistant: Assistant, question: str, plain: str) -> None:
    told, expected = assistant.ask(question), assistant.ask(plain)
    assert len(told.claims) > 1
    assert [one.text for one in told.claims] == [one.text for one in expected.claims]
