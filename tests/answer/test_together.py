"""Two bodies spoken of over two turns, and one body, or none, held against a row."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

LEADS = "which activities does SOMTC coordinate in C.2?"
OURS = "what do we lead in pillar A?"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("A.4.2 who", "no acmw?", "where do those two work together"), "A.2.1 A.2.2 A.3.2 A.4.1"),
        (("A.2.1 who leads", "isn't ACMW in it?", "do they share others?"), "A.2.2 A.3.2 A.4.1"),
        (("who leads D.5.1", "and ACWC?", "list the rows those two share"), "A.1.1 B.2.3"),
        (("who leads B.7.1", "and ACMW?", "where else are the two of them together?"), ""),
        (
            ("who leads C.2.1", "no SOMSWD?", "in which activities are both of them?"),
            "B.4.1 B.5.1 B.6.1 B.7.1 B.7.2 C.2.1 D.3.6",
        ),
    ],
)
def test_two_bodies_spoken_of_one_by_one_are_sought_together(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("A.4.2 who", "u sure? no acmw?"), "The plan names SLOM, not ACMW"),
        (("who's on A.3.1?", "not SLOM?"), "No. The plan names SOMTC, not SLOM"),
        (("who runs B.7.1", "and ACMW, is it not on there?"), "No. The plan names DGICM, not ACMW"),
        (("who leads B.6.1?", "what about AICHR, do they help?"), "Yes. AICHR supports B.6.1."),
        (("what is D.5.1 about?", "what about AICHR, is it involved"), "Yes. AICHR supports"),
    ],
)
def test_a_body_is_held_against_the_row_spoken_of(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert ask(assistant, *questions).text.startswith(expected)


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((LEADS, "who supports them", "none for C.2.2?"), "Yes. The plan names no supporting"),
        (
            (LEADS, "who supports them", "so C.2.1 has no one?"),
            "No. The plan names SOMTC and SOMSWD for C.2.1",
        ),
        ((OURS, "who supports us on those?", "nobody at A.1.2, right?"), "Yes. The plan names no"),
        ((OURS, "what projects do they have?", "none at all for A.1.2?"), "Yes. The plan lists no"),
    ],
)
def test_what_was_asked_for_is_denied_of_one_row(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert ask(assistant, *questions, body="ACWC").text.startswith(expected)


def test_a_row_denied_without_a_role_asked_for_is_told_whole(assistant: Assistant) -> None:
    answer = ask(assistant, "what does DGICM coordinate?", "so nobody on A.2.5?")
    assert codes(answer) == "A.2.5"
    assert not answer.text.startswith("Yes")


def test_the_ones_in_a_place_named_need_no_turn_before(assistant: Assistant) -> None:
    assert codes(ask(assistant, "who leads the ones in C.4 and D.5?")) == "C.4.1 D.5.1"


@pytest.mark.parametrize(
    ("first", "question", "expected"),
    [
        ("Who supports D.3.6?", "Is there another activity those two both support?", "B.6.1"),
        ("Who supports D.3.6?", "any other activity both of them support?", "B.6.1"),
        ("Who supports D.3.6?", "is there another one that both support?", "B.6.1"),
        ("Who supports D.3.6?", "are there more rows that those two support together?", "B.6.1"),
        ("Who supports D.3.6?", "anything else the two of them support?", "B.6.1"),
        ("Who supports D.3.6?", "do they both support another one?", "B.6.1"),
        ("Who supports D.3.6?", "do they both help anywhere else?", "B.6.1"),
        ("Who supports D.3.6?", "is there one in pillar B that they both support?", "B.6.1"),
        ("Who leads A.7.3?", "is there another activity those two both lead?", ""),
        ("Who supports A.1.1?", "another one they both support?", ""),
    ],
)
def test_another_row_that_both_are_in_is_none_that_was_spoken_of(
    assistant: Assistant, first: str, question: str, expected: str
) -> None:
    answer = ask(assistant, first, question)
    assert codes(answer) == expected
    assert answer.text.startswith("Yes." if expected else "No. None of the 62")


@pytest.mark.parametrize(
    "question",
    [
        "is there another activity with two supporters?",
        "is there another activity that SOMTC leads?",
        "anything else?",
        "another one in pillar B?",
    ],
)
def test_another_row_without_the_two_is_not_of_the_two(assistant: Assistant, question: str) -> None:
    assert "AICHR and SOMSWD" not in ask(assistant, "Who supports D.3.6?", question).text[:90]


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        (("Who works with ACMW outside pillar A?",), ""),
        (("Who works with SLOM?", "And outside pillar A?"), ""),
        (
            ("Who works with AICHR?", "In pillar B?", "And outside it?"),
            "A.2.6 A.3.2 A.3.3 A.7.3 C.4.1 D.3.6 D.5.1 D.7.1",
        ),
        (
            ("Who works with AICHR?", "In pillar B?", "And outside it?", "And in it?"),
            "B.1.4 B.2.1 B.2.2 B.3.1 B.6.1",
        ),
    ],
)
def test_partners_outside_a_place_share_no_row_of_it(
    assistant: Assistant, questions: tuple[str, ...], told: str
) -> None:
    assert codes(ask(assistant, *questions)) == told


LED = "What does ASLOM coordinate?"
SHARED = "B.1.4 B.2.2"


@pytest.mark.parametrize(
    ("talk", "expected"),
    [
        ((LED, "is AICHR with them on any?"), SHARED),
        ((LED, "does AICHR ever work with them?"), SHARED),
        ((LED, "any rows where AICHR appears alongside them?"), SHARED),
        ((LED, "do they show up next to AICHR anywhere?"), SHARED),
        (("ASLOM: everything they touch", "only leading", "does AICHR sit with them?"), SHARED),
        ((LED, "is AICHR named in any of those?"), ""),
        (("What does SLOM lead?", "And ACMW?", "rows with both"), "A.2.1 A.2.2 A.3.2 A.4.1"),
        (("What does AICHR lead?", "And ACWC?", "where do those two sit together"), "A.2.6"),
    ],
)
def test_a_body_with_them_is_with_the_body_spoken_of(
    assistant: Assistant, talk: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *talk)) == expected


def test_where_a_meeting_is_held_is_no_question_of_rows(assistant: Assistant) -> None:
    told = ask(assistant, "What does SLOM lead?", "And ACMW?", "when do those two sit together?")
    assert codes(told) != "A.2.1 A.2.2 A.3.2 A.4.1"
