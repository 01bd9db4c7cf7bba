"""The row beside one that is named, and bodies counted rather than rows."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_places.code_beside import with_outcome_at
from tipassist.answer.sets.words.tokens import Mark
from tipassist.locators import code
from tipassist.register.model import Register


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what comes after D.3.4?", "**D.3.5** Activities"),
        ("which activity comes right before B.1.1?", "**A.7.3** Activities"),
        ("who leads the row after D.3.4?", "ASLOM coordinates D.3.5."),
        ("what follows outcome A.7?", "**Outcome B.1**: Victims"),
        ("who leads D.3.4?", "SOM-MLAT coordinates D.3.4."),
    ],
)
def test_the_row_beside_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).text.startswith(told)


@pytest.mark.parametrize(
    "question", ["ACTIP line behind A.2.4?", "BWP item behind A.2.4?", "the apa item behind A.2.4"]
)
def test_what_an_instrument_has_behind_a_row_is_its_reference(
    assistant: Assistant, question: str
) -> None:
    text = assistant.ask(question).text
    assert "A.2.4 rests on Footnote 15" in text
    assert "A.2.5" not in text


def test_nothing_stands_before_the_first_row(assistant: Assistant) -> None:
    assert "**A.1.1**" in assistant.ask("what comes before A.1.1?").text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("A.2 vs A.3: which has more supporting bodies?", "Outcome A.2 has 2 supporting bodies"),
        ("Does pillar A have more supporting bodies than pillar B?", "No. Pillar A has 6"),
        ("which has more coordinating bodies, A.2 or B.2?", "Outcome A.2 has 4 coordinating"),
        ("does A.2 have more supported activities than B.2?", "Yes. Outcome A.2 has 3 activities"),
        ("Which sectoral bodies are only mentioned once?", "1 of the 12 bodies has a role in"),
    ],
)
def test_bodies_are_counted(assistant: Assistant, question: str, first: str) -> None:
    assert assistant.ask(question).text.startswith(first)


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("What is the last outcome under prevention?", "A.7"),
        ("Which is the third outcome of the cooperation pillar?", "D.3"),
        ("Who leads in the second outcome under law enforcement?", "C.2"),
    ],
)
def test_an_outcome_may_be_told_by_its_place_in_a_pillar(
    assistant: Assistant, question: str, outcome: str
) -> None:
    text = assistant.ask(question).text
    assert f"Outcome {outcome}" in text
    assert not text.startswith(("Yes", "No"))


@pytest.mark.parametrize(
    "question", ["Which outcome comes last?", "the last outcome, who leads it?"]
)
def test_a_place_in_no_pillar_stays(register: Register, question: str) -> None:
    assert with_outcome_at(question, tuple, register) == question


@pytest.mark.parametrize(
    "question",
    [
        "Is the data collection one the last outcome under §?",
        "data collection is the last outcome under §, right?",
    ],
)
def test_a_subject_is_held_against_the_outcome_at_a_place(
    register: Register, question: str
) -> None:
    at = question.index("§")
    text = question.replace("§", "A")
    marks = (Mark(at, at + 1, "place", code("A")),)
    asked = "is outcome A.7 about data collection?"
    assert with_outcome_at(text, lambda: marks, register) == asked


@pytest.mark.parametrize(
    "question",
    [
        "B.5.1 – lead, helpers and projects?",
        "B.5.1: who leads, who helps, what indicators?",
        "B.5.1 - lead + helpers + example",
    ],
)
def test_both_roles_are_told_beside_a_column(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text
    assert text.startswith("B.5.1: SOMSWD coordinates; SOMTC supports.")
    assert "B.5.1 has " in text


def test_a_column_alone_has_no_bodies_beside_it(assistant: Assistant) -> None:
    assert "coordinates" not in assistant.ask("What are the projects of B.5.1?").text
