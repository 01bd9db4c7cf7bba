"""A claim of who does something and when has each of its points held against the plan."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.talks.claimed_points import points_of_claim


@pytest.mark.parametrize(
    ("claim", "points"),
    [
        (
            "A colleague says the mid-term evaluation is led by us in 2025. Both, please check",
            ("Is the mid-term evaluation led by SLOM?", "Is the mid-term evaluation in 2025?"),
        ),
        (
            "So ACWC conducts the final evaluation at the end of 2027, right?",
            (
                "Is the final evaluation conducted by ACWC?",
                "Is the final evaluation at the end of 2027?",
            ),
        ),
        (
            "Do we lead the annual review in 2024?",
            ("Is the annual review led by SLOM?", "Is the annual review in 2024?"),
        ),
        (
            "B.4 is based on ACTIP 14(5) and B.6 on 14(14), right?",
            ("B.4 refers to ACTIP 14(5), right?", "B.6 refers to ACTIP 14(14), right?"),
        ),
        (
            "all of our five activities fall under prevention and we support nobody, right?",
            (
                "all of our five activities fall under prevention, right?",
                "we support nobody, right?",
            ),
        ),
        (
            "All of SOMSWD's activities are in Pillar B and it never leads, right?",
            ("All of SOMSWD's activities are in Pillar B, right?", "SOMSWD never leads, right?"),
        ),
        ("All of SOMSWD's activities are in Pillar B and we never lead, right?", ()),
        ("our activities are in pillar A and we lead four of them, right?", ()),
        ("our activities are in pillar A and in pillar B, right?", ()),
        (
            "So B.4 rests on ACTIP Art. 14(5) and C.1 on APA IV.C(a).",
            (),
        ),
        ("Is the annual review led by SLOM?", ()),
        ("Who leads the annual review in 2024?", ()),
        ("The plan was written in 2022.", ()),
        ("the rows led by SLOM in Pillar A", ()),
    ],
)
def test_the_points_of_a_claim(claim: str, points: tuple[str, ...]) -> None:
    assert points_of_claim(claim, "SLOM") == points


def test_both_points_are_told(with_meaning: Assistant) -> None:
    text = ask(
        with_meaning,
        "The mid-term evaluation is led by us in 2025. True?",
        body="SLOM",
    ).text
    assert "not SLOM" in text
    assert "not 2025" in text
    assert "SOMTC-Philippines" in text


def test_places_that_rest_on_each_others_provisions_are_no_yes(assistant: Assistant) -> None:
    swapped = assistant.ask("B.5 is based on ACTIP 14(13) and B.6 on 14(14), right?").text
    assert swapped.startswith("No.")
    assert "Yes" not in swapped
    right = assistant.ask("B.5 is based on ACTIP 14(14) and B.6 on 14(13), right?").text
    assert right.startswith("Yes")


@pytest.mark.parametrize(
    ("claim", "begins", "told"),
    [
        (
            "All SLOM's rows are in pillar A and it supports nobody, right?",
            "Yes.",
            "None of the 63",
        ),
        ("All ACMW's rows are in pillar A and it leads nothing, right?", "No.", "none elsewhere"),
        ("All ASLOM's rows are in pillar B and it leads nothing, right?", "No.", "D.3.5"),
    ],
)
def test_what_is_not_so_of_two_points_is_told_first(
    assistant: Assistant, claim: str, begins: str, told: str
) -> None:
    text = assistant.ask(claim).text
    assert text.startswith(begins)
    assert told in text
    assert text.count("Yes.") + text.count("No.") == 1
