"""Who has another body as support, and what somebody does alone."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

LED = "which rows does SLOM coordinate?"
OURS = "hi, I'm with SLOM. which activity rows are we coordinating?"
CARE = "which rows does SOMSWD coordinate?"
IN_D = "D.1.1 D.2.1 D.2.2 D.2.3 D.3.1 D.3.2 D.3.3 D.4.1 D.6.1"
HELPED = "A.2.1 A.2.2 A.3.2 A.4.1"


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        ((OURS, "and on how many of these do we have ACMW as support?"), HELPED),
        ((LED, "on which of those do they have ACMW as a supporting body?"), HELPED),
        ((LED, "for which ones is ACMW their backup?"), HELPED),
        ((LED, "in which of them can they count on ACMW as a helper?"), HELPED),
        ((CARE, "in how many of them does it have SOMTC as its supporter?"), "B.5.1 B.7.2"),
    ],
)
def test_who_has_a_body_as_support_leads_what_it_supports(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    assert codes(ask(assistant, *talk, body="SLOM" if talk[0] == OURS else None)) == told


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (
            (LED, "on which do they have ACMW as support?", "which do they run alone"),
            "A.4.2",
        ),
        ((LED, "which does it handle by itself?"), "A.4.2"),
        ((LED, "which ones do they shoulder without any help?"), "A.4.2"),
        ((CARE, "which do they carry all by themselves"), "B.1.2 B.1.3 B.1.5"),
        (("which rows does SOMTC lead in D?", "which does it carry alone?"), IN_D),
    ],
)
def test_what_is_done_alone_is_asked_of_all_rows_of_the_body(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    assert codes(ask(assistant, *talk)) == told


def test_a_body_that_is_told_itself_is_no_helper_of_its_own(assistant: Assistant) -> None:
    answer = ask(assistant, CARE, "on which of these do they have SOMSWD as support?")

    assert not answer.items
