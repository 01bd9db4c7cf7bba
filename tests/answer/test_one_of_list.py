"""One row of the last list, told by where it lies or as the one that is left."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

LED = "which ones is SLOM leading?"
BACKED = "does ACMW back up all five of them?"
WHERE = "where do we support outside pillar B?"


@pytest.mark.parametrize(
    "asked",
    [
        "right, and what's that lone one measured by",
        "and the indicators of that single one?",
        "ok the one it doesn't, how is it measured",
        "what is the outlier measured by?",
    ],
)
def test_the_one_left_is_the_row_that_a_claim_does_not_hold_of(
    assistant: Assistant, asked: str
) -> None:
    assert ask(assistant, LED, BACKED, asked).text.startswith("A.4.2 has 2 indicators")


@pytest.mark.parametrize(
    "asked",
    [
        "And the one where they are not – how would we measure it?",
        "how do we measure the one on which it does not help?",
        "The one they aren't involved in: what are its indicators?",
    ],
)
def test_the_one_left_is_told_by_what_is_not_so_there(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, LED, "On how many of those is ACMW helping?", asked)
    assert said.text.startswith("A.4.2 has 2 indicators")


def test_we_are_the_body_of_the_asker_only_where_it_was_asked_about(assistant: Assistant) -> None:
    asked = "the one where we aren't, how is it measured?"
    talk = (LED, "Which of those do we support?", asked)
    assert ask(assistant, *talk, body="ACMW").text.startswith("A.4.2 has 2 indicators")
    talk = (LED, "Which of those does ACMW support?", asked)
    assert not ask(assistant, *talk, body="SLOM").text.startswith("A.4.2")


def test_the_one_left_of_a_place_is_none_of_those_told(assistant: Assistant) -> None:
    said = ask(assistant, "does SOMTC lead every activity in D.4?", "what is that stray one about?")
    assert said.text.startswith("**D.4.2**")


@pytest.mark.parametrize(
    ("asked", "row"),
    [
        ("the one in C, what is it for?", "C.2.1"),
        ("what's the one in C for?", "C.2.1"),
        ("and the A one, who leads it?", "A.1.5"),
        ("the C one: projects?", "C.2.1"),
        ("tell me more about the one in pillar A", "A.1.5"),
        ("the one under D, how is it measured", "D.3.6"),
    ],
)
def test_the_one_in_a_pillar_is_the_row_of_the_list_there(
    assistant: Assistant, asked: str, row: str
) -> None:
    said = ask(assistant, WHERE, asked, body="SOMSWD")
    assert {one.locator for one in said.citations} == {row}


def test_none_of_the_list_is_said_to_lie_there(assistant: Assistant) -> None:
    said = ask(assistant, LED, "the one in C, what is it for?")
    assert said.text.startswith("None of the 5")


PROJECT = (
    "Which activities list the Bilateral and Multilateral Cooperation Project to Combat"
    " Trafficking in Persons?"
)
NARROWED = "only the ones not in pillar D"


@pytest.mark.parametrize(
    ("questions", "rows"),
    [
        ((PROJECT, NARROWED, "and of the D ones, which aren't led by SOMTC"), "D.3.4 D.4.2"),
        ((PROJECT, "which of the D ones aren't led by SOMTC?"), "D.3.4 D.4.2"),
        (
            ("where does AICHR support?", "of the B ones, which are led by SOMTC?"),
            "B.1.4 B.3.1 B.6.1",
        ),
    ],
)
def test_the_ones_of_a_pillar_are_those_of_the_list_that_had_them(
    assistant: Assistant, questions: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *questions)) == rows


@pytest.mark.parametrize(
    "questions",
    [
        (PROJECT, NARROWED, "remind me how many rows carry that project in total"),
        (PROJECT, NARROWED, "how many activities list that project?"),
    ],
)
def test_that_project_is_the_one_named_before(
    assistant: Assistant, questions: tuple[str, ...]
) -> None:
    assert ask(assistant, *questions).items_total == 13


BLANK = "which of these has no project written down yet"


@pytest.mark.parametrize(
    ("asked", "row"),
    [
        ("and the one in B, are we alone on it?", "B.2.3"),
        ("and the one in pillar B, who else is on it?", "B.2.3"),
        ("the B one, who supports it?", "B.2.3"),
        ("what does the one in A.2 say?", "A.2.6"),
    ],
)
def test_a_part_told_since_does_not_hide_the_list(
    assistant: Assistant, asked: str, row: str
) -> None:
    said = ask(assistant, "which do we lead?", BLANK, asked, body="ACWC")
    assert {one.locator for one in said.citations} == {row}


@pytest.mark.parametrize(
    ("claim", "row"),
    [
        ("does SLOM have a supporter on all its rows?", "A.4.2"),
        ("does ACMW support all our rows?", "A.4.2"),
    ],
)
def test_that_one_is_the_row_of_which_a_claim_does_not_hold(
    assistant: Assistant, claim: str, row: str
) -> None:
    said = ask(assistant, claim, "ok thanks. what is that one about?", body="SLOM")
    assert {one.locator for one in said.citations} == {row}


@pytest.mark.parametrize(
    ("told", "asked", "rows"),
    [
        (
            ("list the B ones", "which of those have AICHR in support"),
            "any with no other body at all",
            "B.3.2",
        ),
        (("list the B ones", "which of those have AICHR in support"), "which have ACWC", "B.2.3"),
        (("which of those have AICHR in support",), "any with projects", "B.1.4 B.3.1 B.6.1"),
    ],
)
def test_the_ones_of_a_pillar_are_all_those_of_the_list_that_was_cut_down(
    assistant: Assistant, told: tuple[str, ...], asked: str, rows: str
) -> None:
    assert codes(ask(assistant, "what does SOMTC lead", *told, f"of the B ones, {asked}")) == rows


_TOGETHER = (
    "which rows name both SOMTC and SOMSWD",
    "of these where does SOMSWD lead",
    "and SOMTC",
)


@pytest.mark.parametrize(
    ("told", "asked", "rows"),
    [
        (_TOGETHER, "that leaves one", "B.7.1"),
        (_TOGETHER, "so one is left - which?", "B.7.1"),
        (_TOGETHER, "which one is left?", "B.7.1"),
        (_TOGETHER[:2], "that leaves five", "B.4.1 B.6.1 B.7.1 C.2.1 D.3.6"),
        (("what does SLOM lead", "which of those does ACMW support"), "what's left?", "A.4.2"),
    ],
)
def test_what_is_left_is_in_no_part_told_of_the_list(
    assistant: Assistant, told: tuple[str, ...], asked: str, rows: str
) -> None:
    assert codes(ask(assistant, *told, asked)) == rows


@pytest.mark.parametrize("asked", ["4th?", "the 4th?", "number 4?", "fourth one?"])
def test_a_bare_position_is_the_row_there(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "list the rows AICHR supports", asked)
    assert said.text.startswith("**B.1.4**")


@pytest.mark.parametrize(
    "told", [("what does SLOM lead",), ("read me A.1", "how many rows under it")]
)
def test_the_other_one_of_more_than_two_is_asked_back(
    assistant: Assistant, told: tuple[str, ...]
) -> None:
    assert ask(assistant, *told, "and the other one?").status is AnswerStatus.CLARIFY


def test_the_other_is_of_the_pair_that_the_row_told_is_of(assistant: Assistant) -> None:
    told = ("ASLOM coordinates what?", "supports?", "of the two it leads, which has no projects")
    assert ask(assistant, *told, "and the other - who supports it").text.startswith(
        "The plan names no supporting body for B.6.2"
    )
