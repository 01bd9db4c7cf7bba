"""How long a question takes the plan to run is held against what the plan says of it."""

from dataclasses import replace

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.presuming.lasting import compose_lasting
from tipassist.answer.understanding.understand import Understander
from tipassist.register.model import Register
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Why does it run for a whole decade?", "Not a decade"),
        ("Why does the plan last ten years?", "Not ten years"),
        ("why is it a three-year plan", "Not three years"),
        ("How come the plan runs for 12 years?", "Not 12 years"),
        ("Why does it only run for a single year?", "Not a year"),
        ("What made them choose a ten-year period?", "Not ten years"),
        ("what is the reason for a two-year plan", "Not two years"),
        ("Why does this plan cover two decades?", "Not two decades"),
        ("why does the plan run until 2030?", "Not 2030"),
        ("How come it ends in 2026?", "Not 2026"),
        ("How come the plan was meant to last until 2030?", "Not 2030"),
        ("Why was this plan extended to 2031?", "Not 2031"),
        ("Why was the plan made to last eight years?", "Not eight years"),
    ],
)
def test_a_wrong_length_is_corrected(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.startswith(f"{told} by the plan's text:")
    assert "five-year period" in answer.text
    assert {one.locator for one in answer.citations} == {"Section E"}


@pytest.mark.parametrize(
    "question",
    [
        "Why does the plan run for five years?",
        "Why is it a five-year plan?",
        "Why does the plan end in 2028?",
        "Why does the plan end in 2028 rather than 2030?",
        "Why doesn't the plan run until 2030?",
        "Why does the plan end child labour in 2030?",
        "Why does the mid-term evaluation take two years?",
        "Why does A.1.1 run for ten years?",
        "Why does SOMTC run it for two years?",
        "Why was the plan made two years after the review?",
        "Why was the plan drawn up in 2022?",
        "Why did the earlier plan end in 2020?",
        "How come the original Bohol TIP plan only runs until 2020?",
        "Why does the Bohol TIP Work Plan 2017-2020 run until 2020?",
    ],
)
def test_nothing_else_is_corrected(
    understander: Understander, register: Register, question: str
) -> None:
    assert compose_lasting(understander.understand(question), register) is None


def test_without_a_number_the_years_of_the_period_tell(
    understander: Understander, register: Register
) -> None:
    section = next(one for one in register.sections if "Time Frame" in one.title.text)
    part = section.parts[0]
    plain = part.wording.text.replace("five-year period", "period")
    parts = (replace(part, wording=replace(part.wording, text=plain)), *section.parts[1:])
    sections = tuple(
        replace(one, parts=parts) if one is section else one for one in register.sections
    )
    bare = replace(register, sections=sections)
    six = compose_lasting(understander.understand("why does the plan run for six years"), bare)
    seven = compose_lasting(understander.understand("why does the plan run for seven years"), bare)
    assert six is None
    assert seven is not None
