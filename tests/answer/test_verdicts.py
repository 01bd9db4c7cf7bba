"""The yes or no that a sentence begins with."""

import pytest

from tipassist.answer.verdicts import verdict_of, without_verdict


@pytest.mark.parametrize(
    ("text", "word", "rest"),
    [
        ("Yes. A leads it.", "Yes", "A leads it."),
        ("No. None of them does.", "No", "None of them does."),
        ("Yes, by the plan's text:", "Yes", "Yes, by the plan's text:"),
        ("None of the 63 activities names it.", "", "None of the 63 activities names it."),
        ("Yes.", "", "Yes."),
        ("No.5 is meant.", "", "No.5 is meant."),
    ],
)
def test_a_verdict_stands_before_a_sentence(text: str, word: str, rest: str) -> None:
    assert (verdict_of(text), without_verdict(text)) == (word, rest)
