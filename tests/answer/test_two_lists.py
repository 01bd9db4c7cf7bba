"""Lists told one after the other: a list begun anew, and what two of them share or have alone."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

ACMW, SLOM = "list what ACMW supports", "now the ones SLOM coordinates"
BEGUN_ANEW = [
    ("what does ACMW support", "now the ones SLOM coordinates", "What does SLOM coordinate?"),
    ("what does AICHR support", "next the ones ACWC leads", "What does ACWC lead?"),
    ("what does SOMSWD coordinate", "then those DGICM coordinates", "What does DGICM coordinate?"),
    ("what does SLOM lead", "and now the activities ACMW supports", "What does ACMW support?"),
    (
        "give me what AICHR coordinates",
        "ok, now give me the ones AICHR supports",
        "What does AICHR support?",
    ),
    (
        "what does AICHR support in pillar B",
        "now the ones SOMTC coordinates",
        "What does SOMTC coordinate in pillar B?",
    ),
]
KEPT_WITHIN = [
    "only the ones SLOM coordinates",
    "the ones SLOM coordinates?",
    "which of them does SLOM coordinate?",
    "now of those, the ones SLOM coordinates",
]
ON_BOTH = ["whats on both lists", "what is on both", "any overlap?", "do the two lists overlap?"]
WITHOUT = [
    (("what does SLOM coordinate", "so which one does SLOM do without ACMW?"), "A.4.2"),
    ((ACMW, SLOM, "whats on both lists", "so which one does slom do without acmw?"), "A.4.2"),
    (
        ("what does AICHR support in pillar B", "which ones does SOMTC lead without ASLOM"),
        "B.3.1 B.6.1",
    ),
]


@pytest.mark.parametrize(("first", "then", "alone"), BEGUN_ANEW)
def test_the_next_list_is_of_all_that_the_first_was_of(
    assistant: Assistant, first: str, then: str, alone: str
) -> None:
    assert codes(ask(assistant, first, then)) == codes(assistant.ask(alone)) != ""


@pytest.mark.parametrize("then", KEPT_WITHIN)
def test_a_part_of_a_list_stays_within_it(assistant: Assistant, then: str) -> None:
    assert codes(ask(assistant, "what does ACMW support", then)) == "A.2.1 A.2.2 A.3.2 A.4.1"


@pytest.mark.parametrize("asked", ON_BOTH)
def test_what_two_lists_share(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, ACMW, SLOM, asked)) == "A.2.1 A.2.2 A.3.2 A.4.1"


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("which are only on the first list?", "A.2.6 A.3.1"),
        ("what is on the first but not on the second", "A.2.6 A.3.1"),
        ("what is on the second list but not on the first?", "A.4.2"),
    ],
)
def test_what_one_list_has_alone(assistant: Assistant, asked: str, rows: str) -> None:
    assert codes(ask(assistant, ACMW, SLOM, asked)) == rows


@pytest.mark.parametrize(("turns", "rows"), WITHOUT)
def test_what_a_body_does_without_another(
    assistant: Assistant, turns: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *turns)) == rows


def test_one_list_has_no_second_to_overlap_with(assistant: Assistant) -> None:
    answer = ask(assistant, "what does AICHR support", "which of those are in D", "what's on both")
    assert codes(answer) == "D.3.6 D.5.1 D.7.1"


@pytest.mark.parametrize(
    "asked", ["both lists in one please", "merge the two lists", "ok, both in one list"]
)
def test_two_lists_in_one(assistant: Assistant, asked: str) -> None:
    talk = ("where do we help SOMTC?", "and the other way round?", asked, "how many in B")
    answer = ask(assistant, *talk, body="AICHR")

    assert codes(answer) == "B.1.4 B.2.1 B.2.2 B.3.1 B.6.1"
