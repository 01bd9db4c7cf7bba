"""Questions that go on from a term, a role, a principle or a reference told before."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

HELPING = "what does a supporting body do?"
LEADING = "what does being a coordinating body actually mean"
CITES = "does A.3.2 refer to the AICHR work plan?"
CITING_IN_B = "B.1.4 B.2.1 B.2.2 B.3.1 B.3.3 B.6.1"
TERMS = ("What is HSU?", "what is COMMIT?")


@pytest.mark.parametrize(
    ("body", "questions", "begins"),
    [
        ("DGICM", (LEADING, "so how many rows is that for us"), "DGICM coordinates 2"),
        ("SOMSWD", (HELPING, "how many are ours?"), "SOMSWD supports 5"),
        ("SOMSWD", (HELPING, "and which rows is that for us?"), "SOMSWD supports 5"),
        ("SOMSWD", (HELPING, "how many do we lead?"), "SOMSWD coordinates 6"),
        ("SOMSWD", ("What is ACTIP?", "and which rows are ours?"), "SOMSWD has a role in 12"),
    ],
)
def test_rows_of_the_own_body_are_those_in_the_role_explained(
    assistant: Assistant, body: str, questions: tuple[str, ...], begins: str
) -> None:
    assert begins in ask(assistant, *questions, body=body).text


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((CITES, "and which rows in pillar B cite that too"), CITING_IN_B),
        ((CITES, "which rows in B refer to it as well?"), CITING_IN_B),
        (
            (CITES, "which other rows cite it?"),
            f"A.3.3 {CITING_IN_B} C.4.1 D.7.1",
        ),
        ((*TERMS, "back to the first, which activity in D is about making it stronger"), "D.3.2"),
        ((*TERMS, "back to HSU, which activity in D is about making it stronger"), "D.3.2"),
        ((*TERMS, "back to the second one, which row mentions it?"), "B.3.1 D.4.1"),
        (
            ("who supports B.1.1?", "is there any other activity with nobody in charge?"),
            "A.1.3 A.2.5",
        ),
    ],
)
def test_what_was_told_before_is_looked_for_in_rows(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


@pytest.mark.parametrize(
    "asked",
    [
        "On what legal basis does the outcome above it rest?",
        "and the legal basis of the outcome it belongs to?",
        "what is the legal basis of its outcome?",
    ],
)
def test_the_outcome_above_a_row_is_the_one_it_lies_in(assistant: Assistant, asked: str) -> None:
    answer = ask(assistant, "What does B.3.2 cover?", asked)
    assert "B.3 rests on Footnote 33" in answer.text


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        (("who leads A.1.4?", "does anyone back them up on it?"), "No. The plan names no supp"),
        (("who leads A.1.4?", "is anyone backing them up?"), "No. The plan names no supporting"),
        (("who leads B.6.1?", "does anyone back them up on it?"), "Yes. AICHR and SOMSWD support"),
        (
            ("which pillar has the most activities?", "what does that make for the whole plan"),
            "The plan has 63 coded activities",
        ),
    ],
)
def test_short_questions_about_a_row_or_a_number(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


def test_the_row_asked_for_is_one_on_what_was_said_before_it(assistant: Assistant) -> None:
    asked = "could victims be paid out of it, is there a row for that"
    answer = ask(assistant, "What is C.1.4 about?", asked)
    assert '"victims" and "paid"' in answer.text
