"""A letter that stands alone is a pillar; a number in words names a footnote or an article."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_places.bare_letters import with_letters_named


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Outside D, where is it?", "Outside pillar D, where is it?"),
        ("C or D - which has more rows?", "pillar C or pillar D - which has more rows?"),
        ("B: which rows does SLOM lead", "pillar B: which rows does SLOM lead"),
        ("as many outcomes in A as in D?", "as many outcomes in pillar A as in pillar D?"),
        ("AICHR named, C only", "AICHR named, pillar C only"),
        ("A, B and D: which is biggest?", "pillars A, B and D: which is biggest?"),
        ("does A have more than B", "does pillar A have more than pillar B"),
        ("my boss thinks A has more than B", "my boss thinks pillar A has more than pillar B"),
        ("in pillar A or B", "in pillar A or pillar B"),
        ("which of these belong to D", "which of these belong to pillar D"),
        ("footnote nine", "footnote 9"),
        ("each of the 4 parts", "each of the four parts"),
    ],
)
def test_a_pillar_is_named(said: str, named: str) -> None:
    assert with_letters_named(said, "ABCD") == named


@pytest.mark.parametrize(
    "said",
    [
        "what does section C say",
        "in C.1 who leads",
        "who leads in a pillar",
        "hepatitis B in the plan",
        "in F, what",
        "WHO LEADS IN B",
        "from A to D",
        "in pillars A and B",
        "IV.A of B(h)",
    ],
)
def test_other_letters_stay(said: str) -> None:
    assert with_letters_named(said, "ABCD") == said


def test_rows_outside_a_letter_are_those_outside_the_pillar(assistant: Assistant) -> None:
    named = ask(assistant, "Outside pillar B, which rows does SOMSWD support?").text
    assert ask(assistant, "Outside B, which rows does SOMSWD support?").text == named
