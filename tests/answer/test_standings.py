"""How one body stands among all others is told by the counts of all of them."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.understanding.standings import read_standing


@pytest.mark.parametrize(
    ("question", "own", "begins"),
    [
        ("Someone says nobody but SOMTC leads more than us. True?", "SOMSWD", "Yes. SOMSWD"),
        ("After SOMTC nobody coordinates more rows than we do. Right?", "SOMSWD", "Yes. SOMSWD"),
        ("After SOMTC nobody coordinates more rows than we do. Right?", "SLOM", "No. SLOM"),
        ("No body supports more than our body does, correct?", "AICHR", "Yes. AICHR"),
        ("No other body supports more than ACMW, right?", None, "No. ACMW"),
        ("Leaving SOMTC aside, does anyone lead more than we do?", "SOMSWD", "No. SOMSWD"),
        ("Is there a body that supports more activities than SOMSWD?", None, "Yes. SOMSWD"),
        ("Is it true that only SOMTC leads more than SOMSWD?", None, "Yes. SOMSWD"),
        ("Only SOMTC leads more than SLOM, right?", None, "No. SLOM"),
        ("We support more activities than any other body. Right?", "AICHR", "Yes. AICHR"),
        ("We lead more than all others except SOMTC, correct?", "SLOM", "No. SLOM"),
        ("Are we the biggest supporter?", "SOMTC", "No. SOMTC"),
        ("Is SOMSWD the second biggest coordinator?", None, "Yes. SOMSWD"),
        ("Are we second only to SOMTC in leading?", "SOMSWD", "Yes. SOMSWD"),
        ("Nobody leads more rows in pillar A than we do, right?", "SLOM", "No. SLOM coordinates 5"),
        ("Does any body have more rows than SOMTC?", None, "No. SOMTC has a role in 41"),
    ],
)
def test_what_is_said_of_a_body_among_all_is_checked(
    assistant: Assistant, question: str, own: str | None, begins: str
) -> None:
    assert assistant.ask(question, body=own).text.startswith(begins)


def test_who_has_more_is_told_apart_from_those_left_aside(assistant: Assistant) -> None:
    told = assistant.ask("Besides SOMTC, who coordinates more than we do?", body="AICHR").text
    assert "apart from SOMTC (35), SOMSWD (6) coordinates more" in told


def test_those_that_tie_are_told(assistant: Assistant) -> None:
    told = assistant.ask("AICHR leads more than any other body but SOMTC, right?").text
    assert told.startswith("No. ")
    assert "SLOM coordinates as many" in told


def test_nothing_is_said_yes_or_no_of_bodies_left_aside_that_have_no_more(
    assistant: Assistant,
) -> None:
    told = assistant.ask("Nobody except SLOM leads more than SOMTC, right?").text
    assert told.startswith("SOMTC coordinates 35 activities")


@pytest.mark.parametrize(
    "text",
    [
        "does slom lead most of the activities in pillar a?",
        "where does slom lead the most activities?",
        "which pillar has more activities than pillar c?",
        "does slom lead more than it supports?",
        "nobody leads more than three activities in pillar b, right?",
    ],
)
def test_other_comparisons_are_no_standing(text: str) -> None:
    assert read_standing(text, tuple) is None
