"""Whether a subject stands in the rows of a body, and rows that a body supports by another name."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("body", "question", "codes"),
    [
        ("ACWC", "is gender anywhere in our portfolio", ["A.1.1", "A.1.2"]),
        ("SOMTC", "do scams figure in our portfolio?", ["C.1.2", "C.2.1", "C.3.2"]),
        ("SLOM", "is recruitment a theme in our rows?", ["A.2.2", "A.4.1", "A.4.2"]),
        (None, "Are scams mentioned in the rows of SOMTC?", ["C.1.2", "C.2.1", "C.3.2"]),
    ],
)
def test_a_subject_of_own_rows_is_looked_for_in_them(
    assistant: Assistant, body: str | None, question: str, codes: list[str]
) -> None:
    found = assistant.ask(question, body=body)
    assert found.text.startswith("Yes.")
    assert [one.locator for one in found.items] == codes


@pytest.mark.parametrize(
    ("body", "question"),
    [
        ("SOMTC", "is climate anywhere in our rows?"),
        ("SOMTC", "Is climate mentioned in our portfolio at all?"),
        (None, "Is climate mentioned in SOMTC's rows?"),
    ],
)
def test_a_subject_that_own_rows_lack_is_said_to_be_lacking(
    assistant: Assistant, body: str | None, question: str
) -> None:
    found = assistant.ask(question, body=body)
    assert found.text.startswith("No.")
    assert not found.items


@pytest.mark.parametrize(
    ("body", "question", "codes"),
    [
        (
            "ACMW",
            "Which of our supported rows are coordinated by SLOM?",
            ["A.2.1", "A.2.2", "A.3.2", "A.4.1"],
        ),
        ("DGICM", "Among our supported rows, which does SOMSWD lead?", ["B.7.2"]),
        (
            None,
            "which of ACMW's supported activities does SLOM lead?",
            ["A.2.1", "A.2.2", "A.3.2", "A.4.1"],
        ),
    ],
)
def test_supported_rows_are_those_that_the_body_supports(
    assistant: Assistant, body: str | None, question: str, codes: list[str]
) -> None:
    assert [one.locator for one in assistant.ask(question, body=body).items] == codes


@pytest.mark.parametrize(
    "question",
    [
        "What are the seven or eight principles?",
        "Name three or four principles",
        "list the 7-8 core principles",
    ],
)
def test_a_number_of_which_one_is_unsure_picks_nothing(assistant: Assistant, question: str) -> None:
    places = {str(one.locator) for one in assistant.ask(question).citations}
    assert {f"Section C.{number}" for number in range(1, 8)} <= places


@pytest.mark.parametrize(
    "question", ["whats the outcome on labour law", "the outcome about labour laws?"]
)
def test_one_law_is_of_the_family_of_several(assistant: Assistant, question: str) -> None:
    assert [one.locator for one in assistant.ask(question).items] == ["A.4"]


def test_which_part_of_the_plan_is_where_in_it(assistant: Assistant) -> None:
    found = assistant.ask("Which part of the plan talks about privacy?")
    assert found.status is AnswerStatus.ANSWERED
    assert "A.7.2" in [one.locator for one in found.items]


@pytest.mark.parametrize("question", ["which indicators apply?", "and what projects apply here?"])
def test_what_applies_is_what_the_row_told_has(assistant: Assistant, question: str) -> None:
    assistant.ask("Who coordinates B.5.1?", conversation_id="applies")
    found = assistant.ask(question, conversation_id="applies")
    assert [one.locator for one in found.items] == ["B.5.1"]
    assert "speaks of" not in found.text


@pytest.mark.parametrize(
    ("body", "question"),
    [
        ("SOM-ED", "are schools mentioned in any row that isn't ours"),
        (None, "Are schools mentioned in any row that does not name SOM-ED?"),
    ],
)
def test_rows_of_others_are_not_those_of_the_body(
    assistant: Assistant, body: str | None, question: str
) -> None:
    found = assistant.ask(question, body=body)
    assert [one.locator for one in found.items] == ["B.1.1"]


@pytest.mark.parametrize(
    "question", ["Are scams in SLOM's portfolio?", "Is climate on SOMTC's list?"]
)
def test_what_is_on_no_row_of_a_body_is_not_on_its_list(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(question).text.startswith("No.")


@pytest.mark.parametrize(
    ("body", "question", "count", "codes"),
    [
        ("SOMSWD", "give me our coordinating rows with their indicators", "10 indicators", 6),
        (None, "List the rows SLOM coordinates with their projects", "7 projects", 5),
        (None, "show me all activities in A.4 together with their indicators", "4 indicators", 2),
        ("SOMSWD", "our rows and their projects", "24 projects", 12),
    ],
)
def test_rows_with_their_cells_show_the_cells(
    assistant: Assistant, body: str | None, question: str, count: str, codes: int
) -> None:
    found = assistant.ask(question, body=body)
    assert count in found.text
    assert len(found.items) == codes


def test_rows_with_projects_are_those_that_have_some(assistant: Assistant) -> None:
    found = assistant.ask("How many rows with projects does ACWC lead?")
    assert "have at least one project" in found.text


@pytest.mark.parametrize(
    "question", ["which outcome is on data", "Under which outcome is data handled?"]
)
def test_an_outcome_on_a_subject_is_one_that_speaks_of_it(
    assistant: Assistant, question: str
) -> None:
    assert [one.locator for one in assistant.ask(question).items] == ["A.7"]


def test_an_outcome_of_a_row_is_asked_of_the_row(assistant: Assistant) -> None:
    found = assistant.ask("Under which outcome is A.2.3?")
    assert "A.2" in found.text
    assert "speaks of" not in found.text


def test_a_letter_apart_is_an_item_of_its_paragraph(assistant: Assistant) -> None:
    apart = assistant.ask("apa iv b d where")
    assert [one.locator for one in apart.items] == [
        one.locator for one in assistant.ask("APA IV.B(d) where?").items
    ]
    assert "APA IV.B(d)" in apart.text


def test_a_pillar_is_found_by_its_misspelt_name(assistant: Assistant) -> None:
    assert [one.locator for one in assistant.ask("biggest piler").items] == ["A"]
