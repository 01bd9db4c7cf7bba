"""A talk turns to a body's other role, to another body, or to what was spoken of before."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

LEADS = "what does ACWC coordinate"
ROLES = [
    ((LEADS, "and which ones does it support?"), "ACWC supports 1 of the 63 activities."),
    ((LEADS, "which activities do they support?"), "ACWC supports 1 of the 63 activities."),
    (("what does SOMTC lead in pillar B", "which ones does it support?"), "in Pillar B."),
    ((LEADS, "how many is that", "same for AICHR?"), "AICHR coordinates 5 of the 63"),
    (("what does SLOM support", "how many is that", "and AICHR?"), "AICHR supports"),
    ((LEADS, "how many is that", "and in pillar A"), "The list has 2 activities."),
]
WORDINGS = [
    (
        ("Which activities sit under outcome B.7, and what does the outcome say?",),
        "**Outcome B.7**",
    ),
    (("who coordinates B.7", "what is the wording of that outcome"), "**Outcome B.7**"),
    (("how many activities are in pillar C", "what does the pillar say?"), "**Pillar C"),
    (("how many does SOMTC coordinate in all pillars",), "35 of the 63 activities"),
    (("how many activities have had their indicator cell left empty",), "has no indicator"),
    (("In how many pillars does SOMTC coordinate",), "of the 4 pillars"),
]


@pytest.mark.parametrize(("talk", "told"), ROLES + WORDINGS)
def test_talk_turns_to(assistant: Assistant, talk: tuple[str, ...], told: str) -> None:
    assert told in ask(assistant, *talk).text


def test_rows_pointed_at_stay_those_of_the_list(assistant: Assistant) -> None:
    answer = ask(assistant, LEADS, "which of those does AICHR support?")

    assert set(codes(answer).split()) <= {"A.1.2", "A.2.6", "B.2.3"}


def test_defined_thing_is_looked_for_in_rows(assistant: Assistant) -> None:
    answer = ask(assistant, "what is COMMIT", "which activities deal with it?")

    assert "speak" in answer.text
