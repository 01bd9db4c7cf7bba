"""Two bodies likened or told apart are asked for by their names, not by their rows."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

NAMES = ("ASLOM", "SLOM")


@pytest.mark.parametrize(
    "asked",
    [
        "ASLOM isn't to be confused with SLOM, right?",
        "is ASLOM different from SLOM?",
        "SLOM and ASLOM aren't the same, right?",
        "are SLOM and ASLOM two different bodies?",
        "ASLOM is another body than SLOM, right?",
    ],
)
def test_bodies_told_apart_are_told_by_their_names(assistant: Assistant, asked: str) -> None:
    text = ask(assistant, asked).text
    assert "ASEAN Senior Law Officials Meeting" in text
    assert "ASEAN Senior Labour Officials Meeting" in text
    assert text.startswith("Yes. **")


@pytest.mark.parametrize(
    "asked", ["ASLOM and SLOM, are they the same body?", "SLOM and ASLOM are the same, right?"]
)
def test_bodies_likened_are_not_the_same(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, asked)
    assert said.text.startswith("No. **")
    assert not said.items


@pytest.mark.parametrize(
    "asked",
    [
        "and not to be mixed up with SLOM?",
        "so different from SLOM?",
        "that's not SLOM, right?",
        "isn't that the same body as SLOM?",
    ],
)
def test_a_body_explained_is_held_against_another(assistant: Assistant, asked: str) -> None:
    text = ask(assistant, "what is ASLOM", asked).text
    assert "ASEAN Senior Law Officials Meeting" in text
    assert "ASEAN Senior Labour Officials Meeting" in text


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("is SLOM on the same rows as ACMW?", "A.2.1 A.2.2 A.3.2 A.4.1"),
        ("does SLOM lead the same rows as ASLOM?", ""),
    ],
)
def test_rows_that_bodies_share_are_still_rows(assistant: Assistant, asked: str, rows: str) -> None:
    said = ask(assistant, asked)
    assert " ".join(one.locator for one in said.items) == rows
    assert "stands for" not in said.text


def test_the_row_spoken_of_does_not_enter_what_a_name_stands_for(assistant: Assistant) -> None:
    said = ask(assistant, "who supports B.2.2?", "what's the full name of ASLOM?")
    assert said.text.startswith("**ASLOM** stands for")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Do the two activities of C.3 share the same coordinator?", "Yes"),
        ("Do all activities of B.1 share a coordinator?", "No"),
        ("Do B.3.1 and B.3.2 share a coordinator?", "Yes"),
        ("Are the three activities of B.3 all under one and the same coordinator?", "No"),
    ],
)
def test_rows_that_share_a_body_have_the_same(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert assistant.ask(question).text.startswith(verdict)
