"""Whether the row spoken of last is the only one of its sort."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

BLANK = "A.2.5 - who coordinates?"


@pytest.mark.parametrize(
    "asked",
    [
        "is it the only one with no lead named",
        "is that the only activity without a coordinator?",
        "the only one without a lead?",
        "so it's the only one without a lead?",
        "is it really the only one nobody coordinates",
        "that's the only one with no lead, right?",
        "is it unique in having no lead?",
        "only this row lacks a lead?",
        "is this one the sole activity lacking a coordinator",
        "so it is the only row with a blank lead",
        "isn't it the only one without a lead body",
        "is it the only one in pillar A with no lead",
        "the only activity where nobody leads?",
        "is it just this one that has no lead",
    ],
)
def test_the_only_row_without_a_lead_is_held_against_all_rows(
    assistant: Assistant, asked: str
) -> None:
    answer = ask(assistant, BLANK, asked)
    assert answer.text.startswith("No.")
    assert codes(answer) == "A.1.3 A.2.5"


@pytest.mark.parametrize(
    "asked",
    [
        "is it the only one in its outcome with no lead?",
        "is it the only one with no body at all",
        "is it the only one with nobody named",
    ],
)
def test_it_is_the_only_one_where_no_other_is_so(assistant: Assistant, asked: str) -> None:
    answer = ask(assistant, BLANK, asked)
    assert answer.text.startswith("Yes. 1 activity")
    assert codes(answer) == "A.2.5"


@pytest.mark.parametrize(
    ("first", "asked", "begins"),
    [
        ("who supports A.1.1?", "is it the only one with no supporter?", "No. 38 activities"),
        ("who supports A.1.1?", "is it the only one SOMTC leads?", "No. 35 activities"),
        ("who supports B.1.1?", "is it the only one SOMHD supports?", "No. 2 activities"),
        ("who supports B.1.1?", "is that the only row SOMHD is in", "No. 2 activities"),
        ("tell me about A.2.1", "is it the only one with no project?", "No. 3 activities"),
        ("tell me about A.2.1", "is it the only one of SLOM's?", "No. 5 activities"),
        ("what does SOM-ED lead?", "that's the only row it's in, right?", "No. 2 activities name"),
        ("what does SOM-ED lead?", "is that the only one they have a part in", "No. 2 activities"),
        ("what does SOM-ED lead?", "is it the only one with SOM-ED in it?", "No. 2 activities"),
        (
            "who supports D.3.4",
            "is it the only one with no supporters in D.3",
            "No. 5 activities in Outcome D.3",
        ),
    ],
)
def test_the_only_one_of_any_sort_is_told_by_all_rows(
    assistant: Assistant, first: str, asked: str, begins: str
) -> None:
    assert ask(assistant, first, asked).text.startswith(begins)


@pytest.mark.parametrize(
    ("first", "asked"),
    [
        (BLANK, "is it the only one of those?"),
        (BLANK, "is it the only one they lead?"),
        ("which activities in C have no supporter?", "are these the only ones without one?"),
        ("what does SOM-ED lead?", "is it the only one it leads?"),
    ],
)
def test_the_only_one_of_what_was_told_is_no_claim_about_all_rows(
    assistant: Assistant, first: str, asked: str
) -> None:
    assert "activities have no coordinating body" not in ask(assistant, first, asked).text


@pytest.mark.parametrize(
    ("before", "asked", "begins"),
    [
        ("B.2.3 is about children, isn't it? Who's on it?", "ACWC alone?", "No. ACWC coordinates"),
        ("What is B.2.3 about?", "only ACWC?", "No. ACWC coordinates B.2.3"),
        ("What is A.1.2 about?", "just ACWC?", "Yes. ACWC coordinates A.1.2"),
        ("Show me A.3.2", "SLOM alone?", "No. SLOM coordinates A.3.2"),
    ],
)
def test_a_body_alone_is_asked_of_the_row_told(
    assistant: Assistant, before: str, asked: str, begins: str
) -> None:
    assert ask(assistant, before, asked).text.startswith(begins)
