"""What bodies do always, or with so many others, is told of all rows, by the register."""

import re
from collections.abc import Callable
from string import Formatter

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_rows.said_of_rows import SAID_SHAPES, said_of_rows
from tipassist.register.model import Activity, Register
from tipassist.types import Role

_LEADS, _HELPS = Role.COORDINATING, Role.SUPPORTING


def _bodies(row: Activity) -> set[str]:
    return {entry.body for entry in row.bodies}


def _others(row: Activity, body: str) -> int:
    return len(_bodies(row) - {body})


@pytest.mark.parametrize(
    ("question", "is_so"),
    [
        (
            "rows shared by only AICHR and SOMTC",
            lambda r: _bodies(r) == {"AICHR", "SOMTC"},
        ),
        (
            "Are there rows where just SLOM and ACMW appear?",
            lambda r: _bodies(r) == {"SLOM", "ACMW"},
        ),
        (
            "which rows with AICHR in support are led by SOMTC",
            lambda r: "AICHR" in r.named(_HELPS) and "SOMTC" in r.named(_LEADS),
        ),
        (
            "Is every row with AICHR in the lead supported by SOMTC?",
            lambda r: "AICHR" in r.named(_LEADS) and "SOMTC" in r.named(_HELPS),
        ),
        (
            "List every activity SOMTC coordinates by itself, with no other body next to it.",
            lambda r: _bodies(r) == {"SOMTC"} and "SOMTC" in r.named(_LEADS),
        ),
        (
            "Which ones have an empty slot where the coordinating body should be?",
            lambda r: not r.named(_LEADS),
        ),
        (
            "rows where two bodies support SOMTC",
            lambda r: "SOMTC" in r.named(_LEADS) and len(r.named(_HELPS)) == 2,
        ),
        (
            "which activities have two bodies supporting SOMTC?",
            lambda r: "SOMTC" in r.named(_LEADS) and len(r.named(_HELPS)) == 2,
        ),
        (
            "Where is AICHR supported by one body?",
            lambda r: "AICHR" in r.named(_LEADS) and len(r.named(_HELPS)) == 1,
        ),
        (
            "which rows does SOMSWD lead with someone",
            lambda r: "SOMSWD" in r.named(_LEADS) and _others(r, "SOMSWD") > 0,
        ),
        (
            "what does ACWC lead with somebody?",
            lambda r: "ACWC" in r.named(_LEADS) and _others(r, "ACWC") > 0,
        ),
        (
            "rows SOMTC leads with exactly one other body",
            lambda r: "SOMTC" in r.named(_LEADS) and _others(r, "SOMTC") == 1,
        ),
        (
            "rows SOMTC leads with two other bodies",
            lambda r: "SOMTC" in r.named(_LEADS) and _others(r, "SOMTC") == 2,
        ),
        (
            "rows AICHR shares with exactly one other body",
            lambda r: "AICHR" in _bodies(r) and _others(r, "AICHR") == 1,
        ),
        (
            "rows where the lead is alone in pillar D",
            lambda r: r.code.startswith("D.") and len(r.bodies) == 1,
        ),
        ("rows with only a lead", lambda r: len(r.named(_LEADS)) == len(r.bodies) == 1),
        (
            "rows SOMTC leads with at least one other body",
            lambda r: "SOMTC" in r.named(_LEADS) and _others(r, "SOMTC") > 0,
        ),
        ("rows where SOMTC supports", lambda r: "SOMTC" in r.named(_HELPS)),
        (
            "where does SOMTC act only as back-up for some other body?",
            lambda r: "SOMTC" in r.named(_HELPS),
        ),
        (
            "in which rows is ACMW merely a helper to somebody else?",
            lambda r: "ACMW" in r.named(_HELPS),
        ),
        (
            "ACMW supports SLOM mostly. What does it support for anyone else?",
            lambda r: "ACMW" in r.named(_HELPS) and "SLOM" not in r.named(_LEADS),
        ),
        (
            "In which rows do SOMSWD and AICHR both assist the same coordinator?",
            lambda r: {"SOMSWD", "AICHR"} <= set(r.named(_HELPS)),
        ),
        (
            "How many of the Pillar C activities have a supporting body behind them?",
            lambda r: r.code.startswith("C.") and bool(r.named(_HELPS)),
        ),
        (
            "Which Pillar D rows have a second body helping the lead?",
            lambda r: r.code.startswith("D.") and bool(r.named(_HELPS)),
        ),
        (
            "how many pillar A activities have no supporter beside the coordinator?",
            lambda r: r.code.startswith("A.") and not r.named(_HELPS),
        ),
        (
            "Is there a row under SOMTC's leadership for which the plan lists no project yet?",
            lambda r: "SOMTC" in r.named(_LEADS) and not r.projects,
        ),
    ],
)
def test_company_is_counted_in_the_rows(
    assistant: Assistant, register: Register, question: str, is_so: Callable[[Activity], bool]
) -> None:
    told = [one.locator for one in assistant.ask(question).items]
    assert told == [row.code for row in register.activities if is_so(row)]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("does AICHR always support SOMTC", "No."),
        ("is SOMTC always supported by AICHR?", "No."),
        ("AICHR always supports SOMTC, right?", "No."),
        ("does AICHR only support SOMTC", "No."),
        ("is ACMW always with SLOM", "No."),
        ("does SLOM always lead alone", "No."),
        ("does SOMSWD always lead with somebody?", "No."),
        ("is SLOM always supported?", "No."),
        ("is SOM-ED ever supported by SOMTC?", "No."),
        ("does AICHR ever support SOMTC?", "Yes."),
        ("does AICHR support SOMTC?", "Yes."),
        ("are indicators given for every activity", "No."),
        ("is there an example for every activity?", "No."),
        ("does the plan have indicators?", "Yes."),
        ("is AICHR neither lead nor supporter in C.2.1", "Yes."),
        ("is C.2.1 neither led nor supported by AICHR", "Yes."),
        ("is SOMSWD neither lead nor supporter in B.4.1", "Yes."),
        ("is AICHR neither lead nor supporter of A.1.4", "No."),
        ("Does AICHR always have a supporting body with it?", "No."),
        ("Does AICHR always have someone supporting it?", "No."),
        ("Does AICHR always act with others?", "No."),
        ("Does SLOM always work with someone?", "No."),
        ("Does SLOM always have ACMW with it?", "No."),
        ("Does ACMW always support and never coordinate?", "No."),
        ("Does SOMSWD never lead and only support?", "No."),
        ("Does SOMHD never lead and only support?", "Yes."),
        ("Does ACMW only ever support SLOM?", "No."),
        ("Is AICHR only in support of SOMTC?", "No."),
        ("Has ACWC never supported anyone?", "No."),
        ("Does DGICM never support anyone?", "No."),
        ("Has TELMIN never supported anyone?", "Yes."),
        ("Is SOMSWD always with someone when it coordinates?", "No."),
        ("Is DGICM always supported by someone when it coordinates?", "No."),
        ("does SOMTC ever support AICHR?", "Yes."),
    ],
)
def test_what_is_always_or_never_so_is_tested(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert assistant.ask(question).text.startswith(verdict)


def test_a_text_without_bodies_stays() -> None:
    text = "Is support always given with someone?"
    assert said_of_rows(text, tuple) == text


def test_a_body_with_none_shows_no_rows_of_another_role(
    assistant: Assistant, register: Register
) -> None:
    answer = assistant.ask("which bodies lead fewer than three rows?")
    led = {
        body: sum(body in row.named(_LEADS) for row in register.activities)
        for body in register.bodies
    }
    for claim in answer.claims[1:]:
        name = claim.text.split("**")[1]
        assert 0 < led[name] < 3
    none = [body for body, count in led.items() if not count]
    assert all(one in answer.claims[0].text for one in none)


def _leads_and_helps(row: Activity, lead: str, helper: str) -> bool:
    return lead in row.named(_LEADS) and helper in row.named(_HELPS)


@pytest.mark.parametrize(
    ("question", "lead", "helper"),
    [
        (
            "Where exactly is AICHR the helper of SOMTC, I mean SOMTC leading and AICHR supporting",
            "SOMTC",
            "AICHR",
        ),
        ("in which activities is ACMW a helper of SLOM", "SLOM", "ACMW"),
        ("where is ACWC SOMTC's helper?", "SOMTC", "ACWC"),
        ("rows where SOMSWD stands behind SOMTC", "SOMTC", "SOMSWD"),
        ("which rows have SLOM with ACMW behind", "SLOM", "ACMW"),
        ("SOMTC leading with AICHR behind - which activities?", "SOMTC", "AICHR"),
        ("SOMTC in front and AICHR behind, which rows?", "SOMTC", "AICHR"),
        (
            "the ones by SOMSWD with SOMTC in support, so SOMSWD leading and SOMTC supporting",
            "SOMSWD",
            "SOMTC",
        ),
        ("is AICHR a helper of SOMTC?", "SOMTC", "AICHR"),
        ("For which rows is SOMTC merely the helper of SOMSWD?", "SOMSWD", "SOMTC"),
        ("where is AICHR the helper on something SOMTC is running?", "SOMTC", "AICHR"),
        (
            "Usually AICHR is SOMTC's helper. In which rows is it the other way round?",
            "AICHR",
            "SOMTC",
        ),
        ("Mostly AICHR supports SOMTC, but where is it the reverse?", "AICHR", "SOMTC"),
        (
            "SOMTC normally leads and AICHR supports. In which rows are the roles swapped?",
            "AICHR",
            "SOMTC",
        ),
        (
            "SOMSWD supports SOMTC here and there. Where does SOMTC return the favour?",
            "SOMSWD",
            "SOMTC",
        ),
        ("Where does SOMTC return the favour by supporting SOMSWD?", "SOMSWD", "SOMTC"),
    ],
)
def test_who_helps_whom_is_told_of_the_rows_of_both(
    assistant: Assistant, register: Register, question: str, lead: str, helper: str
) -> None:
    told = [one.locator for one in assistant.ask(question).items]
    rows = register.activities
    assert told == [row.code for row in rows if _leads_and_helps(row, lead, helper)]


@pytest.mark.parametrize(
    ("question", "pillar", "bodies"),
    [
        ("which activities have a lead and that lead is neither SOMTC nor SLOM", "", "SOMTC SLOM"),
        ("pillar B: rows that have a lead and the lead isn't ACWC", "B", "ACWC"),
        (
            "Pillar A: which rows do have a coordinator, but one that is neither ACWC nor SLOM",
            "A",
            "ACWC SLOM",
        ),
        ("which activities have a coordinating body and it is not SOMTC", "", "SOMTC"),
    ],
)
def test_a_lead_that_is_not_one_of_some_is_a_lead(
    assistant: Assistant, register: Register, question: str, pillar: str, bodies: str
) -> None:
    told = [one.locator for one in assistant.ask(question).items]
    assert told == [
        row.code
        for row in register.activities
        if row.code.startswith(pillar)
        and row.named(_LEADS)
        and not set(row.named(_LEADS)) & set(bodies.split())
    ]


@pytest.mark.parametrize(
    "question",
    [
        "where does SLOM lead, I mean support",
        "who stands behind SOMTC in A.3.3",
        "SLOM is behind with its report",
    ],
)
def test_what_names_no_two_bodies_in_two_roles_stays(assistant: Assistant, question: str) -> None:
    assert "coordinated by" not in assistant.ask(question).text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "body", "begins"),
    [
        ("Do we have an activity all to ourselves, nobody supporting us?", "SLOM", "Yes. 1 of the"),
        ("Do we have an activity all to ourselves, nobody supporting us?", "SOMHD", "No. None of"),
        ("They claim that nobody supports TELMIN.", None, "Yes. None of the 12 bodies"),
        ("Is it true that nobody supports SLOM?", None, "No. 2 of the 12 bodies"),
        ("Is it true that nobody supports SLOM in A.4.2?", None, "Yes. The plan names no"),
        ("Does SOMHD have no lead anywhere?", None, "Yes. None of the 63"),
        ("Is there anyone who never supports SOMTC?", None, "Yes. 6 of the 12 bodies"),
        ("Who is behind SOMSWD in B.1.1?", None, "SOMHD supports B.1.1"),
        ("Which body is never without a partner?", None, "2 of the 12 bodies"),
    ],
)
def test_help_and_its_lack_are_told_of_the_bodies(
    assistant: Assistant, question: str, body: str | None, begins: str
) -> None:
    assert assistant.ask(question, body=body).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "own", "begins"),
    [
        ("Do we always support SLOM?", "ACMW", "No. 4 of the 5 activities"),
        ("Does SOMTC support both our rows?", "SOM-MLAT", "No. 1 of the 2 activities"),
        ("Does SOMTC support all of our rows?", "SOM-MLAT", "No. 1 of the 2 activities"),
        ("Does SOMTC support all of SOM-MLAT's rows?", None, "No. 1 of the 2 activities"),
        ("Do we only support SOMTC?", "AICHR", "No. 8 of the 10 activities"),
        ("Do we ever support ACWC?", "AICHR", "Yes. 1 of the 63 activities"),
    ],
)
def test_what_the_own_body_always_does_is_claimed_of_every_row(
    assistant: Assistant, question: str, own: str | None, begins: str
) -> None:
    assert assistant.ask(question, body=own).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "own", "codes"),
    [
        (
            "Which rows on migrant workers are we missing from?",
            "ACMW",
            "A.1.2 A.1.3 A.2.5 A.4.2 B.1.1",
        ),
        (
            "Which rows on migrant workers is ACMW missing from?",
            None,
            "A.1.2 A.1.3 A.2.5 A.4.2 B.1.1",
        ),
        ("Which rows on children aren't SOMTC's?", None, "A.1.5 B.1.5"),
        ("Which rows on children leave ACWC out?", None, "A.1.5 A.3.1 B.1.5 B.2.1 B.3.1 C.1.3"),
    ],
)
def test_rows_on_a_subject_that_lack_a_body(
    assistant: Assistant, question: str, own: str | None, codes: str
) -> None:
    reply = assistant.ask(question, body=own)
    assert [item.locator for item in reply.items] == codes.split()


