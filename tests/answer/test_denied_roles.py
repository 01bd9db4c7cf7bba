"""Bodies that have no role do nothing; it is not their rows that lack a body."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.denied_roles import with_denied_roles


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("SLOM has no lead outside pillar A, right?", "Yes. None of the 42 activities outside"),
        ("SOMTC has no supporting role in pillar B, correct?", "No. 5 of the 17 activities"),
        ("AICHR has no supporting role in pillar A, right?", "No. 3 of the 21 activities"),
        ("ASLOM has no lead role in pillar A, right?", "Yes. None of the 21 activities"),
        ("Does AICHR have no leading role in pillar C?", "Yes. None of the 10 activities"),
        ("Which outcomes does SOMTC have no lead in?", "4 of the 25 outcomes"),
        ("Which bodies have no lead role in pillar B?", "6 of the 12 bodies"),
        ("Which pillars does AICHR have no lead role in?", "2 of the 4 pillars"),
        ("SOMHD never leads anything, does it?", "Yes. None of the 63 activities"),
        ("SOMTC doesn't support anything in pillar B, correct?", "No. 5 of the 17 activities"),
    ],
)
def test_a_body_without_a_role_does_nothing(assistant: Assistant, question: str, says: str) -> None:
    assert assistant.ask(question).text.startswith(says)


@pytest.mark.parametrize(
    "text",
    [
        "Which rows have no lead in pillar A?",
        "A.2.5 has no lead role in it, right?",
        "Which rows of SLOM have no lead in pillar A?",
        "SLOM has no support in pillar A, right?",
        "Which outcomes have no supporting role in pillar B?",
    ],
)
def test_rows_that_lack_a_body_are_left_as_they_are(text: str) -> None:
    assert with_denied_roles(text, tuple) == text


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("All rows in B.1 but B.1.4 are led by SOMSWD, right?", "Yes. 4 of the 4 activities"),
        ("Is everything in B.1 but B.1.3 led by SOMSWD?", "No. 3 of the 4 activities"),
    ],
)
def test_all_but_one_leaves_that_one_out(assistant: Assistant, question: str, says: str) -> None:
    assert assistant.ask(question).text.startswith(says)


def test_but_before_another_statement_leaves_nothing_out(assistant: Assistant) -> None:
    said = "SLOM leads A.2.1 but A.2.3 is led by ACMW, right?"
    assert "except" not in assistant.explain(said).text
