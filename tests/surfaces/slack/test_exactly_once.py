"""Whatever goes wrong on the way, a question gets one answer."""

import json
from typing import Any

import pytest

from tests.surfaces.slack.conftest import Office
from tests.surfaces.slack.local_slack.records import Message

QUESTION = "who leads A.2.6?"


def ask(office: Office) -> Message:
    return office.ana.says(office.general, f"{office.team.bot.mention} {QUESTION}")


def answers(office: Office, question: Message) -> list[Message]:
    """The answers in the thread of a question, once there is one and nothing is under way."""
    office.slack.wait_for(lambda: office.slack.answers(office.general, question.ts))
    office.slack.settle()
    return office.slack.answers(office.general, question.ts)


def test_a_message_and_its_mention_are_one_question(office: Office) -> None:
    question = ask(office)
    assert {one.event["type"] for one in question.deliveries} == {"message", "app_mention"}
    assert len(answers(office, question)) == 1


def test_what_slack_delivers_again_is_answered_once(office: Office) -> None:
    question = ask(office)
    for _ in range(2):
        for earlier in question.deliveries:
            again = office.slack.courier.send("event", earlier.payload)
            office.slack.courier.wait([again])
            assert again.acknowledged
    assert len(answers(office, question)) == 1


@pytest.mark.parametrize(
    "fault",
    [
        {"status": 429, "retry_after": 1},
        {"status": 500},
        {"status": 503, "error": "service_unavailable"},
        {"drop": True},
        {"lose_answer": True},
    ],
    ids=["too many", "server fault", "unavailable", "dropped", "carried out but answer lost"],
)
def test_a_post_that_goes_wrong_is_there_once(office: Office, fault: dict[str, Any]) -> None:
    office.slack.fail("chat.postMessage", **fault)
    question = ask(office)
    office.slack.wait_for(lambda: office.slack.answers(office.general, question.ts))
    office.slack.settle(quiet_seconds=0.6)
    assert len(office.slack.answers(office.general, question.ts)) == 1


@pytest.mark.parametrize(
    ("fault", "shown"),
    [({"drop": True}, 1), ({"status": 500}, 1), ({"lose_answer": True}, 2)],
    ids=["dropped", "server fault", "carried out but answer lost"],
)
def test_an_answer_for_one_person_is_rather_shown_twice_than_never(
    office: Office, fault: dict[str, Any], shown: int
) -> None:
    office.slack.fail("response_url", **fault)
    office.ana.types(f"/tip {QUESTION}", office.general)
    office.slack.wait_for(lambda: len(office.slack.ephemerals(office.ana)) == shown)
    office.slack.settle(quiet_seconds=0.6)
    assert len(office.slack.ephemerals(office.ana)) == shown


def test_a_refusal_is_told_to_the_asker_alone(office: Office) -> None:
    office.slack.fail("chat.postMessage", error="restricted_action")
    question = ask(office)
    office.slack.wait_for(lambda: office.slack.ephemerals(office.ana))
    office.slack.settle()
    (note,) = office.slack.ephemerals(office.ana)
    assert QUESTION in note.shown
    assert office.slack.answers(office.general, question.ts) == []
    assert office.slack.ephemerals(office.ben) == []


def test_a_deleted_question_loses_its_answer(office: Office) -> None:
    question = ask(office)
    assert answers(office, question)
    office.ana.deletes(question)
    office.slack.wait_for(lambda: not office.slack.answers(office.general, question.ts))


def test_an_edited_question_has_one_answer_to_what_it_says_now(office: Office) -> None:
    question = ask(office)
    assert answers(office, question)
    office.ana.edits(question, f"{office.team.bot.mention} what is the goal of Pillar C?")
    office.slack.wait_for(
        lambda: "Pillar C" in "".join(one.shown for one in answers(office, question)), 15
    )
    assert len(answers(office, question)) == 1


def test_a_question_that_comes_after_its_edit_has_one_answer(office: Office) -> None:
    question = ask(office)
    assert answers(office, question)
    asked = tuple(question.deliveries)
    office.ana.edits(question, f"{office.team.bot.mention} what is the goal of Pillar C?")
    office.slack.wait_for(
        lambda: "Pillar C" in "".join(one.shown for one in answers(office, question)), 15
    )
    key = f"T1/{office.general.id}/{question.ts}"
    office.bot.desk.inbox.forget(key)
    office.slack.courier.wait([office.slack.courier.send("event", one.payload) for one in asked])
    office.slack.wait_for(lambda: office.bot.desk.inbox.was_dropped(key))
    (answer,) = answers(office, question)
    assert "Pillar C" in answer.shown


def test_a_share_is_claimed_when_it_is_acknowledged(office: Office) -> None:
    office.ana.types(f"/tip {QUESTION}", office.general)
    office.slack.wait_for(lambda: office.slack.ephemerals(office.ana))
    (answer,) = office.slack.ephemerals(office.ana)
    pressed = office.ana.clicks(answer, "share")
    shared = json.loads(pressed.payload["actions"][0]["value"])["a"]
    assert office.bot.desk.inbox.knows(f"T1/share/{shared}")