@pytest.mark.parametrize(
    "question",
    [
        "where do two bodies support SLOM?",
        "in which rows do two bodies stand by SLOM?",
        "which rows have two bodies standing behind SLOM?",
        "and the one where two bodies back up SLOM?",
        "and the one where two bodies stand by SLOM?",
    ],
)
def test_bodies_that_stand_by_another_support_its_rows(
    assistant: Assistant, register: Register, question: str
) -> None:
    rows = [
        one.code
        for one in register.activities
        if "SLOM" in one.named(_LEADS) and len(one.named(_HELPS)) == len(("ACMW", "AICHR"))
    ]
    assert [one.locator for one in assistant.ask(question).items] == rows


@pytest.mark.parametrize(
    ("question", "own", "body"),
    [
        ("What is DGICM doing here and with whom?", None, "DGICM"),
        ("DGICM: what does it do and who with?", None, "DGICM"),
        ("telmin?? what are they even doing in here and with whom", None, "TELMIN"),
        ("What does ACMW do and with whom?", "SLOM", "ACMW"),
    ],
)
def test_what_a_body_does_and_with_whom_is_told_row_by_row(
    assistant: Assistant, register: Register, question: str, own: str | None, body: str
) -> None:
    reply = assistant.ask(question, body=own)
    rows = [one.code for one in register.activities if body in _bodies(one)]
    assert [item.locator for item in reply.items] == rows
    assert reply.text.startswith(f"{body} has a role in {len(rows)} of the 63")


def test_whom_a_body_works_with_is_asked_of_bodies(assistant: Assistant) -> None:
    for question in ("With whom does DGICM work?", "Who does DGICM work with?"):
        assert "SOMTC" in assistant.ask(question).text.split("[")[0]


_TOLD = frozenset({"named", "more", "others", "all_of"})


@pytest.mark.parametrize(("shape", "said"), SAID_SHAPES)
def test_a_shape_has_all_that_its_words_are_made_of(shape: re.Pattern[str], said: str) -> None:
    fields = {name for _, name, _, _ in Formatter().parse(said) if name is not None}
    numbered = {int(name) for name in fields if name.isdigit()}

    assert all(number < shape.pattern.count("¤") for number in numbered)
    assert {name for name in fields if not name.isdigit()} <= {*shape.groupindex, *_TOLD}
