"""Two roles of one body said with "or": any row in which it has one of them."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register
from tipassist.types import Role


def rows_of(register: Register, body: str, pillar: str = "ABCD") -> str:
    roles = (Role.COORDINATING, Role.SUPPORTING)
    rows = (one for one in register.activities if one.pillar in pillar)
    return " ".join(one.code for one in rows if any(body in one.named(role) for role in roles))


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("where is dgicm either lead or supporter", "DGICM"),
        ("show me everything SLOM is lead or supporter on", "SLOM"),
        ("Which rows is ASLOM down for, whether in front or helping someone else?", "ASLOM"),
        ("where is SOMHD on the list, be it as lead or as backup?", "SOMHD"),
        ("What is ACWC involved in, either in the lead or in support of somebody else?", "ACWC"),
        ("ACWC shows up where? doesn't matter if it's leading or supporting", "ACWC"),
        ("what has aslom got, either as the main body or as a helper", "ASLOM"),
        ("rows where aslom leads or else supports", "ASLOM"),
        ("which ones is telmin a lead on or a supporter of", "TELMIN"),
        ("which activities have ACMW as either a lead or a supporter?", "ACMW"),
    ],
)
def test_either_role_of_a_body_is_any_row_it_leads_or_supports(
    assistant: Assistant, register: Register, question: str, body: str
) -> None:
    answer = assistant.ask(question)
    assert codes(answer) == rows_of(register, body)
    assert not answer.text.startswith("Yes")


def test_either_role_of_the_askers_own_body(assistant: Assistant, register: Register) -> None:
    answer = ask(
        assistant, "which rows are we down for, whether running it or backing anybody", body="SLOM"
    )
    assert codes(answer) == rows_of(register, "SLOM")


def test_what_it_does_not_lead_of_either_role_is_what_it_supports(assistant: Assistant) -> None:
    answer = ask(
        assistant,
        "where is dgicm either lead or supporter",
        "which one are they not in charge of",
    )
    assert codes(answer) == "B.7.2"


def test_a_cell_that_holds_either_is_no_role_of_a_body(
    assistant: Assistant, register: Register
) -> None:
    lacking = assistant.ask("which rows have no lead or no supporter")
    expected = (
        one.code
        for one in register.activities
        if not (one.named(Role.COORDINATING) and one.named(Role.SUPPORTING))
    )
    assert codes(lacking) == " ".join(expected)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("AICHR is named, in one capacity or another, in every pillar, right?", "Yes. 4 of the 4"),
        ("Is SLOM named, in one role or another, in every pillar?", "No. 1 of the 4 pillars"),
        ("AICHR is, in one way or another, in 15 rows, right?", "Yes. 15 of the 63"),
        ("Is ASLOM involved in every pillar, be it as coordinator or supporter?", "No. 2 of the 4"),
        ("Is SOMTC involved, whether as lead or as helper, in every outcome?", "No. 23 of the 25"),
        ("Is SOMTC coordinator or supporter in every pillar?", "Yes. 4 of the 4 pillars"),
        ("Does SLOM lead or support A.2.1?", "SLOM coordinates A.2.1."),
        ("Does SLOM have a role, leading or supporting, in every pillar?", "No. 1 of the 4"),
        ("Which bodies lead or support in every pillar?", "3 of the 12 bodies"),
        ("Which bodies have a role (leading or supporting) in all four pillars?", "3 of the 12"),
        ("Which bodies coordinate or support in exactly two pillars?", "4 of the 12 bodies"),
        ("Which bodies coordinate or support in at least ten outcomes?", "2 of the 12 bodies"),
    ],
)
def test_whatever_the_role_every_place_is_looked_at(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_rows_that_name_a_body_in_one_role_or_another_are_all_its_rows(
    assistant: Assistant, register: Register
) -> None:
    answer = assistant.ask("Which activities name SLOM in one role or another?")
    assert codes(answer) == rows_of(register, "SLOM")


@pytest.mark.parametrize(
    ("question", "role", "other"),
    [
        ("which activities do they support without leading?", "supporting", "coordinating"),
        ("which rows does it lead but not support?", "coordinating", "supporting"),
    ],
)
def test_one_role_without_the_other_of_a_body_spoken_of(
    assistant: Assistant, register: Register, question: str, role: str, other: str
) -> None:
    rows = [
        one.code
        for one in register.activities
        if "ASLOM" in one.named(Role(role)) and "ASLOM" not in one.named(Role(other))
    ]

    assert codes(ask(assistant, "What does ASLOM stand for?", question)) == " ".join(rows)
