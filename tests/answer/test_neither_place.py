"""Rows that stand in neither of two places stand outside both."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    "question",
    [
        "Which activities that AICHR supports sit in neither Pillar A nor Pillar B?",
        "Which of the rows AICHR backs sit neither in pillar A nor in pillar B?",
        "Of the things AICHR helps with, which lie in neither of pillars A and B?",
        "Which activities does AICHR support in neither A nor B?",
        "Of all AICHR helps with rather than runs, which sit in neither the prevention pillar "
        "nor the protection pillar?",
    ],
)
def test_rows_outside_both_are_listed(assistant: Assistant, question: str) -> None:
    assert codes(ask(assistant, question)) == "C.4.1 D.3.6 D.5.1 D.7.1"


def test_what_follows_the_last_place_leaves_nothing_out(assistant: Assistant) -> None:
    listed = codes(ask(assistant, "Which SOMTC rows are in neither A.1 nor A.2, in Pillar A only?"))
    assert listed.startswith("A.3.1 ")
    assert "B" not in listed


def test_bodies_in_neither_are_those_without_a_role(assistant: Assistant) -> None:
    said = ask(assistant, "Which bodies have a role in neither pillar C nor pillar D?")
    assert "ACMW" in said.text
    assert "SOMTC:" not in said.text


def test_neither_of_two_bodies_is_no_place(assistant: Assistant) -> None:
    listed = codes(ask(assistant, "Which B.7 rows are led by neither SOMTC nor SOMSWD?"))
    assert listed == "B.7.1"
