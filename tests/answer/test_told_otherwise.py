"""What the asker heard otherwise of the row just told."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("first", "asked", "told"),
    [
        ("A.2.3 who", "Are you sure? I was told SLOM had that one.", "No. The plan names ACMW"),
        ("A.2.3 who", "really? my boss said it was ACWC", "No. The plan names ACMW, not ACWC"),
        ("A.2.3 who", "Not DGICM? I would have guessed them.", "No. The plan names ACMW"),
        ("A.2.3 who", "hm, people told me ACMW leads it", "Yes. ACMW coordinates A.2.3"),
        ("who supports A.2.1?", "a colleague said ACWC was helping there", "No. The plan names"),
        ("who leads D.3.5 and A.2.4?", "Not SLOM? I would have guessed them.", "No."),
        ("who coordinates B.1.4?", "Hm. In my notes I have AICHR.", "No. The plan names SOMTC"),
    ],
)
def test_who_was_told_of_is_held_against_the_row(
    assistant: Assistant, first: str, asked: str, told: str
) -> None:
    assert ask(assistant, first, asked).text.startswith(told)


def test_after_a_list_no_single_row_is_meant(assistant: Assistant) -> None:
    said = ask(assistant, "What does SLOM coordinate?", "I was told ACWC had that one.")
    assert not said.text.startswith("No. The plan names")


@pytest.mark.parametrize(
    "asked",
    ["really none? check again", "check again please", "are you certain? Which column says so?"],
)
def test_a_doubt_asks_for_the_same_again(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "What are the indicators of D.3.6?", asked)
    assert "The plan lists no indicators for D.3.6" in said.text


@pytest.mark.parametrize("asked", ["legal basis?", "and its legal basis", "the treaty basis"])
def test_the_legal_basis_is_that_of_the_row_and_its_outcome(
    assistant: Assistant, asked: str
) -> None:
    said = ask(assistant, "Who leads B.5.1?", asked)
    assert "B.5 rests on Footnote 37" in said.text


def test_others_with_the_same_gap_have_the_same_blank_cell(assistant: Assistant) -> None:
    said = ask(assistant, "What are the projects of D.3.5?", "others with that same gap?")
    assert [one.locator for one in said.items] == ["A.1.2", "A.5.1"]


def test_the_difference_may_be_cut_short(assistant: Assistant) -> None:
    said = ask(assistant, "Compare A.4.1 and A.4.2", "diff between these 2")
    assert {"A.4.1", "A.4.2"} <= {str(one.locator) for one in said.citations}
