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
