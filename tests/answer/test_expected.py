"""What was expected, or forgotten for a moment, bounds a question only where it names something."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.understanding.understand import Understander


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        (
            "Which pillar has the most activities? I always assumed prevention would be ahead.",
            "Which pillar has the most activities?",
        ),
        (
            "Which body supports most? Frankly, I'd have expected it to be the police.",
            "Which body supports most?",
        ),
        (
            "Forget the big players for a moment. Which bodies coordinate two activities?",
            "Which bodies coordinate two activities?",
        ),
        (
            "Forget SOMTC and SLOM for now. Who coordinates most?",
            "Apart from SOMTC and SLOM, who coordinates most?",
        ),
        (
            "Leave Pillar A aside for a moment: which pillar has most outcomes?",
            "Apart from Pillar A, which pillar has most outcomes?",
        ),
    ],
)
def test_a_question_stands_without_what_surrounds_it(
    understander: Understander, said: str, plain: str
) -> None:
    assert understander.plain(said) == understander.plain(plain)


@pytest.mark.parametrize(
    "text",
    [
        "Who leads A.2.6? I thought SLOM would lead it.",
        "Forget the deadline for a moment. Is it strict?",
        "Forget SOMTC's rows for a moment. Which rows are there?",
        "I assumed prevention would be ahead. Is it?",
    ],
)
def test_what_says_more_stays(understander: Understander, text: str) -> None:
    assert understander.plain(text).startswith(text.split(".")[0].split("?")[0])


def test_the_forgotten_are_no_part_of_the_answer(assistant: Assistant) -> None:
    answer = ask(assistant, "Forget SOMTC for a moment. Which body coordinates most activities?")
    assert answer.text.startswith("SOMSWD")
