"""A clause that says which roles count bounds every role asked for."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.sets.counted_roles import counted_roles
from tipassist.types import Role

_BOTH = (Role.COORDINATING, Role.SUPPORTING)
_WITHOUT_RELEVANT = "B.5.1 B.6.1 B.7.1 B.7.2 C.2.1 D.3.6"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("where are we, counting only coordinating and supporting roles?", _BOTH),
        ("where are we (counting only the coordinating or the supporting label)?", _BOTH),
        ("only counting leads, where are we?", (Role.COORDINATING,)),
        ("where are we if you count only supporting bodies?", (Role.SUPPORTING,)),
        ("where are we, counting relevant and supporting roles?", None),
        ("who has three rows, counting only pillar a?", None),
        ("which bodies only coordinate and support?", None),
    ],
)
def test_roles_that_count_are_found(text: str, roles: tuple[Role, ...] | None) -> None:
    found = counted_roles(text)
    assert (found and found.roles) == roles


@pytest.mark.parametrize(
    "question",
    [
        "Which activities do we and SOMTC share, counting only coordinating and supporting roles?",
        "Which activities are SOMTC and we both in, counting only the Coordinating and Supporting "
        "labels?",
        "Our chair wants a coffee with the SOMTC chair and asked me which activities the two of us "
        "are both formally in, counting only the Coordinating and Supporting labels. Could you "
        "pull those out?",
    ],
)
def test_rows_of_other_roles_are_left_out(assistant: Assistant, question: str) -> None:
    assert codes(ask(assistant, question, body="SOMSWD")) == _WITHOUT_RELEVANT


def test_without_the_clause_every_role_counts(assistant: Assistant) -> None:
    listed = codes(ask(assistant, "Which activities do we and SOMTC share?", body="SOMSWD"))
    assert listed == f"B.4.1 {_WITHOUT_RELEVANT}"


def test_one_role_that_counts_is_asked_for(assistant: Assistant) -> None:
    listed = codes(ask(assistant, "Counting only supporting roles, which rows name SOMSWD?"))
    assert listed == "A.1.5 B.6.1 B.7.1 C.2.1 D.3.6"


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("Which rows in B.4 have two bodies?", "B.4.1"),
        ("Which rows in B.4 have two bodies, counting only coordinators and supporters?", ""),
        (
            "In B.6, which rows have three bodies once you add coordinators and supporters "
            "together?",
            "B.6.1",
        ),
    ],
)
def test_bodies_of_other_roles_are_not_counted(
    assistant: Assistant, question: str, counted: str
) -> None:
    assert codes(ask(assistant, question)) == counted
