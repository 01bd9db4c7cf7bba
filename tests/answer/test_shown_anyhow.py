"""What each row of a list shows anyhow is no condition on the rows asked for."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    "asked",
    [
        "My chair (I work for DGICM) wants to see our leads and whether anybody supports us there.",
        "our boss wants to see what we lead and who supports us there",
        "which rows do we lead and does anyone support us there?",
        "list our leads and who backs us in each",
        "show the rows we lead, and if anybody helps us on them",
    ],
)
def test_all_rows_led_are_listed(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, asked, body="DGICM")
    assert codes(said) == "A.2.4 B.7.1"
    assert "SOMTC and SOMSWD supporting" in said.text


@pytest.mark.parametrize(
    "asked",
    [
        "which rows that we lead have someone supporting us?",
        "do we lead rows where anybody supports us?",
    ],
)
def test_a_condition_stays_one(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, asked, body="DGICM")) == "B.7.1"


@pytest.mark.parametrize(
    ("kept", "asked", "told"),
    [
        ("Which of them consist of one single row?", "and which is the longest?", "Outcome D.3"),
        ("which of them have only one activity?", "and which has the most?", "Outcome D.3"),
        ("which of them have a single activity", "which one is the biggest?", "Outcome D.3"),
        (
            "which of them have two activities",
            "and which one has the most projects?",
            "Outcome D.4",
        ),
    ],
)
def test_the_most_of_those_with_equally_many_is_of_the_list(
    assistant: Assistant, kept: str, asked: str, told: str
) -> None:
    said = ask(assistant, "how many outcomes has pillar D got", kept, asked)
    assert said.text.startswith(f"{told} has the most")
