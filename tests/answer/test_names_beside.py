"""Rows told by the names in them: any name besides one, two bodies on one row."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Which law-enforcement rows carry any name besides SOMTC in the ASB column?", 2),
        ("Which law-enforcement rows show a body apart from SOMTC?", 2),
        ("Which Pillar D rows list any committee aside from SOMTC?", 6),
        ("Which rows in the protection pillar carry any name besides SOMSWD?", 14),
        ("Which activities in Pillar B have somebody else besides SOMTC on them?", 16),
        ("How many Pillar D rows have any body besides SOMTC?", 6),
        ("Which law-enforcement rows carry no name besides SOMTC in the ASB column?", 8),
        ("Which Pillar C rows where a body apart from SOMTC appears are there?", 2),
    ],
)
def test_a_name_besides_one_is_another_body_of_the_row(
    assistant: Assistant, question: str, found: int
) -> None:
    assert len(ask(assistant, question).items) == found


@pytest.mark.parametrize(
    "question",
    [
        "Two bodies on the coordinating side of one single activity: where does that happen?",
        "Two bodies leading one and the same activity: where does that occur?",
        "Two names as coordinators of the same row: where?",
        "Two bodies in the lead of one row, where do we find that?",
    ],
)
def test_several_bodies_on_one_row_are_counted_by_row(assistant: Assistant, question: str) -> None:
    assert codes(ask(assistant, question)) == "A.7.3 B.2.3"


def test_three_supporters_of_one_row_are_not_bodies_with_one_row(assistant: Assistant) -> None:
    question = "Three bodies on the supporting side of one single activity: where does that happen?"

    assert ask(assistant, question).text.startswith("None of the 63 activities has exactly 3")


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Which outcomes refer to APA IV.A(e) but not to APA IV.A(l)?", "A.4"),
        ("Which outcomes cite APA IV.A(l) but not APA IV.A(e)?", "A.3"),
        ("Which outcomes cite ACTIP Art. 12 but not APA IV.A(l)?", "A.1 A.2 A.7 B.2"),
    ],
)
def test_a_provision_left_out_is_not_cited(assistant: Assistant, question: str, found: str) -> None:
    assert codes(ask(assistant, question)) == found


def test_a_provision_left_out_is_no_place_left_out(assistant: Assistant) -> None:
    answer = ask(assistant, "Which outcomes cite APA IV.A(l) but not APA IV.A(e)?")

    assert answer.text.startswith("1 of the 25 outcomes refers to APA IV.A(l)")
