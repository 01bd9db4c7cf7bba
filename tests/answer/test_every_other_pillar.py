"""Bodies that are in several pillars and out of one are asked for pillar by pillar."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_places.every_other_pillar import with_others_named

_ALL = "which bodies have a role in pillar A and in pillar B and in pillar D but not in pillar C?"


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("who is in every pillar but C?", _ALL),
        ("Which bodies have a role in every pillar except pillar C?", _ALL),
        ("who is not in pillar C but in all others", _ALL),
        ("which bodies have no role in pillar C but a role in all other pillars?", _ALL),
        ("who is in pillars A, B and D but not in C?", _ALL),
        (
            "Which bodies lead in pillars A and B but not in D?",
            "which bodies coordinate in pillar A and in pillar B but not in pillar D?",
        ),
        ("which rows are in every pillar but C?", None),
        ("who is in every pillar but E?", None),
        ("which bodies have a role in every pillar?", None),
        ("which bodies are in pillars A and B?", None),
    ],
)
def test_each_pillar_is_named(said: str, plain: str | None) -> None:
    assert with_others_named(said, "ABCD") == (plain or said)


def test_those_that_are_in_the_others_are_told(assistant: Assistant) -> None:
    said = ask(assistant, "Who is in pillars A and B but not in pillar C?")
    assert said.text.startswith("3 of the 12 bodies have a role in activities in Pillar A")
    assert ask(assistant, "who is in every pillar but C?").text.startswith("None of the 12 bodies")
