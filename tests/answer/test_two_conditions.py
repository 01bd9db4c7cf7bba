"""Rows that two things are said of: whose they are, and who is there, does what or is missing."""

from collections.abc import Callable

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.verdicts import verdict_of
from tipassist.register.model import Activity, Register
from tipassist.types import Role

Test = Callable[[Activity], bool]


def leads(*names: str) -> Test:
    return lambda row: bool(set(names) & set(row.named(Role.COORDINATING)))


def helps(*names: str) -> Test:
    return lambda row: bool(set(names) & set(row.named(Role.SUPPORTING)))


def there(*names: str) -> Test:
    return lambda row: bool(set(names) & {body for role in Role for body in row.named(role)})


def lies_in(*letters: str) -> Test:
    return lambda row: row.code[0] in letters


def helped(row: Activity) -> bool:
    return bool(row.named(Role.SUPPORTING))


def alone(row: Activity) -> bool:
    return sum(len(row.named(role)) for role in Role) == 1


def so_many(helpers: int) -> Test:
    return lambda row: len(row.named(Role.SUPPORTING)) == helpers


def no(test: Test) -> Test:
    return lambda row: not test(row)


CASES: list[tuple[str | None, str, tuple[Test, ...]]] = [
    ("SLOM", "which of our rows has no one next to us", (there("SLOM"), alone)),
    ("ACWC", "Which of our rows have nobody alongside us?", (there("ACWC"), alone)),
    (None, "Which rows have nobody next to AICHR?", (there("AICHR"), alone)),
    (
        "SOMSWD",
        "Is there any row that names us but where we are neither coordinator nor supporter?",
        (there("SOMSWD"), no(leads("SOMSWD")), no(helps("SOMSWD"))),
    ),
    (
        "AICHR",
        "Which rows in Pillar B name us but where we do not lead?",
        (there("AICHR"), no(leads("AICHR")), lies_in("B")),
    ),
    (
        None,
        "Pillar B rows AICHR is on, minus the ones it leads",
        (there("AICHR"), no(leads("AICHR")), lies_in("B")),
    ),
    (
        None,
        "The rows SOMTC is on, except those it leads, please.",
        (there("SOMTC"), no(leads("SOMTC"))),
    ),
    (
        None,
        "How many rows has AICHR got where it doesn't lead?",
        (there("AICHR"), no(leads("AICHR"))),
    ),
    (
        None,
        "Which rows has SOMSWD got where it does not help?",
        (there("SOMSWD"), no(helps("SOMSWD"))),
    ),
    (
        None,
        "Which rows in Pillar A has ACMW got, without those it supports?",
        (there("ACMW"), no(helps("ACMW")), lies_in("A")),
    ),
    (
        None,
        "Which SOMSWD-led rows get no help from any other body?",
        (leads("SOMSWD"), no(helped)),
    ),
    (None, "Which AICHR-led rows have no support from others?", (leads("AICHR"), no(helped))),
    (
        None,
        "Where does SOMSWD get SOMTC's support on a row it leads?",
        (leads("SOMSWD"), helps("SOMTC")),
    ),
    ("SLOM", "Where do we get ACMW's help?", (leads("SLOM"), helps("ACMW"))),
    (None, "In which rows does AICHR receive ASLOM's support?", (leads("AICHR"), helps("ASLOM"))),
    (
        None,
        "How many rows with a supporter does SOMTC lead in Pillar A?",
        (leads("SOMTC"), helped, lies_in("A")),
    ),
    (
        "AICHR",
        "How many rows with no supporter do we lead?",
        (leads("AICHR"), no(helped)),
    ),
    (None, "Which rows without a helper does SLOM lead?", (leads("SLOM"), no(helped))),
    (
        None,
        "Which protection rows have DGICM on board but not in charge?",
        (there("DGICM"), no(leads("DGICM")), lies_in("B")),
    ),
    (
        None,
        "Which rows have SOMTC on board but not in the lead, outside Pillar B?",
        (there("SOMTC"), no(leads("SOMTC")), no(lies_in("B"))),
    ),
    (
        None,
        "Is there a row on which SOMTC, SOMSWD and DGICM all sit?",
        (there("SOMTC"), there("SOMSWD"), there("DGICM")),
    ),
    (
        None,
        "On which rows do SLOM, ACMW and AICHR all appear?",
        (there("SLOM"), there("ACMW"), there("AICHR")),
    ),
    (
        "ASLOM",
        "Which of the rows we're helping on are led by AICHR, and which by SOMTC?",
        (helps("ASLOM"), leads("AICHR", "SOMTC")),
    ),
    (
        None,
        "Which rows that AICHR supports are led by SOMTC and which by ACWC?",
        (helps("AICHR"), leads("SOMTC", "ACWC")),
    ),
    (
        "AICHR",
        "We support a lot of SOMTC rows, I know those. Where do we support a lead that is not "
        "SOMTC?",
        (helps("AICHR"), no(leads("SOMTC"))),
    ),
    (
        "SOMSWD",
        "We support many SOMTC rows. Where do we support someone other than SOMTC?",
        (helps("SOMSWD"), no(leads("SOMTC"))),
    ),
    (
        "SOMTC",
        "In victims' protection, what do we lead without any other body, be it joint, supporting "
        "or relevant?",
        (leads("SOMTC"), alone, lies_in("B")),
    ),
    (
        None,
        "Which rows in Pillar A does SLOM lead with no other body, whether as supporter or "
        "co-lead?",
        (leads("SLOM"), alone, lies_in("A")),
    ),
    (
        "SOMTC",
        "In prevention, what do we lead with a supporter?",
        (leads("SOMTC"), helped, lies_in("A")),
    ),
    (None, "What does AICHR lead with a helper?", (leads("AICHR"), helped)),
    (
        None,
        "Cooperation pillar: what is headed by someone other than SOMTC? Names too please.",
        (no(leads("SOMTC")), lies_in("D")),
    ),
    (
        None,
        "Which rows in Pillar C does someone other than SOMTC support? The names as well, please.",
        (helped, no(helps("SOMTC")), lies_in("C")),
    ),
    (
        None,
        "Which rows have both AICHR and SOMSWD behind SOMTC?",
        (leads("SOMTC"), helps("AICHR"), helps("SOMSWD")),
    ),
    (None, "How many rows with SOMTC behind AICHR?", (leads("AICHR"), helps("SOMTC"))),
    ("SLOM", "Which of our rows have ACMW behind us?", (leads("SLOM"), helps("ACMW"))),
    (
        None,
        "Which rows have ACMW standing behind SLOM as supporter?",
        (leads("SLOM"), helps("ACMW")),
    ),
    (None, "Pillar D, not led by SOMTC, with a helper", (no(leads("SOMTC")), helped, lies_in("D"))),
    (None, "Pillar A, led by SLOM, with two helpers", (leads("SLOM"), so_many(2), lies_in("A"))),
    (
        "SOMSWD",
        "Which rows of ours, apart from the ones we lead, have SOMTC at the head?",
        (there("SOMSWD"), no(leads("SOMSWD")), leads("SOMTC")),
    ),
    ("SOMSWD", "Which of our rows don't we lead?", (there("SOMSWD"), no(leads("SOMSWD")))),
    ("AICHR", "Which of our rows are not led by us?", (there("AICHR"), no(leads("AICHR")))),
    ("AICHR", "How many of our rows don't we support?", (there("AICHR"), no(helps("AICHR")))),
    (
        "SOMTC",
        "In which of our Pillar B rows are we not in the lead?",
        (there("SOMTC"), no(leads("SOMTC")), lies_in("B")),
    ),
    (None, "Where do two bodies help, one of them SOMTC?", (helps("SOMTC"), so_many(2))),
    (None, "Which rows have two supporters, one of them AICHR?", (helps("AICHR"), so_many(2))),
    (
        None,
        "Which rows have two leads, one of them SOMTC?",
        (leads("SOMTC"), lambda row: len(row.named(Role.COORDINATING)) == 2),
    ),
    (
        None,
        "Does SOMTC help in any row where it is the only helper?",
        (helps("SOMTC"), so_many(1)),
    ),
    (
        None,
        "Where is AICHR the sole supporter of SOMTC?",
        (helps("AICHR"), so_many(1), leads("SOMTC")),
    ),
    (
        None,
        "Which rows have SOMSWD in them but neither leading nor led by SOMTC?",
        (there("SOMSWD"), no(leads("SOMSWD")), no(leads("SOMTC"))),
    ),
    (None, "Which rows have SOMSWD but not leading?", (there("SOMSWD"), no(leads("SOMSWD")))),
    (None, "Which of AICHR's rows does it not lead?", (there("AICHR"), no(leads("AICHR")))),
    (None, "Which of AICHR's rows are not led by it?", (there("AICHR"), no(leads("AICHR")))),
    (None, "AICHR rows where it does not lead", (there("AICHR"), no(leads("AICHR")))),
    (None, "Which of SLOM's rows does it not lead alone?", (there("SLOM"), no(alone))),
    (
        None,
        "Rows in Pillar D where SOMTC isn't alone and does lead",
        (leads("SOMTC"), no(alone), lies_in("D")),
    ),
    (
        None,
        "Which rows of Pillar A neither have SOMTC nor SLOM on them?",
        (no(there("SOMTC", "SLOM")), lies_in("A")),
    ),
    (
        None,
        "Give me the rows where AICHR is named. I don't want the one where it only supports.",
        (there("AICHR"), no(helps("AICHR"))),
    ),
    (
        None,
        "I'm meeting the women and children commission together with the education officials. "
        "All rows of the two, any role?",
        (there("ACWC", "SOM-ED"),),
    ),
]


