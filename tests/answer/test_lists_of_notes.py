"""Footnotes by two instruments, the list of terms, and entries that rows share."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register
from tipassist.types import AnswerStatus


def notes(register: Register, *has: str, lacks: str = "") -> list[int]:
    """Return the footnotes that refer to all of some instruments and not to another."""
    held = {
        note.number: {one.target.parts[0] for one in note.references} for note in register.footnotes
    }
    return [number for number, names in held.items() if set(has) <= names and lacks not in names]


@pytest.mark.parametrize(
    ("question", "has", "lacks"),
    [
        ("how many footnotes cite both ACTIP and APA", ("ACTIP", "APA"), ""),
        ("which footnotes refer to ACTIP as well as the APA?", ("ACTIP", "APA"), ""),
        ("Which footnotes refer to ACTIP but not to APA?", ("ACTIP",), "APA"),
        ("footnotes that mention the APA without ACTIP", ("APA",), "ACTIP"),
    ],
)
def test_footnotes_of_two_instruments(
    assistant: Assistant, register: Register, question: str, has: tuple[str, ...], lacks: str
) -> None:
    kept = notes(register, *has, lacks=lacks)
    text = ask(assistant, question).text
    assert text.startswith(f"{len(kept)} footnotes refer to ")
    assert all(f"[Footnote {one}]" in text for one in kept)


def test_footnotes_of_one_instrument_alone(assistant: Assistant) -> None:
    text = ask(assistant, "footnotes that cite the APA only").text
    assert "refer to APA alone" in text.split("\n")[0]
    assert "ACTIP" not in text


@pytest.mark.parametrize(
    "question",
    ["List the glossary", "show me all acronyms", "what are the abbreviations in the plan?"],
)
def test_the_list_of_terms_is_told_whole(
    assistant: Assistant, register: Register, question: str
) -> None:
    text = ask(assistant, question).text
    assert f"has {len(register.glossary)} entries" in text
    assert all(f"[Glossary {one.term}]" in text for one in register.glossary)


@pytest.mark.parametrize("letter", ["S", "a"])
def test_terms_that_begin_with_a_letter(
    assistant: Assistant, register: Register, letter: str
) -> None:
    text = ask(assistant, f"list all abbreviations in the glossary starting with {letter}").text
    told = [one for one in register.glossary if f"[Glossary {one.term}]" in text]
    assert told == [one for one in register.glossary if one.term.startswith(letter.upper())]


@pytest.mark.parametrize(
    "question",
    ["Do any two rows have exactly the same project?", "which activities share a project"],
)
def test_rows_that_share_an_entry(assistant: Assistant, question: str) -> None:
    assert "listed under more than one activity" in ask(assistant, question).text


@pytest.mark.parametrize(
    "question",
    ["Which outcomes have the same reference?", "rows with the same footnote", "the same example?"],
)
def test_what_cannot_be_held_against_one_another_is_no_error(
    assistant: Assistant, question: str
) -> None:
    assert ask(assistant, question).status is not AnswerStatus.ERROR
