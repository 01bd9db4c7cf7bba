"""Bodies that are named in some places and not in others."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_bodies.there_not_there import with_each_place


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Which bodies act in pillars A and B yet have nothing in C or D?",
            "Which bodies have a role in pillar A and in pillar B but not in pillar C or pillar D?",
        ),
        (
            "which bodies are in A.1 and A.2 but nowhere in A.3?",
            "which bodies have a role in outcome A.1 and in outcome A.2 but not in outcome A.3?",
        ),
        (
            "Which bodies are found in the prevention pillar and in none of the other three?",
            "Which bodies have a role in the prevention pillar and in no other pillar?",
        ),
        ("Which bodies have a role in pillars A and B?",) * 2,
        ("Which rows are in pillar A but not in B?",) * 2,
    ],
)
def test_each_place_is_said_by_itself(text: str, said: str) -> None:
    assert with_each_place(text) == said


@pytest.mark.parametrize(
    ("question", "names"),
    [
        (
            "There must be bodies that act in Pillars A and B yet have nothing in C or D."
            " Which are they?",
            "ACWC, DGICM and SOMHD",
        ),
        ("Which bodies have a role in pillars A and B but none in C and D?", "ACWC, DGICM and SOM"),
        ("Which bodies sit in pillar B and in neither of C and D?", "DGICM, ACWC and SOMHD"),
        (
            "Which bodies are in pillar A and in none of the other three?",
            "ACMW, SLOM, SOM-ED and TELMIN",
        ),
    ],
)
def test_bodies_there_and_not_there(assistant: Assistant, question: str, names: str) -> None:
    assert f": {names}" in ask(assistant, question).text.split("\n")[0]


@pytest.mark.parametrize(
    ("asked", "bodies"),
    [
        ("which bodies lead rows in B but none in A", "SOMSWD and ASLOM."),
        ("which bodies support rows in A and B but nothing in C?", "SOMHD."),
        ("how many bodies coordinate rows in B and none in D", "SOMSWD, AICHR, ACWC and DGICM."),
    ],
)
def test_a_role_is_asked_in_each_place(assistant: Assistant, asked: str, bodies: str) -> None:
    text = assistant.ask(asked).text.split("\n")[0].split(" [")[0]
    assert text.endswith(bodies)
