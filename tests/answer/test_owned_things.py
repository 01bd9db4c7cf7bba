"""A thing that is told of first, or that may be, stands where "its" points to it."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.told_first.told_before import with_owner_in_place


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "After 2028, should there be a follow-on plan: whose task is it to draft its text?",
            "whose task is it to draft the text of a follow-on plan?",
        ),
        (
            "If there is a new review, who leads its preparation?",
            "who leads the preparation of a new review?",
        ),
        (
            "The final report: what were its findings?",
            "what were the findings of The final report?",
        ),
    ],
)
def test_a_thing_is_put_where_its_parts_are_asked_for(text: str, asked: str) -> None:
    assert with_owner_in_place(text).lower() == asked.lower()


@pytest.mark.parametrize(
    "text",
    [
        "If there is a legal aid row, which bodies support its activities?",
        "If there is a second review, who leads it?",
        "Should there be a focal point in each body?",
    ],
)
def test_what_asks_for_no_part_is_left(text: str) -> None:
    assert with_owner_in_place(text) == text


def test_who_drafts_a_plan_after_this_one(assistant: Assistant) -> None:
    question = "After 2028, should there be a follow-on plan: who coordinates its drafting?"
    assert "SOMTC-Philippines" in assistant.ask(question).text
