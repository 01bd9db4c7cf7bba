"""A thing that is told of before is asked after as if it were named: "does the plan have one?"."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.told_first.told_before import with_thing_asked


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("We need a budget. Does the plan have one?", "Does the plan have a budget?"),
        ("I could not open the annex. Does it have one?", "Does the plan have an annex?"),
        ("They spoke of a glossary: is there one?", "Does the plan have a glossary?"),
    ],
)
def test_a_thing_told_before_is_asked_after(with_meaning: Assistant, told: str, plain: str) -> None:
    assert with_thing_asked(told) == plain
    assert with_meaning.ask(told).text == with_meaning.ask(plain).text


@pytest.mark.parametrize(
    "question",
    [
        "SLOM leads a row on recruitment. Does the plan have one?",
        "A row on courts exists. Is there one on police?",
        "Does the plan have one?",
    ],
)
def test_a_row_told_before_is_no_thing(question: str) -> None:
    assert with_thing_asked(question) == question
