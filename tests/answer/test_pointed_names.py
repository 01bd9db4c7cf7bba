"""What a question points to, put into its words: the one body told, the two rows, the next one."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

OURS = (
    "Which activities are ours?",
    "which of these have AICHR helping",
    "who is the other helper",
)
HELP = ("everything where we help out", "take away whatever SLOM leads")
PLAIN = "how many activities in pillar A?"


@pytest.mark.parametrize(
    ("body", "questions", "expected"),
    [
        ("SLOM", (*OURS, "on how many of ours does that one help"), "A.2.1 A.2.2 A.3.2 A.4.1"),
        (
            "SLOM",
            ("what do we lead?", "which have a helper?", "the remaining one, what is it about"),
            "A.4.2",
        ),
        ("ACMW", HELP, "A.2.6 A.3.1"),
        ("SOMSWD", ("what does DGICM lead?", "are we in both?"), "B.7.1"),
        (None, ("which have no projects?", "drop the SOMTC one"), "A.1.2 D.3.5"),
        (None, ("what does AICHR support in B?", "without the SOMTC ones"), ""),
        (None, ("who's on A.2.6", "where is slom together with those two helpers"), "A.3.2"),
        (None, ("A.5.1", "which indicators does the next activity have"), "A.6.1"),
        (None, ("D.4", "the next outcome?"), "D.5"),
        (None, ("pillar B, who coordinates?", "and the next pillar?"), "C."),
    ],
)
def test_what_is_pointed_to_is_asked_of(
    assistant: Assistant, body: str | None, questions: tuple[str, ...], expected: str
) -> None:
    found = codes(ask(assistant, *questions, body=body))
    assert found.startswith(expected) if expected else not found


def test_the_only_one_in_both_is_checked_in_each(assistant: Assistant) -> None:
    answer = ask(assistant, *HELP, "are we the only helper in both?", body="ACMW")
    assert answer.text.startswith("No. ACMW supports A.2.6, and the plan also names AICHR")


def test_the_two_left_are_those_that_a_list_was_cut_down_to(assistant: Assistant) -> None:
    asked = ("which have no projects?", "drop the SOMTC one", "do the two left have examples?")
    assert codes(ask(assistant, *asked)) == "A.1.2 D.3.5"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("so A is the biggest", "Yes. Pillar A has the most activities"),
        ("so D is the second biggest", "No. Pillar B has the second most activities"),
        ("then C is the smallest one?", "Yes. Pillar C has the fewest activities"),
    ],
)
def test_a_place_in_the_order_of_pillars_is_checked(
    assistant: Assistant, question: str, expected: str
) -> None:
    assert ask(assistant, PLAIN, question).text.startswith(expected)


@pytest.mark.parametrize(
    ("body", "questions", "expected"),
    [
        ("ASLOM", ("B.6.2", "what about the other activity we lead?"), "D.3.5"),
        ("SOM-MLAT", ("D.4.2, who supports us?", "and our other one?"), "D.3.4"),
        (None, ("what does ASLOM lead in B", "has their other activity projects"), "D.3.5"),
        (
            None,
            ("does any activity deal with online scams", "which pillar are they in?", "who helps"),
            "C.1.2 C.2.1 C.3.2",
        ),
        (
            None,
            ("A.3 activities?", "just the SOMTC ones", "footnotes for the outcome itself"),
            "A.3",
        ),
        (
            None,
            ("D.3.5, projects?", "how many in the whole plan are like that"),
            "A.1.2 A.5.1 D.3.5",
        ),
    ],
)
def test_what_is_left_to_an_earlier_turn_is_found_in_it(
    assistant: Assistant, body: str | None, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions, body=body)) == expected


def test_alone_in_both_begins_with_the_row_where_it_is_not(assistant: Assistant) -> None:
    asked = ("what do we lead in pillar A?", "are we alone on both?")
    assert ask(assistant, *asked, body="AICHR").text.startswith("Not all of them.")


def test_of_what_is_offered_with_or_one_word_is_enough(assistant: Assistant) -> None:
    asked = "is there anything on legal aid or compensation where we lead?"
    assert codes(ask(assistant, asked, body="ASLOM")) == "B.6.2"


def test_a_question_that_offers_an_answer_is_not_said_yes_to(assistant: Assistant) -> None:
    asked = "do we have any partner at all in D.3.5 or is that just us"
    assert not ask(assistant, asked, body="ASLOM").text.startswith("Yes")
