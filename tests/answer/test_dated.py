"""What a plan says of a date, where nothing else is asked."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what will happen at the end of 2026", "mid-term evaluation at the end of 2026"),
        ("anything happening in 2026?", "mid-term evaluation at the end of 2026"),
        ("what's due at the end of 2028?", "final evaluation at the end of 2028"),
        ("what happened on 4 August 2023?", "endorsed on 4 August 2023"),
        ("what took place on the 21st of November 2015?", "signed by the ASEAN Leaders"),
        ("what was held on 30 March 2022", "held on 29 – 30 March 2022"),
        ("what was done in May 2019?", "27-29 May 2019"),
    ],
)
def test_sentences_and_entries_with_the_date(
    assistant: Assistant, question: str, told: str
) -> None:
    answer = ask(assistant, question)

    assert answer.status.value == "answered"
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "what will happen at the end of 2027?",
        "what happened on 5 August 2023?",
        "what happens to victims in 2026?",
        "what does SLOM do in 2026?",
    ],
)
def test_other_dates_and_other_questions(assistant: Assistant, question: str) -> None:
    claims = ask(assistant, question).claims

    assert not claims[0].text.startswith(("As outlined in section G", "**A", "The ASEAN Multi"))
