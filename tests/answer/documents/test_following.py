"""A question joined with the part of one that came after it."""

import pytest

from tipassist.answer.documents.turns.wording import exchanged, joined_questions


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


@pytest.mark.parametrize(
    ("before", "now", "put"),
    [
        ("What is told to the Inns?", "and to the mills?", "What is told to the mills?"),
        (
            "What is told to the Inns?",
            "What about the Mill Guild?",
            "What is told to the Mill Guild?",
        ),
        (
            "What did the Review ask of the Upper Mills in spring?",
            "and of the inns",
            "What did the Review ask of the inns in spring?",
        ),
        ("Who paid for the lamps?", "And for the boats?", "Who paid for the boats?"),
        (
            "How many lamps were lit by the Guild?",
            "and by Vane?",
            "How many lamps were lit by Vane?",
        ),
    ],
)
def test_a_phrase_takes_the_place_of_its_like(before: str, now: str, put: str) -> None:
    assert exchanged(before, now) == put


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("What is told to the Inns?", "and how long may they stay?"),
        ("What is told to the Inns?", "and for the mills?"),
        ("What is told to the Inns?", "and the deadline?"),
        ("Who walks to the Inns or to the Mills?", "and to the Weir?"),
        ("Who pays?", "and to the mills?"),
        ("How many guests came in 2018?", "And in Vane?"),
    ],
)
def test_a_phrase_that_is_like_none_takes_no_place(before: str, now: str) -> None:
    assert exchanged(before, now) == ""
