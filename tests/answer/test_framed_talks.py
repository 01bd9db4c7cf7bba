"""Questions that follow others, in words that no grammar has: told by a classifier."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("body", "turns", "rows"),
    [
        ("SLOM", ("What do we coordinate?", "which of them does nobody help with?"), "A.4.2"),
        (None, ("What does outcome D.4 aim at?", "which rows hang under it"), "D.4.1 D.4.2"),
    ],
)
def test_what_was_told_is_asked_on_in_any_words(
    with_meaning: Assistant, body: str | None, turns: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(with_meaning, *turns, body=body)) == rows


def test_a_row_is_asked_on_in_any_words(with_meaning: Assistant) -> None:
    said = ask(with_meaning, "Which activity is about money laundering?", "D.3.1", "measured how?")
    assert "indicator" in said.text


@pytest.mark.parametrize(
    ("body", "turns"),
    [
        ("DGICM", ("Where are we the coordinating body?", "And where do we only support?")),
        (None, ("Which activities does AICHR lead in Pillar B?", "And in Pillar A?")),
        (None, ("Which activities have no project?", "and which have no indicators?")),
    ],
)
def test_what_points_to_no_list_is_asked_of_the_whole_plan(
    with_meaning: Assistant, body: str | None, turns: tuple[str, ...]
) -> None:
    told = ask(with_meaning, *turns, body=body)
    assert set(codes(told).split()).isdisjoint(codes(ask(with_meaning, *turns[:-1])).split())
    assert told.items
