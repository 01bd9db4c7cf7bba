"""What a plan says of a date, where nothing else is asked."""

import pytest

from tests.answer.talking import ask
from tests.corpus.made_up import plan, read
from tipassist.answer.assistant import Assistant
from tipassist.answer.compose.of_text.plan_dated import compose_plan_dated
from tipassist.answer.meaning import Meaning


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


@pytest.mark.parametrize(
    "question",
    [
        "When was the plan approved?",
        "on which day was this work plan endorsed",
        "What is the date of adoption of the plan?",
        "So when is the present plan adopted?",
        "when was the TIP work plan itself endorsed?",
    ],
)
def test_the_plan_is_dated_by_what_is_said_of_it(assistant: Assistant, question: str) -> None:
    (claim,) = ask(assistant, question).claims

    assert "endorsed on 4 August 2023" in claim.text


@pytest.mark.parametrize(
    "question",
    [
        "When was the Cebu plan endorsed?",
        "When was the Bohol TIP Work Plan endorsed?",
        "When was the review report of the plan before adopted?",
        "When was the plan signed?",
    ],
)
def test_the_dates_of_others_are_not_those_of_the_plan(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)

    assert [one.text.endswith("endorsed on 4 August 2023.") for one in answer.claims] != [True]


def test_what_is_said_of_it_stands_behind_what_it_is() -> None:
    text = (
        "The present Work Plan was drafted by the pilots in 2030. It was adopted on 3 May 2031. "
        "The Tide Report was adopted in 2029."
    )
    register = read(plan(sections=f"A. Background\n\n{text}\n"))
    question = "When was the plan adopted?"
    told = compose_plan_dated(Meaning(question, question), register)

    assert told is not None
    assert [one.text for one in told.claims] == [
        "The present Work Plan was drafted by the pilots in 2030.",
        "It was adopted on 3 May 2031.",
    ]


@pytest.mark.parametrize(
    "question",
    [
        "What was the workshop of 27-29 May 2019 about?",
        "the workshop on 28 May 2019, what was it on?",
    ],
)
def test_a_date_that_stands_in_a_row_alone_is_told_there(
    with_meaning: Assistant, question: str
) -> None:
    answer = ask(with_meaning, question)

    assert "Proposed Actions" in answer.text
    assert "by the plan's text" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "The forced labour workshop of May 2019: which activity follows up on what it proposed?",
        "which activity mentions actions proposed at a workshop in 2019?",
    ],
)
def test_of_rows_that_of_the_year_is_told(with_meaning: Assistant, question: str) -> None:
    assert [one.locator for one in ask(with_meaning, question).items] == ["A.4.2"]
