"""Whether a body is the only one, after several bodies were told, is decided by these."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

IN_C = "Who supports in pillar C?"
IN_D = "Which bodies lead in pillar D?"
HELPS = "Who supports DGICM?"
SEVERAL = "Which bodies lead more than 5 rows?"


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        ((IN_C, "only AICHR?"), "No. Pillar C"),
        ((IN_C, "only AICHR and SOMSWD?"), "Yes. Pillar C"),
        ((IN_D, "only SOMTC and SOM-MLAT?"), "No. Pillar D"),
        (("Who leads outcome B.2?", "only AICHR?"), "No. Outcome B.2"),
        (("Who leads in pillar C?", "SOMTC alone?"), "Yes. Pillar C"),
        (("Who supports SLOM?", "only ACMW?"), "No. 2 of the 12 bodies support"),
        ((HELPS, "only SOMTC?"), "No. 2 of the 12 bodies support"),
        ((HELPS, "only SOMTC and SOMSWD?"), "Yes. 2 of the 12 bodies support"),
        ((SEVERAL, "only SOMTC?"), "No. 2 of the 12 bodies coordinate"),
        ((SEVERAL, "only SOMTC and SOMSWD?"), "Yes. 2 of the 12 bodies coordinate"),
    ],
)
def test_those_told_are_the_only_ones_or_not(
    assistant: Assistant, questions: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *questions).text.startswith(begins)


@pytest.mark.parametrize(
    "questions",
    [
        (IN_D, "not DGICM?"),
        ("Who leads on compensation?", "only SOMTC?"),
    ],
)
def test_what_they_do_not_decide_gets_no_yes(
    assistant: Assistant, questions: tuple[str, ...]
) -> None:
    answer = ask(assistant, *questions)
    assert not answer.text.startswith("Yes")
