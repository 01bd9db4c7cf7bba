"""Claims of all that a body does: where it alone appears, and its only row."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.verdicts import verdict_of


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Everything ACMW is involved in falls under prevention, correct?", "Yes"),
        ("Everything SLOM does is in pillar A, right?", "Yes"),
        ("All that SOM-MLAT does sits in pillar D, right?", "Yes"),
        ("Everything AICHR does is in pillar B, right?", "No"),
        ("ASLOM leads a single activity, B.6.2. True or false?", "No"),
        ("TELMIN leads just one row, A.7.3, right?", "Yes"),
        ("So ACMW coordinates exactly one activity: A.2.3, correct?", "Yes"),
    ],
)
def test_all_that_a_body_does_is_checked_in_every_row(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert verdict_of(ask(assistant, question).text) == verdict
