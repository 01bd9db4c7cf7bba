"""Footnotes may be told by their marks, and asked for as what an example rests on."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_places.raised_numbers import with_footnotes_named
from tipassist.register.model import Register


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("what does the small 15 say?", "what does footnote 15 say?"),
        ("what is the tiny raised number 7 for?", "what is footnote 7 for?"),
        ("what do those little raised numbers mean?", "what do those footnotes mean?"),
        ("what do the small numbers in the table refer to?",
         "what do the footnotes in the table refer to?"),
        ("What do the raised figures stand for? Show me the one behind outcome B.5.",
         "Show me the footnote behind outcome B.5."),
        ("There is a small 37 behind B.5. What does it stand for?", "what does footnote 37 say?"),
        ("What is the source of A.2.4's example?", "What is the footnote of A.2.4?"),
        ("source of the example in A.2.4, there is a raised 15 on it.", "footnote of A.2.4"),
        ("where does the example of A.2.4 come from?", "which footnote does A.2.4 have?"),
    ],
)  # fmt: skip
def test_marks_are_footnotes(said: str, named: str) -> None:
    assert with_footnotes_named(said) == named


@pytest.mark.parametrize(
    "said",
    [
        "which bodies have a small number of activities?",
        "the small 5 percent share",
        "which pillars have small numbers?",
        "a small 3 activity pillar",
        "what is the example of A.2.4?",
        "the source of funding for A.2.4",
        "A.2.4 has an example, what does it say?",
    ],
)
def test_other_numbers_and_sources_stay(said: str) -> None:
    assert with_footnotes_named(said) == said


def test_the_note_of_an_example_is_told(assistant: Assistant, register: Register) -> None:
    row = next(one for one in register.activities if one.examples and one.footnotes)
    text = assistant.ask(f"DGICM needs the source of the example in {row.code}.").text
    assert f"Footnote {row.footnotes[0]}:" in text


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("what do footnotes 5 and 6 say?", "what do footnote 5 and footnote 6 say?"),
        ("footnotes 5, 6 & 8", "footnote 5, footnote 6 and footnote 8"),
        ("show footnotes 5-7", "show footnote 5, footnote 6 and footnote 7"),
        ("is it in footnotes 5 or 6?", "is it in footnote 5 or footnote 6?"),
        ("fn 5 to 7", "footnote 5, footnote 6 and footnote 7"),
        ("does footnote 5 stand at A.1 and A.2?", "does footnote 5 stand at A.1 and A.2?"),
        ("footnotes 5 and 6 activities", "footnotes 5 and 6 activities"),
        ("footnotes 5 to 50", "footnotes 5 to 50"),
        ("are there 52 or 53 footnotes?", "are there 52 or 53 footnotes?"),
    ],
)
def test_each_of_several_footnotes_is_named(said: str, named: str) -> None:
    assert with_footnotes_named(said) == named


def test_all_footnotes_named_are_told(assistant: Assistant) -> None:
    text = assistant.ask("what is printed under footnotes 20 and 21?").text
    assert "**Footnote 20**" in text
    assert "**Footnote 21**" in text
