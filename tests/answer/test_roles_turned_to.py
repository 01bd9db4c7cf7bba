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


PAIR = "which activities does SOMSWD lead with SOMTC in support?"
OTHER_PAIR = "which activities does AICHR coordinate and SOMTC support"
IN_TURN = "B.6.1 C.2.1 D.3.6"
OF_OTHER_PAIR = "A.3.3 B.1.4 B.3.1 B.6.1 C.4.1 D.3.6 D.5.1 D.7.1"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((PAIR, "And the other way round?"), IN_TURN),
        ((PAIR, "and vice versa?"), IN_TURN),
        ((PAIR, "now the reverse"), IN_TURN),
        ((PAIR, "is it ever the other way around?"), IN_TURN),
        ((OTHER_PAIR, "and with the roles swapped?"), OF_OTHER_PAIR),
        (("where does somtc lead and aichr support?", "conversely?"), "B.2.1 B.2.2"),
        (("how many rows does SOMTC lead with SOMSWD in support", "vice versa"), "B.5.1 B.7.2"),
        (("what does SLOM lead that ACMW supports", "what about the opposite"), ""),
        ((PAIR, "And the other way round?", "where are both merely supporting?"), "B.7.1"),
        ((PAIR, "where are both of them only helping somebody else"), "B.7.1"),
        ((PAIR, "which activities do the two both support"), "B.7.1"),
        ((PAIR, "where do both only support"), "B.7.1"),
        ((OTHER_PAIR, "where are the two of them just supporters"), ""),
        (("what does ACWC lead and SOMTC lead", "where do both coordinate"), "B.2.3"),
        (("who supports B.7.1", "where else do both only support somebody"), ""),
    ],
)
def test_roles_of_two_are_exchanged_or_shared(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


@pytest.mark.parametrize(
    "questions",
    [
        ("which activities have no supporter in pillar d", "and the opposite"),
        ("what does somtc support", "where are both of them merely supporting"),
        (PAIR, "and where do they both meet the other way round of working"),
    ],
)
def test_no_roles_are_exchanged_without_two(
    assistant: Assistant, questions: tuple[str, ...]
) -> None:
    assert "coordinated by" not in ask(assistant, *questions).text.partition(".")[0]


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (("which body only ever supports?", "and only ever leads?"), "SLOM, SOM-MLAT and TELMIN"),
        (
            ("which body only ever supports?", "and only ever leads?", "which do both"),
            "8 of the 12 bodies coordinate activities and support activities",
        ),
        (("which bodies only lead", "and which only support"), "SOMHD"),
        (("which bodies only lead", "who do both?"), "8 of the 12 bodies"),
        (("what does AICHR lead in B", "and back?"), "AICHR supports 3 of the 17 activities"),
        (("what does ACWC lead", "and help?"), "ACWC supports 1 of the 63 activities."),
        (
            ("who leads A.2.2? sorry, I meant B.2.2", "its supporters"),
            "ASLOM and SOMTC support B.2.2",
        ),
        (("who supports A.2.6", "its coordinator?"), "ACWC coordinates A.2.6"),
        # Near: a body's own rows, and no talk of what it leads.
        (("what does SLOM lead", "its supporters"), "ACMW"),
        (("what does AICHR support", "and lead?"), "AICHR coordinates 5"),
        (("What is the role of ACMW?",), "ACMW has a role in 7"),
    ],
)
def test_what_bodies_do_in_the_other_role(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    assert told in ask(assistant, *talk).text


def test_the_role_of_a_lead_body_is_what_the_sections_ask_of_it(assistant: Assistant) -> None:
    talk = ("What's the role of a Coordinating ASB?", "how many responsibilities are listed")
    assert "7 items (Section F.3)" in ask(assistant, *talk).text
    third = ask(assistant, *talk, "the third one?")
    assert third.citations[-1].locator == "Section F.3.c"
