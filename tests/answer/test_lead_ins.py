"""What leads up to a question, and names nothing that bounds it, is set aside."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("The chair hates surprises, so: which rows in A.2 does SLOM lead?", "A.2.1 A.2.2"),
        ("Long tables tire people, hence - which rows in A.2 does SLOM lead?", "A.2.1 A.2.2"),
        ("Only rows in A.2 matter, so: which does SLOM lead?", "A.2.1 A.2.2"),
        (
            "Crowded tables make for long meetings, so: in pillar B, which activities have three "
            "bodies on them once you add coordinators and supporters together?",
            "B.1.4 B.2.2 B.6.1 B.7.1 B.7.2",
        ),
    ],
)
def test_what_only_begins_bounds_nothing(assistant: Assistant, question: str, listed: str) -> None:
    assert codes(ask(assistant, question)) == listed


@pytest.mark.parametrize(
    "question",
    [
        "Before I draft the invitation for our law officials, tell me please where in the "
        "protection pillar we are named as coordinator and where as supporter - one combined list "
        "of codes is fine.",
        "While our law officials travel, tell me where in pillar B we have a role.",
    ],
)
def test_own_people_in_a_lead_in_are_nobody_else(assistant: Assistant, question: str) -> None:
    assert codes(ask(assistant, question, body="ASLOM")) == "B.1.4 B.2.2 B.6.2"


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("In law enforcement, who gets a supporter? Give the rows.", "C.2.1 C.4.1"),
        ("Who has no coordinator in pillar A? List the activities.", "A.1.3 A.2.5"),
        ("Who gets a supporter in pillar C?", ""),
    ],
)
def test_who_of_rows_asks_for_rows_where_they_are_to_be_given(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(ask(assistant, question)) == listed
