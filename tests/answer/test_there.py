"""Somebody "there": asked of the one pillar or outcome that was spoken of."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

FEWEST = "which pillar has the fewest activities"
LED_IN_A = "Which activities does SOMTC coordinate in pillar A?"
HELPED_IN_A2 = "which activities does ACMW support in A.2?"
OURS = "which activities do we lead in pillar C"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("how many activities are in B.3", "what does SOMTC do there?"), "B.3.1 B.3.2"),
        (("what's outcome D.2 about", "is SOMTC in charge there?"), "D.2.1 D.2.2 D.2.3"),
        (("activities of SOMTC in pillar C", "and ACMW there?"), ""),
        ((FEWEST, "what does SOM-MLAT do there"), ""),
        (("who leads D.4.2?", "and SOMTC there?"), "D.4.2"),
    ],
)
def test_a_body_is_looked_for_there(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


def test_what_they_do_there_is_asked_of_the_body_spoken_of(assistant: Assistant) -> None:
    answer = ask(assistant, OURS, "do they support something there?", body="SOMSWD")
    assert answer.text.startswith("Yes")
    assert codes(answer) == "C.2.1"


def test_who_is_busiest_there_is_counted_in_that_place(assistant: Assistant) -> None:
    answer = ask(assistant, FEWEST, "who is the busiest there")
    assert answer.text.startswith("SOMTC")
    assert "Pillar C" in answer.text


def test_there_are_is_no_place(assistant: Assistant) -> None:
    answer = ask(assistant, "what's outcome D.2 about", "how many activities of ACWC are there?")
    assert {one.locator for one in answer.items} == {"A.1.1", "A.1.2", "A.2.6", "B.2.3"}


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((LED_IN_A, "And SLOM, in the same pillar?"), "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2"),
        ((LED_IN_A, "and ACMW in that pillar?"), "A.2.3"),
        ((LED_IN_A, "what about ACMW in that same one"), "A.2.3"),
        ((LED_IN_A, "and ACMW, same pillar?"), "A.2.3"),
        ((HELPED_IN_A2, "and AICHR, in the same outcome?"), "A.2.6"),
        ((HELPED_IN_A2, "how about AICHR within that outcome"), "A.2.6"),
        ((HELPED_IN_A2, "does SLOM lead any in the same pillar?"), "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2"),
        (("Who leads A.2.4?", "what does SLOM lead in that very same outcome?"), "A.2.1 A.2.2"),
    ],
)
def test_the_same_pillar_or_outcome_is_the_one_spoken_of(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (("What does SLOM lead?", "do they all lie in the same pillar?"), "Yes. All 5 lie in"),
        ((LED_IN_A, "do SLOM and ACMW lead in the same pillar?"), "Yes. 1 of the 4 pillars"),
        ((LED_IN_A, "are A.1.1 and A.2.1 in the same outcome?"), "No."),
        (("What does SLOM lead in A.2?", "are both in the same outcome?"), "Yes. Both lie in"),
        (("who supports C.4.1", "does AICHR support anything else in that pillar?"), "No. None of"),
    ],
)
def test_the_same_pillar_of_several_is_one_that_they_share(
    assistant: Assistant, questions: tuple[str, ...], said: str
) -> None:
    assert ask(assistant, *questions).text.startswith(said)
