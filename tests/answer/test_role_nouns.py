"""Roles said as nouns: of the bodies asked for they are deeds, of rows what they have."""

from collections.abc import Callable

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.register.model import Activity, Register
from tipassist.types import Role


def bodies_of(register: Register, role: Role, pillar: str = "ABCD") -> set[str]:
    rows = (one for one in register.activities if one.pillar in pillar)
    return {body for one in rows for body in one.named(role)}


def told(assistant: Assistant, question: str) -> str:
    return assistant.ask(question).claims[0].text


@pytest.mark.parametrize(
    ("question", "pillar"),
    [
        ("which bodies have a supporting role", "ABCD"),
        ("which bodies play a supporting role", "ABCD"),
        ("who has a supporting role in pillar B", "B"),
        ("how many bodies have a supporting role in pillar D", "D"),
    ],
)
def test_bodies_with_a_supporting_role_are_those_that_support(
    assistant: Assistant, register: Register, question: str, pillar: str
) -> None:
    expected = bodies_of(register, Role.SUPPORTING, pillar)
    text = told(assistant, question)
    assert {one for one in register.bodies if f" {one}" in text.replace(":", "")} == expected


def test_a_role_that_bodies_lack_is_denied_of_them(
    assistant: Assistant, register: Register
) -> None:
    lacking = set(register.bodies) - bodies_of(register, Role.SUPPORTING)
    text = told(assistant, "which bodies have no supporting role")
    assert all(one in text for one in lacking)
    assert text.startswith(f"{len(lacking)} of the")


def test_two_roles_of_a_body_are_both_asked_for(assistant: Assistant, register: Register) -> None:
    both = bodies_of(register, Role.SUPPORTING) & bodies_of(register, Role.COORDINATING)
    for question in (
        "which bodies have both a coordinating and a supporting role",
        "which bodies with a supporting role also lead something",
    ):
        assert told(assistant, question).startswith(f"{len(both)} of the")


Test = Callable[[Activity], bool]


def leads(one: Activity) -> int:
    return len(one.named(Role.COORDINATING))


ROWS: list[tuple[str, Test]] = [
    ("which activities have more than one lead", lambda one: leads(one) > 1),
    ("which activities have two leads", lambda one: leads(one) == 2),
    ("which ones dont have a lead listed", lambda one: leads(one) == 0),
    ("which dont name a lead", lambda one: leads(one) == 0),
    (
        "which do not have a supporter in pillar C",
        lambda one: one.pillar == "C" and not one.named(Role.SUPPORTING),
    ),
]


@pytest.mark.parametrize(("question", "meets"), ROWS, ids=[one for one, _ in ROWS])
def test_what_has_a_lead_is_a_row(
    assistant: Assistant, register: Register, question: str, meets: Test
) -> None:
    expected = [one.code for one in register.activities if meets(one)]
    assert [one.locator for one in assistant.ask(question).items] == expected


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("who other than SOMTC leads without a supporter in pillar D", "2 of the 11 bodies"),
        (
            "pillar D: who other than SOMTC leads something there without any supporter",
            "2 of the 11 bodies",
        ),
        (
            "which bodies besides SOMTC and AICHR support something in pillar D?",
            "1 body other than SOMTC or AICHR supports",
        ),
        ("which bodies lead something in pillar D without any supporter", "3 of the 12 bodies"),
    ],
)
def test_bodies_left_out_and_rows_without_help_are_both_read(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert told(assistant, question).startswith(begins)


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("which of B.5.1, B.6.1 and B.7.1 does SOMTC lead?", ["B.6.1"]),
        ("which of A.2.1, A.2.3, A.3.1 are led by ACMW", ["A.2.3"]),
    ],
)
def test_some_of_the_rows_named_are_asked_for(
    assistant: Assistant, question: str, codes: list[str]
) -> None:
    assert [one.locator for one in assistant.ask(question).items] == codes


@pytest.mark.parametrize(
    ("question", "pillar"),
    [
        ("which bodies are not in pillar B", "B"),
        ("who isn't in pillar C", "C"),
        ("who has nothing to do in pillar D", "D"),
    ],
)
def test_who_is_not_in_a_pillar_has_no_role_there(
    assistant: Assistant, register: Register, question: str, pillar: str
) -> None:
    inside = {body for role in Role for body in bodies_of(register, role, pillar)}
    text = told(assistant, question)
    assert {one for one in register.bodies if f" {one}" in text.replace(":", "")} == (
        set(register.bodies) - inside
    )


@pytest.mark.parametrize(
    ("question", "helped", "left_out"),
    [
        ("Who other than AICHR supports SOMTC?", "SOMTC", {"AICHR"}),
        ("Which bodies other than ACMW support SLOM?", "SLOM", {"ACMW"}),
        ("Who apart from SOMTC supports SOMSWD?", "SOMSWD", {"SOMTC"}),
        ("Which bodies other than AICHR and ACWC support SOMTC?", "SOMTC", {"AICHR", "ACWC"}),
    ],
)
def test_a_body_left_out_is_none_of_the_helpers_told(
    assistant: Assistant, register: Register, question: str, helped: str, left_out: set[str]
) -> None:
    rows = [one for one in register.activities if helped in one.named(Role.COORDINATING)]
    helpers = {body for one in rows for body in one.named(Role.SUPPORTING)} - left_out
    lead = told(assistant, question)
    assert set(lead.split(": ")[1].rstrip(".").replace(" and ", ", ").split(", ")) == helpers


def test_neither_of_two_roles_denies_both(assistant: Assistant) -> None:
    lead = told(assistant, "Which bodies have neither a coordinating nor a supporting role?")
    assert lead.startswith("None of the 12 bodies")


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("bodies that have at least one lead but never support", "SLOM, SOM-MLAT and TELMIN"),
        ("which bodies have at least one lead and no supporting role", "SLOM, SOM-MLAT and TELMIN"),
        ("every body with at least one lead that never supports", "SLOM, SOM-MLAT and TELMIN"),
        ("bodies that have no lead but at least one supporting role", "SOMHD"),
        ("who has no lead but a supporting role?", "SOMHD"),
        ("which bodies have no lead in pillar A?", "SOMHD, SOMSWD, ASLOM and SOM-MLAT"),
    ],
)
def test_leads_and_roles_that_bodies_have_are_what_they_do(
    assistant: Assistant, question: str, names: str
) -> None:
    assert f": {names}." in assistant.ask(question).text.partition("\n")[0]


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("which activities have no lead but at least one supporting body", "A.1.3"),
        ("Do any two bodies share the lead in pillar A?", "A.7.3"),
        ("Which two bodies share the lead in pillar B?", "B.2.3"),
        ("Do two bodies jointly lead anywhere in pillar D?", ""),
        ("Do two bodies share the support in D.3?", "D.3.6"),
        ("which activities does at least one of SLOM and ACMW support in A.3", "A.3.1 A.3.2"),
    ],
)
def test_rows_are_those_that_have_the_leads_or_share_them(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(assistant.ask(question)) == listed


@pytest.mark.parametrize(
    "question", ["How many bodies share the lead in pillar D?", "Which bodies share it with SLOM?"]
)
def test_other_sharing_is_no_question_for_rows_of_two_leads(
    assistant: Assistant, question: str
) -> None:
    assert "at least 2" not in assistant.ask(question).text


@pytest.mark.parametrize(
    "asked",
    ["are without a lead body", "lack a lead body", "have no lead body", "are without lead bodies"],
)
def test_a_lead_body_is_one_noun(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(f"which activities {asked}?")
    assert answer.text.startswith("2 of the 63 activities have no coordinating body:")
