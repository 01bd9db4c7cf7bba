"""Counts that the asker made, and numbers of rows on a subject, are held against the plan."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.asker.own_counts import with_own_count_told


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("I make it 12 outcomes, right?", "there are 12 outcomes, right?"),
        ("We found there sixteen rows, right?", "We found there 16 rows, right?"),
        ("so I counted fourteen rows in B, right?", "so there are 14 rows in B, right?"),
        ("I see three rows I could use", "I see three rows I could use"),
        ("Are there twenty-five outcomes?", "Are there 25 outcomes?"),
    ],
)
def test_the_count_is_what_there_is(said: str, read: str) -> None:
    assert with_own_count_told(said) == read


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("I counted thirteen rows in Pillar C. Did I count well?", "No. The plan has 10 "),
        ("I came up with twenty-five outcomes, did I count right?", "Yes. The plan has 25 "),
        ("Are there seven outcomes under victim protection?", "Yes. The plan has 7 "),
        ("I counted 9 activities for law enforcement, is that right?", "No. The plan has 10 "),
        ("There are seven rows on children, correct?", "8 activities speak of"),
        ("Are there two rows about recruitment fees?", "1 activity speaks of"),
    ],
)
def test_it_is_held_against_the_plan(assistant: Assistant, asked: str, begins: str) -> None:
    assert assistant.ask(asked).text.startswith(begins)


def test_the_right_number_of_rows_on_a_subject_is_a_yes(assistant: Assistant) -> None:
    assert assistant.ask("There are three rows on shelters, right?").text.startswith("Yes. 3 ")
