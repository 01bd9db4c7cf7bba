"""Who wishes for a place or a subject does not narrow it to rows of its own."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("wish", "plain"),
    [
        ("As AICHR we need outcome C.2, please.", "show outcome C.2"),
        ("We need outcome C.2, please.", "show outcome C.2"),
        ("SOM-MLAT would like to see outcome C.2.", "show outcome C.2"),
        ("SLOM secretariat: we are looking for outcome C.2.", "show outcome C.2"),
        ("TELMIN asks for the indicators of A.1.4.", "show the indicators of A.1.4"),
        ("The DGICM desk wants the projects of B.6.1.", "show the projects of B.6.1"),
        ("ACWC wants to know who leads C.1.1", "who leads C.1.1"),
        ("SLOM is looking for the projects on shelters.", "show the projects on shelters"),
        ("We would like to have the projects on shelters.", "show the projects on shelters"),
    ],
)
def test_all_of_what_is_wished_for_is_shown(assistant: Assistant, wish: str, plain: str) -> None:
    answer, whole = assistant.ask(wish), assistant.ask(plain)
    assert answer.status is whole.status
    assert answer.items == whole.items
    assert [one.text for one in answer.claims] == [one.text for one in whole.claims]


@pytest.mark.parametrize("body", ["SLOM", "SOMTC"])
def test_the_body_of_the_asker_narrows_no_place(assistant: Assistant, body: str) -> None:
    said = "We need outcome C.2 and its activities."
    assert assistant.ask(said, body=body).items == assistant.ask(said).items


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("ACWC needs its activities in pillar B", "which activities does ACWC have in pillar B?"),
        ("ACWC wants to know which activities it leads", "which activities does ACWC lead?"),
        ("ACWC wants the activities it leads in pillar B", "what does ACWC lead in pillar B?"),
        ("As ACWC we need our activities", "which activities does ACWC have?"),
    ],
)
def test_what_is_the_wishers_own_stays_so(assistant: Assistant, question: str, plain: str) -> None:
    assert assistant.ask(question).items == assistant.ask(plain).items


def test_who_wishes_is_who_asks(assistant: Assistant) -> None:
    answer = ask(assistant, "SLOM needs outcome C.2 and its activities.", "and what do we lead?")
    assert answer.items == assistant.ask("What does SLOM coordinate?").items


def test_a_body_that_acts_wishes_for_nothing(assistant: Assistant) -> None:
    assert assistant.explain("AICHR supports the projects on shelters").speaks_for is None
    assert assistant.explain("which activities on children does ACWC want?").speaks_for is None
