"""Set questions of busy people: words to pass over, ellipses, fields that stand for bodies."""

from collections.abc import Callable

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.register.model import Activity, Register
from tipassist.types import AnswerStatus, Role

Test = Callable[[Activity], bool]


def leads(body: str) -> Test:
    return lambda one: body in one.named(Role.COORDINATING)


def backs(body: str) -> Test:
    return lambda one: body in one.named(Role.SUPPORTING)


def named(body: str) -> Test:
    return lambda one: any(entry.body == body for entry in one.bodies)


ASKED: list[tuple[str, Test]] = [
    (
        "In which activity the ACWC is not alone?",
        lambda one: named("ACWC")(one) and len(one.bodies) > 1,
    ),
    (
        "Everything that the human rights commission coordinates by itself, no supporters and no "
        "partner.",
        lambda one: leads("AICHR")(one) and len(one.bodies) == 1,
    ),
    (
        "Setting aside whatever SOMTC is holding the pen for, which of the activity types under "
        "the protection heading would still have someone coordinating?",
        lambda one: (
            one.pillar == "B" and not leads("SOMTC")(one) and bool(one.named(Role.COORDINATING))
        ),
    ),
    (
        "Somebody in the room claims AICHR sits on every protection item. Which ones is it absent "
        "from?",
        lambda one: one.pillar == "B" and not named("AICHR")(one),
    ),
    ("no projects yet - which ones", lambda one: not one.projects),
    (
        "Give me the rows that ask for three bodies or more, our budget desk is nervous",
        lambda one: len(one.bodies) >= 3,
    ),
    (
        "everything acwc isnt leading but is in",
        lambda one: named("ACWC")(one) and not leads("ACWC")(one),
    ),
    (
        "Tell me please the activities that have a coordinating body but nobody who support it, "
        "inside the prevention",
        lambda one: (
            one.pillar == "A"
            and bool(one.named(Role.COORDINATING))
            and not one.named(Role.SUPPORTING)
        ),
    ),
    (
        "Leaving aside the joint one, what does AICHR coordinate?",
        lambda one: leads("AICHR")(one) and len(one.named(Role.COORDINATING)) == 1,
    ),
    (
        "Please list the activities under cooperation which have at least one supporter, whoever "
        "it is",
        lambda one: one.pillar == "D" and bool(one.named(Role.SUPPORTING)),
    ),
    (
        "Is there any row where the social welfare and the immigration seniors sit together, never "
        "mind who is in front?",
        lambda one: named("SOMSWD")(one) and named("DGICM")(one),
    ),
    ("im w immigration. wat r we the boss of", leads("DGICM")),
    (
        "My minister covers women's affairs. Where would our sectoral body be in the driving seat?",
        leads("ACWC"),
    ),
]


@pytest.mark.parametrize(("question", "test"), ASKED)
def test_the_rows_asked_for_are_listed(
    assistant: Assistant, register: Register, question: str, test: Test
) -> None:
    answer = assistant.ask(question)

    assert answer.status is AnswerStatus.ANSWERED
    expected = [one.code for one in register.activities if test(one)]
    assert [item.locator for item in answer.items] == expected


def test_a_clause_that_leaves_rows_out_is_not_dropped(
    assistant: Assistant, register: Register
) -> None:
    question = (
        "Excluding the ones that belong to the labour officials, where else do they expect a hand "
        "from us?"
    )
    answer = assistant.ask(question, body="ACMW")

    expected = [
        one.code for one in register.activities if backs("ACMW")(one) and not leads("SLOM")(one)
    ]
    assert [item.locator for item in answer.items] == expected


def test_what_is_denied_of_a_place_is_looked_for_everywhere_else(
    assistant: Assistant, register: Register
) -> None:
    answer = assistant.ask(
        "Which coordinating bodies are missing from the law enforcement pillar, I mean those who "
        "coordinate something elsewhere"
    )

    inside = {body for one in register.activities if one.pillar == "C" for body in _leaders(one)}
    elsewhere = {body for one in register.activities for body in _leaders(one)} - inside
    assert all(f"**{body}**" in answer.text for body in elsewhere)
    assert not any(f"**{body}**" in answer.text for body in inside)


def test_the_pillars_left_over_are_named_where_they_are_asked_for(assistant: Assistant) -> None:
    answer = assistant.ask(
        "the four pillars - in which is the immigration directors' meeting found and in which is "
        "it not"
    )

    assert "The other 2: C and D." in answer.text


def _leaders(one: Activity) -> tuple[str, ...]:
    return tuple(one.named(Role.COORDINATING))


MORE: list[tuple[str, Test]] = [
    (
        "Give me everything that has SOMSWD except where it leads, and except pillar D",
        lambda one: named("SOMSWD")(one) and not leads("SOMSWD")(one) and one.pillar != "D",
    ),
    (
        "what is there for the human rights people when we forget the ones it runs",
        lambda one: named("AICHR")(one) and not leads("AICHR")(one),
    ),
    (
        "Which of the protection activities with the social welfare officials in the lead do not "
        "bring in anybody else?",
        lambda one: one.pillar == "B" and leads("SOMSWD")(one) and len(one.bodies) == 1,
    ),
    (
        "If I leave out SLOM's, which activities under outcome A.2 have got a coordinator?",
        lambda one: (
            one.outcome == "A.2" and not named("SLOM")(one) and bool(one.named(Role.COORDINATING))
        ),
    ),
    (
        "D: anyone but somtc leading?",
        lambda one: one.pillar == "D" and any(b != "SOMTC" for b in _leaders(one)),
    ),
    (
        "hi, immigration here - r we in A at all",
        lambda one: one.pillar == "A" and named("DGICM")(one),
    ),
    (
        "For the mapping I need activities that involve neither SOMTC nor AICHR nor SOMSWD, sorry "
        "for the long list.",
        lambda one: not any(named(body)(one) for body in ("SOMTC", "AICHR", "SOMSWD")),
    ),
]


@pytest.mark.parametrize(("question", "test"), MORE)
def test_what_is_left_out_is_left_out_of_what_is_asked(
    assistant: Assistant, register: Register, question: str, test: Test
) -> None:
    answer = assistant.ask(question)

    expected = [one.code for one in register.activities if test(one)]
    assert [item.locator for item in answer.items] == expected


def test_what_we_need_to_do_is_not_asked_of_a_body(assistant: Assistant) -> None:
    answer = assistant.ask("who do we need to invite for B.7")

    assert answer.status is AnswerStatus.ANSWERED
    assert "DGICM" in answer.text


def test_those_only_supported_are_dropped_from_the_last_list(assistant: Assistant) -> None:
    first = assistant.ask("which rows are we in under pillar B", body="DGICM")
    answer = assistant.ask(
        "drop the one we only support", body="DGICM", conversation_id=first.conversation_id
    )

    assert [item.locator for item in answer.items] == ["B.7.1"]
