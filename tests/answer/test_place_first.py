"""A place named first, and all of it spoken of behind it."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (
            "So, pillar D: can I tell them that SOMTC coordinates all of it?",
            "No. 12 of the 15 activities in Pillar D",
        ),
        (
            "In pillar B, can I claim that SOMSWD leads all of it?",
            "No. 6 of the 17 activities in Pillar B",
        ),
        (
            "Outcome B.1 - may I write that SOMSWD leads all of them?",
            "No. 4 of the 5 activities in Outcome B.1",
        ),
        (
            "Pillar C, is it fair to say that SOMTC leads all of it?",
            "Yes. ",
        ),
    ],
)
def test_all_of_it_is_all_of_the_place(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)
