"""Bodies told are held to the other role, and who supports whom is turned round."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

HELP = "Which bodies support?"
IDLE = "Which bodies support nobody?"
ALL_LEAD = "SLOM, SOM-MLAT and TELMIN"


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        ((HELP, "without leading"), ": SOMHD."),
        ((HELP, "that don't lead"), ": SOMHD."),
        ((HELP, "and never lead?"), ": SOMHD."),
        ((HELP, "and also lead?"), "8 of the 12 bodies"),
        ((IDLE, "and lead?"), ALL_LEAD),
        (("Which bodies lead?", "and never support?"), ALL_LEAD),
        (("Which bodies lead?", "but support nobody"), ALL_LEAD),
    ],
)
def test_bodies_are_held_to_the_other_role(
    assistant: Assistant, questions: tuple[str, ...], told: str
) -> None:
    assert told in ask(assistant, *questions).claims[0].text


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        (("Who does AICHR support?", "and vice versa?"), "SOMTC"),
        (("Who supports AICHR?", "and the other way round?"), "ACWC"),
    ],
)
def test_who_supports_whom_is_turned_round(
    assistant: Assistant, questions: tuple[str, ...], told: str
) -> None:
    answer = ask(assistant, *questions)
    assert "AICHR" in answer.text
    assert told in answer.text
    assert "vice versa" not in answer.text


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("Which rows name AICHR?", "without SOMTC", "or ACWC"), "A.1.4 A.3.2 A.7.3 B.3.3"),
        (("Which rows name AICHR?", "without SOMTC", "and ACWC?"), "A.1.4 A.3.2 A.7.3 B.3.3"),
        (("Which rows name AICHR?", "with SLOM", "or ACWC"), "A.2.6"),
    ],
)
def test_another_body_is_left_out_too(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected
