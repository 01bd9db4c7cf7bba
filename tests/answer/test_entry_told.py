"""An entry told before it is asked for stands in the question where "it" stood for it."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.told_first.entry_told import (
    with_entry_in_place,
    with_outcome_in_place,
)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        (
            "One project is about legal aid. Under which activities has it been entered?",
            "Which activities have a project on legal aid?",
        ),
        (
            "the hotline project keeps popping up, in which rows?",
            "Which activities have the hotline project?",
        ),
        (
            "There is a project on the right to a remedy. Where is it listed?",
            "Which activities have a project on the right to a remedy?",
        ),
        (
            "We want to bid for the project on data. Which activities we coordinate have it?",
            "Which activities we coordinate have a project on data?",
        ),
        (
            "A colleague works on the indicator about calls. How many rows carry it?",
            "How many rows have an indicator on calls?",
        ),
        (
            "The child protection project: which rows in pillar B have it?",
            "which rows in pillar B have a project on child protection?",
        ),
        (
            "There's that project on data that they pasted all over pillar D. What I want to know "
            "is whether it also turns up in pillar A, and if it does, against which activities.",
            "Which activities in pillar A have a project on data?",
        ),
        (
            "There is an indicator on calls. Is it also listed in A.1, and under which rows?",
            "Which activities in A.1 have an indicator on calls?",
        ),
    ],
)
def test_it_is_the_entry_told_before(question: str, read: str) -> None:
    assert with_entry_in_place(question) == read


@pytest.mark.parametrize(
    "question",
    [
        "Our project has no money. Which activities have it?",
        "One project is about data. Which activities have no indicator?",
        "The project on legal aid is ours. Who supports it?",
        "Which project on legal aid is listed most often? Which activities have it?",
        "We want the project on data, which is new. Which rows have it?",
        "The hotline project is mostly in D. Which activities in other pillars have it?",
        "The hotline project is led by SLOM. Where is it listed?",
        "The same project keeps popping up, in which rows?",
        "Which activities have a project on legal aid?",
    ],
)
def test_what_asks_for_no_rows_of_an_entry_stays(question: str) -> None:
    assert with_entry_in_place(question) == question


def test_what_else_bounds_the_rows_stays(assistant: Assistant) -> None:
    question = (
        "We want to bid for the project on legal aid. Which activities we coordinate have it?"
    )
    assert [one.locator for one in assistant.ask(question, body="SOMTC").items] == ["B.6.1"]
    assert not assistant.ask(question, body="SLOM").items


@pytest.mark.parametrize(
    ("question", "read"),
    [
        (
            "There is an outcome about safe migration. Which of its activities does SLOM lead?",
            "Which of the activities of the outcome about safe migration does SLOM lead?",
        ),
        (
            "I am looking at the outcome on victim funds; how many of its rows have a project?",
            "how many of the rows of the outcome on victim funds have a project?",
        ),
        (
            "There is an outcome on funds. Which activities does SLOM lead?",
            "There is an outcome on funds. Which activities does SLOM lead?",
        ),
        (
            "Which is the outcome on funds? Which of its activities do we lead?",
            "Which is the outcome on funds? Which of its activities do we lead?",
        ),
    ],
)
def test_an_outcome_told_before_is_the_one_asked_of(question: str, read: str) -> None:
    assert with_outcome_in_place(question) == read
