"""What people say of rows and ask to be told whether it is so."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.register import queries
from tipassist.register.model import Register


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("does every activity have at least one indicator?", "No. 62 of the 63 activities"),
        ("every activity has at least one indicator, right?", "No. 62 of the 63 activities"),
        ("SOMTC leads every row in pillar C, right?", "Yes. 10 of the 10 activities"),
        ("my boss says ACMW coordinates nothing. is that so?", "No. 1 of the 63 activities"),
        ("they say that SOMTC supports nothing in pillar C, is this correct?", "Yes. None of"),
        ("I was told SLOM leads five activities. true?", "Yes. 5 of the 63 activities"),
        ("does SLOM lead six activities?", "No. 5 of the 63 activities"),
        ("does SOMTC lead more than 40 activities?", "No. 35 of the 63 activities"),
        ("does every pillar have an activity led by AICHR?", "No. 2 of the 4 pillars"),
        ("do all bodies coordinate something?", "No. 11 of the 12 bodies"),
        ("is every activity in pillar B supported by someone?", "No. 9 of the 17 activities"),
        ("AICHR leads more than SLOM, correct?", "No. AICHR coordinates 5 activities"),
        ("does ASLOM coordinate as many as it supports?", "Yes. ASLOM coordinates 2 activities"),
        (
            "ACMW and SOMTC are level when it comes to supporting others. Right or wrong?",
            "Yes. ACMW supports 6 activities and SOMTC supports 6 activities: equally many.",
        ),
    ],
)
def test_a_claim_is_confirmed_or_denied(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_the_rows_of_which_it_is_not_so_are_named(assistant: Assistant) -> None:
    answer = assistant.ask("does every activity have at least one indicator?")

    assert "Not so: D.3.6." in answer.text


def test_a_statement_that_nobody_asks_to_check_gets_no_yes_or_no(assistant: Assistant) -> None:
    answer = assistant.ask("list all activities led by SLOM")

    assert not answer.text.startswith(("Yes", "No"))


def test_a_statement_with_a_question_mark_is_checked(
    assistant: Assistant, register: Register
) -> None:
    held = [one.activity for one in queries.holdings(register, "ACWC")]
    without = [one.code for one in held if not one.projects]
    assert without
    for question in ("all acwc rows have a project?", "so every ACWC activity has a project?"):
        answer = assistant.ask(question)
        assert answer.text.startswith("No")
        assert all(one in answer.claims[0].text for one in without)


def test_rows_asked_for_are_not_a_statement(assistant: Assistant, register: Register) -> None:
    answer = assistant.ask("all rows that have a project?")
    assert [item.locator for item in answer.items] == [
        one.code for one in register.activities if one.projects
    ]


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("every activity with an empty project field is in pillar A. right?", "No"),
        ("are all activities without a project in pillar A?", "No"),
        ("do all activities without a project have an indicator?", "Yes"),
        ("all activities with SOMTC are in pillar C?", "No"),
    ],
)
def test_what_is_said_of_all_bounded_rows_is_checked_within_them(
    assistant: Assistant, question: str, says: str
) -> None:
    assert assistant.ask(question).text.startswith(says)


def test_rows_for_which_a_claim_does_not_hold_are_named(
    assistant: Assistant, register: Register
) -> None:
    answer = assistant.ask("are all activities without a project in pillar A?")
    others = [one.code for one in register.activities if not one.projects and one.pillar != "A"]
    assert others
    assert f"Not so: {', '.join(others)}." in answer.claims[0].text


def test_a_number_asked_of_each_row_is_no_claim_about_their_sum(assistant: Assistant) -> None:
    answer = assistant.ask("Do all activities under B.1 have exactly two indicators?")
    assert answer.text.startswith("Yes")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Does SOMSWD coordinate everything in B.1?", "No. 4 of the 5 activities"),
        ("does slom lead all of A.2?", "No. 2 of the 6 activities"),
        ("is everything in pillar C led by SOMTC?", "Yes. 10 of the 10 activities"),
        ("DGICM coordinates B.7.1 and B.7.2, true?", "No. 1 of the 2 activities"),
        ("is AICHR a supporting body in all of pillar D?", "No. 3 of the 15 activities"),
        ("is SOMTC in charge of pillar B?", "Not all of them. SOMTC coordinates 6 of the 17"),
        ("is SOMTC responsible for pillar C?", "Yes. SOMTC coordinates 10 of the 10"),
        ("does SOMTC look after outcome B.1?", "Not all of them. SOMTC coordinates 1 of the 5"),
        ("is SOMTC leading in pillar B?", "Yes. SOMTC coordinates 6 of the 17"),
        ("does SOMTC merely have a supporting role in pillar B?", "No. SOMTC supports B.2.1"),
        ("does SOMHD only have a supporting role?", "Yes. SOMHD supports A.1.3 and B.1.1 and is"),
        ("does ACMW have just a supporting part?", "No. ACMW supports"),
        ("so there is no indicator for D.3.6, correct?", "Yes. The plan lists no indicators"),
        ("Does DGICM stand for the Directors-General of Immigration?", "**DGICM** stands for"),
        ("does SOMTC coordinate C.1.1 and C.1.2?", "Yes. 2 of the 2 activities"),
        ("only SOMTC coordinates in pillar D, right?", "No. 12 of the 15 activities"),
        ("SOMTC supports D.7.1 and C.1.4, correct?", "No. None of the 2 activities"),
        ("only SOMSWD supports in C.2, right?", "Yes. The one activity"),
        ("does only AICHR support in pillar D?", "No. 2 of the"),
        ("only SOMTC coordinates in pillar C, right?", "Yes. 10 of the 10 activities"),
        ("A.1.2 and A.1.5 have no supporting body, right?", "No. 1 of the 2 activities"),
    ],
)
def test_what_is_said_of_several_rows_holds_for_each(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_either_of_two_rows_may_be_asked_for(assistant: Assistant) -> None:
    assert assistant.ask("does DGICM coordinate B.7.1 or B.7.2?").text.startswith("Yes. DGICM")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "so SLOM only supports A.2.1 and ACMW coordinates, correct?",
            ("No. The plan names ACMW, not SLOM,", "The plan names SLOM, not ACMW,"),
        ),
        ("so SOMTC coordinates B.2.2 and ASLOM supports, right?", ("No. ", "ASLOM supports")),
        (
            "does ACWC coordinate A.1.2 and AICHR A.1.4?",
            ("Yes. ACWC coordinates A.1.2.", "A.1.2: "),
        ),
    ],
)
def test_each_body_is_checked_in_the_role_said_of_it(
    assistant: Assistant, question: str, said: tuple[str, str]
) -> None:
    claims = assistant.ask(question).claims
    assert [one.text.startswith(begins) for one, begins in zip(claims, said, strict=False)] == [
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("A.2.5 has no coordinating body at all, correct?", "Yes. The plan names no coordinating"),
        ("A.1.1 has no supporting body, right?", "No. ACWC and SOM-ED support A.1.1"),
        ("does A.2.5 have a coordinating body?", "No. The plan names no coordinating body"),
        ("who supports A.1.2?", "The plan names no supporting body for A.1.2"),
    ],
)
def test_whether_a_row_names_a_body(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("SLOM isn't supported by anyone, is it?", "No. 1 of the 5 activities"),
        ("Is SLOM supported by nobody?", "No. 1 of the 5 activities"),
        ("TELMIN isn't backed by anybody, is it?", "Yes. The one activity"),
        ("Is SOMHD supported by nobody?", "No. None of the 63 activities is coordinated by SOMHD"),
        ("Which activity of SLOM isn't supported by anyone?", "1 of the 63 activities"),
        ("Does SLOM lead anything that is not supported by anyone?", "Yes. 1 of the 63"),
    ],
)
def test_a_body_is_helped_by_nobody_only_when_none_of_its_rows_is(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Most of the activities have a supporting body, no?", "No. 25 of the 63"),
        ("Most activities have a project, right?", "Yes. 60 of the 63"),
        ("Do most of the activities have an indicator?", "Yes. 62 of the 63"),
        ("Most of the rows in pillar C have a supporting body, don't they?", "No. 2 of the 10"),
        ("Most outcomes have more than one activity, right?", "Yes. 16 of the 25"),
        ("Most outcomes have at least three activities, don't they?", "No. 11 of the 25"),
        ("Which body leads most activities?", "SOMTC coordinates the most"),
        ("Does each outcome have two activities or more?", "No. 16 of the 25"),
        ("Does every outcome have two or more activities?", "No. 16 of the 25"),
        ("Does SLOM lead five rows or more?", "Yes. 5 of the 63"),
    ],
)
def test_most_rows_and_so_many_or_more_are_claims(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)
