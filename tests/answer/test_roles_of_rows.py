"""Conditions on roles keep their meaning: either, neither, only, shared, alone, one of two."""

from collections.abc import Callable

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.register.model import Activity, Register
from tipassist.types import Role

LEADS, HELPS = Role.COORDINATING, Role.SUPPORTING


def bodies_told(assistant: Assistant, question: str) -> set[str]:
    """Return the bodies that an answer lists one by one."""
    lines = assistant.ask(question).text.splitlines()
    return {one.split("**")[1] for one in lines if one.startswith("- **")}


def bodies_with(register: Register, scope: str, *roles: Role) -> set[str]:
    rows = [one for one in register.activities if one.code.startswith(scope)]
    return {body for row in rows for role in roles for body in row.named(role)}


def rows_where(register: Register, test: Callable[[Activity], bool]) -> str:
    return " ".join(one.code for one in register.activities if test(one))


def named(row: Activity) -> set[str]:
    return {one.body for one in row.bodies}


@pytest.mark.parametrize(
    ("question", "scope"),
    [
        ("which bodies either lead or support in pillar B", "B"),
        ("who is either lead or supporter in pillar A", "A"),
        ("name everyone who either leads or supports in outcome B.7", "B.7"),
        ("who either leads or helps in A.2", "A.2"),
        ("bodies that either lead or support in C", "C"),
        ("which asbs coordinate or back something in pillar C", "C"),
        ("everyone who either runs or helps in d", "D"),
    ],
)
def test_either_role_of_bodies_is_any_that_has_one(
    assistant: Assistant, register: Register, question: str, scope: str
) -> None:
    assert bodies_told(assistant, question) == bodies_with(register, scope, LEADS, HELPS)


def test_both_roles_of_bodies_stay_both(assistant: Assistant, register: Register) -> None:
    told = bodies_told(assistant, "which bodies coordinate and support in pillar B")
    assert told == bodies_with(register, "B", LEADS) & bodies_with(register, "B", HELPS)


@pytest.mark.parametrize(
    ("question", "scopes", "roles"),
    [
        ("bodies with a part in both C and D", "CD", tuple(Role)),
        ("bodies that lead in both A and B", "AB", (LEADS,)),
        ("who leads in both a and b", "AB", (LEADS,)),
        ("which bodies support in both B and D", "BD", (HELPS,)),
        ("bodies that are in both A and D", "AD", tuple(Role)),
        ("who is in both pillar B and pillar D", "BD", tuple(Role)),
        ("name the bodies common to pillars B and D", "BD", tuple(Role)),
        ("which bodies coordinate something in A and also in B", "AB", (LEADS,)),
        ("who leads in A and in D", "AD", (LEADS,)),
    ],
)
def test_both_places_are_each_asked_of_a_body(
    assistant: Assistant, register: Register, question: str, scopes: str, roles: tuple[Role, ...]
) -> None:
    first, second = (bodies_with(register, one, *roles) for one in scopes)
    assert bodies_told(assistant, question) == first & second


@pytest.mark.parametrize(
    ("question", "body", "pillar"),
    [
        ("in how many rows is SOMSWD neither lead nor supporter", "SOMSWD", ""),
        ("in how many rows of pillar B is AICHR neither lead nor supporter", "AICHR", "B"),
        ("rows where ACMW is neither the lead nor a supporter", "ACMW", ""),
        ("where in pillar A does ACWC neither lead nor support", "ACWC", "A"),
        ("how many activities is DGICM not lead or supporter of", "DGICM", ""),
    ],
)
def test_neither_role_of_a_body_leaves_out_both(
    assistant: Assistant, register: Register, question: str, body: str, pillar: str
) -> None:
    expected = rows_where(
        register,
        lambda row: (
            row.code.startswith(pillar) and not {body} & {*row.named(LEADS), *row.named(HELPS)}
        ),
    )
    assert codes(assistant.ask(question)) == expected


@pytest.mark.parametrize(
    "question",
    [
        "rows that have only a supporter",
        "which activities have just supporters",
        "rows that are only supported",
        "rows with no lead, just support",
        "which rows are just supported, not led",
    ],
)
def test_only_a_supporter_is_one_without_a_lead(
    assistant: Assistant, register: Register, question: str
) -> None:
    expected = rows_where(register, lambda row: bool(row.named(HELPS)) and not row.named(LEADS))
    assert codes(assistant.ask(question)) == expected


