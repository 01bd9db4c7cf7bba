"""Set questions with more around them than what is asked: asides, beliefs, everyday words."""

from collections.abc import Callable

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.understanding.understand import Understander
from tipassist.register.model import Activity, Register
from tipassist.types import AnswerStatus, Role

Test = Callable[[Activity], bool]


def leads(body: str) -> Test:
    return lambda one: body in one.named(Role.COORDINATING)


def backs(body: str) -> Test:
    return lambda one: body in one.named(Role.SUPPORTING)


def supporters(one: Activity) -> int:
    return len(one.named(Role.SUPPORTING))


FRAMED: list[tuple[str, Test]] = [
    (
        "AICHR leading, pillar B. That's all, thanks.",
        lambda one: one.pillar == "B" and leads("AICHR")(one),
    ),
    (
        "I believe there are a handful. Which activities does SOMTC run with AICHR lending a hand?",
        lambda one: leads("SOMTC")(one) and backs("AICHR")(one),
    ),
    (
        "SOMTC as coordinator with AICHR as backer = what rows?",
        lambda one: leads("SOMTC")(one) and backs("AICHR")(one),
    ),
    (
        "Prevention rows without any supporter, please",
        lambda one: one.pillar == "A" and not supporters(one),
    ),
    (
        "victim protection: list the rows having two helpers",
        lambda one: one.pillar == "B" and supporters(one) == 2,
    ),
    (
        "AICHR supporting, but leave out prevention. I have those already.",
        lambda one: one.pillar != "A" and backs("AICHR")(one),
    ),
    (
        "Pillar A once again; now I want those that have no coordinator.",
        lambda one: one.pillar == "A" and not one.named(Role.COORDINATING),
    ),
    (
        "Three names in the supporter's box at once, where does that happen?",
        lambda one: supporters(one) == 3,
    ),
    (
        "Activities led by AICHR plus those led by ACWC",
        lambda one: bool({"AICHR", "ACWC"} & set(one.named(Role.COORDINATING))),
    ),
    (
        "SOMTC leads a lot. Show me only where it helps others.",
        backs("SOMTC"),
    ),
    (
        "prosecution items where SOMTC gets no help",
        lambda one: one.pillar == "C" and leads("SOMTC")(one) and not supporters(one),
    ),
    ("Where does SOMTC play second fiddle?", backs("SOMTC")),
    (
        "Prosecution: which rows are led by anyone other than SOMTC?",
        lambda one: one.pillar == "C" and bool(set(one.named(Role.COORDINATING)) - {"SOMTC"}),
    ),
]


@pytest.mark.parametrize(("question", "test"), FRAMED)
def test_what_is_put_around_a_set_question_does_not_change_it(
    assistant: Assistant, register: Register, question: str, test: Test
) -> None:
    answer = assistant.ask(question)
    assert [item.locator for item in answer.items] == [
        one.code for one in register.activities if test(one)
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Shelters. Which activities does SOMSWD coordinate?",
    ],
)
def test_a_topic_is_no_aside(understander: Understander, question: str) -> None:
    assert understander.understand(question).query is None


@pytest.mark.parametrize(
    "question",
    [
        "Look Behind The Door - what is that and in which month is it run?",
        "Ask Before You Pay: what is it?",
        "social workers in a mobile team - number then versus number now?",
    ],
)
def test_a_title_that_is_asked_about_is_no_aside(understander: Understander, question: str) -> None:
    assert understander.understand(question).text.startswith(question[:15])


@pytest.mark.parametrize(
    "told",
    [
        "I'm briefing our Chair on AICHR's footprint.",
        "I'm briefing our new Chair on our part tomorrow.",
        "We are updating the minister about the role of AICHR in this plan.",
    ],
)
def test_whose_part_is_spoken_of_is_set_aside_where_we_ask(
    understander: Understander, told: str
) -> None:
    asked = "Are we a coordinator more often than a supporter, or the other way round?"
    alone = understander.understand(asked, "AICHR")
    framed = understander.understand(f"{told} {asked}", "AICHR")
    assert (framed.text.strip(), framed.intent) == (asked, alone.intent)


