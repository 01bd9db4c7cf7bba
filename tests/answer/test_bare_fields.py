"""Fields that stand for their bodies, and rows that are described where "the ones" stands."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("what does immigration lead?", ["A.2.4", "B.7.1"]),
        ("does education support anything", ["A.1.1"]),
        (
            "social welfare in victim protection: which ones does it run with no one in support",
            ["B.1.2", "B.1.3", "B.1.5"],
        ),
        ("health, in pillar A: what do they support?", ["A.1.3"]),
        ("social welfare supporting, coordinator not SOMTC. which?", ["A.1.5", "B.7.1"]),
        ("immigration supporting, social welfare coordinating. which rows?", ["B.7.2"]),
    ],
)
def test_a_field_that_does_something_is_its_body(
    assistant: Assistant, question: str, codes: list[str]
) -> None:
    assert [one.locator for one in assistant.ask(question).items] == codes


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Show me the ones led by two bodies together", ["A.7.3", "B.2.3"]),
        ("the ones with no lead", ["A.1.3", "A.2.5"]),
    ],
)
def test_the_ones_that_are_described_point_to_nothing_before(
    assistant: Assistant, question: str, codes: list[str]
) -> None:
    assert [one.locator for one in assistant.ask(question).items] == codes


def test_the_ones_alone_are_asked_back(assistant: Assistant) -> None:
    assert assistant.ask("show me the ones").status is not AnswerStatus.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "which outcomes come without any reference to a convention article or APA paragraph",
        "outcomes without any ACTIP article or APA paragraph",
    ],
)
def test_instruments_that_rows_lack_are_all_lacked(assistant: Assistant, question: str) -> None:
    codes = [one.locator for one in assistant.ask(question).items]
    assert codes == ["B.7", "C.3", "C.4", "D.6", "D.7"]


def test_no_reference_of_a_kind_is_denied(assistant: Assistant) -> None:
    assert "refer to no ACTIP" in assistant.ask("outcomes with no convention reference").text


@pytest.mark.parametrize(
    "question",
    [
        "Education: which activities is it in?",
        "Women: which activities are they in?",
        "Migrant workers: in what activities are they mentioned?",
    ],
)
def test_what_does_no_deed_of_a_body_is_a_subject(assistant: Assistant, question: str) -> None:
    assert "activities speak of" in assistant.ask(question).claims[0].text


def test_people_whom_activities_are_about_lead_none(assistant: Assistant) -> None:
    assert "ACWC coordinates" not in assistant.ask("Do women lead any activity?").claims[0].text
