"""One body asked for in the rows of another, and two bodies put side by side."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("body", "question", "rows"),
    [
        (None, "does AICHR have a role in any of SLOM's rows?", "A.3.2"),
        (None, "is AICHR in any of SLOM's rows?", "A.3.2"),
        (None, "is AICHR in SLOM's activities", "A.3.2"),
        (None, "is AICHR a supporter in any of SLOM's activities", "A.3.2"),
        (None, "is SOMHD named in one of SOMSWD's activities?", "B.1.1"),
        (None, "is ACWC the coordinator in any of SOMTC's rows?", "B.2.3"),
        (None, "is TELMIN in any of AICHR's?", "A.7.3"),
        (None, "is SOMSWD a helper in one of AICHR's rows", "B.6.1 D.3.6"),
        ("SLOM", "is AICHR in any of ours?", "A.3.2"),
        ("SLOM", "is AICHR on any of our activities", "A.3.2"),
        ("SOMSWD", "are we in any of DGICM's activities?", "B.7.1 B.7.2"),
        ("SOMTC", "which rows that AICHR leads mention us", "B.2.1 B.2.2"),
        ("DGICM", "is SOMSWD in any of the rows that name us?", "B.7.1 B.7.2"),
        ("DGICM", "which rows name us and SOMTC", "B.7.1 B.7.2"),
    ],
)
def test_rows_of_another_body_are_those_that_name_it(
    assistant: Assistant, body: str | None, question: str, rows: str
) -> None:
    assert codes(assistant.ask(question, body=body)) == rows


def test_none_of_them_is_denied(assistant: Assistant) -> None:
    answer = assistant.ask("is DGICM in any of SLOM's rows in pillar A?")
    assert answer.text.startswith("No. None of the 21 activities in Pillar A names DGICM and")


@pytest.mark.parametrize(
    ("body", "question", "begins"),
    [
        (None, "does AICHR support any of SLOM's rows?", "Yes. 1 of the 63 activities is supp"),
        (None, "is AICHR in our plan?", "Yes. AICHR has a role in 15"),
        ("SOMTC", "name us the rows AICHR supports", "AICHR supports 10 of the 63"),
        (None, "is AICHR in pillar A?", "Yes. AICHR has a role in 5 of the 21"),
    ],
)
def test_other_questions_stay(
    assistant: Assistant, body: str | None, question: str, begins: str
) -> None:
    assert assistant.ask(question, body=body).text.startswith(begins)


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (("Compare ASLOM with SOM-MLAT",), "ASLOM has a role in more activities (4) than SOM-MLAT"),
        (("how does SLOM compare with ACMW?",), "ACMW has a role in more activities (7) than SLOM"),
        (("compare SLOM with SOMTC in pillar A",), "SOMTC has a role in more activities (7)"),
        (("What does ASLOM do?", "compare with SOM-MLAT"), "ASLOM has a role in more activities"),
        (("What does ASLOM lead", "compare that to SOM-MLAT"), "ASLOM and SOM-MLAT each coordina"),
        (("What does SOMTC lead in A?", "compare it with SLOM"), "SOMTC coordinates more activit"),
        (("What does SOMTC support in B?", "and compared to AICHR"), "SOMTC supports more activit"),
        (("what does SLOM lead", "how does that compare to ACMW"), "SLOM coordinates more activi"),
        (("what does ACWC support", "now compare with what AICHR supports"), "AICHR supports more"),
    ],
)
def test_two_bodies_are_put_side_by_side(
    assistant: Assistant, talk: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *talk).text.startswith(begins)


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (("Which activities does SLOM lead with ACMW?",), "4 of the 63 activities"),
        (("compare A.4.1 with A.4.2",), "**A.4.1**"),
        (("what does ACWC support", "what about AICHR"), "AICHR supports 10"),
        (("what does ACWC support", "and with SOM-ED?"), ""),
    ],
)
def test_with_is_no_comparison_by_itself(
    assistant: Assistant, talk: tuple[str, ...], begins: str
) -> None:
    text = ask(assistant, *talk).text
    assert text.startswith(begins)
    assert "more activities" not in text
