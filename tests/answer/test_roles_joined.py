"""What a body supports, added to what it leads, and both roles of another body."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

ASLOM = "B.1.4 B.2.2 B.6.2 D.3.5"
DGICM = "A.2.4 B.7.1 B.7.2"


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (("rows with DGICM in the coordinating seat?", "add those where it just supports"), DGICM),
        (("What does ASLOM coordinate?", "now add the ones it supports"), ASLOM),
        (("What does ASLOM support?", "add the ones where it leads"), ASLOM),
        (("What does DGICM coordinate?", "please include where it is only supporting"), DGICM),
        (("What does ASLOM coordinate in B?", "add the rows it supports"), "B.1.4 B.2.2 B.6.2"),
        (("What does DGICM coordinate?", "and ASLOM, the same thing, both roles"), ASLOM),
        (("What does DGICM coordinate?", "what about ASLOM, both roles?"), ASLOM),
        (("What does DGICM coordinate?", "both roles for SOMHD"), "A.1.3 B.1.1"),
    ],
)
def test_both_roles_are_listed_together(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    assert codes(ask(assistant, *talk)) == told


def test_the_other_role_alone_is_not_added(assistant: Assistant) -> None:
    assert codes(ask(assistant, "What does DGICM coordinate?", "and where it supports?")) == "B.7.2"