def test_only_one_supporter_is_counted(assistant: Assistant, register: Register) -> None:
    expected = rows_where(register, lambda row: len(set(row.named(HELPS))) == 1)
    assert codes(assistant.ask("which rows have only one supporter")) == expected


@pytest.mark.parametrize(
    "question",
    [
        "which rows have a lead that is shared with another body",
        "which leads are shared",
        "rows where the lead is shared with somebody",
        "which rows are co-led",
        "which rows have a shared lead",
    ],
)
def test_a_shared_lead_is_two_leads(
    assistant: Assistant, register: Register, question: str
) -> None:
    expected = rows_where(register, lambda row: len(set(row.named(LEADS))) > 1)
    assert codes(assistant.ask(question)) == expected


def test_what_is_led_together_with_another_has_two_leads(
    assistant: Assistant, register: Register
) -> None:
    expected = rows_where(
        register, lambda row: "SOMTC" in row.named(LEADS) and len(set(row.named(LEADS))) > 1
    )
    question = "which rows does SOMTC lead together with another body"
    assert codes(assistant.ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("rows with AICHR as one of two supporters", "AICHR"),
        ("where is SOMSWD one of the two supporters", "SOMSWD"),
        ("rows with SOMTC among two supporters", "SOMTC"),
    ],
)
def test_one_of_two_supporters(
    assistant: Assistant, register: Register, question: str, body: str
) -> None:
    expected = rows_where(
        register, lambda row: body in row.named(HELPS) and len(set(row.named(HELPS))) == 2
    )
    assert codes(assistant.ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "pillar"),
    [
        ("in pillar D how many have a supporter", "D"),
        ("how many have a supporter in B", "B"),
        ("how many in pillar C have support", "C"),
    ],
)
def test_how_many_have_a_supporter_counts_rows(
    assistant: Assistant, register: Register, question: str, pillar: str
) -> None:
    expected = rows_where(register, lambda row: row.pillar == pillar and bool(row.named(HELPS)))
    assert codes(assistant.ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("what does DGICM have to itself", "DGICM"),
        ("which rows does ACMW have all to itself", "ACMW"),
        ("anything SLOM has all to itself?", "SLOM"),
    ],
)
def test_to_itself_is_alone(
    assistant: Assistant, register: Register, question: str, body: str
) -> None:
    expected = rows_where(register, lambda row: named(row) == {body})
    assert codes(assistant.ask(question)) == expected


@pytest.mark.parametrize("question", ["which bodies never act alone", "who never works alone"])
def test_who_never_acts_alone(assistant: Assistant, register: Register, question: str) -> None:
    alone = {body for row in register.activities for body in named(row) if len(named(row)) == 1}
    everyone = {body for row in register.activities for body in named(row)}
    assert bodies_told(assistant, question) == everyone - alone


def test_what_each_body_leads_alone(assistant: Assistant, register: Register) -> None:
    rows = [row for row in register.activities if len(named(row)) == 1]
    told = bodies_told(assistant, "how many rows does each body lead alone")
    assert told == {body for row in rows for body in row.named(LEADS)}


