"""How many times as many one side has as another: twice, three times, half."""

from fractions import Fraction

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.idioms.set_phrases import with_set_phrases
from tipassist.answer.sets.contests.contests import Times
from tipassist.answer.sets.contests.margins import without_times
from tipassist.answer.verdicts import verdict_of


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("does b have twice as many rows as c?", Times(Fraction(2))),
        ("more than three times as many as c", Times(Fraction(3), ">")),
        ("at least half as often as it leads", Times(Fraction(1, 2), ">=")),
        ("nearly twice as often as it leads", Times(Fraction(2), "~")),
        ("four times the number of rows", Times(Fraction(4))),
    ],
)
def test_how_many_times_is_read(text: str, times: Times) -> None:
    left, found = without_times(text)
    assert found == times
    assert len(left) == len(text)


@pytest.mark.parametrize("text", ["is it named three times?", "twice a year", "half of the rows"])
def test_other_times_are_left(text: str) -> None:
    assert without_times(text) == (text, None)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is it true that AICHR supports twice as often as it coordinates?", "Yes"),
        ("AICHR leads half as often as it supports, right?", "Yes"),
        ("Is it true that AICHR supports half as often as it coordinates?", "No"),
        ("Does SOMTC lead seven times as many rows as SLOM?", "Yes"),
        ("Does SOMTC lead three times as many rows as ACWC?", "No"),
        ("Does SOMTC lead at least five times as many rows as SOMSWD?", "Yes"),
        ("Does pillar A have twice as many activities as pillar C?", "No"),
        ("Pillar A has more than twice as many rows as pillar C, true?", "Yes"),
        ("Does pillar A have double the number of activities of pillar C?", "No"),
        ("Is the number of activities in pillar B twice the number in pillar C?", "No"),
        ("Does B.1 hold twice as many activities as B.6?", "No"),
        ("Does SOMTC lead nearly six times as many rows as SOMSWD?", ""),
    ],
)
def test_so_many_times_is_checked(assistant: Assistant, question: str, verdict: str) -> None:
    assert verdict_of(ask(assistant, question).text) == verdict


def test_bodies_are_found_by_so_many_times(assistant: Assistant) -> None:
    said = ask(assistant, "Which bodies support twice as many activities as they coordinate?").text
    assert said.startswith("1 of the 12 bodies supports twice as many activities")
    assert "AICHR (10)" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("which pillar has the widest range of bodies?", "which pillar has the most bodies?"),
        (
            "which outcome in D names the fewest bodies?",
            "which outcome in D has the fewest bodies?",
        ),
        ("what is the highest footnote number?", "what is the last footnote?"),
        ("How far do the footnotes go?", "what is the last footnote?"),
        ("which is the lowest footnote number?", "what is the first footnote?"),
        ("Who is named against B.2.3?", "Who is named for B.2.3?"),
        ("which measures are named against trafficking?",) * 2,
        ("which pillar has the widest range of subjects?",) * 2,
        ("what is the last footnote about?",) * 2,
    ],
)
def test_how_much_there_is_has_plain_words(text: str, said: str) -> None:
    assert with_set_phrases(text) == said


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Which pillar brings together the greatest variety of bodies?", "Pillar A has the most b"),
        ("Which outcome under pillar D names the most bodies?", "Outcome D.3 has the most bodies"),
        ("Which activity in the prevention pillar has the most projects?", "A.1.1 has the most p"),
        ("In the protection pillar, which outcome has the most indicators?", "Outcome B.1 has the"),
        ("Which row of the prosecution pillar has the fewest projects?", "C.2.3 has the fewest"),
        ("What is the highest footnote number in the document?", "Footnote 55"),
    ],
)
def test_the_most_is_measured_by_what_is_named(
    assistant: Assistant, question: str, said: str
) -> None:
    assert ask(assistant, question).text.replace("**", "").startswith(said)


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Where does the plan use the label 'Relevant ASB'? Row codes only.", "B.4.1"),
        (
            'Somewhere the plan says "Relevant ASB" where it would say supporting. In which row?',
            "B.4.1",
        ),
        (
            "How many activities are in B.1, and is SOMSWD on each of them?",
            "B.1.1 B.1.2 B.1.3 B.1.5",
        ),
    ],
)
def test_a_label_and_each_of_those_counted(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(ask(assistant, question)) == listed
