"""Who is helped, said in the passive: by whom a body is supported, and whether anyone helps it."""

from collections.abc import Callable

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.register.model import Activity, Register
from tipassist.types import Role

Test = Callable[[Activity], bool]


def leads(body: str) -> Test:
    return lambda one: body in one.named(Role.COORDINATING)


def helped(*bodies: str) -> Test:
    return lambda one: bool(set(bodies) & set(one.named(Role.SUPPORTING)))


def supporters(one: Activity) -> int:
    return len(one.named(Role.SUPPORTING))


LISTS: list[tuple[str, Test]] = [
    (
        "where is SOMTC supported by somebody",
        lambda one: leads("SOMTC")(one) and supporters(one) > 0,
    ),
    (
        "which activities led by SOMTC are supported by others?",
        lambda one: leads("SOMTC")(one) and supporters(one) > 0,
    ),
    (
        "how many activities led by ACWC are supported by at least one body",
        lambda one: leads("ACWC")(one) and supporters(one) > 0,
    ),
    (
        "which activities led by SLOM are supported by two bodies",
        lambda one: leads("SLOM")(one) and supporters(one) == 2,
    ),
    (
        "activities coordinated by SOMTC supported by AICHR",
        lambda one: leads("SOMTC")(one) and helped("AICHR")(one),
    ),
    (
        "which activities is SLOM helped with by ACMW or AICHR?",
        lambda one: leads("SLOM")(one) and helped("ACMW", "AICHR")(one),
    ),
    (
        "what is not supported by anyone in pillar B",
        lambda one: one.pillar == "B" and not supporters(one),
    ),
    (
        "what support does SOMTC get from AICHR in pillar D",
        lambda one: one.pillar == "D" and leads("SOMTC")(one) and helped("AICHR")(one),
    ),
    (
        "what help does SLOM receive from ACMW",
        lambda one: leads("SLOM")(one) and helped("ACMW")(one),
    ),
    (
        "Do ACMW or AICHR support SOMTC anywhere?",
        lambda one: leads("SOMTC")(one) and helped("ACMW", "AICHR")(one),
    ),
    (
        "Is SOMTC ever supported by SOM-ED?",
        lambda one: leads("SOMTC")(one) and helped("SOM-ED")(one),
    ),
    (
        "Do ACMW and AICHR both support SLOM on anything?",
        lambda one: leads("SLOM")(one) and helped("ACMW")(one) and helped("AICHR")(one),
    ),
]


@pytest.mark.parametrize(("question", "meets"), LISTS, ids=[one for one, _ in LISTS])
def test_rows_are_those_that_the_helped_body_leads(
    assistant: Assistant, register: Register, question: str, meets: Test
) -> None:
    expected = [one.code for one in register.activities if meets(one)]
    assert [one.locator for one in assistant.ask(question).items] == expected


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Is anybody supporting SOMTC on A.3.1?", "Yes. ACMW supports A.3.1"),
        ("Is SOMTC being supported by anyone on A.3.1?", "Yes. ACMW supports A.3.1"),
        ("does anyone back SOMTC on A.6.1?", "No. The plan names no supporting body for A.6.1"),
        ("Does SOMTC get any help on C.3.1?", "No. The plan names no supporting body for C.3.1"),
        ("Does SOMTC have anyone supporting it in D.3.6?", "Yes. AICHR and SOMSWD support D.3.6"),
        ("Does nobody support SOMTC on A.3.1?", "No. ACMW supports A.3.1"),
        ("who is supporting SOMTC on A.3.1", "ACMW supports A.3.1"),
        ("is anyone helping SLOM with A.2.3?", "The plan names ACMW, not SLOM, as coordinating"),
        ("Is SOMHD helped by anybody?", "No."),
        ("so nobody supports SLOM anywhere?", "No. 2 of the 12 bodies support"),
        ("No one helps DGICM, right?", "No. 2 of the 12 bodies support"),
        ("nobody supports SOMHD?", "Yes. None of the 12 bodies supports"),
        ("nobody helps SOMTC on A.3.1?", "No. ACMW supports A.3.1"),
        ("who is supported by AICHR?", "3 bodies coordinate activities that AICHR supports"),
        ("who gets support from AICHR", "3 bodies coordinate activities that AICHR supports"),
        ("which bodies are helped by ACMW", "3 bodies coordinate activities that ACMW supports"),
        ("Does SOMTC get any help in pillar D?", "Yes. 2 of the 12 bodies in Pillar D support"),
    ],
)
def test_whether_anybody_helps_a_body_is_told_of_its_helpers(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("which bodies never appear together with SOMTC", "3 of the 11 other bodies share no"),
        ("which bodies do not work with SLOM", "9 of the 11 other bodies share no"),
        ("which body works with SLOM the most", "2 bodies share activities with SLOM"),
    ],
)
def test_who_works_with_nobody_else_is_not_who_does(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins", "missing"),
    [
        ("Is SLOM supported by AICHR and SOMTC?", "No. ", "is supported by SOMTC."),
        ("Is SOMTC supported by SLOM and AICHR?", "No. ", "is supported by SLOM."),
        ("Is SOMTC supported by AICHR and ACWC?", "Yes. ", ""),
        ("Is SLOM supported by AICHR or SOMTC?", "Yes. ", ""),
    ],
)
def test_a_yes_needs_each_of_the_helpers(
    assistant: Assistant, question: str, begins: str, missing: str
) -> None:
    lead = assistant.ask(question).claims[0].text
    assert lead.startswith(begins)
    assert lead.endswith(missing)
    assert ("None of these" in lead) == bool(missing)


