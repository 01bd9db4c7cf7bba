"""What the list of terms has, and what the table has without a code."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Is SLOM in the glossary?", "Yes. **SLOM** stands for"),
        ("Does the list of abbreviations explain HSU?", "Yes. **HSU** stands for"),
        ("is TELMIN explained in the abbreviations list", "No. The plan's list"),
        ("Does TELMIN appear in the glossary?", "No. The plan's list"),
        ("Are SLOM and TELMIN in the list of abbreviations?", "Not all of them."),
        ("is TOR among the abbreviations?", "No. The plan's list"),
    ],
)
def test_whether_the_list_of_terms_has_a_name(assistant: Assistant, asked: str, told: str) -> None:
    assert ask(assistant, asked).text.startswith(told)


def test_the_list_of_terms_is_asked_whatever_was_told_before(assistant: Assistant) -> None:
    asked = "Is our acronym explained in the abbreviations list?"
    said = ask(assistant, "Where do we appear?", asked, body="TELMIN")
    assert said.text.startswith("No. The plan's list")


def test_where_the_name_stands_instead_is_told(assistant: Assistant) -> None:
    said = ask(assistant, "Is our acronym explained in the abbreviations list?", body="TELMIN")
    assert "A.7.3 names it in the ASB column" in said.text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Which activity types have no code?", "2 types are printed without a code"),
        ("how many types are uncoded?", "2 types are printed without a code"),
        ("are there rows without a code in pillar A?", "Yes. 1 type in Pillar A is printed"),
        ("is something printed without a code under B.2.2?", "No. Every activity or programme"),
        ("what stands below C.3.1 without a code?", "1 type in C.3.1 is printed without a code"),
    ],
)
def test_types_without_a_code(assistant: Assistant, asked: str, told: str) -> None:
    assert ask(assistant, asked).text.startswith(told)
