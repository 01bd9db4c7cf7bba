"""The first and the last of a ranking, asked in a talk after a count of each or the other end."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

PER_OUTCOME = "no of activities per outcome in pillar B"
PILLARS = "Which pillar has most SOMTC rows?"


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        ((PER_OUTCOME, "which has most"), "B.1"),
        ((PER_OUTCOME, "which has most", "the least"), "B.4 B.5"),
        (("activities per outcome in pillar C", "which has the most?"), "C.1"),
        ((PILLARS, "and the fewest?"), "A"),
        ((PILLARS, "which has the least?"), "A"),
        ((PILLARS, "and the fewest?", "and the most?"), "D"),
        (("which outcome has the fewest activities", "and the most?"), "A.2 D.3"),
    ],
)
def test_the_ends_of_a_ranking(assistant: Assistant, talk: tuple[str, ...], told: str) -> None:
    assert codes(ask(assistant, *talk)) == told


@pytest.mark.parametrize("then", ["what is it about?", "which has most projects?"])
def test_another_question_is_no_other_end(assistant: Assistant, then: str) -> None:
    assert codes(ask(assistant, PILLARS, then)) != "A"
