"""Ones there: "which C ones don't?", asked of the rows of one pillar or outcome as of others."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

CITE = "Which activity types cite Myanmar's 2022 TIP work plan in pillar C?"
PROJECT = "Outside pillar D, where is the Bilateral and Multilateral Cooperation Project listed?"
DENIED = [
    ((CITE, "which C ones don't, then?"), "C.2.3 C.4.1"),
    ((CITE, "and of the C rows, which don't?", "which C ones do not cite it?"), "C.2.3 C.4.1"),
    ((PROJECT, "And which activity types in D lack it?"), "D.2.2 D.2.3 D.3.5 D.3.6"),
    ((PROJECT, "which D ones don't have it?"), "D.2.2 D.2.3 D.3.5 D.3.6"),
    (("which activities in A.1 mention children?", "which A.1 ones do not?"), "A.1.2 A.1.3 A.1.4"),
    (("what does SOMTC support in A.3?", "which A.3 ones does it not lead?"), "A.3.2"),
    (("which rows in C have a supporter?", "in A.1, which don't?"), "A.1.2 A.1.4"),
    (("all activities in D.3 have a supporter?", "which of the D.7 ones don't?"), ""),
]
HELD = [
    ((CITE, "which C ones don't?", "And in D, which cite it?"), "D.1.1 D.4.1 D.4.2 D.5.1 D.7.1"),
    ((CITE, "And in D, which cite it?"), "D.1.1 D.4.1 D.4.2 D.5.1 D.7.1"),
    (("which rows in pillar D have no supporter?", "which D ones do?"), "D.3.6 D.4.2 D.5.1 D.7.1"),
    (("which rows in C have a supporter?", "which A.2 ones?"), "A.2.1 A.2.2 A.2.6"),
    (("what does SOMTC support?", "and which C ones?"), ""),
    (("what does AICHR support?", "which B.2 ones does it lead?"), "B.2.1 B.2.2"),
]
OTHERS = [
    (("what does SOMTC lead in D?", "which D ones go to somebody else?"), "D.3.4 D.3.5 D.4.2"),
    (("what does SOMTC lead in D?", "which rows in D belong to others?"), "D.3.4 D.3.5 D.4.2"),
    (("what does SLOM lead in A.2?", "which A.2 ones are with another body?"), "A.2.3 A.2.4 A.2.6"),
    (("who leads most in D?", "which D ones are led by someone else?"), "D.3.4 D.3.5 D.4.2"),
]
OF_THE_LIST = [
    (("where does ACWC lead?", "which of the A rows has no project?"), "A.1.2"),
    (("what does SOMTC lead in D.3?", "which ones have a supporter?"), "D.3.6"),
    (("where does ACWC lead?", "which ones don't have a project?"), "A.1.2"),
]


@pytest.mark.parametrize(("talk", "told"), [*DENIED, *HELD, *OTHERS, *OF_THE_LIST])
def test_what_was_asked_is_asked_of_the_rows_of_a_place(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    assert codes(ask(assistant, *talk)) == told


def test_none_of_another_pillar_cites_it(assistant: Assistant) -> None:
    answer = ask(assistant, CITE, "which C ones don't?", "And in D, which cite it?", "any in A?")

    assert answer.text.startswith("Nothing in Pillar A refers to Myanmar 2022 TIP WP.")


@pytest.mark.parametrize("quote", ["", '"'])
def test_a_project_that_is_denied_by_its_name(assistant: Assistant, quote: str) -> None:
    named = f"{quote}Bilateral and Multilateral Cooperation Project{quote}"

    answer = ask(assistant, f"Which activities in D.2 do not list the project {named}?")

    assert codes(answer) == "D.2.2 D.2.3"


ALONE = "In pillar C, which rows have nobody but SOMTC on them?"
NO_HELPER = "Which rows in pillar C have no supporting body?"
CARE_ALONE = "Which rows in pillar B does SOMSWD lead without a supporting body?"


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        ((ALONE, "and the ones in C that do have a supporting body? who is it"), "C.2.1 C.4.1"),
        ((ALONE, "and which ones do have a supporting body?"), "C.2.1 C.4.1"),
        ((ALONE, "and the C ones with a supporter?"), "C.2.1 C.4.1"),
        ((NO_HELPER, "and the ones in C that do have one? who is it"), "C.2.1 C.4.1"),
        ((NO_HELPER, "the ones there that do have a supporting body?"), "C.2.1 C.4.1"),
        ((CARE_ALONE, "and the ones in B that do have a supporting body?"), "B.1.1 B.5.1 B.7.2"),
        (
            (ALONE, "and the ones in C that do have a supporting body? who is it", "same for D"),
            "D.3.6 D.4.2 D.5.1 D.7.1",
        ),
    ],
)
def test_rows_with_a_supporter_are_none_of_those_told_as_alone(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    assert codes(ask(assistant, *talk)) == told


def test_rows_of_a_list_that_may_have_it_are_picked_from_the_list(assistant: Assistant) -> None:
    asked = "which ones have a supporting body?"

    answer = ask(assistant, "Which rows does SLOM coordinate?", asked)

    assert codes(answer) == "A.2.1 A.2.2 A.3.2 A.4.1"
