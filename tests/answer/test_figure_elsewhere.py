"""What was asked before, asked of another place or body as "how many would that be for …?"."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

UNHELPED = "Which rows of pillar A have no supporting body?"
ALONE = "Which rows of pillar B are in the hands of SOMSWD alone?"
NOT_LED = "Pillar D: rows NOT led by SOMTC?"


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        ((UNHELPED, "How many would that be for pillar C?"), "8 of the 10 activities in Pillar C"),
        ((UNHELPED, "and what does it come to in outcome B.1?"), "3 of the 5 activities in Outco"),
        ((ALONE, "how many is that in A?"), "None of the 21 activities in Pillar A"),
        ((ALONE, "and how many would that be for AICHR?"), "1 of the 17 activities in Pillar B"),
        ((NOT_LED, "how does that look for pillar C?"), "None: all of the 10 activities in Pi"),
        (
            ("Which rows does AICHR lead without a supporter?", "how many would it be for SLOM?"),
            "1 of the 63 activities is coordinated by SLOM and has no supporting body",
        ),
    ],
)
def test_every_condition_is_kept_there(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    assert ask(assistant, *talk).text.startswith(told)


def test_the_whole_plan_may_be_meant(assistant: Assistant) -> None:
    told = ask(assistant, "Which rows of pillar A have two leads?", "what is that across the plan?")
    assert codes(told) == "A.7.3 B.2.3"


def test_a_place_is_looked_up_where_no_rows_were_asked_for(assistant: Assistant) -> None:
    told = ask(assistant, "What does MLAT mean?", "and what is that for pillar C?")
    assert "C.1.1" not in codes(told)
