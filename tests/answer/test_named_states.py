"""Which States a plan names is told from all of its texts."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    "question",
    [
        "Which countries are mentioned by name?",
        "which member states are named in the plan",
        "are any countries named?",
        "how many countries does the plan mention?",
    ],
)
def test_states_are_listed_with_their_places(assistant: Assistant, question: str) -> None:
    lead, *rows = ask(assistant, question).claims

    assert lead.text == "3 countries are named in the plan:"
    assert [row.text.split(":")[0] for row in rows] == [
        "**Brunei Darussalam**",
        "**Myanmar**",
        "**Philippines**",
    ]
    assert all(row.citations for row in rows)


@pytest.mark.parametrize(
    "question",
    [
        "which countries are named as pilot countries for the database?",
        "which country chairs the working group?",
        "which states are mentioned in A.2.1?",
    ],
)
def test_what_states_do_is_another_question(assistant: Assistant, question: str) -> None:
    assert "countries are named in the plan" not in ask(assistant, question).text
