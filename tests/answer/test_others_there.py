"""Who else is on the rows of a body, and who its partner is on the row spoken of."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.others_there import with_other_than
from tipassist.answer.sets.tokens import Mark
from tipassist.register.model import Register
from tipassist.types import Role


@pytest.mark.parametrize(
    ("body", "question", "begins"),
    [
        ("SOM-ED", "who else is on the one we only support?", "2 of the 11 bodies have a role"),
        ("SOM-ED", "who is with us on the one we only support?", "2 of the 11 bodies have a role"),
        (
            "SOM-ED",
            "which other bodies are named in the row that we support?",
            "2 of the 11 bodies",
        ),
        ("SOM-ED", "who else is on the one we lead?", "1 of the 11 bodies has a role"),
        ("DGICM", "who else is on the rows supported by us?", "2 of the 11 bodies have a role"),
        (None, "who else is in the rows that DGICM leads?", "2 of the 11 bodies have a role"),
        (None, "Who is named in activities supported by SOM-ED?", "3 of the 12 bodies have a role"),
    ],
)
def test_the_other_bodies_of_the_rows_of_a_body_are_told(
    assistant: Assistant, body: str | None, question: str, begins: str
) -> None:
    assert assistant.ask(question, body=body).text.startswith(begins)


def test_who_supports_the_rows_of_a_body_is_told_as_before(assistant: Assistant) -> None:
    answer = assistant.ask("who supports the rows that SOMSWD leads?")
    assert answer.text.startswith("3 of the 12 bodies support activities that are coordinated by")


@pytest.mark.parametrize(
    ("body", "question", "begins"),
    [
        ("SOM-ED", "our supporter for that is ACWC right", "No. The plan names SOMSWD, not ACWC"),
        ("SOM-ED", "our helper for it is SOMSWD, correct?", "Yes. SOMSWD supports A.1.5."),
        ("SOM-ED", "is SOMSWD our supporter there?", "Yes. SOMSWD supports A.1.5."),
        ("SOM-ED", "who is our supporter there?", "SOMSWD supports A.1.5"),
        ("SOMSWD", "our lead on that is SOM-ED, right?", "Yes. SOM-ED coordinates A.1.5."),
        ("SOMSWD", "is SOMTC our lead for this row?", "No. The plan names SOM-ED, not SOMTC"),
    ],
)
def test_ones_own_partner_is_checked_of_the_row_spoken_of(
    assistant: Assistant, body: str, question: str, begins: str
) -> None:
    assert ask(assistant, "who is on A.1.5?", question, body=body).text.startswith(begins)


def test_ones_own_lead_anywhere_is_asked_of_all_rows(assistant: Assistant) -> None:
    answer = ask(assistant, "who is on A.1.5?", "where is SOMTC our lead?", body="SOMSWD")
    assert answer.text.startswith("3 of the 63 activities")


@pytest.mark.parametrize(
    "question",
    [
        "Which activities in pillar D are coordinated by a body that isn't SOMTC?",
        "which rows in pillar d are led by somebody who is not somtc",
        "In pillar D, is anything coordinated by a body which is not SOMTC?",
    ],
)
def test_a_body_that_is_not_another_may_stand_beside_it(
    assistant: Assistant, register: Register, question: str
) -> None:
    rows = (one for one in register.activities if one.pillar == "D")
    led = [one.code for one in rows if set(one.named(Role.COORDINATING)) - {"SOMTC"}]

    assert codes(assistant.ask(question)) == " ".join(led)


@pytest.mark.parametrize(
    "question", ["which rows are not led by SOMTC", "a row that isn't SOMTC's", "is SOMTC not it?"]
)
def test_other_denials_stay(question: str) -> None:
    marks = (Mark(question.index("SOMTC"), question.index("SOMTC") + 5, "body", "SOMTC"),)
    assert with_other_than(question, lambda: marks) == question


@pytest.mark.parametrize(
    "question",
    [
        "is anyone with DGICM on A.2.4?",
        "is anybody else on A.2.4 with DGICM?",
        "A.2.4: is anyone with DGICM there?",
        "does any body other than DGICM have a role in A.2.4?",
        "is there any other body next to DGICM in A.2.4?",
    ],
)
def test_a_body_that_has_a_row_alone_is_no_other_one(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith("No. ")
    assert assistant.ask(question.replace("A.2.4", "B.7.1")).text.startswith("Yes. ")


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("first one, is anyone with us there?", "No. A.2.4"),
        ("and the first, is any other body with us there?", "No. A.2.4"),
        ("3rd one: is there any body besides us?", "Yes. B.7.2"),
    ],
)
def test_others_are_asked_for_at_a_position(assistant: Assistant, asked: str, begins: str) -> None:
    assert ask(assistant, "where do we show up", asked, body="DGICM").text.startswith(begins)
