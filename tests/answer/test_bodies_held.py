"""A body held against the one counted or listed last: "does AICHR lead more?"."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

LEADS = "How many rows does SOMSWD lead?"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("does AICHR beat that?", "No. SOMSWD coordinates 6 activities and AICHR coordinates 5"),
        ("does AICHR lead more?", "No. SOMSWD coordinates 6 activities and AICHR coordinates 5"),
        ("can SOMTC top that?", "Yes. SOMTC coordinates 35 activities and SOMSWD coordinates 6"),
        ("and does SLOM have fewer than that?", "Yes. SLOM coordinates 5 activities and"),
        ("does SLOM hold as many?", "No. SOMSWD coordinates 6 activities and SLOM coordinates 5"),
        ("does AICHR support more?", "Yes. AICHR supports 10 activities and SOMSWD supports 5"),
    ],
)
def test_the_two_are_compared(assistant: Assistant, asked: str, told: str) -> None:
    assert ask(assistant, LEADS, asked).text.startswith(told)


def test_it_is_compared_where_the_other_was_counted(assistant: Assistant) -> None:
    said = ask(
        assistant, "How many activities does ACMW support in pillar A?", "does AICHR beat it?"
    )
    assert said.text.startswith("No. ACMW supports 6 activities in Pillar A")


def test_the_last_of_several_is_the_other(assistant: Assistant) -> None:
    said = ask(assistant, LEADS, "and ACWC?", "does SLOM top that?")
    assert said.text.startswith("Yes. SLOM coordinates 5 activities and ACWC coordinates 3")


def test_a_part_of_a_list_is_no_count_of_a_body(assistant: Assistant) -> None:
    said = ask(assistant, LEADS, "which of those have no supporting body?", "does SLOM lead more?")
    assert "SOMSWD coordinates 6 activities" not in said.text
