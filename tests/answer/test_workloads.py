"""How much each body has to do, and a status that is no progress."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    "asked",
    [
        "What's the difference in workload between SOMTC and everyone else?",
        "difference in number of rows between AICHR and the other bodies?",
    ],
)
def test_each_body_is_counted(assistant: Assistant, asked: str) -> None:
    text = assistant.ask(asked).text
    assert "SOMTC (41)" in text
    assert "AICHR (15)" in text


def test_people_without_a_status_are_no_progress(with_meaning: Assistant) -> None:
    asked = "Where is the thing about workers stuck by the pandemic, even those with no status?"
    assert codes(with_meaning.ask(asked)) == "A.1.3"
    status = with_meaning.ask("implementation status?").status
    assert status is AnswerStatus.NOT_IN_PLAN
