"""What is said of every row is held against all of them, or against the rows of one body."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (
            "Every activity in the plan has at least one project against it. True?",
            "No. 60 of the 63",
        ),
        ("all activities have a supporting body - true or false?", "No. 25 of the 63"),
        ("Every row in Pillar B has an indicator, correct?", "Yes. 17 of the 17"),
        ("Each body coordinates at least one activity. True?", "No. 11 of the 12 bodies"),
        ("every activity led by AICHR has at least one project. true?", "Yes. 5 of the 5"),
        ("every activity that SLOM leads has a supporter, true?", "No. 4 of the 5"),
        ("every row SOMSWD leads is in pillar B, true?", "Yes. 6 of the 6"),
        ("each activity which DGICM leads is supported by someone, correct?", "No. 1 of the 2"),
    ],
)
def test_a_claim_of_every_row_is_checked(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_a_list_of_all_rows_claims_nothing(assistant: Assistant) -> None:
    text = assistant.ask("list every activity that has a project").text
    assert text.startswith("60 of the 63 activities have at least one project")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("SLOM's activities all have a supporting body, true?", "No. 4 of the 5"),
        ("SOMTC's activities all have projects, true?", "No. 40 of the 41"),
        ("All SOMTC's activities in A.1 have projects, true?", "Yes. The one activity"),
        ("Activities in A.1 all have a project, true?", "No. 4 of the 5"),
        ("SLOM and ACMW's activities all have a project, true?", "Yes. 8 of the 8"),
        ("SLOM's activities are all in pillar A, true?", "Yes. 5 of the 5"),
        ("Are SLOM's activities all in pillar B?", "No. None of the 5"),
        ("DGICM's activities are all in pillar B, right?", "No. 2 of the 3"),
    ],
)
def test_all_rows_of_a_body_are_its_own(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_rows_of_the_own_body_are_its_own(assistant: Assistant) -> None:
    asked = "our activities all have a project, true?"
    text = assistant.ask(asked, body="ACWC").text
    assert text.startswith("No. 3 of the 4 activities that name ACWC")
    assert "Not so: A.1.2." in text


def test_the_exceptions_lie_outside_the_place(assistant: Assistant) -> None:
    text = assistant.ask("DGICM's activities are all in pillar B, right?").text
    assert "Not so: A.2.4." in text


@pytest.mark.parametrize(
    "question",
    [
        "Every activity SOMHD coordinates has a supporting body, is that so?",
        "Every activity TELMIN supports is in A, true?",
    ],
)
def test_nothing_is_claimed_of_no_rows(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text
    assert text.startswith("No. None of the 63 activities is ")


def test_outcomes_are_held_against_every_instrument_named(assistant: Assistant) -> None:
    text = assistant.ask("Outcomes are cross-referenced to ACTIP and APA, true?").text
    assert "20 of the 25 outcomes refer to ACTIP or APA" in text


@pytest.mark.parametrize(
    "question", ["Every project has a reference. True?", "Indicators are only examples, true?"]
)
def test_what_only_activities_have_is_not_counted_for_a_column(
    assistant: Assistant, question: str
) -> None:
    text = assistant.ask(question).text
    assert text.startswith("The plan gives ")
    assert "for activities as a whole, not for each" in text
