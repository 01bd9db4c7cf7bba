"""What a question for a reason takes for granted is corrected before any reason is looked for."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "told", "place"),
    [
        ("Why is the mid-term evaluation at the end of 2024?", "Not 2024", "Section E"),
        ("why was ACTIP signed in 2017?", "Not 2017", "Section A"),
        (
            "Why did they choose the ASEAN Secretariat to conduct the mid-term evaluation?",
            "Not the ASEAN Secretariat",
            "Section F.1.b",
        ),
        ("Why did Indonesia commission the review in 2021?", "Not Indonesia", "Section A"),
        (
            "why is ACMW the coordinator for fair and ethical recruitment and not SLOM?",
            "The plan names SLOM, not ACMW, as coordinating A.2.2; ACMW supports it.",
            "A.2.2",
        ),
        (
            "Why did they give climate change to SLOM?",
            "The plan names AICHR, not SLOM, as coordinating A.1.4",
            "A.1.4",
        ),
        ("So Indonesia is the lead shepherd, isn't it?", "Not Indonesia", "Section F.1"),
    ],
)
def test_a_wrong_date_doer_or_role_is_corrected(
    assistant: Assistant, question: str, told: str, place: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.claims[0].text.startswith(told)
    assert place in {one.locator for one in answer.citations}


@pytest.mark.parametrize(
    "question",
    [
        "Why is the mid-term evaluation at the end of 2026?",
        "Why did SOMTC-Philippines commission a review in 2021?",
        "Why are periodic reports submitted through the ASEAN Secretariat?",
        "Why does AICHR coordinate the climate change activity?",
        "Why does SOMSWD coordinate victim support services?",
        "Why does AICHR coordinate so much?",
        "Why did they give climate change to AICHR?",
        "Will Thailand host the mid-term evaluation?",
        "Has Cambodia submitted its periodic report?",
    ],
)
def test_what_is_so_is_not_corrected(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert not answer.text.startswith("Not ")
    assert ", not " not in answer.claims[0].text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("is the ASEAN Secretariat responsible for monitoring", "No, not ASEAN Secretariat"),
    ],
)
def test_who_is_wrongly_taken_to_be_responsible_is_denied(
    assistant: Assistant, question: str, told: str
) -> None:
    assert assistant.ask(question).claims[0].text.startswith(told)


@pytest.mark.parametrize(
    "question",
    ["is SOMTC-Philippines leading the final evaluation?", "is SOMTC in charge of the framework?"],
)
def test_who_is_responsible_is_not_denied(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).claims[0].text.startswith("Not")
