"""A question joined with the part of one that came after it."""

import pytest

from tipassist.answer.documents.following import joined_questions


@pytest.mark.parametrize(
    ("before", "now", "joined"),
    [
        (
            "How many boats did Grayle build in 1998?",
            "And in 1999?",
            "How many boats did Grayle build in ? And in 1999?",
        ),
        (
            "How many boats did Grayle build in 1998?",
            "And in Pellmouth?",
            "How many boats did build in 1998? And in Pellmouth?",
        ),
        ("Who built the boats?", "Who paid for them?", "Who built the boats? Who paid for them?"),
    ],
)
def test_another_year_or_name_takes_the_place_of_the_first(
    before: str, now: str, joined: str
) -> None:
    assert joined_questions(before, now) == joined
