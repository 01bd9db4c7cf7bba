"""Who else is on the rows of a body, and who its partner is on the row spoken of."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_rows.others_there import (
    with_level_set_aside,
    with_only_named,
    with_other_places,
    with_other_than,
)
from tipassist.answer.sets.words.tokens import Mark
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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Is it listed anywhere else than in B.7.2?", "Is it listed anywhere other than in B.7.2?"),
        ("Does it lead something else but D.2.1?", "Does it lead something other than D.2.1?"),
        ("Is it named elsewhere than in C?", "Is it named anywhere other than in C?"),
        ("Isn't there anyone but SLOM?", "is there anyone but SLOM?"),
        ("Is it named anywhere else?", "Is it named anywhere else?"),
        ("Where else is it named?", "Where else is it named?"),
    ],
)
def test_what_stands_elsewhere_is_other_than_there(text: str, said: str) -> None:
    assert with_other_places(text).lower() == said.lower()


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Does DGICM support anywhere else than in B.7.2?", "No. None of the 62 activities"),
        ("Does DGICM lead anywhere else than in B.7.1?", "Yes. DGICM coordinates 1 of the 62"),
        ("Is forced marriage named anywhere else than in C.1.2?", "Yes. 1 activity speaks"),
        ("No one but AICHR supports B.1.4, right?", "No. AICHR supports B.1.4 not alone"),
        ("nobody except SOMTC coordinates B.2.3?", "No. SOMTC coordinates B.2.3 not alone"),
        ("No one but SOMSWD supports C.2.1, right?", "Yes. SOMSWD supports C.2.1."),
        ("No other body than ACWC leads A.1.2, right?", "Yes. ACWC coordinates A.1.2."),
        ("Is there nobody but SOMTC in pillar C?", "No. 8 of the 10 activities"),
        ("Only SOMTC is in pillar C, right?", "No. 8 of the 10 activities"),
        ("Only SOMTC coordinates in pillar C?", "Yes. 10 of the 10 activities"),
    ],
)
def test_nobody_else_is_held_against_all_that_are_named(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("nobody but SOMTC coordinates in pillar D, right?", ("SOM-MLAT", "ASLOM")),
        ("Only SOMTC coordinates in pillar B?", ("SOMSWD", "AICHR", "DGICM")),
    ],
)
def test_those_that_break_the_claim_are_named(
    assistant: Assistant, question: str, others: tuple[str, ...]
) -> None:
    text = assistant.ask(question).text
    assert text.startswith("No. ")
    assert all(one in text for one in others)


@pytest.mark.parametrize(
    "question",
    ["nobody leads more than SOMTC", "who but SLOM leads it?", "nobody but us leads in A.4"],
)
def test_other_words_of_nobody_stay(question: str) -> None:
    at = max(question.find("SOMTC"), question.find("SLOM"), question.find("us"))
    end = question.find(" ", at)
    marks = (Mark(at, end if end > 0 else len(question), "body", "SLOM"),)
    assert with_only_named(question, lambda: marks) == question


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Apart from the pillar's overall goal, what cites X?",
            "which outcomes and activities cites X?",
        ),
        (
            "What else rests on X besides the pillar goal?",
            "which outcomes and activities rests on X?",
        ),
        (
            "Beyond the outcome level, what refers to X?",
            "which pillars and activities refers to X?",
        ),
        ("Apart from the pillar's goal, who leads X?",) * 2,
        (
            "Going one level below the outcomes, which activities cite X, be it on the row or its "
            "example?",
            "which activities cite X?",
        ),
        ("Under the pillars, how many outcomes cite X?", "how many outcomes cite X?"),
        ("One level below the outcomes, what cites X?",) * 2,
        ("Which rows cite X, be it on the row or by SLOM?",) * 2,
        (
            "Which outcomes cite X? I only mean the outcome statements, not the rows beneath.",
            "Which outcomes cite X?",
        ),
        ("How many rows cite X? We mean just the rows.", "How many rows cite X?"),
        ("Which outcomes cite X? I only mean the activities.",) * 2,
        ("Which outcomes cite X? I only mean the outcomes in pillar A.",) * 2,
        ("What cites X apart from Pillar A?",) * 2,
        (
            "Some lack one. Going by the outcomes themselves (not their rows), which ones cite X?",
            "Some lack one. which outcomes cite X?",
        ),
        (
            "Looking only at the rows, not the outcomes, how many have no note?",
            "how many rows have no note?",
        ),
        ("Looking at the outcomes of A, which ones have no note?",) * 2,
        ("Going by the outcomes, who leads most?",) * 2,
        (
            "And going outcome by outcome rather than row by row, which outcomes cite X?",
            "which outcomes cite X?",
        ),
        ("Which rows do we lead, outcome by outcome?",) * 2,
    ],
)
def test_a_level_that_is_set_aside_is_not_asked_for(text: str, asked: str) -> None:
    assert with_level_set_aside(text) == asked


def test_a_pillar_set_aside_is_not_listed(assistant: Assistant) -> None:
    said = "the outcomes, leaving the pillar itself aside, whose footnote refers to APA IV.A(j)"
    assert {one.locator for one in ask(assistant, said).items} == {"A.1", "A.3", "A.5"}


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("apart from SOMTC and SOM-MLAT is there anyone leading anything in D", "D.3.5"),
        ("besides SLOM and ACMW is there anybody supporting anything in A.2", "A.2.6"),
        ("besides SOMTC, does anyone lead anything in B.7?", "B.7.1 B.7.2"),
        ("Does anyone other than SOMTC and DGICM lead anything in B.7?", "B.7.2"),
        ("Is anyone other than SOMTC and SLOM leading in A.3?", ""),
        ("except for ACWC is anyone leading in A.1?", "A.1.1 A.1.4 A.1.5"),
    ],
)
def test_who_is_left_aside_bars_no_row_that_it_only_supports(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(ask(assistant, question)) == listed
