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
OF_TWO_BODIES = [
    (("how many rows does SOMTC coordinate?", "And us?", "Which of ours is theirs too?"), "B.2.3"),
    (("what does SOMTC lead?", "and ACWC?", "Which are both ours and theirs?"), "B.2.3"),
    (("what do we lead?", "and SOMTC?", "Are any of theirs also ACWC's?"), "B.2.3"),
]
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


GAP = "which rows has SLOM got that ACMW hasn't"
SHARED = "which ACMW rows have AICHR as well"
IN_B = ("what does AICHR do in pillar B", "and SOMSWD there", "which are in both")
ONLY_ONE = [
    ((GAP, "vice versa"), "A.2.3 A.2.6 A.3.1"),
    ((GAP, "and the other way round?"), "A.2.3 A.2.6 A.3.1"),
    ((GAP, "vice versa", "vice versa"), "A.4.2"),
    (("compare ACWC and ACMW", "what does only ACWC have"), "A.1.1 A.1.2 B.2.3"),
    (
        ("compare ACWC and ACMW", "what does only ACWC have", "only ACMW"),
        "A.2.1 A.2.2 A.2.3 A.3.1 A.3.2 A.4.1",
    ),
    (("compare SLOM and DGICM in pillar A", "and only DGICM's"), "A.2.4"),
    ((*IN_B, "only AICHR's then"), "B.1.4 B.2.1 B.2.2 B.3.1 B.3.3"),
    ((SHARED, "the rest of ACMW's"), "A.2.1 A.2.2 A.2.3 A.3.1 A.4.1"),
    ((SHARED, "ACMW's other rows"), "A.2.1 A.2.2 A.2.3 A.3.1 A.4.1"),
    (
        ("ACMW list?", "AICHR list?", "overlap?", "what's in the first but not the second"),
        "A.2.1 A.2.2 A.2.3 A.3.1 A.4.1",
    ),
    (("what do SLOM and ACMW share", "the rest of SLOM's"), "A.4.2"),
]
NOT_ONLY_ONE = [
    (("what does ACMW do", "only AICHR"), "A.1.4 B.3.3"),
    (("What does ACWC lead, and what does AICHR lead?", "only ACWC's"), "A.1.2 A.2.6 B.2.3"),
    (("compare A.2.1 and A.2.2", "what does only SLOM have"), "A.4.2"),
]
LED_BY_EACH = "What does ASLOM coordinate, and what does SOM-MLAT coordinate?"
UNITED = [
    ((LED_BY_EACH, "put the two lists together"), "B.6.2 D.3.4 D.3.5 D.4.2"),
    ((LED_BY_EACH, "put the two lists together", "leave out anything in B"), "D.3.4 D.3.5 D.4.2"),
    (
        (GAP, "vice versa", "total for both together w/o doubles"),
        "A.2.1 A.2.2 A.2.3 A.2.6 A.3.1 A.3.2 A.4.1 A.4.2",
    ),
    (
        (GAP, "total for both without duplicates"),
        "A.2.1 A.2.2 A.2.3 A.2.6 A.3.1 A.3.2 A.4.1 A.4.2",
    ),
    (
        ("AICHR leads", "ASLOM leads", "both lists joined"),
        "A.1.4 A.7.3 B.2.1 B.2.2 B.3.3 B.6.2 D.3.5",
    ),
    (
        ("AICHR leads", "ASLOM leads", "both lists joined", "joint list minus pillar A"),
        "B.2.1 B.2.2 B.3.3 B.6.2 D.3.5",
    ),
    (("DGICM leads", "ASLOM leads", "their lists in one list"), "A.2.4 B.6.2 B.7.1 D.3.5"),
]


@pytest.mark.parametrize(("talk", "rows"), ONLY_ONE)
def test_what_one_of_two_bodies_has_alone(
    assistant: Assistant, talk: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *talk)) == rows


@pytest.mark.parametrize(("talk", "rows"), NOT_ONLY_ONE)
def test_a_body_alone_is_held_against_no_other_that_was_not_beside_it(
    assistant: Assistant, talk: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *talk)) == rows


@pytest.mark.parametrize(("talk", "rows"), UNITED)
def test_two_lists_become_one(assistant: Assistant, talk: tuple[str, ...], rows: str) -> None:
    assert codes(ask(assistant, *talk)) == rows


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("give me AICHR's support list and SOMSWD's support list", 13),
        ("list AICHR's rows and SOMSWD's rows", 25),
        ("AICHR's supporting rows and SOMSWD's supporting rows", 13),
        ("DGICM's lead list and ASLOM's lead list", 4),
        ("what do AICHR's rows and SOMSWD's rows have in common", 2),
        ("rows in both AICHR's list and SOMSWD's list", 2),
    ],
)
def test_the_lists_of_two_bodies_are_both_told_unless_what_they_share_is_asked(
    assistant: Assistant, asked: str, count: int
) -> None:
    assert assistant.ask(asked).items_total == count


def test_who_leads_each_is_told_row_by_row(assistant: Assistant) -> None:
    lists = "DGICM's rows and ASLOM's rows in one list"
    answer = ask(assistant, lists, "who leads each")
    assert len(answer.items) == 7
    assert "in common" not in answer.text
    assert "in common" in ask(assistant, lists, "who leads all of them").text


@pytest.mark.parametrize(("talk", "rows"), OF_TWO_BODIES)
def test_what_of_ours_is_theirs_too_is_on_both_lists(
    assistant: Assistant, talk: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *talk, body="ACWC")) == rows


def test_what_is_a_third_body_s_is_on_no_such_list(assistant: Assistant) -> None:
    talk = ("what do we lead?", "and SOMTC?", "Which of theirs are SLOM's too?")
    assert ask(assistant, *talk, body="ACWC").text.startswith("The plan names SOMTC, not SLOM")
