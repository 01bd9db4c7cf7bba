"""Whether one body must do what the sections list for those that coordinate."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "body", "place"),
    [
        ("must SLOM designate a focal point?", None, "Section F.3.a"),
        ("do we need a focal point?", "SLOM", "Section F.3.a"),
        ("should ASLOM coordinate resources?", None, "Section F.3.e"),
        ("must SOMTC gather data on indicators?", None, "Section F.3.f"),
        ("does TELMIN need to align its own work plan?", None, "Section F.3.c"),
    ],
)
def test_a_body_that_coordinates_must(
    assistant: Assistant, question: str, body: str | None, place: str
) -> None:
    answer = assistant.ask(question, body=body)
    assert answer.text.startswith("Yes. The plan says this of bodies by their role")
    assert place in [one.locator for one in answer.citations]


def test_a_body_that_only_supports_is_not_told_yes(assistant: Assistant) -> None:
    answer = assistant.ask("is SOMHD required to appoint a focal point?")
    assert "SOMHD supports A.1.3 and B.1.1" in answer.claims[0].text
    assert not answer.text.startswith("Yes")


def test_whoever_asks_for_no_body_is_told_of_whom_it_is_asked(assistant: Assistant) -> None:
    answer = assistant.ask("do we need a focal point?")
    assert answer.text.startswith("The plan asks this of the Coordinating")


@pytest.mark.parametrize(
    "question",
    [
        "does SOM-ED need a budget",
        "must SOMTC support ACWC?",
        "Must SLOM pay for its activities?",
        "are we bound to the listed activities or can we do others?",
        "should SOMSWD coordinate victim support?",
        "Must SLOM submit its activities?",
        "Must SLOM submit its own work plan?",
        "Must AICHR submit nothing?",
    ],
)
def test_what_is_not_listed_is_not_said_to_be_asked(assistant: Assistant, question: str) -> None:
    cited = {one.locator for one in assistant.ask(question).citations}
    assert not any(one.startswith("Section F.3.") for one in cited)


def test_a_thing_asked_of_bodies_is_not_said_to_be_paid_by_them(assistant: Assistant) -> None:
    assert assistant.ask("must SLOM pay a focal point?").status is AnswerStatus.NOT_IN_PLAN
