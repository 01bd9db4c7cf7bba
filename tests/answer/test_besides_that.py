"""What a body does besides what was told: "is it down for anything besides that?"."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.followups.passages.elsewhere import with_else

_OTHERS = "A.1.4 B.2.1 B.2.2 B.3.3"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("is TELMIN down for anything besides that", "is TELMIN down for anything else"),
        ("anything else beyond this one for us?", "anything else for us?"),
        ("besides this one, does it have anything?", "does it have anything else?"),
        ("apart from that, what does AICHR lead?", "what else does AICHR lead?"),
        ("what does AICHR lead besides those?", "what else does AICHR lead?"),
        ("apart from this row, what else does ACWC lead?", "what else does ACWC lead?"),
        ("what else does ACWC lead apart from this one?", "what else does ACWC lead?"),
        ("aside from that, where else is ACWC named?", "where else is ACWC named?"),
        ("does anyone besides SOMTC lead it?", None),
        ("who supports it besides that body?", None),
        ("apart from that body, who supports it?", None),
        ("is it more than that?", None),
    ],
)
def test_what_stands_beside_what_was_told_is_something_else(typed: str, said: str | None) -> None:
    assert with_else(typed) == said


@pytest.mark.parametrize(
    "asked",
    [
        "is TELMIN down for anything besides that",
        "does TELMIN have anything besides that?",
        "besides this one, does TELMIN have anything?",
        "apart from that, is TELMIN named anywhere?",
    ],
)
def test_no_other_row_is_not_the_row_told(assistant: Assistant, asked: str) -> None:
    assert ask(assistant, "who leads A.7.3", asked).text.startswith("No.")
    assert ask(assistant, "who has A.7.3", "TELMIN = ?", asked).text.startswith("No.")


@pytest.mark.parametrize(
    "asked",
    [
        "and the other one, AICHR, what else does it coordinate?",
        "AICHR, the other one, what else does it lead?",
        "what else does AICHR coordinate?",
        "besides that, what does AICHR lead?",
        "does AICHR coordinate anything other than this row?",
    ],
)
def test_the_other_rows_of_a_body_are_listed(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, "who leads A.7.3", asked)) == _OTHERS


def test_a_list_told_is_left_out(assistant: Assistant) -> None:
    talk = ("what does AICHR coordinate in pillar B", "apart from those, what does it coordinate?")
    assert codes(ask(assistant, *talk)) == "A.1.4 A.7.3"
    talk = ("which activities do we coordinate?", "do we lead anything besides those?")
    assert ask(assistant, *talk, body="SLOM").text.startswith("No.")


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("is anybody besides TELMIN on it?", "Yes."),
        ("what else does it say?", "**A.7.3**"),
    ],
)
def test_another_body_or_the_row_is_still_asked_of_the_row(
    assistant: Assistant, asked: str, begins: str
) -> None:
    assert ask(assistant, "who leads A.7.3", asked).text.startswith(begins)


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("Apart from this row, what else does ACWC coordinate?", "A.1.2 A.2.6"),
        ("What else does ACWC lead besides that one?", "A.1.2 A.2.6"),
        ("Apart from this row, where else is ACWC named?", "A.1.1 A.1.2 A.2.6"),
        ("Where else does ACWC support?", "A.1.1"),
    ],
)
def test_what_else_a_body_does_leaves_out_the_row_told(
    assistant: Assistant, asked: str, rows: str
) -> None:
    assert codes(ask(assistant, "Who coordinates B.2.3?", asked)) == rows
