"""What is said of both, of all or of none of a body's rows counts within those rows."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (
            "SOM-MLAT leads two activities and has a supporting body in both",
            "1 of the 2 activities that are coordinated by SOM-MLAT",
        ),
        (
            "SLOM leads five activities and all of them have a supporter, right?",
            "No. 4 of the 5 activities that are coordinated by SLOM",
        ),
        (
            "ASLOM leads two activities, neither has a supporter",
            "None of the 2 activities that are coordinated by ASLOM",
        ),
        ("SOMSWD leads six activities, all of them in pillar B, right?", "Yes. 6 of the 6"),
        ("does SOM-MLAT have a supporter in both of its activities?", "No. 1 of the 2"),
        ("does SLOM have a helper in all of the ones it leads?", "No. 4 of the 5"),
        ("Is it true that SOM-ED leads one activity and supports another?", "Yes. SOM-ED"),
    ],
)
def test_each_row_of_the_body_is_looked_at(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("does SOM-MLAT have a supporter?", "Yes. 1 of the 12 bodies supports"),
        ("does SLOM have a supporting role?", "No. None of the 63 activities names SLOM"),
        ("does SOMTC have a supporting body on A.3.1?", "Yes. ACMW supports A.3.1"),
    ],
)
def test_a_supporter_that_a_body_has_is_another(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)
