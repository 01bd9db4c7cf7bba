"""A body of the plan is one, whatever it is called: an agency, an organ, a sectoral body."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.idioms.body_words import with_bodies_named


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("which agencies lead in B?", "which bodies lead in B?"),
        ("the lead agency of A.1.1", "the coordinating body of A.1.1"),
        ("rows with two supporting organs", "rows with two supporting bodies"),
        ("coordinating sectoral bodies in C", "coordinating bodies in C"),
        ("is there an organisation that only supports?", "is there a body that only supports?"),
        ("what does my agency coordinate", "what does my body coordinate"),
    ],
)
def test_it_is_called_a_body(said: str, named: str) -> None:
    assert with_bodies_named(said) == named


@pytest.mark.parametrize(
    "said",
    [
        "do law enforcement agencies get training?",
        "which UN agencies are mentioned?",
        "which international organisations does the plan name?",
        "recruitment agencies",
        "What is an ASEAN sectoral body?",
        "civil society organisations in B.4",
        "which agency of my ministry is named?",
    ],
)
def test_others_stay(said: str) -> None:
    assert with_bodies_named(said) == said


@pytest.mark.parametrize(
    ("called", "plain"),
    [
        ("how many activities have no lead agency?", "how many activities have no lead body?"),
        ("which sectoral body supports B.1.1?", "which body supports B.1.1?"),
    ],
)
def test_they_are_answered_alike(assistant: Assistant, called: str, plain: str) -> None:
    assert ask(assistant, called).text == ask(assistant, plain).text
