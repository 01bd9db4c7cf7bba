"""Set questions with more around them than what is asked: asides, beliefs, everyday words."""

from collections.abc import Callable

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.understand import Understander
from tipassist.register.model import Activity, Register
from tipassist.types import Role

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
        "I am preparing a note on shelters. Which activities does SOMSWD coordinate?",
    ],
)
def test_a_topic_is_no_aside(understander: Understander, question: str) -> None:
    assert understander.understand(question).query is None
