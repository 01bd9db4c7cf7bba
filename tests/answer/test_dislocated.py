"""What is named first and asked about after it."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.followups.meant.dislocated import with_name_inside


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("And PA 4.3.4, where is that one cited?", "where is PA 4.3.4 cited?"),
        ("PA 3.4.3: which rows mention it", "which rows mention PA 3.4.3?"),
        (
            "the joint inspections 1 how is it measured",
            "how is the joint inspections one measured?",
        ),
        ("the climate row, who leads it?", "who leads the climate row?"),
        ("And the third, what are its indicators?", "what are the indicators of the third one?"),
        ("the 2nd row, who are its supporters then?", "who are the supporters of the 2nd one?"),
        ("and the second, does it have a supporter?", "does the second one have a supporter?"),
        ("the first, how is its progress measured?", None),
        ("the plan, who leads it?", None),
        ("ok the shelter one - who is it with", None),
        ("A.2.3, who leads it?", None),
        ("who leads it?", None),
        ("And the one where they are not, how is it measured?", None),
        ("the row which it supports", None),
        ("what is the aim of this plan and how is it measured?", None),
        ("the body and the row, who leads them?", None),
    ],
)
def test_the_name_takes_the_place_of_the_pronoun(typed: str, said: str | None) -> None:
    assert with_name_inside(typed) == said


def test_a_reference_of_projects_is_looked_up_after_a_list(assistant: Assistant) -> None:
    talk = ("Which activities refer to PA 3.4.3?", "Of these, which do we coordinate ourselves?")
    asked = "And PA 4.3.4, where is that one cited?"
    assert codes(ask(assistant, *talk, asked, body="AICHR")) == "B.3.1"


def test_a_row_told_by_its_subject_is_one_of_the_list(assistant: Assistant) -> None:
    talk = ("online scams - which rows", "the joint investigations 1 how is it measured")
    assert ask(assistant, *talk).text.startswith("C.3.2 has 3 indicators")


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("And the third, what are its indicators?", "C.3.2 has 3 indicators"),
        ("the first, how many projects does it have?", "C.1.2 has 2 projects"),
        ("and the last one: who supports it?", "The plan names no supporting body for C.3.2"),
    ],
)
def test_the_one_at_a_position_is_of_the_list_and_not_the_row_asked_about(
    assistant: Assistant, asked: str, begins: str
) -> None:
    talk = ("which rows talk about online scams?", "Does the second have a supporting body?")
    assert ask(assistant, *talk, asked).text.startswith(begins)


@pytest.mark.parametrize(
    "asked",
    [
        "What kind of event is it?",
        "which type of activity is that exactly",
        "and what project is it",
    ],
)
def test_the_project_with_a_reference_is_told(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "Where is PA 4.3.4 cited?", asked)
    assert said.text.startswith("B.3.1 has 6 projects")
    assert "Conduct Workshop on referral systems" in said.text
