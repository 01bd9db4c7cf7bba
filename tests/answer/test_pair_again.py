"""Two held side by side are compared again; the others are those beside the body asked about."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

MORE = "Who leads more, AICHR or SLOM?"


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        ([MORE, "and in pillar A?"], "SLOM coordinates 5 activities in Pillar A and AICHR"),
        ([MORE, "and in pillar A?", "and in B?"], "AICHR coordinates 3 activities in Pillar B"),
        (["Which bodies lead A.7.3?", "which one leads more rows?"], "AICHR coordinates 5 act"),
        (["What is the difference between A.4.1 and A.4.2?", "in bodies?"], "A.4.1: SLOM"),
        (["What is the difference between A.4.1 and A.4.2?", "in indicators?"], "A.4.1 has 2 ind"),
        ([MORE, "how many of them have a supporting body?"], "6 of the 10 activities just"),
        ([MORE, "And how many does each of them support?"], "AICHR supports 10 of"),
        (["Who supports more, AICHR or ASLOM?", "how many does each lead?"], "AICHR coordinates 5"),
        (
            ["Who leads more in pillar A, AICHR or SLOM?", "how many does each support?"],
            "AICHR supports 3 of the 21 activities in Pillar A",
        ),
        (["Which body leads most?", "and second?", "and least?"], "SOM-ED, ACMW and TELMIN coord"),
    ],
)
def test_the_same_two_are_compared_again(
    assistant: Assistant, talk: list[str], begins: str
) -> None:
    assert ask(assistant, *talk).text.startswith(begins)


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (
            ["Is ACMW the only body which supports in A.2?", "who else?"],
            "1 body other than ACMW supp",
        ),
        (
            ["Is AICHR the only one that supports in C?", "who is the other?"],
            "1 body other than AICHR",
        ),
        (
            ["Is SLOM the only body that leads in A.2?", "which others?"],
            "3 bodies other than SLOM coord",
        ),
        (["Which rows name TELMIN?", "so only with AICHR?"], "Yes. TELMIN coordinates A.7.3."),
        (["Which rows name TELMIN?", "only with SOMTC?"], "No. TELMIN coordinates A.7.3, but"),
    ],
)
def test_the_others_are_those_beside_the_body(
    assistant: Assistant, talk: list[str], begins: str
) -> None:
    assert ask(assistant, *talk).text.startswith(begins)


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (["How many rows have a supporter?", "and none?"], "38 of the 63 activities have no sup"),
        (["How many rows in B have no supporter?", "and with?"], "9 of the 17 activities in Pill"),
        (["Which rows does SLOM lead?", "without examples", "and with?"], "5 of the 5 activities"),
        (["Which rows does SLOM lead?", "that mention victims", "that don't"], "5 of the 5 activ"),
    ],
)
def test_the_rows_left_out_are_asked_for_by_a_word(
    assistant: Assistant, talk: list[str], begins: str
) -> None:
    assert ask(assistant, *talk).text.startswith(begins)


@pytest.mark.parametrize(
    ("talk", "codes"),
    [
        (["Which rows does SOMTC support?", "give me three", "three more"], "B.7.1 B.7.2 D.4.2"),
        (["Which rows does AICHR support?", "the top three"], "A.2.6 A.3.2 A.3.3"),
        (["Which rows does AICHR support?", "the first and the last"], "A.2.6 D.7.1"),
        (["Which rows does SOMTC support?", "the first half"], "B.2.1 B.2.2 B.5.1"),
        (["Which rows does SOMTC support?", "the first half", "the other half"], "B.7.1 B.7.2 D."),
    ],
)
def test_a_part_of_a_list_is_told_by_its_place(
    assistant: Assistant, talk: list[str], codes: str
) -> None:
    answer = ask(assistant, *talk)
    assert " ".join(one.locator for one in answer.items or ()).startswith(codes)


@pytest.mark.parametrize("first", ["Which bodies lead?", "Which bodies lead in pillar B?"])
def test_so_many_of_a_list_of_bodies_are_no_rows(assistant: Assistant, first: str) -> None:
    assert ask(assistant, first, "the first three").status is AnswerStatus.CLARIFY


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (["What are the projects of B.2.1?", "the first three"], "Projects 1 to 3 of the 6 of B."),
        (["What are the projects of B.2.1?", "the third", "the next one"], "Project 4 of the 6"),
        (["What are the indicators of B.6.1?", "the last two"], "Indicators 3 and 4 of the 4"),
        (["What are the first two projects of B.7.2?"], "Projects 1 and 2 of the 4 of B.7.2"),
        (["What are the first nine projects of B.7.2?"], "B.7.2 has 4 projects"),
    ],
)
def test_so_many_entries_of_a_row_are_told_by_their_place(
    assistant: Assistant, talk: list[str], begins: str
) -> None:
    assert ask(assistant, *talk).text.startswith(begins)


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (["Which row has most projects?", "who leads it?", "and the fewest?"], "A.1.2, A.5.1 and"),
        (["Who leads D.4.2?", "what does SOMTC do there?"], "SOMTC supports D.4.2."),
        (["Which outcomes have no legal basis?", "is D.6 one of them?"], "Yes. The list has 5"),
        (["What are the indicators of A.3.1?", "and the legal basis?"], "The plan prints no ref"),
        (["Which rows in B.2 have two leads?", "which two"], "ACWC and SOMTC coordinate B.2.3"),
        (["Does the plan explain what TELMIN is?"], "The plan does not define TELMIN."),
    ],
)
def test_what_is_asked_next_is_of_what_was_meant(
    assistant: Assistant, talk: list[str], begins: str
) -> None:
    assert ask(assistant, *talk).text.startswith(begins)


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (["Who supports SOMTC in pillar D?", "only AICHR?", "not AICHR"], "1 body supports act"),
        (["Which bodies support?", "not AICHR"], "The plan names 8 supporting bodies: ACMW"),
        (
            ["Which bodies lead in pillar B?", "without SOMTC"],
            "5 bodies other than SOMTC coordinate",
        ),
    ],
)
def test_a_body_is_left_out_of_the_bodies_told(
    assistant: Assistant, talk: list[str], begins: str
) -> None:
    assert ask(assistant, *talk).text.startswith(begins)


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (["Which bodies coordinate A.7.3?", "What does TELMIN stand for?"], "**AICHR** stands"),
        (["Who coordinates B.2.3?", "What does ACWC mean?"], "**SOMTC** stands"),
        ([MORE, "what does AICHR stand for?"], "**SLOM** stands"),
        (["Who leads B.6.1?", "What does SOMTC stand for?"], "**SOMTC** stands"),
        (["Who coordinates A.7.3?", "What does ASLOM stand for?"], "**ASLOM** stands"),
    ],
)
def test_the_other_of_two_is_explained_after_the_one(
    assistant: Assistant, talk: list[str], begins: str
) -> None:
    assert ask(assistant, *talk, "And the other one?").text.startswith(begins)


PILLARS = "Does the prevention pillar have more activities than the protection pillar?"


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (
            (PILLARS, "what about protection against regional cooperation?"),
            "Yes. Pillar B has 17 activities and Pillar D has 15",
        ),
        ((PILLARS, "and C versus D?"), "No. Pillar D has 15 activities and Pillar C has 10"),
        (
            ("Which has more outcomes, pillar A or pillar C?", "and C compared with D?"),
            "Pillar D has 7 outcomes and Pillar C has 4 outcomes",
        ),
        (
            ("Who leads more, AICHR or SLOM?", "what about ACWC against ACMW?"),
            "ACWC coordinates 3 activities and ACMW coordinates 1 activity",
        ),
        (
            ("Does AICHR lead more rows in pillar A than SLOM?", "and ACMW against ACWC?"),
            "No. ACWC coordinates 2 activities in Pillar A and ACMW coordinates 1",
        ),
    ],
)
def test_two_others_are_held_side_by_side(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    assert ask(assistant, *talk).text.startswith(told)


def test_two_taken_together_are_no_other_pair(assistant: Assistant) -> None:
    told = ask(assistant, "Does pillar A have more rows than pillar B?", "C and B combined?")
    assert not told.text.startswith("No. Pillar B has 17 activities and Pillar C has 10")
