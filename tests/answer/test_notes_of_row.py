"""The footnotes of a row that is told by its subject."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register

ROW = "A.5.1"


@pytest.mark.parametrize(
    "question",
    [
        "What does the footnote on the government procurement activity say?",
        "Which footnotes does the government procurement activity have?",
        "There's a footnote on the activity on government procurement. Number and content?",
    ],
)
def test_the_footnotes_of_the_row_are_told(
    assistant: Assistant, register: Register, question: str
) -> None:
    row = register.activity(ROW)
    assert row is not None
    answer = assistant.ask(question)
    assert [one.locator for one in answer.items] == [ROW]
    assert all(f"Footnote {number}:" in answer.text for number in row.footnotes)
    assert row.footnotes or "no reference or footnote" in answer.text


@pytest.mark.parametrize(
    "question",
    ["What does footnote 5 say?", "Which footnotes are there on children?", "How many footnotes?"],
)
def test_a_footnote_of_no_row_told_by_its_subject_is_another(
    assistant: Assistant, question: str
) -> None:
    assert not assistant.ask(question).items or "rests on" not in assistant.ask(question).text