@pytest.mark.parametrize(("body", "question", "tests"), CASES)
def test_rows_meet_all_that_is_said_of_them(
    assistant: Assistant,
    register: Register,
    body: str | None,
    question: str,
    tests: tuple[Test, ...],
) -> None:
    rows = {row.code for row in register.activities if all(test(row) for test in tests)}
    assert rows
    assert {item.locator for item in ask(assistant, question, body=body).items} == rows


@pytest.mark.parametrize(
    ("question", "unit", "does", "not_there"),
    [
        ("In which pillars does AICHR only support?", 1, helps("AICHR"), leads("AICHR")),
        ("In which outcomes does AICHR only help?", 3, helps("AICHR"), leads("AICHR")),
        ("In which outcomes does SOMTC merely support?", 3, helps("SOMTC"), leads("SOMTC")),
        ("In which pillars does ACMW only lead?", 1, leads("ACMW"), helps("ACMW")),
        ("Which outcomes does DGICM only lead in?", 3, leads("DGICM"), helps("DGICM")),
    ],
)
def test_where_a_body_does_one_thing_it_does_nothing_else(
    assistant: Assistant,
    register: Register,
    question: str,
    unit: int,
    does: Test,
    not_there: Test,
) -> None:
    here = {row.code[:unit] for row in register.activities if does(row)}
    other = {row.code[:unit] for row in register.activities if not_there(row)}
    assert {item.locator for item in ask(assistant, question).items} == here - other


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("Is there a pillar where one single body coordinates every row?", 1),
        ("Is there an outcome where a single body leads all the rows?", 3),
        ("In which outcomes does one body run every row?", 3),
    ],
)
def test_one_body_for_every_row_is_the_same_in_all(
    assistant: Assistant, register: Register, question: str, unit: int
) -> None:
    groups: dict[str, list[set[str]]] = {}
    for row in register.activities:
        groups.setdefault(row.code[:unit], []).append(set(row.named(Role.COORDINATING)))
    whole = {code for code, leaders in groups.items() if set.intersection(*leaders)}
    assert {item.locator for item in ask(assistant, question).items} == whole


