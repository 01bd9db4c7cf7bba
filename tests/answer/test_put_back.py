"""Rows left out of a list are put back, or left out of another pillar too."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

OUTSIDE = "Outside pillar B, where does AICHR act as a supporting body?"
INSIDE = "What does AICHR support in A?"
WITHOUT = "Leave out the ones SOMTC coordinates."


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (
            (OUTSIDE, WITHOUT, "And inside B, this time with those of SOMTC left in?"),
            "B.1.4 B.3.1 B.6.1",
        ),
        (
            (OUTSIDE, "how many would that be?", WITHOUT, "in B, with the SOMTC ones included"),
            "B.1.4 B.3.1 B.6.1",
        ),
        ((INSIDE, WITHOUT, "put them back"), "A.2.6 A.3.2 A.3.3"),
        ((INSIDE, "without those of SOMTC", "include the SOMTC ones"), "A.2.6 A.3.2 A.3.3"),
        ((INSIDE, "without those of SOMTC", "with SOMTC's back in"), "A.2.6 A.3.2 A.3.3"),
    ],
)
def test_what_was_left_out_is_put_back(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    assert codes(ask(assistant, *talk)) == told


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        ((OUTSIDE, WITHOUT, "and inside B?"), ""),
        ((INSIDE, "without those of SOMTC", "and in B?"), ""),
        (
            ("what does SOMTC support in D?", "not those of SOM-MLAT", "and in B.7?"),
            "B.7.1 B.7.2",
        ),
        ((OUTSIDE, "and inside B?"), "B.1.4 B.3.1 B.6.1"),
        (("What does AICHR support?", WITHOUT, "only in A"), "A.2.6 A.3.2"),
    ],
)
def test_what_was_left_out_is_left_out_elsewhere(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    assert codes(ask(assistant, *talk)) == told


def test_a_body_that_was_not_left_out_is_not_put_back(assistant: Assistant) -> None:
    assert codes(ask(assistant, INSIDE, WITHOUT, "with those of ACMW left in")) != (
        "A.2.6 A.3.2 A.3.3"
    )
