"""Talks in which a later question is asked of what an earlier answer told, in words of its own."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

# What was asked in turn, and what the last answer says.
COUNTED_BY_PILLAR = [
    (
        (
            "how many activities have no supporting body",
            "in which pillar are most of them",
            "those in C",
        ),
        "The list has 8 activities",
    ),
    (
        (
            "which activities have two supporting bodies",
            "which outcome has the most of them",
            "which of those does SOMTC lead",
        ),
        "SOMTC coordinates 4 of the 9 activities",
    ),
    (
        (
            "how many activities have no supporting body",
            "in which pillar are most of them",
            "what are those two about",
        ),
        "**Pillar A",
    ),
]
BLANKS_AGAIN = [
    (
        (
            "how many activities have no project filled in",
            "who coordinates the second",
            "and ones with no indicator?",
        ),
        "1 of the 63 activities has no indicator: D.3.6",
    ),
    (
        ("how many activities have no project filled in", "and without a coordinating body"),
        "2 of the 63 activities have no coordinating body: A.1.3 and A.2.5",
    ),
]
IN_ANY = [
    (
        (
            "which outcomes cite article 14",
            "which of these has the most activities",
            "who leads them",
            "is aichr in any",
        ),
        "Yes. AICHR has a role in 2 of the 9 activities",
    ),
    (("which activities mention training", "is slom on any?"), "Yes. SLOM has a role in 1 of the"),
]
SAID_OF_A_NAME = [
    (("what is MERL", "and by when must that be set up"), "first annual review"),
    (("what is AMMTC", "what do they approve"), "AMMTC for approval"),
]
WIDER_AGAIN = [
    (
        (
            "how many activities does AICHR support",
            "only the ones in pillar B",
            "and in the whole plan how many does it coordinate",
        ),
        "AICHR coordinates 5 of the 63",
    ),
    (("what does SOMHD coordinate", "what are they in there for"), "it supports 2"),
    (
        ("which activities mention children", "are any of those shared"),
        "1 of the 8 activities just listed has more than 1 coordinating body: B.2.3",
    ),
]


GUESSED_AT = [
    (
        ("who leads A.2.4", "really? not the labour people?", "what do those coordinate then"),
        "SLOM coordinates 5 of the 63",
    ),
    (
        ("who handles training for labour inspectors", "not the welfare people?"),
        "SOMSWD",
    ),
]
PICKED_BY_WORDS = [
    (
        (
            "where do online scams come up, which activities",
            "does any of these have a supporting body",
            "and the one with joint investigation?",
        ),
        "**C.3.2**",
    ),
    (
        (
            "which outcomes of pillar b cite actip article 14 in their footnote",
            "which paragraph is it for remedies",
        ),
        "B.6 rests on Footnote 38",
    ),
    (("how many activities does SLOM coordinate in A", "who comes first there"), "SOMTC coord"),
    (
        (
            "how many activities does SOMTC coordinate",
            "just pillar a?",
            "who comes second in the whole plan",
        ),
        "SOMSWD coordinates the second most activities: 6",
    ),
]


def test_two_roles_are_those_of_the_own_body_and_of_the_one_told(assistant: Assistant) -> None:
    assistant.ask("who leads B.7.2", body="DGICM", conversation_id="two roles")

    answer = assistant.ask(
        "is there one the other way round, we lead and they support",
        body="DGICM",
        conversation_id="two roles",
    )

    assert [one.locator for one in answer.items] == ["B.7.1"]


@pytest.mark.parametrize(
    ("talk", "said"),
    GUESSED_AT
    + PICKED_BY_WORDS
    + COUNTED_BY_PILLAR
    + BLANKS_AGAIN
    + IN_ANY
    + SAID_OF_A_NAME
    + WIDER_AGAIN,
)
def test_a_question_is_asked_of_what_was_told(
    assistant: Assistant, talk: tuple[str, ...], said: str
) -> None:
    for question in talk[:-1]:
        assistant.ask(question, conversation_id=" ".join(talk))

    answer = assistant.ask(talk[-1], conversation_id=" ".join(talk))

    assert said in answer.text


@pytest.mark.parametrize(
    "then",
    [
        "do we send it directly?",
        "and do we send them straight there?",
        "and do we deliver them in person?",
    ],
)
def test_a_deed_that_is_no_role_is_no_yes_of_rows(with_meaning: Assistant, then: str) -> None:
    answer = ask(with_meaning, "How often do we report?", then, body="SOMSWD")
    assert not answer.text.startswith("Yes")
    assert not answer.items


def test_a_role_is_asked_of_rows_again(with_meaning: Assistant) -> None:
    answer = ask(with_meaning, "How often do we report?", "which rows do we lead?", body="SLOM")
    assert answer.items_total == 5
