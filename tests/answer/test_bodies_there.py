"""The bodies told of one row, asked of the row beside it."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    "asked",
    [
        "Do they sit beside us on the next one too?",
        "are they also on the next one?",
        "do they show up in the following row as well?",
        "is it named in the one after that?",
        "are they in on the next activity too",
    ],
)
def test_the_supporter_is_asked_of_the_next_row(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "Who helps us with A.4.1?", asked, body="SLOM")
    assert said.text.startswith("No. The plan names SLOM, not ACMW, as coordinating A.4.2")


def test_a_role_is_kept_when_it_is_named(assistant: Assistant) -> None:
    said = ask(assistant, "Who leads A.2.1?", "do they run the next one too?")
    assert said.text.startswith("Yes. SLOM coordinates A.2.2")
    said = ask(assistant, "Who supports A.2.2?", "do they help out with the one before it as well?")
    assert said.text.startswith("Yes. ACMW supports A.2.1")


def test_that_one_is_the_row_asked_of(assistant: Assistant) -> None:
    talk = ("Who supports A.4.1?", "are they also on the next one?")
    said = ask(assistant, *talk, "How will progress on that one be judged?")
    assert said.text.startswith("A.4.2 has 2 indicators")


def test_after_the_last_row_there_is_none(assistant: Assistant) -> None:
    said = ask(assistant, "Who supports D.7.1?", "are they also on the next one?")
    assert not said.text.startswith(("Yes", "No"))


@pytest.mark.parametrize(
    "asked",
    [
        "any1 else named at all in there",
        "any other body mentioned anywhere in there?",
        "is nobody else in there",
        "does anybody else show up in them",
        "anyone else in those?",
    ],
)
def test_others_are_looked_for_in_the_rows_told(assistant: Assistant, asked: str) -> None:
    talk = ("how many activities are in pillar C", "all led by SOMTC?")
    said = ask(assistant, *talk, asked)
    assert [one.locator for one in said.items] == ["C.2.1", "C.4.1"]
    assert not said.text.startswith("No")


@pytest.mark.parametrize(
    ("row", "asked", "begins"),
    [
        ("B.5.1", "is that body leading anything else in the same pillar?", "Yes. SOMSWD coord"),
        ("B.5.1", "does the same body support anything in that pillar?", "Yes. SOMSWD supports"),
        ("B.7.1", "does this body lead any other row in that pillar?", "No. None of the 16"),
    ],
)
def test_that_body_is_asked_of_its_pillar(
    assistant: Assistant, row: str, asked: str, begins: str
) -> None:
    assert ask(assistant, f"Who coordinates {row}?", asked).text.startswith(begins)


@pytest.mark.parametrize(
    ("row", "asked", "begins"),
    [
        (
            "A.2.2",
            "Does the coordinator have any supporting body there?",
            "Yes. ACMW supports A.2.2",
        ),
        ("A.2.2", "Does the coordinator have a supporting body?", "Yes. ACMW supports A.2.2"),
        (
            "B.1.3",
            "Does the lead have help on it?",
            "No. The plan names no supporting body for B.1.3",
        ),
        (
            "A.1.3",
            "Does the coordinator have a helper there?",
            "The plan names no coordinating body",
        ),
        (
            "A.2.2",
            "Does the coordinator have supporters elsewhere?",
            "Yes. 2 of the 12 bodies outside",
        ),
        ("A.2.2", "What does the coordinator do in pillar D?", "None of the 15 activities"),
    ],
)
def test_the_body_in_a_role_is_asked_of_its_row(
    assistant: Assistant, row: str, asked: str, begins: str
) -> None:
    assert ask(assistant, f"Tell me about {row}", asked).text.startswith(begins)


def test_how_s_it_tracked_is_how_it_is(assistant: Assistant) -> None:
    said = ask(assistant, "Tell me about B.1.3", "How's progress tracked?")
    assert said.text.startswith("B.1.3 has 2 indicators")
