"""What one body is to another, and how often, is told of the rows that both are in."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("body", "question", "said", "listed"),
    [
        ("SOM-MLAT", "SOMTC is our supporting body twice, right?", "No. 1 of the 63", "D.4.2"),
        (
            "SOM-MLAT",
            "SOMTC is our helper twice, once in each row. Do I have that right?",
            "No. 1 of the 2",
            "D.4.2",
        ),
        ("SOM-MLAT", "SOMTC supports us in both rows, right?", "No. 1 of the 2", "D.4.2"),
        ("SOM-MLAT", "is SOMTC our supporting body once or twice?", "SOMTC supports and", "D.4.2"),
        ("SOM-MLAT", "where is SOMTC our supporting body?", "1 of the 63", "D.4.2"),
        ("SLOM", "ACMW backs us four times. True?", "Yes. 4 of", "A.2.1 A.2.2 A.3.2 A.4.1"),
        ("SLOM", "is ACMW our backer in all of our rows?", "No. 4 of the 5", None),
        ("SLOM", "does ACMW support us in both of our rows in A.4?", "No. 1 of the 2", "A.4.1"),
        ("ACMW", "SLOM is our lead three times, correct?", "No. 4 of", "A.2.1 A.2.2 A.3.2 A.4.1"),
        ("AICHR", "does SOMTC lead more than nine of our rows?", "No. 8 of", None),
        ("AICHR", "SOMTC leads us in eight rows, I think. True?", "Yes. 8 of", None),
        ("AICHR", "is SOMTC our lead in A.2.6?", "No. ", None),
        ("SOMSWD", "who is our supporting body most often?", "SOMTC supports", "B.5.1 B.7.2"),
        (
            None,
            "Where do ACWC and SOMTC meet, one coordinating and the other supporting the same row?",
            "Of the 63 activities, ACWC supports SOMTC in 1 and",
            "A.1.1",
        ),
        (
            None,
            "Which rows are ACWC and SOMTC both named in, one leading, the other supporting?",
            "Of the 63 activities, ACWC supports SOMTC in 1 and",
            "A.1.1",
        ),
        (None, "Where do ACWC and SOMTC meet?", "2 of the 63", "A.1.1 B.2.3"),
        (None, "SLOM coordinates four times, right?", "No. 5 of", None),
        (None, "SOMTC is the supporting body of SOM-MLAT twice, right?", "No. 1 of", "D.4.2"),
        (None, "ACMW supports every row SLOM leads, right?", "No. 4 of the 5", None),
    ],
)
def test_what_bodies_are_to_one_another_is_told_of_shared_rows(
    assistant: Assistant, body: str | None, question: str, said: str, listed: str | None
) -> None:
    answer = assistant.ask(question, body=body)
    assert answer.text.startswith(said)
    assert listed is None or codes(answer) == listed


@pytest.mark.parametrize(
    ("body", "question"),
    [
        (None, "does SOMTC lead once a year?"),
        (None, "does SOMTC conduct the evaluation twice?"),
        ("SOMTC", "who leads our annual review more than once?"),
    ],
)
def test_how_often_something_happens_counts_no_rows(
    assistant: Assistant, body: str | None, question: str
) -> None:
    assert " of the 63 activities" not in assistant.ask(question, body=body).text
