"""Talks that go back to what was spoken of before, or that ask in between what a role is."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

_LED, _TERM = "what does SLOM lead?", "what's HSU"


@pytest.mark.parametrize(
    ("then", "rows"),
    [
        ("back to the rows, who supports them", "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2"),
        ("back to the list: which of them is in A.4", "A.4.1 A.4.2"),
        ("going back to those rows, any AICHR?", "A.3.2"),
        ("ok back to the rows: any AICHR?", "A.3.2"),
        ("let's go back to the list, which ones name AICHR", "A.3.2"),
        ("ok back to SLOM, which has no supporter", "A.4.2"),
        ("back to SLOM: any in A.3", "A.3.2"),
        ("returning to the activities - any in A.2?", "A.2.1 A.2.2"),
    ],
)
def test_what_was_spoken_of_is_asked_about(assistant: Assistant, then: str, rows: str) -> None:
    assert codes(ask(assistant, _LED, _TERM, then)) == rows


@pytest.mark.parametrize(
    ("then", "begins"),
    [
        ("back to pillar C, which ones have AICHR", "AICHR has a role in 1 of the 10"),
        ("back to AICHR: what does it lead", "5 of the 63 activities"),
        ("back to back meetings: who holds them?", ""),
        ("what does ACWC lead?", "ACWC coordinates 3"),
    ],
)
def test_what_was_not_spoken_of_is_no_return(assistant: Assistant, then: str, begins: str) -> None:
    answer = ask(assistant, _LED, _TERM, then)
    assert answer.text.startswith(begins)
    assert "SLOM coordinates" not in answer.text


@pytest.mark.parametrize(
    ("first", "then", "begins"),
    [
        ("show B.2.3", "one lead or two?", "ACWC and SOMTC coordinate B.2.3"),
        ("show A.1.4", "is it one lead or several", "AICHR coordinates A.1.4"),
        ("show A.3.2", "just one supporter or more?", "ACMW and AICHR support A.3.2"),
        ("show B.1.1", "a single helper or two", "SOMHD supports B.1.1"),
        ("show A.7.3", "one coordinating body or both?", "TELMIN and AICHR coordinate A.7.3"),
    ],
)
def test_one_or_two_is_who_has_the_role(
    assistant: Assistant, first: str, then: str, begins: str
) -> None:
    assert ask(assistant, first, then).text.startswith(begins)


@pytest.mark.parametrize(
    "then",
    [
        "what is a coordinating body",
        "what's a coordinating ASB?",
        "and what is a coordinating body again",
        "what does a coordinating body do",
        "explain a coordinating body",
        "what is a supporting body?",
        "what's a supporting ASB",
        "what does a supporting body do?",
    ],
)
def test_what_a_role_is_is_not_asked_of_a_list(assistant: Assistant, then: str) -> None:
    assert not ask(assistant, _LED, then).text.startswith("SLOM")
    assert ask(assistant, _LED, then).text == assistant.ask(then).text


def test_a_supporting_body_of_the_rows_is(assistant: Assistant) -> None:
    text = ask(assistant, _LED, "who is the supporting body in the first").text
    assert text.startswith("ACMW supports A.2.1")


_CHILDREN, _DATA = "Activities on children", "activities on data"
_D_ROWS, _C_ROWS = "List pillar D.", "List pillar C."


@pytest.mark.parametrize(
    ("told", "then", "rows"),
    [
        (
            ("What does AICHR lead?", "What does it support?"),
            "go back to the ones it leads - the second of those",
            "A.7.3",
        ),
        (
            ("What does AICHR lead?", "What does it support?"),
            "back to what it leads: where nobody supports",
            "A.1.4 A.7.3 B.3.3",
        ),
        ((_CHILDREN, _DATA), "back to the children list: which does ACWC lead?", "B.2.3"),
        (
            (_CHILDREN, _DATA),
            "back to the first: how many?",
            "A.1.1 A.1.5 A.3.1 B.1.5 B.2.1 B.2.3 B.3.1 C.1.3",
        ),
        (
            ("What does DGICM lead?", "what does ASLOM lead?"),
            "return to the first list: projects",
            "A.2.4 B.7.1",
        ),
        ((_D_ROWS, _C_ROWS), "back to the earlier list: which does SOM-MLAT lead?", "D.3.4 D.4.2"),
        ((_D_ROWS, _C_ROWS), "back to D: with a supporter?", "D.3.6 D.4.2 D.5.1 D.7.1"),
        ((_CHILDREN, _DATA), "in the children list, which does ACWC lead?", "B.2.3"),
        (
            ("What does ACWC lead?", "only where someone supports"),
            "back to the full list: with a partner",
            "A.2.6 B.2.3",
        ),
        (
            ("What does SLOM lead?", "only A.4"),
            "back to the full list",
            "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2",
        ),
        (("What does DGICM lead?", _DATA), "can we go back to the list before", "A.2.4 B.7.1"),
    ],
)
def test_a_list_is_found_again_by_its_name(
    assistant: Assistant, told: tuple[str, ...], then: str, rows: str
) -> None:
    assert codes(ask(assistant, *told, then)) == rows


@pytest.mark.parametrize("then", ["back to the shelter list: who leads?", "back to the third list"])
def test_a_list_that_was_not_told_is_asked_back(assistant: Assistant, then: str) -> None:
    assert ask(assistant, _CHILDREN, _DATA, then).status is AnswerStatus.CLARIFY


_OF_SLOM = "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2"
_OF_D = "D.1.1 D.2.1 D.2.2 D.2.3 D.3.1 D.3.2 D.3.3 D.3.4 D.3.5 D.3.6 D.4.1 D.4.2 D.5.1 D.6.1 D.7.1"


@pytest.mark.parametrize(
    ("told", "then", "rows"),
    [
        ((_D_ROWS, _LED), "back to pillar D", _OF_D),
        ((_D_ROWS, _LED), "back to D", _OF_D),
        ((_D_ROWS, _LED), "ok, go back to pillar D please", _OF_D),
        ((_D_ROWS, _LED), "undo that", _OF_D),
        ((_D_ROWS, _LED), "go back", _OF_D),
        ((_D_ROWS, _LED), "one step back", _OF_D),
        ((_D_ROWS, _LED), "back to the list", _OF_SLOM),
        ((_LED, "with AICHR"), "undo that", _OF_SLOM),
        ((_LED, "with AICHR"), "undo the last filter", _OF_SLOM),
        ((_LED, "with AICHR"), "back to the list", _OF_SLOM),
        ((_LED, "with AICHR"), "back to all", _OF_SLOM),
        ((_LED, "in A.2"), "back to all of them", _OF_SLOM),
        ((_LED, "in A.2"), "back to everything", _OF_SLOM),
        ((_LED, _TERM), "back to SLOM", _OF_SLOM),
        (("Who leads A.1.4?", _TERM), "back to A.1.4", "A.1.4"),
    ],
)
def test_what_was_asked_before_is_told_again(
    assistant: Assistant, told: tuple[str, ...], then: str, rows: str
) -> None:
    assert codes(ask(assistant, *told, then)) == rows


_SUPPORTED, _FOURTH = "list the rows AICHR supports", "who leads the 4th?"


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("from the whole list drop the ones SOMTC leads, what stays", "A.2.6 A.3.2"),
        ("from the full list remove those led by SOMTC", "A.2.6 A.3.2"),
        ("of the entire list, which does SLOM lead", "A.3.2"),
        ("which of the whole list have no projects?", ""),
    ],
)
def test_the_whole_list_is_the_one_a_row_was_picked_from(
    assistant: Assistant, asked: str, rows: str
) -> None:
    assert codes(ask(assistant, _SUPPORTED, _FOURTH, asked)) == rows