@pytest.mark.parametrize(
    "asked",
    [
        "How many rows do they lead?",
        "Which rows are coordinated?",
        "Do we lead more rows than they do?",
    ],
)
def test_whose_part_is_spoken_of_stays_where_it_is_meant(
    understander: Understander, asked: str
) -> None:
    told = "I'm briefing our Chair on AICHR's part."
    assert "AICHR" in understander.understand(f"{told} {asked}", "SLOM").named


def test_rows_are_told_one_by_one_those_without_a_body_too(
    assistant: Assistant, register: Register
) -> None:
    answer = assistant.ask("Outcome A.2: who leads which row?")
    rows = [one for one in register.activities if one.outcome == "A.2"]
    assert [item.locator for item in answer.items] == [one.code for one in rows]
    assert "no coordinating body is named for A.2.5" in answer.text


def test_totals_are_told_with_their_share_in_each_pillar(assistant: Assistant) -> None:
    text = assistant.ask("For slide 4: outcomes pillar by pillar, with the grand total").text
    assert "25 outcomes in all" in text
    assert "Pillar C" in text
    assert "4 outcomes" in text


def test_some_rows_of_a_list_are_told_apart(assistant: Assistant, register: Register) -> None:
    question = "I need SOMSWD's coordinating list and a note of which of those SOMTC supports."
    answer = assistant.ask(question)
    assert [item.locator for item in answer.items] == [
        one.code for one in register.activities if leads("SOMSWD")(one)
    ]
    assert "Of these, 2 are supported by SOMTC: B.5.1 and B.7.2." in answer.text


@pytest.mark.parametrize(
    "question", ["Where do we just help out?", "What are we supposed to be leading here?"]
)
def test_whose_roles_are_asked_for_is_asked_back(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is AnswerStatus.CLARIFY


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Does SOMSWD lead every row in pillar B?", "No. 6 of the 17"),
        ("Does SOMTC lead every row in pillar C?", "Yes. 10 of the 10"),
        ("Does prosecution have fewer projects than prevention?", "Yes. "),
        ("Is prevention a smaller pillar than protection?", "No. "),
    ],
)
def test_what_is_asked_of_all_rows_is_judged(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    "said",
    [
        "which activities in Pillar B is SOMTC leading? include any it shares with another body",
        "list what SOMTC coordinates in Pillar B. Also include those it leads together with others",
        "What does SOMTC lead in Pillar B? keep the ones where others co-lead too",
        "activities SOMTC leads in Pillar B, with or without others",
        "what does SOMTC coordinate under Pillar B? don't leave out the shared ones",
        "which ones in Pillar B does SOMTC lead, whether on its own or with another body",
    ],
)
def test_that_shared_rows_count_too_is_no_condition(
    assistant: Assistant, register: Register, said: str
) -> None:
    led = [
        one.code
        for one in register.activities
        if one.code.startswith("B.") and "SOMTC" in one.named(Role.COORDINATING)
    ]
    assert [item.locator for item in assistant.ask(said).items] == led


@pytest.mark.parametrize(
    "said",
    [
        "which activities in Pillar B does SOMTC coordinate and share with another body",
        "which activities in Pillar B does SOMTC share the lead of",
        "which activities in Pillar B is SOMTC leading? exclude any it shares with another body",
    ],
)
def test_that_only_shared_rows_count_stays_a_condition(
    assistant: Assistant, register: Register, said: str
) -> None:
    led = [one for one in register.activities if "SOMTC" in one.named(Role.COORDINATING)]
    found = assistant.ask(said).items
    assert 0 < len(found) < sum(one.code.startswith("B.") for one in led)
