"""What a body has to do, in words for work that name no subject: "what is expected of us?"."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "body", "found"),
    [
        ("What is expected of us in this plan?", "TELMIN", {"A.7.3"}),
        ("Give the full workload of SOM-ED: code and role.", None, {"A.1.1", "A.1.5"}),
        ("What homework does SOMHD have?", None, {"A.1.3", "B.1.1"}),
        ("which tasks are assigned to DGICM", None, {"A.2.4", "B.7.1"}),
    ],
)
def test_work_is_no_subject(
    with_meaning: Assistant, asked: str, body: str | None, found: set[str]
) -> None:
    answer = with_meaning.ask(asked, body=body)
    assert found <= {one.locator for one in answer.items}, answer.text


def test_a_subject_of_work_stays_one(with_meaning: Assistant) -> None:
    answer = with_meaning.ask("What does AICHR do on access to compensation?")
    assert {one.locator for one in answer.items} == {"B.6.1"}, answer.text
