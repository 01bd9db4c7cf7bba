"""Rows called by the title of their pillar, and the most among rows on a subject."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_places.titled_rows import with_titled_rows
from tipassist.locators import Locator, code


def _titled(words: str) -> tuple[Locator, ...]:
    return (code("A"),) if words == "prevention rows" else ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("which prevention outcome has most?", "which outcome in pillar A has most?"),
        ("list all prevention activities", "list all activities in pillar A"),
        ("which of SLOM's prevention rows lack it?", "which of SLOM's rows in pillar A lack it?"),
        ("list our prevention rows in pillar A", "list our rows in pillar A"),
        ("list our prevention rows in pillar B", "list our prevention rows in pillar B"),
        ("which border outcome has most?", "which border outcome has most?"),
        ("are there more prevention rows than others?", "are there more prevention rows than "),
    ],
)
def test_the_pillar_stands_after_its_rows(text: str, said: str) -> None:
    assert with_titled_rows(text, _titled).startswith(said)


def test_a_title_beside_its_pillar_bounds_nothing_more(assistant: Assistant) -> None:
    asked = "Which of SOMTC's law enforcement activities in pillar C come with a supporting body?"
    assert codes(assistant.ask(asked)) == "C.2.1 C.4.1"


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("which prevention outcome has the most activities?", "Outcome A.2 has the most"),
        ("which law enforcement outcome has the most projects?", "Outcome C.1 has the most"),
        ("which protection activities have the most bodies?", "B.1.4, B.2.2, B.6.1, B.7.1 and"),
        ("which row in pillar C names the most bodies?", "C.2.1 and C.4.1 tie for the most bod"),
    ],
)
def test_the_most_is_told_of_the_rows_of_a_pillar(
    assistant: Assistant, question: str, first: str
) -> None:
    assert assistant.ask(question).text.startswith(first)


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("which activity on forced labour has the fewest indicators?", "A.3.2 A.4.2"),
        ("which activities about children have the most projects?", "B.2.1 B.3.1"),
    ],
)
def test_the_most_is_told_of_the_rows_on_a_subject(
    assistant: Assistant, question: str, listed: str
) -> None:
    answer = assistant.ask(question)
    assert codes(answer) == listed
    assert "among the activities that speak of" in answer.text


def test_of_a_subject_that_no_row_has_nothing_has_the_most(assistant: Assistant) -> None:
    answer = assistant.ask("which activity on unicorns has the most projects?")
    assert answer.status == "not_in_plan"
    assert '"unicorns"' in answer.text
