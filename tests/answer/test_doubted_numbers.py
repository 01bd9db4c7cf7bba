"""Numbers held against a count: the count told again, with whether it is the number said."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.talks.doubted_numbers import load_number_words

HELD_AGAINST = [
    ("are you sure? i had two", 2),
    ("sure? a colleague has it at 30", 30),
    ("really? my note says 34", 34),
    ("hm we make it 5", 5),
    ("that can't be right, the minutes give 14", 14),
    ("13, isn't it?", 13),
    ("only two? i thought three", 3),
    ("are you certain? the other table puts it at six", 6),
    ("someone told me it was twenty", 20),
    ("according to my chair it is 12, who is right?", 12),
    ("isn't it 9?", 9),
    ("mine shows 20 rows", 20),
]
NOT_HELD_AGAINST = [
    "are you sure about B, i count 16",
    "are you sure?",
    "and 3?",
    "only 3?",
    "i had 2, my boss had 3",
    "which of them has 3 indicators?",
    "how many do 3 bodies support",
    "the one with 12 projects",
    "so the smallest pillar has nine activities",
    "the busiest has 30",
    "that outcome has only four activities",
    "the biggest of them has 20 rows",
]
TALKS = [
    (("how many activities does SLOM coordinate?", "sure? i had 4"), "No. SLOM coordinates 5 of"),
    (("how many activities does SLOM coordinate?", "my boss says 5"), "Yes. SLOM coordinates 5 of"),
    (
        ("which activities have no supporting body", "really? our list has 25"),
        "No. 38 of the 63 activities have no supporting body",
    ),
    (
        ("what does AICHR support", "how many of them are in pillar D?", "are you sure? i had two"),
        "No. The list has 3 activities",
    ),
    (("how many indicators does B.6.1 have", "sure? i see 3"), "No. B.6.1 has 4 indicators"),
    (("how many bodies are named", "the leaflet says 13"), "No. The plan names 12 sectoral"),
    (("How many core principles does the plan have?", "I thought there were six"), "No. The list"),
    (("which activities have two bodies in the lead?", "I had 3 of these"), "No. 2 of the 63"),
    (("which body coordinates the most?", "and I read 36 for it"), "No. 35 of the 63"),
    (
        ("who leads in pillar B other than SOMTC?", "how many rows each", "I get 3 for AICHR"),
        "Yes. 3 of the 17 activities in Pillar B",
    ),
    (
        ("who leads in pillar B other than SOMTC?", "how many rows each", "I get 2 for ACWC"),
        "No. 1 of the 17 activities in Pillar B",
    ),
    (
        ("how many does SLOM lead?", "sure? I had 4 with ACMW"),
        "Yes. 4 of the 63 activities are coordinated by SLOM and name ACMW",
    ),
    (
        (
            "How many bodies coordinate activities?",
            "my list has 12",
            "which one coordinates the most",
            "and I read 36 for it",
        ),
        "No. 35 of the 63 activities are coordinated by SOMTC",
    ),
]
UNTESTED = [
    ("how many activities per pillar", "really? i had 16"),
    ("which activities speak of climate change", "sure? i found two"),
]


@pytest.mark.parametrize(("question", "number"), HELD_AGAINST)
def test_a_number_is_held_against_a_count_by_whoever_says_it(question: str, number: int) -> None:
    said = load_number_words().said(question)
    assert said is not None
    assert said.number == number


@pytest.mark.parametrize("question", NOT_HELD_AGAINST)
def test_what_asks_something_else_holds_no_number_against_a_count(question: str) -> None:
    assert load_number_words().said(question) is None


@pytest.mark.parametrize(("turns", "begins"), TALKS)
def test_the_count_is_told_again_with_whether_it_is_the_number(
    assistant: Assistant, turns: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *turns).text.startswith(begins)


@pytest.mark.parametrize(
    "turns",
    [
        ("how many outcomes are in each pillar", "our table has nine activities"),
        ("how many projects does A.1.1 have", "i count 3 indicators"),
        ("how many bodies are named", "my list has 63 activities"),
    ],
)
def test_a_number_of_one_thing_is_not_held_against_a_count_of_another(
    assistant: Assistant, turns: tuple[str, ...]
) -> None:
    assert not ask(assistant, *turns).text.startswith(("Yes", "No"))


@pytest.mark.parametrize("turns", UNTESTED)
def test_of_several_counts_or_of_a_search_no_number_is_affirmed_or_denied(
    assistant: Assistant, turns: tuple[str, ...]
) -> None:
    assert ask(assistant, *turns).text.startswith("Each line carries its place")


def test_the_talk_goes_on_with_what_was_counted(assistant: Assistant) -> None:
    turns = ("how many activities does AICHR support", "sure? i had two", "fine. and under C?")
    assert codes(ask(assistant, *turns)) == "C.4.1"
    turns = (
        "how many activities does SOMTC lead",
        "a colleague has it at 30",
        "split that by pillar",
    )
    assert "7 in Pillar A, 6 in Pillar B, 10 in Pillar C and 12 in Pillar D" in (
        ask(assistant, *turns).text
    )


def test_a_number_of_something_else_tests_no_count(assistant: Assistant) -> None:
    turns = ("how many activities does SLOM coordinate?", "we have 3 indicators")
    assert not ask(assistant, *turns).text.startswith(("No. SLOM", "Yes. SLOM"))


def test_a_number_with_a_place_of_its_own_tests_no_other_count(assistant: Assistant) -> None:
    turns = ("how many activities does ACMW lead?", "the cooperation pillar has 12")
    assert not ask(assistant, *turns).text.startswith("No. ACMW")


@pytest.mark.parametrize(
    "asked",
    [
        "split that by pillar in a table please",
        "break it down by pillar",
        "in a table, by pillar please",
        "can you group them per pillar",
        "put the numbers in a table by pillar",
    ],
)
def test_a_count_is_split_by_pillar_in_any_words(assistant: Assistant, asked: str) -> None:
    answer = ask(assistant, "how many activities does AICHR support", asked)
    assert "3 in Pillar A, 3 in Pillar B, 1 in Pillar C and 3 in Pillar D" in answer.text
