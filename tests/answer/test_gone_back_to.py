"""What was told earlier and is gone back to: a principle, a source, duties, a body of two."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

ROW = ("what are the core principles", "who leads B.2.3")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Going back to do no harm: which footnote is it?", "[Footnote 2]"),
        ("back to gender equality: what footnote does it have?", "[Footnote 6]"),
        ("ok, back to the non-punishment principle - which article is it from?", "14(7)"),
    ],
)
def test_a_principle_is_gone_back_to_by_its_name(
    assistant: Assistant, asked: str, told: str
) -> None:
    said = ask(assistant, *ROW, asked).text
    assert told in said
    assert "B.2.3" not in said


@pytest.mark.parametrize(
    "asked",
    [
        "What is the legal source it gives for that?",
        "what legal source does the plan give for that?",
        "which article does it cite for that?",
    ],
)
def test_the_plan_gives_the_source_of_what_was_told(assistant: Assistant, asked: str) -> None:
    assert "[Footnote 3]" in ask(assistant, "Explain non-punishment.", asked).text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("For how many rows would ACWC carry these duties?", "A.1.2 A.2.6 B.2.3"),
        ("how many rows give SOM-MLAT those tasks?", "D.3.4 D.4.2"),
    ],
)
def test_duties_are_those_of_their_role(assistant: Assistant, asked: str, told: str) -> None:
    said = ask(assistant, "what are the duties of a coordinating body?", asked)
    assert codes(said) == told


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Is the first of those two bodies spelled out in the list of abbreviations?", "No."),
        ("is the first of those in the glossary?", "No."),
        ("is the second of them defined?", "Yes. **AICHR**"),
        ("is the last one in the abbreviations list? I can't find it", "Yes. **AICHR**"),
    ],
)
def test_one_of_two_bodies_is_looked_up(assistant: Assistant, asked: str, told: str) -> None:
    assert ask(assistant, "who leads A.7.3", asked).text.startswith(told)


def test_the_list_of_abbreviations_is_nobodys(assistant: Assistant) -> None:
    said = ask(assistant, "is forced labour in the list of abbreviations?").text
    assert "activities" not in said.split("\n")[0]