def test_no_part_in_a_pillar_is_said_of_bodies(assistant: Assistant) -> None:
    text = assistant.ask("bodies that have no part in pillar D").text
    assert text.startswith("7 of the 12 bodies have a role in no activity in Pillar D")


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("does SOMTC only lead", "No. SOMTC coordinates 35 activities and supports B.2.1"),
        ("does ACMW only back up", "No. ACMW supports A.2.1, A.2.2"),
        ("does SOMHD only back up others", "Yes. SOMHD supports A.1.3 and B.1.1"),
        ("is SLOM only ever a lead", "Yes. SLOM coordinates A.2.1"),
        ("is SOMTC always the lead", "No. SOMTC coordinates 35"),
        ("does SOMHD only lead", "No. SOMHD supports A.1.3 and B.1.1."),
        ("does SLOM ever lead", "Yes. SLOM coordinates 5"),
        ("is SOMTC always the lead in B.2", "SOMTC coordinates 1 of the 3"),
    ],
)
def test_whether_a_body_has_one_role_only(assistant: Assistant, question: str, says: str) -> None:
    assert assistant.ask(question).text.startswith(says)


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        ("which bodies are always lead", {"SLOM", "SOM-MLAT", "TELMIN"}),
        ("which body is always supporter", {"SOMHD"}),
    ],
)
def test_bodies_that_always_have_a_role(
    assistant: Assistant, question: str, bodies: set[str]
) -> None:
    assert bodies_told(assistant, question) == bodies


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("does B.2.3 have two leads?", "Yes"),
        ("has B.2.3 got more than one lead?", "Yes"),
        ("are there two bodies in charge of B.2.3", "Yes"),
        ("are two bodies leading B.2.3", "Yes"),
        ("is B.2.3 co-led?", "Yes"),
        ("is the lead shared on B.2.3", "Yes"),
        ("is the lead of B.2.3 shared?", "Yes"),
        ("do two bodies share the lead on A.7.3?", "Yes"),
        ("is A.7.3 led by more than one body", "Yes"),
        ("is B.2.1 co-led", "No"),
        ("does A.2.1 have two leads", "No"),
        ("does A.2.1 have a shared lead", "No"),
        ("does B.2.3 have three leads", "No"),
    ],
)
def test_how_many_leads_a_row_has(assistant: Assistant, question: str, verdict: str) -> None:
    assert assistant.ask(question).text.startswith(f"{verdict}. ")


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("is AICHR the boss or the sidekick in B.2.1", "AICHR coordinates B.2.1."),
        ("is SOMTC lead or helper in B.2.2", "SOMTC supports B.2.2."),
        ("in A.3.2, does ACMW coordinate or just help", "ACMW supports A.3.2."),
        ("is ACMW either lead or supporter in A.3.2", "Yes. ACMW supports A.3.2."),
    ],
)
def test_one_of_two_roles_is_told_without_a_verdict(
    assistant: Assistant, question: str, says: str
) -> None:
    assert assistant.ask(question).text.startswith(says)


@pytest.mark.parametrize(
    "question",
    ["what's not covered by anyone", "what isn't covered by any body", "what has no owner"],
)
def test_what_nobody_covers_has_no_lead(
    assistant: Assistant, register: Register, question: str
) -> None:
    expected = rows_where(register, lambda row: not row.named(LEADS))
    assert codes(assistant.ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "body", "roles"),
    [
        ("where is AICHR boss", "AICHR", (LEADS,)),
        ("rows where ACMW is second fiddle", "ACMW", (HELPS,)),
        ("where does SOMSWD sit in the back seat", "SOMSWD", (HELPS,)),
        ("everything ASLOM does, lead first", "ASLOM", tuple(Role)),
        ("my boss wants the rows of ACMW", "ACMW", tuple(Role)),
    ],
)
def test_roles_in_other_words(
    assistant: Assistant, register: Register, question: str, body: str, roles: tuple[Role, ...]
) -> None:
    expected = rows_where(register, lambda row: any(body in row.named(role) for role in roles))
    assert codes(assistant.ask(question)) == expected


def test_backing_is_asked_of_the_rows_a_body_leads(assistant: Assistant) -> None:
    text = assistant.ask("does SOM-MLAT have backing anywhere").text
    assert text.startswith("Yes. 1 of the 12 bodies supports")
    assert "SOMTC" in text


def test_always_helping_another_bounds_no_role(assistant: Assistant, register: Register) -> None:
    expected = rows_where(
        register, lambda row: "AICHR" in row.named(HELPS) and "SOMTC" in row.named(LEADS)
    )
    assert codes(assistant.ask("does AICHR always support SOMTC")) == expected


@pytest.mark.parametrize(
    "question",
    ["which bodies lead in A or support in B", "bodies that either of them supports"],
)
def test_what_cannot_be_read_as_one_condition_is_no_set(
    assistant: Assistant, question: str
) -> None:
    assert " of the 12 bodies" not in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What are the supporting ASBs on A.2.3?", "The plan names no supporting body for A.2.3"),
        ("What are the supporting bodies on A.1.3?", "SOMHD supports A.1.3."),
        ("what's the lead body of A.1.3?", "The plan names no coordinating body for A.1.3"),
        ("What is the relevant body on B.4.1?", "SOMSWD is named as relevant for B.4.1"),
        ("What is A.2.3 about and what are its supporting bodies?", "**A.2.3** Activities"),
    ],
)
def test_what_the_bodies_of_a_role_are_asks_for_no_more(
    assistant: Assistant, question: str, told: str
) -> None:
    assert assistant.ask(question).text.startswith(told)