@pytest.mark.parametrize(
    ("body", "question", "rest"),
    [
        ("SLOM", "Which of our rows do we share with ACMW and which not?", {"A.4.2"}),
        (
            "ACMW",
            "Which of our rows do we share with SLOM, and which not?",
            {"A.2.3", "A.2.6", "A.3.1"},
        ),
    ],
)
def test_rows_not_shared_are_of_those_that_name_the_body(
    assistant: Assistant, body: str, question: str, rest: set[str]
) -> None:
    lead = ask(assistant, question, body=body).text.partition("\n")[0]
    other = lead.partition("The other")[2]
    assert {word.strip(".,") for word in other.split() if "." in word.strip(".,")} == rest


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        (
            "Nearly every law enforcement row quotes the Myanmar 2022 TIP work plan. Which don't?",
            {"C.2.3", "C.4.1"},
        ),
        ("Most prevention activities have a project. Which don't?", {"A.1.2", "A.5.1"}),
        ("Almost every cooperation row lists a project. Which does not?", {"D.3.5"}),
        ("Most of the 63 activities have a project. Which don't?", {"A.1.2", "A.5.1", "D.3.5"}),
    ],
)
def test_others_are_asked_for_of_the_rows_told(
    assistant: Assistant, question: str, rows: set[str]
) -> None:
    assert {item.locator for item in ask(assistant, question).items} == rows


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("C.2.1 is the only law enforcement row with a supporting body, correct?", "No"),
        ("Is C.2.1 the only law enforcement row with a supporting body?", "No"),
        ("A.2.4 is the only prevention activity DGICM leads, right?", "Yes"),
        ("B.7.1 is the sole protection row led by DGICM, right?", "Yes"),
        ("B.1.1 is the only protection row SOMSWD leads, right?", "No"),
    ],
)
def test_the_only_row_of_a_pillar_is_held_against_all_there(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert verdict_of(ask(assistant, question).text) == verdict


@pytest.mark.parametrize(
    ("body", "question", "tests"),
    [
        (
            None,
            "Which SOMTC-led rows in pillar D do NOT have the Bilateral and Multilateral "
            "Cooperation Project?",
            (leads("SOMTC"), lies_in("D")),
        ),
        (
            "SOMTC",
            "Where in Pillar D do we lead without the Bilateral and Multilateral Cooperation "
            "Project?",
            (leads("SOMTC"), lies_in("D")),
        ),
        (
            None,
            "Which rows SOMTC leads in pillar B have no project on capacity building?",
            (leads("SOMTC"), lies_in("B")),
        ),
    ],
)
def test_rows_without_a_project_are_of_the_body_asked_for(
    assistant: Assistant,
    register: Register,
    body: str | None,
    question: str,
    tests: tuple[Test, ...],
) -> None:
    name = "capacity building" if "capacity" in question else "multilateral cooperation project"
    rows = {
        row.code
        for row in register.activities
        if all(test(row) for test in tests)
        and not any(name in one.wording.text.lower() for one in row.projects)
    }
    assert {item.locator for item in ask(assistant, question, body=body).items} == rows


@pytest.mark.parametrize(
    ("question", "of", "there", "never"),
    [
        ("Which bodies help SOMTC in Pillar B but never in Pillar A?", "SOMTC", "B", "A"),
        ("Which bodies help SOMTC in Pillar A but never in Pillar B?", "SOMTC", "A", "B"),
        ("Which bodies support SOMTC in Pillar B but not in Pillar D?", "SOMTC", "B", "D"),
    ],
)
def test_whom_bodies_help_in_one_place_they_do_not_help_in_another(
    assistant: Assistant, register: Register, question: str, of: str, there: str, never: str
) -> None:
    helping: dict[str, set[str]] = {there: set(), never: set()}
    for row in register.activities:
        if leads(of)(row) and row.code[0] in helping:
            helping[row.code[0]] |= set(row.named(Role.SUPPORTING))
    lead = ask(assistant, question).text.partition("\n")[0]
    named = lead.rpartition(": ")[2].partition(". ")[0].replace(" and ", ", ").split(", ")
    assert {name.rstrip(".") for name in named} == helping[there] - helping[never]
