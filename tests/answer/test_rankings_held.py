"""A ranking is asked again of another unit, or held against what the asker would have guessed."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

_FEWEST = ("which pillar has the fewest activities?",)
_MOST = ("which pillar has the most projects?",)
_OUTCOME = ("which outcome has the most projects?",)
_TIED = ("which outcome has the most activities?",)
_PARTED = ("split of activities over the four pillars",)
_LEADS = ("which body coordinates the most activities?",)


@pytest.mark.parametrize(
    ("before", "asked", "begins"),
    [
        (_PARTED, "smallest one?", "Pillar C has the fewest activities"),
        (_PARTED, "and by indicators?", "97 indicators in all."),
        (_FEWEST, "and by projects?", "Pillar C has the fewest projects"),
        (_FEWEST, "and the biggest, on projects?", "Pillar B has the most projects: 40"),
        (_FEWEST, "is it also smallest if you go by projects", "Yes. Pillar C has the fewest"),
        (_FEWEST, "does it also have the fewest projects?", "Yes. Pillar C has the fewest"),
        (_FEWEST, "is D the smallest by projects?", "No. Pillar C has the fewest projects"),
        (_OUTCOME, "is it first in terms of indicators too?", "Yes. Outcome B.1 has the most"),
        (_TIED, "is it also first by indicators?", "Outcome B.1 has the most indicators: 10"),
    ],
)
def test_another_unit_is_ranked(
    assistant: Assistant, before: tuple[str, ...], asked: str, begins: str
) -> None:
    assert ask(assistant, *before, asked).text.startswith(begins)


@pytest.mark.parametrize(
    ("before", "guess", "begins"),
    [
        (_FEWEST, "really? I would have guessed D", "No. Pillar C has the fewest activities: 10"),
        (_FEWEST, "hm, i thought it was D", "No. Pillar C has the fewest"),
        (_FEWEST, "not D?", "No. Pillar C has the fewest"),
        (_FEWEST, "I'd have said pillar C", "Yes. Pillar C has the fewest"),
        (_MOST, "is it D?", "No. Pillar B has the most projects: 40"),
        (_OUTCOME, "i'd have bet on A.1", "No. Outcome B.1 has the most projects"),
        (_LEADS, "really? i would have guessed SLOM", "No. SLOM coordinates 5 activities"),
    ],
)
def test_a_guess_is_held_against_the_first(
    assistant: Assistant, before: tuple[str, ...], guess: str, begins: str
) -> None:
    assert ask(assistant, *before, guess).text.startswith(begins)


def test_the_place_of_a_pillar_is_checked_in_any_talk(assistant: Assistant) -> None:
    said = ask(assistant, "which bodies support B.1.1?", "does pillar D have the fewest projects?")
    assert said.text.startswith("No. Pillar C has the fewest projects")


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("i thought SLOM leads there", "No. SLOM coordinates none of the 17"),
        ("what are its projects about?", "Pillar B (Protection of Victims) has 40 projects"),
    ],
)
def test_what_is_no_guess_at_the_ranking_is_read_as_it_is(
    assistant: Assistant, asked: str, begins: str
) -> None:
    assert ask(assistant, *_MOST, asked).text.startswith(begins)


def test_the_one_with_the_most_is_looked_for_among_all(assistant: Assistant) -> None:
    talk = ("Which pillar has the fewest priority outcomes?", "And which one has the most rows?")
    assert ask(assistant, *talk).text.startswith("Pillar A has the most activities")
