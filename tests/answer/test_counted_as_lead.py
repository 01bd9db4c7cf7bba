"""How many of the rows just told a body leads or supports, in short words."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("how many of those as lead", 5),
        ("and how many of them as coordinator?", 5),
        ("how many of these are led by it", 5),
        ("how many of them in a supporting role?", 10),
        ("how many of those are supported by it?", 10),
    ],
)
def test_rows_told_are_counted_by_the_role_of_their_body(
    assistant: Assistant, asked: str, count: int
) -> None:
    assistant.ask("How many rows has AICHR", conversation_id=asked)
    assert len(assistant.ask(asked, conversation_id=asked).items) == count


def test_rows_counted_by_role_are_those_named_next(assistant: Assistant) -> None:
    for question in ("How many rows has AICHR", "how many of those as lead"):
        assistant.ask(question, conversation_id="named next")
    found = assistant.ask("name them", conversation_id="named next")
    assert [one.locator for one in found.items] == ["A.1.4", "A.7.3", "B.2.1", "B.2.2", "B.3.3"]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("which of them leads more?", "equally many"),
        ("who has more as lead?", "equally many"),
        ("what do they share", "5 of the 17 activities in Pillar B"),
        ("what do they share in the whole plan", "7 of the 63 activities"),
    ],
)
def test_bodies_compared_in_a_place_are_asked_of_there(
    assistant: Assistant, asked: str, says: str
) -> None:
    assistant.ask("compare SOMSWD with SOMTC in pillar B", conversation_id=f"pair {asked}")
    assert says in assistant.ask(asked, conversation_id=f"pair {asked}").text
