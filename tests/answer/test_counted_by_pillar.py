"""Rows that cite something, or speak of it, counted by pillar; and those that have more beside."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

PARTED = "That is 0 in Pillar A, 3 in Pillar B, 8 in Pillar C and 5 in Pillar D."


@pytest.mark.parametrize(
    "asked",
    [
        "how many rows cite Myanmar 2022 per pillar?",
        "how many activities refer to Myanmar 2022 TIP WP, by pillar",
        "how many rows in each pillar cite Myanmar 2022?",
    ],
)
def test_rows_that_cite_it_are_counted_by_pillar(assistant: Assistant, asked: str) -> None:
    assert PARTED in ask(assistant, asked).text


@pytest.mark.parametrize("asked", ["per pillar?", "and by pillar?"])
def test_a_count_is_parted_behind_it(assistant: Assistant, asked: str) -> None:
    assert PARTED in ask(assistant, "how many rows cite Myanmar 2022", asked).text


def test_none_in_one_of_them_is_checked(assistant: Assistant) -> None:
    said = ask(assistant, "how many rows cite Myanmar 2022", "per pillar?", "none in A then?")
    assert said.text.startswith("Yes. None of the 16 lies in Pillar A")


def test_rows_on_a_subject_are_told_by_pillar(assistant: Assistant) -> None:
    said = ask(assistant, "which rows mention social media?", "per pillar?")
    assert said.text.startswith("They lie in 2 pillars.")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("which rows with a supporter cite ACTIP?", "B.3.1"),
        ("which activities with no supporting body refer to ACTIP?", "C.1.4 D.2.2 D.3.4"),
        ("which rows in B that have a supporting body cite Myanmar 2022?", "B.6.1 B.7.2"),
    ],
)
def test_what_rows_have_beside_what_they_cite_counts(
    assistant: Assistant, asked: str, told: str
) -> None:
    assert codes(ask(assistant, asked)) == told
