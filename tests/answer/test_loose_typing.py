"""What is typed without its marks is read with them."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.wrapped.loose_typing import with_marks_typed


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("A 2 4 - who coordinates it", "A.2.4 - who coordinates it"),
        ("the four pillars i keep forgetting", "the four pillars, i keep forgetting"),
        ("most of it is led by somtc right", "most of it is led by somtc, right?"),
        ("SLOM leads A.4.1 doesn't it?", "SLOM leads A.4.1, doesn't it?"),
        ("all that SLOM leads dont leave any out", "all that SLOM leads"),
        ("what does AICHR support not what it leads", "what does AICHR support, not what it leads"),
        ("where we support not the lead", "where we support, not the lead"),
        ("where it is only relevant not supporting", "where it is only relevant, not supporting"),
        ("any with 3+ supporters", "any with at least 3 supporters"),
        ("rows with >2 projects", "rows with more than 2 projects"),
        ("rows with >= 3 indicators", "rows with at least 3 indicators"),
        ("bodies with <3 rows", "bodies with fewer than 3 rows"),
        ("para. 7 of art. 14 of ACTIP", "art. 14(7) of ACTIP"),
        ("letter (a) of paragraph 7 of Article 14", "Article 14(7)(a)"),
        ("law enforcement & prosecution", "law enforcement and prosecution"),
        ("final evaluation: when + who runs it", "final evaluation: when and who runs it"),
        ("what we support in pillar C and also D", "what we support in pillars C and D"),
        ("who is responsible of A.1.4", "who is responsible for A.1.4"),
        ("what projects are in B.3.1 all of them", "what projects are in B.3.1, all of them"),
        ("who is incharge on A.1.4", "who is in charge of A.1.4"),
        ("what is planned with regard to shelters", "what is planned about shelters"),
        ("all SLOM leads except what sits in pillar A", "all SLOM leads outside pillar A"),
    ],
)
def test_the_marks_are_put(typed: str, marked: str) -> None:
    assert with_marks_typed(typed) == marked


@pytest.mark.parametrize(
    "typed",
    [
        "the M&E framework",
        "Facebook & co. at the table?",
        "what is right",
        "victims have a legal right",
        "which rows are not the lead",
        "does SLOM lead A.4.1 right",
        "the 3 A 2 4 5",
        "dont leave any out",
        "who supports all of them",
    ],
)
def test_what_has_its_marks_stays(typed: str) -> None:
    assert with_marks_typed(typed) == typed


def test_only_what_a_body_supports_is_listed(assistant: Assistant) -> None:
    loose = ask(assistant, "in prevention what does AICHR support not what it leads")
    assert {item.locator for item in loose.items} == {"A.2.6", "A.3.2", "A.3.3"}


@pytest.mark.parametrize("sound", ["Ach no,", "aww no,", "Oh no,", "Bah.", "No,"])
def test_a_sound_before_a_correction_denies_nothing(assistant: Assistant, sound: str) -> None:
    told = ask(assistant, "Show me ACWC's coordinating rows.", f"{sound} I need those it supports.")
    assert [item.locator for item in told.items] == ["A.1.1"]


def test_what_is_said_of_oneself_ends_where_no_body_is_set(assistant: Assistant) -> None:
    answer = ask(assistant, "I am from SOMTC; our printer is broken, which rows")
    assert answer.status.value != "error"


def test_a_paragraph_stands_before_the_article_of_a_named_treaty() -> None:
    said = with_marks_typed("B.6 goes back to paragraph 14 of ACTIP Article 14, right?")
    assert said == "B.6 goes back to ACTIP Article 14(14), right?"
