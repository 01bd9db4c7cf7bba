"""Why a cell of the table has nothing in it: the plan gives no reason."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("before", "question", "code"),
    [
        ("does D.3.5 have a project?", "why is it empty?", "D.3.5"),
        ("what projects does A.1.2 have?", "how come it was left blank", "A.1.2"),
        ("what projects does A.1.2 have?", "is there a reason why the cell is empty?", "A.1.2"),
        ("does D.3.5 have a project?", "but why isn't there one?", "D.3.5"),
        ("which activities have no project?", "why do they have none?", "A.5.1"),
        ("who coordinates A.2.5?", "why is nobody named there?", "A.2.5"),
        ("A.2.5", "why is no body listed?", "A.2.5"),
        ("A.2.5", "why is the cell empty?", "A.2.5"),
        ("who leads A.1.3?", "why no lead?", "A.1.3"),
        ("which activities have no coordinating body?", "why is there nobody?", "A.2.5"),
        ("who's down for A.1.3 then?", "why did they leave out a coordinator there?", "A.1.3"),
        ("who leads A.2.5?", "why did the plan not name a lead?", "A.2.5"),
    ],
)
def test_the_plan_gives_no_reason_for_a_blank(
    assistant: Assistant, before: str, question: str, code: str
) -> None:
    answer = ask(assistant, before, question)
    assert answer.status is AnswerStatus.PARTIAL
    assert answer.text.startswith("The plan gives no reason for it.")
    assert code in answer.text


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("what projects does A.1.1 have?", "why is it empty?"),
        ("who leads A.1.1?", "why is nobody named there?"),
        ("who leads A.1.1?", "why did they leave out a lead?"),
        ("what does SOMTC lead?", "why is it empty?"),
    ],
)
def test_what_is_not_blank_is_not_called_so(
    assistant: Assistant, before: str, question: str
) -> None:
    assert not ask(assistant, before, question).text.startswith("The plan gives no reason")
