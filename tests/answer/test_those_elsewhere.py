"""After a part of the busiest body's rows, another place is asked of those rows."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

MOST = "Which body supports most often?"
IN_A = "How many of those are in pillar A?"


@pytest.mark.parametrize(
    ("turns", "listed"),
    [
        ((MOST, IN_A, "And in C?"), "C.4.1"),
        ((MOST, IN_A, "how many in pillar B?"), "B.1.4 B.3.1 B.6.1"),
        ((MOST, "Which of those are in A?", "and C?", "and in B, then?"), "B.1.4 B.3.1 B.6.1"),
    ],
)
def test_another_place_is_looked_in_for_those_rows(
    assistant: Assistant, turns: tuple[str, ...], listed: str
) -> None:
    assert codes(ask(assistant, *turns)) == listed


def test_a_ranking_alone_is_asked_there_anew(assistant: Assistant) -> None:
    assert "SOMSWD and AICHR support the most" in ask(assistant, MOST, "And in C?").text
