"""What the asker takes back in the same breath is not asked for."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.wrapped.taken_back import without_taken_back


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("SLOM supports, sorry, leads: how many rows?", "SLOM leads: how many rows?"),
        ("what do we coordinate... no, support", "what do we support"),
        ("which outcome, no wait, which pillar has most rows", "which pillar has most rows"),
        ("who leads in pillar A, no, pillar D?", "who leads in pillar D?"),
        ("pillar A - no, D: who supports there", "pillar D: who supports there"),
        ("who leads B.3.1, sorry, B.3.2?", "who leads B.3.2?"),
        ("what does ACMW, I mean, ACWC lead", "what does ACWC lead"),
        (
            "SOMHD does little, but no, what I mean: does it lead anything?",
            "does SOMHD lead anything?",
        ),
    ],
)
def test_what_is_meant_takes_the_place_of_the_slip(said: str, meant: str) -> None:
    assert without_taken_back(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "which activities have no lead, no support?",
        "is there an activity with no lead, or no supporter?",
        "which rows have no project, no indicator?",
        "which rows does SOMTC lead, not support?",
        "not leading, i meant supporting",
        "where is AICHR the helper of SOMTC, I mean SOMTC leading and AICHR supporting",
        "does pillar A or pillar B have more rows?",
        "does SLOM lead, support or neither?",
    ],
)
def test_what_is_only_denied_stays(said: str) -> None:
    assert without_taken_back(said) == said


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (
            "which rows does DGICM support, no, coordinate?",
            "which rows does DGICM coordinate?",
        ),
        (
            "how many activities, sorry, outcomes are there in pillar B",
            "how many outcomes are there in pillar B",
        ),
    ],
)
def test_it_is_answered_as_what_is_meant(assistant: Assistant, said: str, meant: str) -> None:
    assert assistant.ask(said).text == assistant.ask(meant).text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("who holds the pen, I mean who wrote the plan?", "who wrote the plan?"),
        ("what does SLOM do, I mean which rows does it support?", "which rows does SLOM support?"),
        ("which rows, I mean which of those with a lead?", None),
        ("who leads it, I mean who exactly?", None),
    ],
)
def test_a_question_put_anew_stands_for_the_one_before(typed: str, meant: str | None) -> None:
    assert without_taken_back(typed) == (meant or typed)
