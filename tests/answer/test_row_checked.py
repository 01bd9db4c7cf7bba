"""After "is B.1.4 one of them?", "it" is that row, and what is asked is asked of the body there."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

SUPPORTED = "Which activities does AICHR support?"
BY_SOMTC = "Which activities does SOMTC support?"


@pytest.mark.parametrize(
    ("questions", "found"),
    [
        (("How many activities are in outcome B.1?", "is B.1.4 one of them?", "who leads it?"), 1),
        ((SUPPORTED, "is C.4.1 one of them?", "its indicator"), 1),
        ((SUPPORTED, "only C.4.1?", "its projects"), 1),
        (("Which activities does DGICM lead?", "only B.7.1?", "who supports it?"), 1),
        ((SUPPORTED, "is C.4.1 one of them?", "who leads them?"), 10),
        ((BY_SOMTC, "is B.5.1 one of them?", "how many are there?"), 6),
        (("Which rows does SOMSWD support?", "are B.7.1 and C.2.1 in it?", "who leads those?"), 2),
        (("Which activities does ACWC lead?", "only A.1.2 and A.2.6?", "which is missing?"), 1),
        (("Which rows does SOMSWD support?", "only B.7.1 and C.2.1?", "the others"), 3),
        (("Which rows name SOM-ED?", "only A.1.5?", "what is the other?"), 1),
    ],
)
def test_it_is_the_row_that_was_looked_for(
    assistant: Assistant, questions: tuple[str, ...], found: int
) -> None:
    assert len(ask(assistant, *questions).items) == found


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        ((BY_SOMTC, "is B.5.1 one of them?", "and B.6.1?"), "No. The list has 6"),
        ((BY_SOMTC, "is B.6.1 one of them?", "and D.4.2?"), "Yes. The list has 6"),
        ((SUPPORTED, "is C.4.1 one of them?", "does it lead it?"), "No. The plan names SOMTC"),
        ((SUPPORTED, "is C.4.1 one of them?", "does it lead any?"), "Yes. AICHR coordinates 5"),
        ((SUPPORTED, "is C.4.1 one of them?", "is it the only one?"), "No. The list has 10"),
        (("What does DGICM lead?", "are A.2.4 and B.7.1 in it?", "only those?"), "Yes. The list"),
        (("Which rows does AICHR lead?", "is A.7.3 one of them?", "is it alone there?"), "No."),
        ((BY_SOMTC, "is B.6.1 one of them?", "what is it there?"), "SOMTC coordinates B.6.1"),
        (
            (
                "Which rows name ACMW?",
                "in A.2",
                "does it lead them all?",
                "does it support them alone?",
            ),
            "No. 2 of the 4",
        ),
        (("Which rows are in A.7?", "only A.7.1?"), "No. The list has 3"),
        (("Does SOMSWD support B.6.1?", "who else?", "does it lead it?"), "No. The plan names SOM"),
        (("Who is in B.2.2?", "is ASLOM the lead?"), "No. The plan names AICHR"),
        (("Tell me about A.7.3", "is AICHR the only lead?"), "No. AICHR coordinates A.7.3 not"),
        (("Who leads B.3.1?", "is AICHR the supporter?"), "Yes. AICHR supports B.3.1"),
        (("What are the indicators of C.2.1?", "is SOMSWD a supporter?", "does it lead?"), "No."),
    ],
)
def test_a_body_is_looked_for_in_the_row_just_told(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        (("Which activities have no coordinating body?", "so three?"), "No. The list has 2"),
        (("What are the indicators of D.3.4?", "so two?"), "Yes. D.3.4 has 2 indicators"),
        (("How many rows does SLOM lead?", "4?"), "No. The list has 5"),
        (("How many indicators does A.3.1 have?", "2?"), "No. A.3.1 has 3"),
        (("How many outcomes does pillar C have?", "4?"), "Yes. The list has 4"),
        (("How many bodies lead?", "so ten?"), "No. The plan names 11"),
        (("Who supports B.1.4?", "so two?"), "Yes. AICHR and ASLOM"),
        (("Who leads B.2.2?", "3?"), "ACWC and SOMTC coordinate B.2.3"),
        (("How many rows have two supporters?", "three?"), "None of the 63"),
        (("How many rows does SOMTC lead in A?", "what is that for the whole plan?"), "SOMTC coo"),
        (("How many rows are in A?", "what is that for the whole plan?"), "The plan has 63 coded"),
    ],
)
def test_a_number_is_held_against_what_was_told(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


@pytest.mark.parametrize(
    ("questions", "found"),
    [
        (("Which rows mention children?", "the opposite", "how many?"), 54),
        (("Which rows does SLOM lead?", "that do not mention recruitment", "how many?"), 2),
        (("Which rows does SOMTC lead?", "the first 10", "the next 10", "how many are left?"), 15),
        ((SUPPORTED, "on human rights", "not on human rights"), 5),
        (("Which activities does SLOM lead?", "which have no support?", "and which do?"), 4),
    ],
)
def test_a_part_of_a_list_is_counted_and_turned_round(
    assistant: Assistant, questions: tuple[str, ...], found: int
) -> None:
    assert len(ask(assistant, *questions).items) == found


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        (("Which bodies lead and support?", "without SOMTC"), "7 of the 11 bodies"),
        (("Which bodies lead and support?", "without SOMTC", "in pillar A"), "4 of the 11 bodies"),
        (("Which bodies lead at least 5 activities?", "without SOMTC"), "3 of the 11 bodies"),
        (("Which bodies never support?", "without SLOM"), "2 of the 11 bodies support no"),
        (("How many bodies lead?", "which one does not?"), "1 of the 12 bodies coordinates no"),
        (("Which bodies lead?", "without SOMTC"), "The plan names 10 coordinating bodies"),
        (("Which bodies lead in pillar B?", "the first one?", "the second?"), "SOMTC coordinates"),
    ],
)
def test_bodies_told_keep_what_they_were_asked_for(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


def test_the_opposite_is_of_the_list_it_was_asked_of(assistant: Assistant) -> None:
    answer = ask(assistant, SUPPORTED, "on human rights", "not on human rights")
    assert codes(answer) == "A.2.6 B.1.4 B.3.1 B.6.1 D.3.6"


@pytest.mark.parametrize(
    "asked",
    ["aren't they the ones leading?", "are they leading it?", "don't they lead it?"],
)
def test_another_role_is_asked_of_the_bodies_told(assistant: Assistant, asked: str) -> None:
    text = ask(assistant, "who supports A.1.1?", asked).text
    assert text.startswith("No. The plan names SOMTC, not ACWC, as coordinating A.1.1")


def test_any_row_in_another_role_is_looked_for_in_all(assistant: Assistant) -> None:
    said = ask(assistant, "who leads A.2.1?", "are they supporting anything?")
    assert said.text.startswith("No. None of the 63 activities is supported by SLOM")


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (("who supports B.1.4?", "so those two lead it"), "No. The plan names SOMTC, not AICHR"),
        (("who supports B.1.4?", "both lead it then?"), "No. The plan names SOMTC, not AICHR"),
        (("who supports B.1.4?", "so they support it"), "Yes. AICHR supports B.1.4."),
        (
            ("whom does D.3.2 want links with?", "so those two lead it"),
            "No. The plan names SOMTC, not DGICM",
        ),
        (("who leads B.1.4?", "are they also the ones leading C.3.1?"), "Yes. SOMTC"),
        (("who leads B.1.4?", "they are the ones supporting A.1.4, right?"), "No. "),
    ],
)
def test_what_is_said_of_the_bodies_told_is_checked(
    assistant: Assistant, talk: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *talk).text.startswith(begins)


def test_the_ones_of_a_list_are_rows(assistant: Assistant) -> None:
    said = ask(assistant, "which rows does SLOM lead?", "are they the ones that have no project?")
    assert said.text.startswith("No. None of the 5 activities")
