"""Statements that somebody is asked to agree with, and bodies that never do something."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.confirming import with_plain_tag
from tipassist.answer.verdicts import verdict_of


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("SLOM leads A.2.1. Do you agree?", "SLOM leads A.2.1, right?"),
        ("SOMHD never leads, agree?", "SOMHD never leads, right?"),
        ("Pillar A has 21 rows – can you confirm that?", "Pillar A has 21 rows, right?"),
        ("What was agreed, and by whom - agreed?", "What was agreed, and by whom - agreed?"),
        ("Did the states agree?", "Did the states agree?"),
        ("Agree?", "Agree?"),
    ],
)
def test_a_request_to_agree_asks_if_it_is_right(question: str, said: str) -> None:
    assert with_plain_tag(question) == said


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("SOMHD never leads, agree?", "Yes", "None of the 63 activities is coordinated by SOMHD"),
        ("ACMW never leads, right?", "No", "1 of the 63 activities is coordinated by ACMW: A.2.3"),
        ("SLOM never supports. Agree?", "Yes", "None of the 63 activities is supported by SLOM"),
        ("SLOM leads but never supports, right?", "Yes", "A.2.1"),
    ],
)
def test_what_a_body_never_does_is_told_by_what_it_does(
    assistant: Assistant, question: str, verdict: str, told: str
) -> None:
    text = ask(assistant, question).text
    assert verdict_of(text) == verdict
    assert told in text
    assert "agree" not in text
