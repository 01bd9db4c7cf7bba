"""What a last sentence points to is named in those before it."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.understanding.understand import Understander


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("SLOM runs quite a bit of pillar A. What in that pillar is supported by SOMHD?", "A.1.3"),
        (
            "SOMTC runs most of pillar D. What in that pillar is NOT coordinated by them?",
            "D.3.4 D.3.5 D.4.2",
        ),
        (
            "SOMTC is all over outcome D.3. Which rows in that outcome are not led by it?",
            "D.3.4 D.3.5",
        ),
        ("D.4 is short. How many activities in that outcome are led by SOMTC?", "D.4.1"),
        ("ASLOM is a small player. Which activities are led by it?", "B.6.2 D.3.5"),
        (
            "I was told SOMHD does little. Which activities are supported by that body?",
            "A.1.3 B.1.1",
        ),
        ("SOM-MLAT sits in pillar D. Which rows of that pillar are led by them?", "D.3.4 D.4.2"),
        (
            "Pillar C is about courts. Which activities of that pillar are supported by AICHR?",
            "C.4.1",
        ),
        (
            "I'd like to show how thin the last pillar is: which of its outcomes have just one "
            "activity?",
            "D.1 D.5 D.6 D.7",
        ),
        (
            "People say the whole international cooperation part belongs to SOMTC, so which of its "
            "activities are coordinated by someone else?",
            "D.3.4 D.3.5 D.4.2",
        ),
        ("Outcome B.2 is short, so which of its activities does SOMTC coordinate?", "B.2.3"),
        (
            "We at SOMSWD speak when the victims chapter comes up; which activities of that pillar "
            "do we support?",
            "B.6.1 B.7.1",
        ),
        (
            "SOMSWD is known for victim protection. Which rows in the other three pillars does "
            "SOMSWD support?",
            "A.1.5 C.2.1 D.3.6",
        ),
        (
            "We do not speak of pillar B. Which activities in the 3 other pillars does SOMHD back?",
            "A.1.3",
        ),
    ],
)
def test_the_last_sentence_asks_of_what_is_named_before(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(assistant.ask(question)) == listed


@pytest.mark.parametrize(
    ("body", "question", "told"),
    [
        (
            "ASLOM",
            "Our row sits in outcome B.6 - on which ACTIP paragraph does that outcome rest?",
            "B.6 rests on Footnote 38",
        ),
        (
            "DGICM",
            "Outcome B.7, where we lead a row: is any ACTIP article footnoted to that outcome?",
            "No. Nothing in Outcome B.7 refers to ACTIP",
        ),
        ("SOM-ED", "which ACTIP article stands behind our outcome A.1?", "Article 12(b)"),
        ("SLOM", "is our outcome A.4 linked to ACTIP?", "No. Nothing in Outcome A.4"),
        ("SLOM", "how many rows are in our outcome A.4?", "2 coded activities in Outcome A.4"),
    ],
)
def test_a_place_of_the_own_body_is_asked_of_itself(
    assistant: Assistant, body: str, question: str, told: str
) -> None:
    assert told in assistant.ask(question, body=body).text


@pytest.mark.parametrize(
    "text",
    [
        "SOMTC and SLOM are in pillar A. What is led by them?",
        "Who leads B.1? What in that outcome is supported by SOMTC?",
        "Only rows with projects. What in that pillar is led by SLOM?",
        "SOMTC leads pillar C. What in that pillar is led by others?",
        "Pillars A and B are big. What in that pillar is led by SLOM?",
        "SLOM sits in pillar A, so which of its activities are supported by SOMHD?",
        "In pillar A SLOM is big: which of its activities are supported by others?",
        "Which articles matter? ACTIP article 5. Which rows cite it?",
        "ACTIP articles 5 and 9 matter. Which rows cite it?",
    ],
)
def test_what_points_elsewhere_keeps_what_is_said_before(
    understander: Understander, text: str
) -> None:
    assert understander.plain(text) == text


@pytest.mark.parametrize(
    "question",
    [
        "Someone said SOMHD never leads. So where are they?",
        "I heard the health officials never lead anything. Where do they appear then?",
        "SOMHD is in the plan but never coordinates. where is it?",
    ],
)
def test_where_they_are_asks_of_the_one_body_named_before(
    assistant: Assistant, question: str
) -> None:
    assert codes(assistant.ask(question)) == "A.1.3 B.1.1"


@pytest.mark.parametrize(
    "question",
    ["SOMTC leads C.1.1. Where is it?", "SOMTC and ACWC lead a lot. Where are they?"],
)
def test_where_it_is_asks_of_no_body_beside_a_place_or_another(
    understander: Understander, question: str
) -> None:
    assert "named" not in understander.understand(question).text


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Someone told me a 'gender lens' dialogue is in the pipeline. Where does it sit?",
            "Where does a 'gender lens' dialogue sit?",
        ),
        ("There is a hotline planned. In which row is it?", "Where does a hotline sit?"),
        ("Someone told me SOMTC is in the pipeline. Where does it sit?", None),
        ("Which dialogue is planned. Where does it sit?", None),
        ("Someone told me a dialogue is planned. Who leads it?", None),
    ],
)
def test_where_something_planned_sits_is_asked_of_it(
    understander: Understander, question: str, asked: str | None
) -> None:
    assert understander.plain(question) == (asked or question)


def test_brackets_behind_we_say_only_who_that_is(understander: Understander) -> None:
    question = "do we (social welfare) lead a row on return?"
    assert understander.understand(question, "SOMSWD").topic == ("return",)
    assert "social" in understander.understand(question, None).topic
    named = understander.understand("which rows do we (ACMW) support?", "SLOM")
    assert named.named == ("SLOM", "ACMW")


def test_what_a_body_is_is_no_subject_of_its_rows(assistant: Assistant) -> None:
    told = assistant.ask("Is the COMMIT process named anywhere among the activities?").text
    assert "B.3.1 and D.4.1" in told


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "We are tracing where article 14 of ACTIP is quoted; which activities that quote it do "
            "we support?",
            "which activities that quote ACTIP Art. 14 do we support?",
        ),
        (
            "ACTIP article 11 keeps coming up. Which rows refer to it?",
            "Which rows refer to ACTIP Art. 11?",
        ),
    ],
)
def test_rows_that_cite_it_cite_what_is_named_before(
    understander: Understander, text: str, asked: str
) -> None:
    assert understander.plain(text) == asked


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        (
            "Most of what SOMSWD coordinates sits in B.1. How many of its coordinated activities"
            " lie outside that outcome?",
            "B.5.1 B.7.2",
        ),
        (
            "AICHR has rows in pillar A. How many does it have outside that pillar?",
            "B.1.4 B.2.1 B.2.2 B.3.1 B.3.3 B.6.1 C.4.1 D.3.6 D.5.1 D.7.1",
        ),
        ("ACWC leads in A.1. Does it support anything in that outcome?", "A.1.1"),
        ("DGICM leads one row in B.7. Which of its rows lie outside that outcome?", "A.2.4"),
    ],
)
def test_rows_of_the_body_told_before_outside_its_place(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(ask(assistant, question)) == listed
