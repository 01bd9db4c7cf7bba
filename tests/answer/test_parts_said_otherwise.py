"""Parts of a list in words that turn round, point back to two bodies or leave a kind out."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

NAMED = "Which rows name SOMSWD?"
DGICM = "Which rows does DGICM coordinate?"
BOTH = "Which rows have SOMTC and SOMSWD?"
EITHER = "Which rows have SOMTC or SOMSWD in pillar B?"
LED = "Which rows does AICHR coordinate?"
HELPED = "Which rows does AICHR support?"
NOT_LED = "Which rows in pillar D are not led by SOMTC?"
OF_AICHR = "Which rows name AICHR?"
CHILDREN = ("Which rows mention children?", "that SOMTC leads")
SHARED = "B.1.2 B.1.3 B.1.5"
LED_WITH_OTHERS = "A.1.1 A.3.1 A.3.3 B.1.4 B.2.3 B.3.1 B.4.1 B.6.1 C.2.1 C.4.1 D.3.6 D.5.1 D.7.1"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("Which rows name ASLOM?", "not that it leads"), "B.1.4 B.2.2"),
        (("Which rows name ASLOM?", "not where it leads"), "B.1.4 B.2.2"),
        ((OF_AICHR, "and not that it supports"), "A.1.4 A.7.3 B.2.1 B.2.2 B.3.3"),
        ((BOTH, "led by neither"), "B.7.1"),
        ((BOTH, "supported by neither of them"), "B.4.1"),
        ((BOTH, "led by both"), ""),
        ((EITHER, "with both"), "B.4.1 B.5.1 B.6.1 B.7.1 B.7.2"),
        ((EITHER, "with neither"), ""),
        ((DGICM, "does either of the two have a supporting body?"), "B.7.1"),
        ((DGICM, "Do either of these two lack a supporting body?"), "A.2.4"),
        ((LED, "Is there one among them that it shares with a second coordinator?"), "A.7.3"),
        ((LED, "which of them does it share with a second supporter?"), "B.2.1 B.2.2"),
        ((LED, "those that it shares with a second body"), "A.7.3 B.2.1 B.2.2"),
        ((NAMED, "drop the shared ones"), SHARED),
        ((NAMED, "leave out the ones it shares"), SHARED),
        ((NAMED, "not the shared ones"), SHARED),
        ((NAMED, "drop the unsupported ones"), "A.1.5 B.1.1 B.5.1 B.6.1 B.7.1 B.7.2 C.2.1 D.3.6"),
        ((NAMED, "led by it"), "B.1.1 B.1.2 B.1.3 B.1.5 B.5.1 B.7.2"),
        ((NOT_LED, "but supported by it"), "D.4.2"),
        ((NOT_LED, "nor supported by it"), "D.3.4 D.3.5"),
        (
            ("Which rows does SOMTC lead?", "supported by AICHR", "only by AICHR"),
            "A.3.3 B.3.1 C.4.1 D.5.1 D.7.1",
        ),
        ((HELPED, "for SOMTC"), "A.3.3 B.1.4 B.3.1 B.6.1 C.4.1 D.3.6 D.5.1 D.7.1"),
        ((HELPED, "with ACMW beside it"), "A.2.6 A.3.2"),
        (("Which rows does SOMSWD lead?", "together with others"), "B.1.1 B.5.1 B.7.2"),
    ],
)
def test_the_part_that_is_meant_is_kept(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


def test_without_both_leaves_the_rows_that_lack_one(assistant: Assistant) -> None:
    both = set(codes(ask(assistant, EITHER, "with both")).split())
    left = set(codes(ask(assistant, EITHER, "without both")).split())
    assert left
    assert not left & both
    assert left | both == set(codes(ask(assistant, EITHER)).split())


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((OF_AICHR, "excluding pillar B", "how many does it lead?"), "A.1.4 A.7.3"),
        ((OF_AICHR, "in pillar B", "which does it support?"), "B.1.4 B.3.1 B.6.1"),
        ((*CHILDREN, "with AICHR", "their supporters?"), "B.3.1"),
    ],
)
def test_what_a_body_does_is_asked_of_the_part_kept(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


@pytest.mark.parametrize(
    "questions",
    [
        (*CHILDREN, "does it lead them alone?"),
        ("Which rows does ACWC lead?", "does it lead them all on its own?"),
    ],
)
def test_a_row_led_with_another_body_denies_that_all_are_led_alone(
    assistant: Assistant, questions: tuple[str, ...]
) -> None:
    answer = ask(assistant, *questions)
    assert answer.text.startswith("No. ")
    assert "Not so: B.2.3" in answer.text


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which rows does SOMTC lead but not alone?", LED_WITH_OTHERS),
        ("List the rows that SOMTC leads but does not lead alone.", LED_WITH_OTHERS),
        ("What does ACWC lead but not on its own?", "A.2.6 B.2.3"),
        ("Which rows does SOMTC support but not alone?", "B.2.2 B.7.1 B.7.2"),
        (
            "Which rows does SOMTC lead alone in C?",
            "C.1.1 C.1.2 C.1.3 C.1.4 C.2.2 C.2.3 C.3.1 C.3.2",
        ),
        (
            "Which rows in pillar B are shared with SOMTC?",
            "B.1.4 B.2.1 B.2.2 B.2.3 B.3.1 B.4.1 B.5.1 B.6.1 B.7.1 B.7.2",
        ),
        ("Which rows in pillar C are shared with other bodies?", "C.2.1 C.4.1"),
        ("Which rows in pillar C are not shared with SOMTC?", ""),
    ],
)
def test_not_alone_and_shared_with_somebody_are_more_than_one_body(
    assistant: Assistant, question: str, expected: str
) -> None:
    assert codes(assistant.ask(question)) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("pillar D part pls", "D.3.6 D.5.1 D.7.1"),
        ("the D part", "D.3.6 D.5.1 D.7.1"),
        ("the part in pillar B please", "B.1.4 B.3.1 B.6.1"),
        ("and the part under C?", "C.4.1"),
        ("the pillar D bit", "D.3.6 D.5.1 D.7.1"),
        ("the portion in A.3", "A.3.2 A.3.3"),
        ("keep the pillar B part", "B.1.4 B.3.1 B.6.1"),
        ("show me the D part only", "D.3.6 D.5.1 D.7.1"),
        ("show D only", "D.3.6 D.5.1 D.7.1"),
        ("what's in the D part?", "D.3.6 D.5.1 D.7.1"),
        ("drop the D part", "A.2.6 A.3.2 A.3.3 B.1.4 B.3.1 B.6.1 C.4.1"),
    ],
)
def test_the_part_in_a_place_is_kept(assistant: Assistant, said: str, expected: str) -> None:
    assert codes(ask(assistant, HELPED, said)) == expected


def test_a_part_has_a_middle_row(assistant: Assistant) -> None:
    told = ask(assistant, HELPED, "pillar D part", "middle one, wording?")
    assert told.text.startswith("**D.5.1**")


def test_a_pillar_asked_for_is_no_part(assistant: Assistant) -> None:
    assert len(ask(assistant, HELPED, "show me pillar D").items) == 15
