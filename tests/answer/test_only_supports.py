"""A body that only supports: in a part told by its subject, taken back, and what follows it."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register
from tipassist.types import Role

ONLY = "where does SOMTC only support, not lead"


def supported(register: Register, body: str, pillars: str = "ABCD") -> str:
    rows = (one for one in register.activities if one.pillar in pillars)
    return " ".join(
        one.code
        for one in rows
        if body in one.named(Role.SUPPORTING) and body not in one.named(Role.COORDINATING)
    )


@pytest.mark.parametrize(
    ("question", "body", "pillar"),
    [
        (
            "In the part on protecting victims, where does AICHR only back another body up rather"
            " than run the activity?",
            "AICHR",
            "B",
        ),
        ("on the cooperation side where is SOMSWD only helping someone else out", "SOMSWD", "D"),
        ("In the prevention part, where does ACMW only assist instead of leading?", "ACMW", "A"),
        ("for victim protection: rows aichr assists but isn't in charge of", "AICHR", "B"),
        ("rows in the part about prevention that ACMW supports only", "ACMW", "A"),
    ],
)
def test_a_part_told_by_its_subject_is_the_pillar(
    assistant: Assistant, register: Register, question: str, body: str, pillar: str
) -> None:
    assert codes(assistant.ask(question)) == supported(register, body, pillar)


@pytest.mark.parametrize(
    "question",
    ["which activities is SLOM coordinating", "who is coordinating in pillar A?"],
)
def test_what_bodies_do_names_no_pillar(assistant: Assistant, question: str) -> None:
    assert "Pillar D" not in assistant.ask(question).text


@pytest.mark.parametrize(
    ("questions", "body"),
    [
        (("which ones does slom run", "and acmw?", "no i meant where acmw only supports"), "ACMW"),
        (("what does acmw lead", "i mean the ones it only supports"), "ACMW"),
        (("which ones does acwc lead", "no, the ones they only support"), "ACWC"),
        ((ONLY, "anything there outside pillar B", "now the same for aichr, all pillars"), "AICHR"),
        (
            ("where does AICHR only support in pillar B", "ditto for somswd but all pillars"),
            "SOMSWD",
        ),
        (("where does AICHR only support?", "and the same for acwc across all pillars"), "ACWC"),
    ],
)
def test_a_correction_and_another_body_are_asked_of_the_whole_plan(
    assistant: Assistant, register: Register, questions: tuple[str, ...], body: str
) -> None:
    assert codes(ask(assistant, *questions)) == supported(register, body)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("anything there outside pillar B", "D.4.2"),
        ("is there anything on that list in pillar D?", "D.4.2"),
        ("any rows there in B.7", "B.7.1 B.7.2"),
    ],
)
def test_anything_there_is_a_part_of_the_list(
    assistant: Assistant, question: str, expected: str
) -> None:
    assert codes(ask(assistant, ONLY, question)) == expected


def test_a_body_named_for_something_of_its_own_is_not_the_same_again(assistant: Assistant) -> None:
    answer = ask(assistant, ONLY, "now what does aichr lead, whole plan")
    assert "coordinates 5" in answer.text
