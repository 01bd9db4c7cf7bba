"""Talks as in a meeting: several people ask, in few words, of what was said before."""

import pytest

from tipassist.answer.assistant import Assistant

# The asker's own body, what was asked in turn, and how the last answer begins.
NTH_OF_A_NAMED_SET = [
    (
        "ACMW",
        ("which one do we coordinate?", "and the third one we support, what's it about?"),
        "**A.2.6**",
    ),
    ("SOMSWD", ("what do we coordinate", "and the second one we support, who leads it?"), "SOMTC"),
    (None, ("what does DGICM coordinate", "the first one they support, who leads it?"), "SOMSWD"),
    ("ASLOM", ("do we coordinate anything", "who leads the last one we support?"), "AICHR coordin"),
    (None, ("What is the third activity that AICHR supports?",), "**A.3.3**"),
    (None, ("what indicators has the last activity led by SLOM",), "A.4.2 has 2 indicators"),
    (None, ("who supports the second activity led by the welfare officials",), "The plan names no"),
    (None, ("who leads the third one that AICHR supports in pillar B",), "SOMTC coordinates B.6.1"),
    (None, ("the fourth one SOM-MLAT leads?",), "SOM-MLAT coordinates 2 of the 63"),
    (None, ("Who is the second body that supports B.2.2?",), "ASLOM and SOMTC support"),
]
ELSEWHERE = [
    (
        "SLOM",
        ("what do we coordinate in A?", "anything in the other pillars?"),
        "No. None of the 42",
    ),
    ("ACWC", ("what do we support in pillar B", "anything in the others?"), "Yes. ACWC supports 1"),
    (None, ("what does SOM-ED do in A", "nothing in the remaining pillars?"), "No. None of the 42"),
    (
        None,
        ("what does SLOM lead in A", "and in the rest of the pillars?"),
        "None of the 42 activit",
    ),
    (
        "DGICM",
        ("what do we lead in B", "do we have any in the other three?"),
        "Yes. DGICM coordinat",
    ),
    (
        "ASLOM",
        ("who supports B.2.2", "are we with AICHR on any other one"),
        "Yes. 1 of the 62 activi",
    ),
    (
        "ASLOM",
        ("who supports B.1.4", "do we sit with AICHR on any others"),
        "Yes. 1 of the 62 activi",
    ),
    (None, ("who leads A.7.3", "does TELMIN have any other one"), "No. None of the 62 activities"),
    (None, ("who coordinates D.4.2", "any others with SOM-MLAT?"), "Yes. SOM-MLAT has a role in 1"),
    (None, ("who leads B.6.2", "does ASLOM lead another activity?"), "Yes. ASLOM coordinates 1 of"),
    (
        None,
        ("who supports A.2.6", "are AICHR and ACMW together anywhere else?"),
        "Yes. 1 of the 62",
    ),
]
WITH_AN_OPENING = [
    ("ACMW", ("what does SLOM lead", "sorry jumping in - in how many of those do we help"), "ACMW"),
    (
        None,
        ("what does SLOM lead", "quick one - in how many of those does ACMW support"),
        "ACMW supp",
    ),
]


@pytest.mark.parametrize(
    ("body", "turns", "begins"), [*NTH_OF_A_NAMED_SET, *ELSEWHERE, *WITH_AN_OPENING]
)
def test_the_last_question_of_a_talk_is_answered(
    assistant: Assistant, body: str | None, turns: tuple[str, ...], begins: str
) -> None:
    for turn in turns:
        answer = assistant.ask(turn, body=body, conversation_id=f"{body} {turns}")
    assert answer.text.startswith(begins)
