"""Whose pillars the plan has: not every instrument that they cite is where they come from."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("The plan's pillars come from ACTIP, correct?", "No, not ACTIP by the plan's text:"),
        ("Were the four pillars borrowed from the ACTIP?", "No, not ACTIP by the plan's text:"),
        ("Are the four pillars of the plan pillars of ACTIP?", "No, not ACTIP by the plan's text:"),
        ("Were the pillars taken from the APA?", "Yes, by the plan's text:"),
        ("Which document did the pillars come from?", "This Work Plan is built around the four"),
        ("Do all four pillars refer to ACTIP?", "Yes. 4 of the 4 pillars refer to ACTIP"),
    ],
)
def test_the_origin_of_the_pillars_is_told_by_the_sections(
    with_meaning: Assistant, question: str, begins: str
) -> None:
    assert with_meaning.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("The plan entered into force on 8 March 2017, true?", "No, not this work plan by"),
        ("Was this work plan signed on 21 November 2015?", "No, not this work plan by"),
        ("The APA was signed at the 27th summit, right?", "No, not APA by the plan's text:"),
        ("ACTIP entered into force on 8 March 2017, true?", "Yes, by the plan's text:"),
        ("ACTIP was signed at the 27th ASEAN summit, right?", "Yes, by the plan's text:"),
    ],
)
def test_what_is_dated_happened_to_one_paper(
    with_meaning: Assistant, question: str, begins: str
) -> None:
    assert with_meaning.ask(question).text.startswith(begins)
