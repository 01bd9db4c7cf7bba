"""The yes or no that a sentence begins with."""

import pytest

from tipassist.answer.draft import DraftClaim, answered
from tipassist.answer.verdicts import in_words, verdict_of, without_verdict


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


def test_a_verdict_is_told_in_words() -> None:
    claims = [DraftClaim("Yes. X leads it."), DraftClaim("No, not so:"), DraftClaim("Noted.")]
    told = in_words(answered(claims))
    assert [one.text for one in told.claims] == [
        "What you say is right. X leads it.",
        "What you say is not right as it stands, not so:",
        "Noted.",
    ]
