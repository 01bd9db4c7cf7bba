"""Which one of the pillars: after all of them were told, "which one" is one of them."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.language.words import families
from tipassist.answer.naming.pillar_letters import PillarLetters
from tipassist.answer.naming.pillar_names import PillarNames

FOUR = "What are the four pillars?"
OUTCOMES = "D.1 D.2 D.3 D.4 D.5 D.6 D.7"


@pytest.mark.parametrize(
    ("question", "pillar"),
    [
        ("which one is the biggest?", "A"),
        ("which one has the most activities?", "A"),
        ("which one has the fewest outcomes?", "C"),
        ("and which one is the smallest?", "C"),
    ],
)
def test_the_biggest_of_the_pillars_is_a_pillar(
    assistant: Assistant, question: str, pillar: str
) -> None:
    assert codes(ask(assistant, FOUR, question)) == pillar


@pytest.mark.parametrize(
    "question", ["which one is cross-cutting?", "which of them is the cross-cutting one?"]
)
def test_the_pillar_that_a_sentence_names_is_spoken_of(assistant: Assistant, question: str) -> None:
    assert codes(ask(assistant, FOUR, question, "list its outcomes")) == OUTCOMES


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("What does SLOM coordinate?", "which one has the most projects?"), "A.2.2 A.4.1"),
        (("Which outcomes are in pillar C?", "which one has the most activities?"), "C.1"),
    ],
)
def test_which_one_of_other_things_is_one_of_those(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


@pytest.mark.parametrize(
    ("text", "pillars"),
    [
        ("who works on drones in recruitment?", []),
        ("which activities speak of the misuse of drones in recruitment?", []),
        ("which activities are under recruitment?", ["B"]),
        ("how many activities are in recruitment?", ["B"]),
        ("who works on drones in prevention?", ["A"]),
    ],
)
def test_a_deed_of_one_kind_is_part_of_a_subject(text: str, pillars: list[str]) -> None:
    titles = {"A": "prevention in ports", "B": "decent work and fair recruitment"}
    deeds = {"A": frozenset(("prevention",)), "B": frozenset(("recruitment",))}
    stems = {letter: frozenset(families(title)) for letter, title in titles.items()}
    names = PillarNames(PillarLetters(("A", "B")), titles, stems, deeds)

    assert sorted({letter for letter, *_ in names.bare(text, text)}) == pillars
