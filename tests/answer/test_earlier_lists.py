"""What lies elsewhere in the lists of earlier turns, what a place has beside them, no more."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

SHARED = ("which activities do we coordinate", "is any of them shared with another lead?")
IN_D = ("what do we coordinate in pillar D?", "who coordinates the other three there")
LED = ("what do we support in prevention", "who leads that one", "do they lead more than that?")


@pytest.mark.parametrize(
    ("body", "questions", "expected"),
    [
        ("AICHR", (*SHARED, "who helps with the ones in pillar B"), "B.2.1 B.2.2 B.3.3"),
        ("SOMTC", IN_D, "D.3.4 D.3.5 D.4.2"),
        ("SOMTC", (*IN_D, "do we support any of these"), "D.4.2"),
        ("SLOM", ("who supports A.4.1", "which of our activities do they not support?"), "A.4.2"),
        (None, ("what are outcomes in pillar C?", "which has only one activity"), "C.4"),
    ],
)
def test_the_rows_meant_are_found_in_earlier_turns(
    assistant: Assistant, body: str | None, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions, body=body)) == expected


def test_more_than_that_leaves_out_the_row_spoken_of(assistant: Assistant) -> None:
    assert ask(assistant, *LED, body="SOMSWD").text.startswith("No. None of the 62 activities")


def test_two_pillars_named_by_letters_take_the_place_of_the_one_before(
    assistant: Assistant,
) -> None:
    answer = ask(assistant, "how many projects does pillar A have?", "and C and D?")
    assert answer.text.startswith("Pillar C and Pillar D have 54 projects in sum")


@pytest.mark.parametrize("asked", ["with which leads", "under which coordinators?", "which leads?"])
def test_the_bodies_of_the_rows_just_listed_are_asked_for(assistant: Assistant, asked: str) -> None:
    answer = ask(assistant, "where does ASLOM support?", asked)
    assert codes(answer) == "B.1.4 B.2.2"
    assert answer.text.startswith("SOMTC coordinates B.1.4")


@pytest.mark.parametrize(
    "asked",
    [
        "so how many is that altogether",
        "how many is that in all?",
        "so altogether how many",
        "that makes how many",
        "so that's how many altogether?",
        "in total?",
    ],
)
def test_two_roles_of_one_body_make_one_sum(assistant: Assistant, asked: str) -> None:
    talk = ("which rows does SOMSWD support?", "and the ones it leads?", asked)
    assert ask(assistant, *talk).text.startswith("5 and 6 make 11 together.")


def test_one_list_is_counted_alone(assistant: Assistant) -> None:
    talk = ("what does SLOM lead?", "how many is that altogether?")
    assert "5 activities" in ask(assistant, *talk).text


def test_all_activities_are_no_sum(assistant: Assistant) -> None:
    talk = ("which rows does SOMSWD support?", "and the ones it leads?")
    answer = ask(assistant, *talk, "how many activities are there altogether")
    assert "63" in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("which of C's does AICHR support?", "C.4.1"),
        ("which of C's have a supporting body", "C.2.1 C.4.1"),
        ("name those of D's that SOM-MLAT leads", "D.3.4 D.4.2"),
    ],
)
def test_rows_may_be_a_pillar_s_own(assistant: Assistant, question: str, told: str) -> None:
    assert codes(assistant.ask(question)) == told


@pytest.mark.parametrize(
    "asked",
    [
        "how many rows are there when the two are counted together?",
        "what do we get if we add them up",
        "Taking both together, how many is it?",
        "How many activities is that in all?",
    ],
)
def test_two_lists_are_counted_as_one_where_a_clause_adds_them(
    assistant: Assistant, asked: str
) -> None:
    talk = ("Which activities does AICHR coordinate?", "Which does it support?", asked)
    assert ask(assistant, *talk).text.startswith("5 and 10 make 15 together.")


def test_both_roles_added_up_are_the_rows_of_either(assistant: Assistant) -> None:
    asked = "So how many activities is that if I add both roles up?"
    talk = ("Which activities does AICHR coordinate?", "Which does it support?", asked)
    assert ask(assistant, *talk).text.startswith("15 of the 63 activities are coordinated by or")


def test_no_clause_adds_what_only_asks_how_many(assistant: Assistant) -> None:
    talk = ("Which activities does AICHR coordinate?", "Which does it support?")
    assert ask(assistant, *talk, "So how many activities is that?").text.startswith("The list has")