def test_rows_supported_by_two_bodies_have_both(assistant: Assistant) -> None:
    answer = assistant.ask("Which SOMTC-led activities are supported by AICHR and SOMSWD?")
    assert [one.locator for one in answer.items] == ["B.6.1", "D.3.6"]


@pytest.mark.parametrize(
    "question",
    ["Who is not supported by anyone?", "Which bodies are never supported by another body?"],
)
def test_who_is_not_helped_leads_no_row_with_a_supporter(
    assistant: Assistant, question: str
) -> None:
    lead = assistant.ask(question).claims[0].text
    assert lead.endswith(": ASLOM, ACMW and TELMIN.")


def test_every_row_of_a_body_is_held_against_its_rows_only(assistant: Assistant) -> None:
    lead = assistant.ask("Is every activity led by SLOM supported by someone?").claims[0].text
    assert lead.startswith("No. 4 of the 5 activities")
    assert lead.endswith("Not so: A.4.2.")


def test_rows_not_supported_by_two_bodies_have_neither(
    assistant: Assistant, register: Register
) -> None:
    answer = assistant.ask("Which activities are not supported by AICHR and SOMSWD?")
    rows = [one for one in register.activities if not helped("AICHR", "SOMSWD")(one)]
    assert [one.locator for one in answer.items] == [str(one.code) for one in rows]


@pytest.mark.parametrize(
    ("asked", "body"),
    [
        ("where is SLOM supported?", "SLOM"),
        ("in which rows is AICHR backed", "AICHR"),
        ("in pillar A, where is SOMTC supported and where not", "SOMTC"),
        ("on which activities is ACWC helped?", "ACWC"),
    ],
)
def test_where_a_body_is_supported_it_leads_and_another_helps(
    assistant: Assistant, register: Register, asked: str, body: str
) -> None:
    rows = [one for one in register.activities if leads(body)(one) and supporters(one)]
    inside = [one.code for one in rows if "pillar A" not in asked or one.code.startswith("A.")]
    assert [one.locator for one in assistant.ask(asked).items] == inside


def test_where_it_is_not_supported_is_told_of_the_rows_it_leads(assistant: Assistant) -> None:
    text = assistant.ask("in pillar A, where is SOMTC supported and where not").text
    assert "The other 4: A.5.1, A.6.1, A.7.1 and A.7.2." in text


@pytest.mark.parametrize(
    "asked", ["which rows has SOMTC supported", "where is SOMTC supporting", "what SOMTC supported"]
)
def test_what_a_body_has_supported_is_what_it_supports(
    assistant: Assistant, register: Register, asked: str
) -> None:
    rows = [one.code for one in register.activities if helped("SOMTC")(one)]
    assert [one.locator for one in assistant.ask(asked).items] == rows


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("is SOMTC supported in B.3?", "Yes. 1 of the 12 bodies in Outcome B.3"),
        ("is SLOM supported in A?", "Yes. 2 of the 12 bodies in Pillar A"),
        ("is AICHR ever helped in pillar B?", "Yes. 2 of the 12 bodies in Pillar B"),
        ("is SLOM supported in B.3?", "No. None of the 12 bodies in Outcome B.3"),
        ("is SOMTC a supporter in B.3?", "No. None of the 3 activities in Outcome B.3"),
        ("does SOMTC support in B.2?", "Yes. SOMTC supports 2 of the 3 activities"),
        ("is A.2.1 supported by SLOM?", "No. The plan names ACMW, not SLOM"),
    ],
)
def test_whether_a_body_is_supported_is_not_whether_it_supports(
    assistant: Assistant, asked: str, told: str
) -> None:
    assert assistant.ask(asked).text.startswith(told)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("do SLOM and ACMW overlap?", "Yes. 4 of the 63 activities name"),
        (
            "do SLOM's rows and ACMW's rows overlap",
            "Yes. 4 of the 63 activities name",
        ),
        (
            "do SLOM and TELMIN overlap at all?",
            "No. None of the 63 activities names SLOM and TELMIN",
        ),
        ("does SLOM lead more than ACMW?", "Yes. SLOM coordinates 5"),
    ],
)
def test_whether_two_overlap_is_told_by_what_they_share(
    assistant: Assistant, asked: str, told: str
) -> None:
    assert assistant.ask(asked).text.startswith(told)
