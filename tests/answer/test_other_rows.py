"""The other rows of a body leave out the row that was told."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

HELPS = "Who supports A.1.3?"


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        ((HELPS, "on which other row are they?"), "B.1.1"),
        ((HELPS, "and where else does it sit?"), "B.1.1"),
        ((HELPS, "is there another row where they are named?"), "B.1.1"),
        ((HELPS, "which other row names them?"), "B.1.1"),
        (("Is SOMHD on B.1.1?", "are they on any other row?"), "A.1.3"),
        (("What is A.1.3 about?", "on which other row does SOMHD sit?"), "B.1.1"),
        (("Who coordinates B.7.1?", "in which other activities does it figure?"), "A.2.4 B.7.2"),
    ],
)
def test_the_row_told_is_none_of_the_others(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    assert codes(ask(assistant, *talk)) == told


def test_of_all_rows_of_a_body_the_one_meant_is_left_out(assistant: Assistant) -> None:
    asked = ("COVID and migrants: who's leading that activity?", "hmm so SOMHD is its coordinator?")

    assert codes(ask(assistant, *asked, "on which other row do they sit")) == "B.1.1"


def test_nothing_is_left_out_where_no_row_was_told(assistant: Assistant) -> None:
    answer = ask(assistant, "What does SOMHD stand for?", "where does it sit?")

    assert codes(answer) in ("", "A.1.3 B.1.1")
