"""Parts of the list just given: without what also names somebody, what is not ours, the other."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

SUPPORT = "which activities do we support?"
NAMED = "which activities name us?"
SOMTC_ROWS = "Which activities does SOMTC support rather than coordinate?"
LED_BY_SOMSWD = "just those where SOMSWD leads"
UNHELPED = "Which activities have no supporting body?"
LED_BY_SLOM = "Which activities does SLOM coordinate?"
HELPED = "how many of those have a supporting body"
SUPPORTED = "Which activities does SOMTC support?"
OFFERED = "Where are we named as coordinator or supporter?"


@pytest.mark.parametrize(
    ("body", "questions", "expected"),
    [
        (
            "AICHR",
            (SUPPORT, "only in pillar B", "leave out the one that has ASLOM as well"),
            "B.3.1 B.6.1",
        ),
        ("SOMTC", (SUPPORT, "minus anything with DGICM in it"), "B.2.1 B.2.2 B.5.1 D.4.2"),
        ("SOMSWD", (SUPPORT, "filter out anything AICHR is also in"), "A.1.5 B.7.1 C.2.1"),
        ("SOMTC", (SUPPORT, "remove whatever names SOMSWD"), "B.2.1 B.2.2 D.4.2"),
        ("DGICM", ("what do we lead?", "exclude the one that has SOMTC as well"), "A.2.4"),
        ("AICHR", (SUPPORT, "leave out what SOMTC does not lead"), "A.3.3 B.1.4 B.3.1"),
    ],
)
def test_what_names_somebody_is_left_out_of_the_list(
    assistant: Assistant, body: str, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions, body=body)).startswith(expected)


@pytest.mark.parametrize(
    ("body", "question", "expected"),
    [
        ("SOM-ED", "who coordinates the one that isn't ours?", "A.1.1"),
        ("SOM-ED", "who coordinates the one we don't lead?", "A.1.1"),
        ("DGICM", "who leads the ones we do not coordinate", "B.7.2"),
        ("ACWC", "any projects for the ones we don't support?", "A.1.2 A.2.6 B.2.3"),
    ],
)
def test_the_rows_of_a_bodys_list_that_are_not_its_own_are_asked_of(
    assistant: Assistant, body: str, question: str, expected: str
) -> None:
    assert codes(ask(assistant, NAMED, question, body=body)) == expected


def test_the_other_of_two_bodies_is_asked_the_same_of_a_row(assistant: Assistant) -> None:
    asked = ("who supports A.2.6?", "is ACMW also on A.3.1?", "and the other one?")
    assert ask(assistant, *asked).text.startswith("No. The plan names SOMTC, not AICHR")


@pytest.mark.parametrize(
    ("body", "question", "expected"),
    [
        ("SOM-ED", OFFERED, "A.1.1 A.1.5"),
        ("SOMHD", "where are we listed as coordinator or supporter", "A.1.3 B.1.1"),
        ("DGICM", "in which activities are we mentioned as lead or support", "A.2.4 B.7.1 B.7.2"),
    ],
)
def test_named_as_one_of_two_roles_is_asked_of_the_body_in_both(
    assistant: Assistant, body: str, question: str, expected: str
) -> None:
    assert codes(ask(assistant, question, body=body)) == expected


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((SOMTC_ROWS, LED_BY_SOMSWD, "and where AICHR does?"), "B.2.1 B.2.2"),
        ((SOMTC_ROWS, LED_BY_SOMSWD, "and those AICHR leads?"), "B.2.1 B.2.2"),
        ((SOMTC_ROWS, LED_BY_SOMSWD, "and the ones that DGICM coordinates"), "B.7.1"),
        ((SOMTC_ROWS, LED_BY_SOMSWD, "back to the full list, which has AICHR?"), "B.2.1 B.2.2"),
        ((UNHELPED, "just those SOMSWD leads", "and where AICHR does?"), "A.1.4 A.7.3 B.3.3"),
        ((UNHELPED, "which of them does SLOM coordinate", "and which does ACMW?"), "A.2.3"),
        ((UNHELPED, "only those SLOM leads", "and those led by ACMW?"), "A.2.3"),
    ],
)
def test_a_list_narrowed_to_one_body_is_narrowed_to_another(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("and where does AICHR lead?", 5),
        ("which activities does AICHR coordinate?", 5),
        ("where AICHR does?", 15),
        ("and what does AICHR do?", 15),
    ],
)
def test_a_whole_question_of_another_body_asks_of_the_whole_plan(
    assistant: Assistant, question: str, count: int
) -> None:
    assert len(ask(assistant, SOMTC_ROWS, LED_BY_SOMSWD, question).items) == count


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((LED_BY_SLOM, HELPED, "and the one that doesn't?"), "A.4.2"),
        ((LED_BY_SLOM, HELPED, "and the one without?"), "A.4.2"),
        ((LED_BY_SLOM, HELPED, "which is the one that does not?"), "A.4.2"),
        ((LED_BY_SLOM, HELPED, "and the one that doesn't have one?"), "A.4.2"),
        ((LED_BY_SLOM, HELPED, "so what's the one that doesn't?"), "A.4.2"),
        ((LED_BY_SLOM, HELPED, "and the ones that don't"), "A.4.2"),
        ((SUPPORTED, "which of them does AICHR lead?", "and the ones it doesn't?"), "B.5.1 B.7.1"),
        ((SUPPORTED, "which of them mention children?", "and the ones that don't?"), "B.2.2 B.5.1"),
        (("Which activities in B have more than one project?", "which don't?"), "B.1.2 B.2.2"),
        (
            ("Which outcomes in C have more than two activities?", "and those that don't?"),
            "C.3 C.4",
        ),
        (("Which activities mention children in pillar A?", "which ones don't?"), "A.1.2 A.1.3"),
        (("Which activities have no projects?", "and the ones that do?"), "A.1.1 A.1.3"),
    ],
)
def test_the_ones_that_do_not_are_those_left_of_what_was_asked_of(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    answer = ask(assistant, *questions)
    assert codes(answer).startswith(expected)
    assert not {one.locator for one in answer.items} & {
        one.locator for one in ask(assistant, *questions[:-1]).items
    }


@pytest.mark.parametrize(
    "question",
    [
        "and the one with AICHR?",
        "which ones does ACMW support?",
        "what's the first one about?",
        "and those in pillar A?",
    ],
)
def test_one_that_is_told_otherwise_is_no_rest(assistant: Assistant, question: str) -> None:
    assert "A.4.2" not in codes(ask(assistant, LED_BY_SLOM, HELPED, question))


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (
            (
                "What does DGICM coordinate?",
                "Which of those is in pillar A?",
                "The one that isn't?",
            ),
            "B.7.1",
        ),
        (
            (
                "What does ASLOM coordinate?",
                "which of those is in pillar B?",
                "the one that is not",
            ),
            "D.3.5",
        ),
        (
            (SUPPORTED, "Which of those is in pillar D?", "And the ones that aren't?"),
            "B.2.1 B.2.2 B.5.1 B.7.1 B.7.2",
        ),
        (
            (LED_BY_SLOM, "which are in outcome A.3?", "The ones that aren't?", "How many?"),
            "A.2.1 A.2.2 A.4.1 A.4.2",
        ),
        (
            ("What does AICHR coordinate?", "Which of those is in pillar A?", "those that aren't"),
            "B.2.1 B.2.2 B.3.3",
        ),
        (
            (
                "Which outcomes are in pillar B?",
                "Which does SOMTC coordinate in?",
                "The ones it doesn't?",
            ),
            "B.5 B.7",
        ),
        (
            (
                "What does ACMW support?",
                "Which of those does SLOM lead?",
                "The two that it doesn't?",
            ),
            "A.2.6 A.3.1",
        ),
        (
            (
                "Which activities refer to AICHR's five-year work plan?",
                "Those outside pillar B?",
                "Which does AICHR lead?",
                "The ones that it doesn't?",
            ),
            "A.3.2 A.3.3 C.4.1 D.7.1",
        ),
        ((SUPPORTED, "Which of those is in pillar B?", "And outside it?"), "D.4.2"),
        (
            (
                "Which activities have three indicators?",
                "How many?",
                "Those in B?",
                "The ones outside it?",
            ),
            "A.1.1 A.3.1 C.1.1 C.3.2",
        ),
    ],
)
def test_those_that_are_not_in_a_narrower_list_are_the_rest_of_the_wider(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("What does SOMSWD support?", "Which are in pillar B?"), "B.6.1 B.7.1"),
        (("What does AICHR support?", "Which are in D?"), "D.3.6 D.5.1 D.7.1"),
        (("What does AICHR lead?", "Which does SOMTC support?"), "B.2.1 B.2.2"),
        ((LED_BY_SLOM, "Which are without AICHR?"), "A.2.1 A.2.2 A.4.1 A.4.2"),
        ((LED_BY_SLOM, "Which are without ACMW?"), "A.4.2"),
        (
            ("Which activities involve Frontline Officers?", "Which aren't led by SOMTC?"),
            "A.2.4 B.2.1",
        ),
        (("What does AICHR lead?", "Without SOMTC?"), "A.1.4 A.7.3 B.3.3"),
        (("What does AICHR lead?", "Without SOMTC?", "And with it?"), "B.2.1 B.2.2"),
        (("What does ACWC coordinate with SOMTC?", "And without it?"), "A.1.2 A.2.6"),
    ],
)
def test_which_of_a_list_is_meant_without_saying_of_those(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


@pytest.mark.parametrize(
    ("questions", "total"),
    [
        (("What does AICHR lead?", "Which does SOMTC lead?"), 35),
        (("What is in pillar C?", "Which are in pillar D?"), 15),
        ((LED_BY_SLOM, "Which activities are in pillar B?"), 17),
        ((LED_BY_SLOM, "What does AICHR support?"), 10),
    ],
)
def test_another_list_is_no_part_of_the_one_before(
    assistant: Assistant, questions: tuple[str, ...], total: int
) -> None:
    assert ask(assistant, *questions).items_total == total


@pytest.mark.parametrize(
    ("body", "questions", "expected"),
    [
        (None, ("Are all of SLOM's activities supported by ACMW?", "Which isn't?"), "A.4.2"),
        (None, ("Are all of SLOM's activities supported by ACMW?", "The one that isn't?"), "A.4.2"),
        ("ACMW", ("Are we in every activity SLOM leads?", "Which are we not in?"), "A.4.2"),
        (
            None,
            (
                "Which of SOMTC's activities in pillar B have no supporting body?",
                "The ones that do?",
            ),
            "B.1.4 B.2.1 B.2.2 B.3.1 B.5.1 B.6.1 B.7.1 B.7.2",
        ),
    ],
)
def test_those_for_which_a_claim_fails_are_of_the_rows_it_was_made_of(
    assistant: Assistant, body: str | None, questions: tuple[str, ...], expected: str
) -> None:
    answer = ask(assistant, *questions, body=body)
    assert codes(answer) == expected
    assert not answer.text.startswith(("Yes", "No."))


@pytest.mark.parametrize(
    ("first", "total"),
    [
        ("Which outcomes have more than three activities?", 20),
        ("Which outcomes have at least three activities?", 14),
    ],
)
def test_outcomes_that_do_not_have_as_many_are_all_others(
    assistant: Assistant, first: str, total: int
) -> None:
    assert ask(assistant, first, "The ones that don't?").items_total == total


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("What does ACWC lead?", "Which don't have projects?"), "A.1.2"),
        (
            ("What does ACWC lead?", "Which do not have projects?", "The ones that do?"),
            "A.2.6 B.2.3",
        ),
        (("Which activities does SOMTC lead in C?", "Which don't have projects?"), ""),
    ],
)
def test_which_of_a_bodys_list_lack_something(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected
