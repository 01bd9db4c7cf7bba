"""Somebody "there": asked of the one pillar or outcome that was spoken of."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

FEWEST = "which pillar has the fewest activities"
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
