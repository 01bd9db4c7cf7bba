"""What was told is summed up, or one of it is named by who has a role in it."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

LEADS = "what does ASLOM lead?"
HELPS = "and support?"
SHELTERS = "which rows talk about shelters?"
TWO = "which activities have two supporting bodies?"


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        ((LEADS, HELPS, "so four rows altogether, right?"), "Yes. 2 and 2 make 4"),
        ((LEADS, HELPS, "four in total then?"), "Yes. 2 and 2 make 4"),
        ((LEADS, HELPS, "that makes five altogether?"), "No. 2 and 2 make 4"),
        ((LEADS, "and SLOM?", "so seven altogether?"), "Yes. 2 and 5 make 7"),
        (("what does AICHR lead?", "so five rows altogether, right?"), "Yes. The list has 5"),
        (("what does AICHR lead?", "so four altogether?"), "No. The list has 5"),
        (("so 63 rows altogether, right?",), "Yes. The plan has 63 activities"),
    ],
)
def test_a_total_is_put_to_the_test_on_what_was_told(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((SHELTERS, "just the one SOMSWD leads"), "B.1.3"),
        ((SHELTERS, "the one AICHR supports"), "B.1.4"),
        ((SHELTERS, "only the one led by SOMSWD"), "B.1.3"),
        (("Which rows does SOMTC lead?", "the one that ASLOM supports"), "B.1.4"),
        ((TWO, "which of those on the list name SOMSWD as one of the two?"), "B.6.1 B.7.1 D.3.6"),
        ((TWO, "with SOMTC as one of the two"), "B.2.2 B.7.1 B.7.2"),
        ((TWO, "which of those name SOMSWD?"), "B.6.1 B.7.1 B.7.2 D.3.6"),
    ],
)
def test_the_one_of_a_body_is_of_the_list(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (
            ("Which rows in pillar C have a supporting body?", "who are they?", "and pillar D?"),
            "D.3.6 D.4.2 D.5.1 D.7.1",
        ),
        (("Which rows are in B.2?", "who leads them?", "and B.3?"), "B.3.1 B.3.2 B.3.3"),
    ],
)
def test_another_place_is_held_to_what_the_list_was_told_by(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (["How many rows does SOMSWD lead?", "and support?", "so eleven in all?"], "Yes. 6 and 5"),
        (
            ["How many rows does SOMSWD support?", "five?", "and lead?", "12 altogether?"],
            "No. 5 and 6 make 11 together.",
        ),
        (
            ["How many rows does DGICM lead?", "2 in total?", "and support?", "4 in total?"],
            "No. 2 and 1 make 3 together.",
        ),
        (["How many rows does SLOM lead?", "and AICHR?", "nine in all?"], "No. 5 and 5 make 10"),
        (["How many rows does SOMTC lead in A?", "and in B?", "14 altogether?"], "No. 7 and 6"),
        (["How many rows does SOMSWD lead?", "seven in all?"], "No. The list has 6 activities."),
    ],
)
def test_a_total_after_a_check_is_of_both_counts(
    assistant: Assistant, talk: list[str], begins: str
) -> None:
    assert ask(assistant, *talk).text.startswith(begins)
