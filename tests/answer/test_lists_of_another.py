"""The same list of another body, and what of a list lies in a pillar: "pillar B there?"."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

NONE_THERE = ("list slom leads pls", "any of em in pillar b")


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("ok same list for acwc", "A.1.2 A.2.6 B.2.3"),
        ("the same rows for ACWC please", "A.1.2 A.2.6 B.2.3"),
        ("give me the same overview for acwc", "A.1.2 A.2.6 B.2.3"),
        ("id like the same list but for acwc", "A.1.2 A.2.6 B.2.3"),
        ("same for acwc", "B.2.3"),
        ("and acwc?", "B.2.3"),
    ],
)
def test_another_body_keeps_the_role_after_nothing_lay_there(
    assistant: Assistant, asked: str, rows: str
) -> None:
    assert codes(ask(assistant, *NONE_THERE, asked)) == rows


@pytest.mark.parametrize("asked", ["same list for slom", "same rows for SLOM", "same for slom"])
def test_the_same_list_keeps_the_role(assistant: Assistant, asked: str) -> None:
    answer = ask(assistant, "which rows does acwc support", asked)
    assert answer.text.startswith("None of the 63 activities names SLOM as a supporting body.")


@pytest.mark.parametrize(
    "asked",
    ["pillar b there?", "is pillar b in there?", "how many in pillar b there?", "pillar b in it?"],
)
def test_a_pillar_there_is_a_part_of_the_list(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, "what does acwc lead", asked)) == "B.2.3"


def test_a_pillar_there_keeps_the_role_of_the_same_list(assistant: Assistant) -> None:
    talk = (*NONE_THERE, "ok same list for acwc", "pillar b there?")
    assert codes(ask(assistant, *talk)) == "B.2.3"


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (("who leads B.2.3?", "what does pillar B say?"), "**Pillar B"),
        (("what does acwc lead", "what is pillar B about?"), "**Pillar B"),
    ],
)
def test_a_question_of_the_pillar_itself_is_none(
    assistant: Assistant, talk: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *talk).text.startswith(begins)
