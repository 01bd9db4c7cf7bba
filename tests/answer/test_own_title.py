"""The plan is meant by the name that its title gives it, the earlier plan by its own."""

from dataclasses import replace

import pytest

from tipassist.answer.rewording.of_places.own_title import OwnTitle
from tipassist.register.model import Register


@pytest.fixture
def title(register: Register) -> OwnTitle:
    named = replace(register.title, text="Regional Plan 2030-2035 ('Northport TIP Plan 2.0')")
    return OwnTitle(replace(register, title=named))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("When was northport 2.0 endorsed?", "When was this plan endorsed?"),
        ("who endorsed the Northport TIP Plan 2.0?", "who endorsed this plan?"),
        ("Does Northport Plan 2.0 speak of ships", "Does this plan speak of ships"),
        ("What is in the 2030-2035 plan?", "What is in this plan?"),
        ("Who wrote the work plan (2030–35)?", "Who wrote this plan?"),
    ],
)
def test_a_name_in_the_title_is_this_plan(title: OwnTitle, question: str, said: str) -> None:
    assert title.put(question) == said


@pytest.mark.parametrize(
    "question",
    [
        "When did the Northport TIP Plan end?",
        "Why is it called Northport 2.0?",
        "Northport 2.0?",
        "Is Northport 2.01 a plan?",
        "Who endorsed the plan?",
        "What differs between the 2025-2029 plan and the 2030-2035 plan?",
        "Which budget does the 2030-2036 plan have?",
    ],
)
def test_other_names_stay(title: OwnTitle, question: str) -> None:
    assert title.put(question) == question


def test_a_title_without_a_name_in_quotes_names_nothing(register: Register) -> None:
    plain = OwnTitle(replace(register, title=replace(register.title, text="Work Plan 2030")))
    assert plain.put("Who endorsed Work Plan 2030?") == "Who endorsed Work Plan 2030?"
