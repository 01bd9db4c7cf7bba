"""In which pillar a body has the most of its rows, and which rows those are."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

_MOST = "in which pillar does AICHR have the most activities"
_ROWS = "B.1.4 B.2.1 B.2.2 B.3.1 B.3.3 B.6.1"


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (_MOST, "Pillar B has the most activities that name AICHR: 6"),
        ("in which pillar is AICHR named most often?", "Pillar B has the most activities that na"),
        ("which pillar names AICHR most", "Pillar B has the most activities that name AICHR: 6"),
        ("which pillar does AICHR appear in most?", "Pillar B has the most activities that name"),
        ("in which pillar are most of AICHR's activities?", "Pillar B has the most activities"),
        ("in which pillar do most of SLOM's rows lie?", "Pillar A has the most activities that n"),
        ("in which pillar does SOMTC support most?", "Pillar B has the most activities that are"),
        ("in which pillar does AICHR have the fewest activities?", "Pillar C has the fewest"),
        ("in which outcome does AICHR have the most activities", "Outcomes A.3, B.2 and B.3 have"),
        ("which pillar has the most activities", "Pillar A has the most activities: 21"),
        ("in which pillar does nobody lead the most rows?", "Pillar A has the most activities th"),
    ],
)
def test_the_pillar_of_most_rows_of_a_body_is_told(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_an_asker_asks_so_of_the_own_body(assistant: Assistant) -> None:
    answer = ask(assistant, "in which pillar do we have the most activities?", body="AICHR")
    assert answer.text.startswith("Pillar B has the most activities that name AICHR: 6")
    answer = ask(assistant, "in which pillar are most of ours?", body="SLOM")
    assert answer.text.startswith("Pillar A has the most activities that name SLOM: 5")


@pytest.mark.parametrize(
    "asked", ["which are they", "which ones are they?", "list them", "name them please"]
)
def test_they_are_the_rows_of_the_body_in_that_pillar(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, _MOST, asked)) == _ROWS


def test_those_led_are_taken_out_of_them(assistant: Assistant) -> None:
    talk = ("in which pillar do we have the most activities?", "which are they")
    answer = ask(assistant, *talk, "take out the ones we lead", body="AICHR")
    assert codes(answer) == "B.1.4 B.3.1 B.6.1"


@pytest.mark.parametrize(
    ("turns", "begins"),
    [
        ((_MOST, "and SLOM?"), "Pillar A has the most activities that name SLOM: 5"),
        ((_MOST, "and the fewest?"), "Pillar C has the fewest activities that name AICHR: 1"),
        (("which pillar has the most activities", "list them"), "Pillar A"),
    ],
)
def test_it_is_asked_again_of_another(
    assistant: Assistant, turns: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *turns).text.startswith(begins)
