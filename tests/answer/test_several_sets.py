"""Questions for several sets at once, of two bodies, of somebody's not knowing, and for shares."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.understanding.unknowing import without_unknowing
from tipassist.register.model import Register
from tipassist.types import Answer, AnswerStatus, Role

_NOT_LED = {"D.3.4", "D.3.5", "D.4.2"}


def codes(register: Register, role: Role, *bodies: str) -> set[str]:
    """Return the activities in which one of the bodies has a role."""
    return {a.code for a in register.activities for body in bodies if body in a.named(role)}


def listed(answer: Answer) -> set[str]:
    return {item.locator for item in answer.items}


@pytest.mark.parametrize(
    "question",
    [
        "which does SLOM lead and which does ACMW lead",
        "where does SLOM lead and where does ACMW lead?",
        "Which are led by SLOM and which are led by ACMW?",
        "what does SLOM coordinate, and what does ACMW coordinate",
        "tell me which rows SLOM heads and which rows ACMW heads, please",
    ],
)
def test_two_questions_get_both_lists_each_with_its_name(
    assistant: Assistant, register: Register, question: str
) -> None:
    answer = assistant.ask(question)

    assert listed(answer) == codes(register, Role.COORDINATING, "SLOM", "ACMW")
    labels = [claim.text for claim in answer.claims if claim.text.endswith(":")]
    assert [label.split()[-1] for label in labels] == ["SLOM:", "ACMW:"]


def test_it_is_the_other_body_of_those_that_share(assistant: Assistant, register: Register) -> None:
    answer = assistant.ask("which do we share with ACMW and in which does it lead?", body="SLOM")

    shared = codes(register, Role.COORDINATING, "SLOM") & codes(register, Role.SUPPORTING, "ACMW")
    assert listed(answer) == shared
    assert "None of these are coordinated by ACMW" in answer.text


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("where do SOMSWD's body and mine both appear?", "SOMTC"),
        ("SOMTC and mine together, where?", "SOMSWD"),
    ],
)
def test_mine_is_the_asker_s_own_body(
    assistant: Assistant, register: Register, question: str, body: str
) -> None:
    every = tuple(Role)
    both = [
        {code for role in every for code in codes(register, role, name)}
        for name in ("SOMTC", "SOMSWD")
    ]

    assert listed(assistant.ask(question, body=body)) == both[0] & both[1]


@pytest.mark.parametrize(
    "question",
    [
        "not sure which activities SOMTC leads, can you list them",
        "I am not sure which ones SOMTC leads.",
        "no idea which rows SOMTC coordinates, list pls",
        "nobody here knows which rows SOMTC coordinates; which ones?",
        "It isn't clear to me which activities SOMTC leads.",
        "we could not find out which activities SOMTC leads",
    ],
)
def test_not_knowing_denies_nothing_of_the_plan(
    assistant: Assistant, register: Register, question: str
) -> None:
    assert listed(assistant.ask(question)) == codes(register, Role.COORDINATING, "SOMTC")


@pytest.mark.parametrize(
    "question",
    [
        "which does SLOM not coordinate",
        "activities with no indicators which ACMW leads",
        "where is SOMTC not relevant?",
        "which are not clear",
    ],
)
def test_what_is_denied_of_the_plan_stays(question: str) -> None:
    assert without_unknowing(question) == question


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what percentage of activities does SOMTC coordinate?", "35 of the 63 activities"),
        ("how many activities does SLOM lead and what share is that?", "5 of the 63 activities"),
        ("How many in pillar D are not led by SOMTC, and what percentage is that", "3 of the 15"),
        ("what share of pillar B is SOMSWD's?", "of the 17 activities in Pillar B"),
        ("what fraction of the activities in Pillar C does SOMTC lead?", "That is 100 %"),
        ("what proportion of activities has no supporting body", "38 of the 63 activities"),
    ],
)
def test_a_share_is_told_as_count_and_percentage(
    assistant: Assistant, question: str, words: str
) -> None:
    text = assistant.ask(question).text

    assert words in text
    assert " %." in text


@pytest.mark.parametrize(
    "question",
    [
        "which of SLOM's activities were delayed?",
        "activities led by SOMTC and funded by Australia",
        "which urgent activities does SOMTC lead in pillar C?",
        "how many activities have been completed?",
        "list SLOM activities that start in 2024",
    ],
)
def test_a_condition_that_is_not_read_is_named(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)

    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert answer.text.startswith("The plan does not tell which of them are")
    assert not answer.items


def test_words_before_rows_that_the_plan_speaks_of_are_a_topic(assistant: Assistant) -> None:
    answer = assistant.ask("which training activities does SOMTC lead?")

    assert listed(answer) == {"B.2.3", "B.3.1", "B.3.2", "C.1.1"}


@pytest.mark.parametrize(
    "question",
    [
        "I know SLOM leads some, but I don't know where it does so without ACMW. list those",
        "SLOM leads several activities but I don't know where it does so without ACMW",
    ],
)
def test_does_so_is_the_verb_before(
    assistant: Assistant, register: Register, question: str
) -> None:
    alone = codes(register, Role.COORDINATING, "SLOM") - codes(register, Role.SUPPORTING, "ACMW")

    assert listed(assistant.ask(question)) == alone


def test_her_body_is_the_one_spoken_of_before(assistant: Assistant, register: Register) -> None:
    question = "she works for ACMW. activities with both her body and mine please"

    shared = codes(register, Role.COORDINATING, "SLOM") & codes(register, Role.SUPPORTING, "ACMW")
    assert listed(assistant.ask(question, body="SLOM")) == shared


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        (
            "list where SOMSWD is mentioned in the ASB column but is not the coordinator",
            {"A.1.5", "B.4.1", "B.6.1", "B.7.1", "C.2.1", "D.3.6"},
        ),
        (
            "in the law enforcement pillar which rows have a second body supporting SOMTC?",
            {"C.2.1", "C.4.1"},
        ),
        ("acwc + somtc same row??? which ones", {"A.1.1", "B.2.3"}),
        ("which activities does ACWC lead in the first two pillars?", {"A.1.2", "A.2.6", "B.2.3"}),
        ("out of the 15 activities in D how many don't have SOMTC leading?", _NOT_LED),
        ("what about activities where no one supports SLOM", {"A.4.2"}),
    ],
)
def test_everyday_ways_to_tell_rows_apart(
    assistant: Assistant, question: str, wanted: set[str]
) -> None:
    assert listed(assistant.ask(question)) == wanted


@pytest.mark.parametrize(
    ("question", "body", "wanted"),
    [
        ("Which of ours does ACMW not support?", "SLOM", {"A.4.2"}),
        ("which ones do we lead together with another coordinating body", "SOMTC", {"B.2.3"}),
    ],
)
def test_rows_of_the_own_body_are_told_apart(
    assistant: Assistant, question: str, body: str, wanted: set[str]
) -> None:
    assert listed(assistant.ask(question, body=body)) == wanted


def test_bodies_none_of_whose_rows_has_something(assistant: Assistant) -> None:
    answer = assistant.ask("which coordinating bodies have never any supporter in their rows?")

    assert answer.text.startswith("3 of the 12 bodies")
    assert all(name in answer.text for name in ("ASLOM", "ACMW", "TELMIN"))


def test_rows_of_a_body_on_a_topic_stay_in_the_pillar_named(assistant: Assistant) -> None:
    answer = assistant.ask("which training activities does SOMTC lead in pillar C?")

    assert answer.items
    assert all(str(one.locator).startswith("C.") for one in answer.items)
