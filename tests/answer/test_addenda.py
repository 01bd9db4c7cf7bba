"""Words around a question that are no conditions of it."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.wrapped.addenda import without_spare_words
from tipassist.register.model import Register


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Put together for me the rows SLOM leads", "list the rows SLOM leads"),
        ("Of all 63 activities, how many have a supporter?", "how many have a supporter?"),
        ("rows led by TELMIN or by SOM-ED", "rows led by TELMIN or SOM-ED"),
        ("of the 5 rows SLOM leads, who helps?", "of the 5 rows SLOM leads, who helps?"),
        (
            "Do we lead? And if we don't, where do we help?",
            "Do we lead, and if not, where do we help?",
        ),
        ("who leads it, or by whom is it led", "who leads it, or by whom is it led"),
        ("What are we to lead ourselves?", "What are we to lead?"),
        ("what must SLOM support itself in B?", "what must SLOM support in B?"),
        ("Do we run the review ourselves?", "Do we run the review ourselves?"),
        ("Which rows lead itself to doubt?", "Which rows lead itself to doubt?"),
    ],
)
def test_spare_words_are_no_conditions(text: str, said: str) -> None:
    assert without_spare_words(text) == said


@pytest.mark.parametrize(
    ("body", "question", "listed"),
    [
        ("ACWC", "On which types do we share the lead rather than hold it alone?", ["B.2.3"]),
        ("SOM-ED", "on which rows are we merely backing up another body?", ["A.1.1"]),
    ],
)
def test_what_it_is_rather_than_is_left_out(
    assistant: Assistant, body: str, question: str, listed: list[str]
) -> None:
    answer = assistant.ask(question, body=body)
    assert [one.locator for one in answer.items] == listed


def test_rows_that_stand_under_an_outcome_told_are_its_rows(
    assistant: Assistant, register: Register
) -> None:
    assistant.ask("What is outcome C.3?", conversation_id="under")
    answer = assistant.ask("Which rows stand under it?", conversation_id="under")
    inside = [one.code for one in register.activities if one.outcome == "C.3"]
    assert [one.locator for one in answer.items] == inside
