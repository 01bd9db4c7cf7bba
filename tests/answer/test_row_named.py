"""A row that is said to be the one on a subject is told apart from the one that is."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "right", "begins"),
    [
        ("A.1.2 is the row on the COVID-19 pandemic, right?", "A.1.3", "No. "),
        ("Is the activity on responsible government procurement A.6.1?", "A.5.1", "No. "),
        ("C.2.1 is about victim support funds, isn't it?", "B.5.1", "No. "),
        ("Isn't B.6.1 the one about setting up state victim support funds?", "B.5.1", '"'),
        ("B.5.1 is the row on setting up victim support funds, correct?", "B.5.1", "Yes. "),
    ],
)
def test_the_row_meant_is_told(assistant: Assistant, asked: str, right: str, begins: str) -> None:
    answer = assistant.ask(asked)
    assert answer.text.startswith(begins)
    assert [str(one.locator) for one in answer.items] == [right]


def test_what_a_row_only_speaks_of_is_no_other_row(assistant: Assistant) -> None:
    told = assistant.ask("A.1.1 covers influencers, right?").text
    assert "in the wording of" not in told
