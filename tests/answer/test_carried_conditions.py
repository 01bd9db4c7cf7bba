"""Rows told apart by conditions, asked again of another body, another place or another number."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

ALONE, PAIR = "where is DGICM alone", "where does SOMSWD help SOMTC"
LED_ALONE = "which rows are led by SOMTC alone with no one else, pillar D"
BOTH, TWO = "rows AICHR leads with SOMTC's support", "rows with exactly two supporting bodies"
UNHELPED = "activities with SOMTC but without support, in C and D"
OF_PLACES = [
    (("where's SOMTC all on its own in pillar B", "ditto pillar A"), "A.5.1 A.6.1 A.7.1 A.7.2"),
    ((LED_ALONE, "ditto pillar c", "ditto AICHR", "ditto pillar a"), "A.1.4"),
    (("which rows has AICHR all to itself", "in pillar B?"), "B.3.3"),
    ((ALONE, "and ASLOM, in pillar B?"), "B.6.2"),
    (("where is SOMTC alone in B", "and in A?"), "A.5.1 A.6.1 A.7.1 A.7.2"),
    ((UNHELPED, "in C?"), "C.1.1 C.1.2 C.1.3 C.1.4 C.2.2 C.2.3 C.3.1 C.3.2"),
    ((TWO, "how many in B"), "B.1.4 B.2.2 B.6.1 B.7.1 B.7.2"),
    (("which outcomes have a single activity", "only in pillar A"), "A.5 A.6"),
    (("which outcomes have a single activity", "only in A", "how many in pillar B"), "B.4 B.5"),
    (("which rows have no project", "in D?"), "D.3.5"),
]
OF_BODIES = [
    ((ALONE, "and ASLOM?"), "B.6.2 D.3.5"),
    ((ALONE, "and ASLOM?", "and ACWC?"), "A.1.2"),
    (("In what rows does AICHR stand alone?", "and ACMW?"), "A.2.3"),
    ((ALONE, "and ACMW and ASLOM?"), "A.2.3 B.6.2 D.3.5"),
    ((PAIR, "and DGICM?"), "B.7.1"),
    (("where does SLOM get help from ACMW", "and from AICHR?"), "A.3.2"),
    (("how many rows does SOMTC lead without support", "SLOM?"), "A.4.2"),
    ((TWO, "and SOMTC?", "in D?"), "D.3.6"),
    (("which rows does AICHR support where SOMTC leads", "and where ACWC leads"), "A.2.6"),
    ((BOTH, "with ASLOM instead of SOMTC"), "B.2.2"),
]
EXCHANGED = [
    ((PAIR, "and DGICM?", "vice versa"), "B.7.2"),
    ((PAIR, "vice versa"), "B.5.1 B.7.2"),
    ((PAIR, "list them", "the other way round"), "B.5.1 B.7.2"),
    ((BOTH, "the other way round", "and with SOMSWD instead of SOMTC"), ""),
]
OTHER_NUMBERS = [
    (
        (TWO, "how many in B", "exactly one body?", "only in pillar A"),
        "A.1.2 A.1.3 A.1.4 A.2.3 A.2.4 A.4.2 A.5.1 A.6.1 A.7.1 A.7.2",
    ),
    (("rows coordinated by SLOM with exactly one supporter", "exactly two?"), "A.3.2"),
    (("rows coordinated by SLOM with exactly one supporter", "three"), ""),
    (("rows coordinated by SLOM with exactly one supporter", "three", "and two?"), "A.3.2"),
    (("what does SLOM lead?", "which one has no supporter?", "and with more than one?"), "A.3.2"),
    (("what does AICHR lead?", "which have no supporting body?", "with two or more?"), "B.2.2"),
    (("which rows have no project?", "and with more than three in B?"), "B.2.1 B.3.1 B.6.1 B.7.2"),
    (("which outcomes have more than four activities?", "exactly four?"), "C.1"),
    (("which pillars have seven outcomes?", "and four?"), "C"),
    (("which rows name two bodies?", "in pillar A?", "and just three?"), "A.1.1 A.2.6 A.3.2"),
]
OTHER_NUMBERS_OF_BODIES = [
    (("which bodies lead five activities or more?", "and exactly two?"), "DGICM ASLOM SOM-MLAT"),
    (("which bodies lead at least three rows?", "and only one?"), "SOM-ED ACMW TELMIN"),
    (("how many bodies lead more than four rows?", "and exactly two?"), "DGICM ASLOM SOM-MLAT"),
    (("which bodies lead exactly two rows?", "more than 30?"), "SOMTC"),
    (("who supports more than three activities?", "exactly three?"), ""),
]
SAYS_ITS_OWN = [
    ((ALONE, "and what does ASLOM lead?"), "B.6.2 D.3.5"),
    ((BOTH, "and where does ACWC lead?"), "A.1.2 A.2.6 B.2.3"),
    ((ALONE, "what does it coordinate?"), "A.2.4 B.7.1"),
    (("what does SLOM lead in A.2", "and ACMW?"), "A.2.3"),
]


@pytest.mark.parametrize(("talk", "told"), [*OF_PLACES, *OF_BODIES, *EXCHANGED, *OTHER_NUMBERS])
def test_what_is_not_changed_is_kept(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    answer = ask(assistant, *talk)

    assert answer.status is AnswerStatus.ANSWERED
    assert codes(answer) == told


@pytest.mark.parametrize(("talk", "told"), OTHER_NUMBERS_OF_BODIES)
def test_another_number_is_asked_of_bodies(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    answer = ask(assistant, *talk)

    assert [claim.text.split("**")[1] for claim in answer.claims if "**" in claim.text] == (
        told.split()
    )


@pytest.mark.parametrize("talk", [(TWO, "only nine?"), ("which rows have no project", "just 3?")])
def test_the_number_told_is_only_doubted(assistant: Assistant, talk: tuple[str, ...]) -> None:
    assert "this is everything" in ask(assistant, *talk).text


@pytest.mark.parametrize(("talk", "told"), SAYS_ITS_OWN)
def test_a_question_of_its_own_takes_no_condition(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    assert codes(ask(assistant, *talk)) == told


def test_the_body_that_is_not_the_own_one_is_changed(assistant: Assistant) -> None:
    assert codes(ask(assistant, "where do we help SLOM", "and SOMTC?", body="ACMW")) == "A.3.1"


@pytest.mark.parametrize(
    "talk",
    [
        (PAIR, "and SOMSWD?"),
        ("rows with both AICHR and SOMTC", "and ASLOM?"),
        ("which outcomes have a single activity", "and SLOM?"),
    ],
)
def test_a_body_whose_part_is_open_is_asked_back(
    assistant: Assistant, talk: tuple[str, ...]
) -> None:
    assert ask(assistant, *talk).status is AnswerStatus.CLARIFY


def test_all_bodies_of_an_outcome_that_stand_alone(assistant: Assistant) -> None:
    answer = ask(assistant, "In A.2, who stands alone?", "same in A.7")

    assert "SOMTC. [A.7.1] [A.7.2]" in answer.text.split("\n")[0]


def test_a_number_that_is_doubted_counts_the_same_rows(assistant: Assistant) -> None:
    asked = "how many activities in pillar C have a supporting body"
    answer = ask(assistant, asked, "hm I'd say 3", "which ones then")

    assert codes(answer) == "C.2.1 C.4.1"


def test_the_question_as_understood_tells_the_conditions(assistant: Assistant) -> None:
    ask(assistant, ALONE, "and ASLOM?")
    found = assistant.explain("in pillar D?", conversation_id=f"{ALONE} | and ASLOM?")

    assert found.text == "where is ASLOM alone in Pillar D?"


@pytest.mark.parametrize("total", [(), ("total?",)])
def test_those_after_a_count_of_all_are_all(assistant: Assistant, total: tuple[str, ...]) -> None:
    counted = ("how many activities does each pillar have", *total)

    assert codes(ask(assistant, *counted, "how many of those does DGICM lead")) == "A.2.4 B.7.1"
