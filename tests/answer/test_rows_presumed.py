"""Rows spoken of by their subject, in whose stead nothing else of a body may be told."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    "asked",
    [
        "since ACWC coordinates the responsible public procurement work, which project have they"
        " planned for it?",
        "since ACWC coordinates the responsible public procurement work, who supports them?",
        "as ACWC leads the public procurement row, what projects does it have?",
        "ACWC leads responsible public procurement, so which projects are planned under it?",
        "ACWC leads on public procurement. Which projects does it have for that?",
        "ACWC is the lead for public procurement, right? what have they planned for it?",
    ],
)
def test_the_body_of_a_row_meant_by_its_subject_is_corrected(
    assistant: Assistant, asked: str
) -> None:
    answer = ask(assistant, asked)
    assert answer.text.startswith("The plan names SOMTC, not ACWC, as coordinating A.5.1")
    assert "A.2.6" not in answer.text


@pytest.mark.parametrize(
    ("asked", "row", "said"),
    [
        ("since SOMTC leads on legal aid, what project is under it?", "B.6.1", "4 projects"),
        ("as SOMSWD leads the shelter work, who supports it?", "B.1.3", "SOMSWD coordinates"),
        ("which indicators does SOMTC have on legal aid", "B.6.1", "4 indicators"),
        ("if ACWC coordinates the gender inequality row, what is it measured by?", "A.1.2", "1 in"),
    ],
)
def test_only_the_row_on_the_subject_is_told(
    assistant: Assistant, asked: str, row: str, said: str
) -> None:
    answer = ask(assistant, asked)
    assert said in answer.text
    assert {one.locator for one in answer.citations} <= {row, "B.4.1"}


def test_a_subject_of_no_row_of_the_body_is_no_list_of_all_its_rows(assistant: Assistant) -> None:
    answer = ask(assistant, "what project has ACWC planned for responsible public procurement?")
    assert answer.text.startswith("None of the activities in which ACWC has that role")


@pytest.mark.parametrize(
    "asked",
    [
        "since SOMTC leads most rows, who supports it?",
        "which projects does SLOM run",
        "what are AICHR's indicators",
    ],
)
def test_all_rows_of_a_body_stay_all(assistant: Assistant, asked: str) -> None:
    assert ask(assistant, asked).items_total > 1
