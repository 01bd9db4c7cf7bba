"""Follow-ups on what a list leaves, what a place lacks, and two things asked for before."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

ANY = ("Rows of AICHR, any role.", "Without those it leads.")
CITED = ("Which outcomes cite APA IV.A(e)?", "Same for IV.A(l).")
PAIR = "Rows where SOMTC leads and AICHR supports, in Pillar D."


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("How many of the remaining belong to prevention?", "A.2.6 A.3.2 A.3.3"),
        ("Which of the rest lie in Pillar C?", "C.4.1"),
        ("How many of those left are in Pillar B?", "B.1.4 B.3.1 B.6.1"),
        ("How many of the others fall under protection?", "B.1.4 B.3.1 B.6.1"),
        ("Which of the rest in Pillar B speak of children?", "B.3.1"),
        ("Who leads the rest in Pillar B?", "B.1.4 B.3.1 B.6.1"),
    ],
)
def test_the_rest_is_asked_of_where_is_looked(
    assistant: Assistant, question: str, found: str
) -> None:
    assert codes(ask(assistant, *ANY, question)) == found


def test_a_rest_with_nothing_there_is_told_so(assistant: Assistant) -> None:
    asked = "How many of the remaining ones are in Pillar D?"

    assert ask(assistant, "Rows of ACWC", "minus those it leads", asked).text.startswith(
        "None of the 1 entry"
    )


@pytest.mark.parametrize(
    ("talk", "found"),
    [
        (("Which protection rows is SOMTC leading?", "and which ones in that pillar not?"), 11),
        (("Where in Pillar A does ACMW support?", "And where in that pillar not?"), 15),
        (("Which prevention rows does SLOM lead?", "And which in this pillar does it not?"), 16),
        (("Which Pillar C activities have AICHR in support?", "and which there haven't?"), 9),
        (("Which Pillar A rows does SOMTC lead?", "List the Pillar A rows it does not lead."), 14),
        (("Which Pillar D rows does SOMTC lead?", "Now the Pillar D rows it does not lead."), 3),
        (("Which rows does AICHR support?", "only the Pillar B rows"), 3),
        (("Which rows does AICHR support?", "and now just the Pillar D ones"), 3),
    ],
)
def test_rows_of_a_place_without_what_was_asked(
    assistant: Assistant, talk: tuple[str, ...], found: int
) -> None:
    assert len(ask(assistant, *talk).items) == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Now with the two roles swapped, any pillar.", "B.2.1 B.2.2"),
        ("Now swap the two roles, in any pillar.", "B.2.1 B.2.2"),
        ("The same with roles reversed, all pillars.", "B.2.1 B.2.2"),
        ("and with the two of them trading places, anywhere in the plan?", "B.2.1 B.2.2"),
        ("Reverse the roles, whole plan.", "B.2.1 B.2.2"),
        ("and the other way round in Pillar B?", "B.2.1 B.2.2"),
        ("and the other way round?", ""),
    ],
)
def test_roles_are_exchanged_where_is_said(assistant: Assistant, question: str, found: str) -> None:
    assert codes(ask(assistant, PAIR, question)) == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Which outcome cites both?", "A.5"),
        ("Which of these cite both?", "A.5"),
        ("any that cite the two?", "A.5"),
        ("Which outcome cites only the first?", "A.4"),
        ("which has the second but not the first?", "A.3"),
    ],
)
def test_both_are_the_provisions_asked_for_last(
    assistant: Assistant, question: str, found: str
) -> None:
    assert codes(ask(assistant, *CITED, question)) == found


def test_both_may_be_cited_by_nothing(assistant: Assistant) -> None:
    talk = ("Which outcomes cite ACTIP Art. 14?", "And ACTIP Art. 12?", "Which cites both?")

    assert ask(assistant, *talk).text.startswith("None of the 25 outcomes refers to ACTIP Art. 14")


def test_our_rows_are_all_of_ours_wherever_one_is_there(assistant: Assistant) -> None:
    talk = ("What are our rows?", "minus the ones where ACMW supports us")
    answer = ask(assistant, *talk, "And on which of our rows is AICHR there too?", body="SLOM")

    assert codes(answer) == "A.3.2"
