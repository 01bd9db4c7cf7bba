"""Who else is on the rows of a body, and who its partner is on the row spoken of."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


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
