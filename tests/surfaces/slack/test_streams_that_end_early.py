"""Answers that are being written when something happens: lost replies, stops, edits, deletions."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from tests.surfaces.slack.conftest import PAGES, Office
from tests.surfaces.slack.local_slack import Message
from tests.surfaces.slack.local_slack.records import Stream
from tests.surfaces.slack.running import opened_bot
from tests.surfaces.slack.slow import Held, answers, ask
from tipassist.answer.dependencies import Dependencies
from tipassist.settings import SlackSettings
from tipassist.storage.slack.inbox import SlackInbox

EDITED = "what is the goal of Pillar C?"
QUIET_SECONDS = 0.8


def calls(office: Office, method: str) -> int:
    return len(office.slack.calls_of(method))


def shown(office: Office, question: Message) -> str:
    return "".join(answer.shown for answer in answers(office, question))


@contextmanager
def writing(office: Office, held: Held, method: str) -> Iterator[None]:
    """Let the answer be made, and hold a call of it until what the context does is acted on."""
    acted = threading.Event()
    office.slack.fail(method, until=acted)
    held.go.set()
    office.slack.wait_for(lambda: not office.slack.faults.waiting)
    (working,) = held.bot.desk.running._tasks
    try:
        yield
        office.slack.wait_for(lambda: working.cancelling())
    finally:
        acted.set()


def ended(office: Office, held: Held) -> list[Message]:
    """The answers in the question's thread, when nothing is worked on any more."""

    def is_quiet() -> bool:
        office.slack.settle(quiet_seconds=QUIET_SECONDS)
        return not held.bot.desk.running.busy

    office.slack.wait_for(is_quiet)
    assert office.slack.status_of(held.question).status == "active"
    return answers(office, held.question)


@pytest.mark.parametrize("fault", [{"lose_answer": True}, {"drop": True}, {"status": 500}])
def test_a_stream_whose_start_is_unsure_leaves_one_answer(
    office: Office, held: Held, fault: dict[str, bool]
) -> None:
    office.slack.fail("chat.startStream", **fault)
    held.go.set()
    office.slack.wait_for(lambda: not office.slack.faults.waiting)
    (answer,) = ended(office, held)
    assert not answer.is_streaming
    assert "ACWC" in answer.shown


def test_a_stream_that_was_begun_before_a_crash_is_found_and_replaced(
    office: Office, parts: Dependencies, slack_settings: SlackSettings, tmp_path: Path
) -> None:
    question = ask(office)
    office.slack.wait_for(lambda: answers(office, question))
    office.slack.settle()
    (answer,) = answers(office, question)
    desk, key = office.bot.desk, f"T1/{office.general.id}/{question.ts}"
    begun(office, answer, key)
    event = next(one.payload for one in question.deliveries)
    desk.inbox.forget_team("T1")
    SlackInbox(desk.inbox._database, lease=timedelta(0)).take(key, "T1", event)
    with opened_bot(parts, tmp_path, slack_settings, PAGES):
        office.slack.wait_for(lambda: desk.inbox.posted(key) == (answer.ts,))
        office.slack.settle()
    assert answers(office, question) == [answer]
    assert "ACWC" in answer.shown
    assert not answer.is_streaming


def begun(office: Office, answer: Message, key: str) -> None:
    """Make an answer look as if it had been begun, and no more."""
    with office.slack.world.records.lock:
        answer.stream = Stream(office.slack.world.clock.now())
        line = {"type": "context", "elements": [], "block_id": f"tipassist_answer/{key}"}
        answer.blocks, answer.metadata, answer.text = [line], None, ""


@pytest.mark.parametrize("method", ["chat.startStream", "chat.appendStream", "chat.stopStream"])
def test_nothing_stays_of_an_answer_stopped_while_it_is_written(
    office: Office, held: Held, method: str
) -> None:
    with writing(office, held, method):
        office.ana.presses_stop(held.question)
    assert ended(office, held) == []
    (note,) = office.slack.ephemerals(office.ana)
    assert "Stopped" in note.shown


def test_nothing_stays_of_an_answer_stopped_while_it_is_posted(office: Office, held: Held) -> None:
    office.slack.fail("chat.startStream", error="ratelimited")
    with writing(office, held, "chat.postMessage"):
        office.ana.presses_stop(held.question)
    assert ended(office, held) == []
    (note,) = office.slack.ephemerals(office.ana)
    assert "Stopped" in note.shown


def test_the_status_is_taken_away_of_an_answer_stopped_at_its_end(
    office: Office, held: Held
) -> None:
    office.slack.fail("chat.startStream", error="ratelimited")
    office.slack.fail(
        "agents.sessions.setStatus", drop=True, times=2, only=lambda a: a["status"] == "active"
    )
    held.go.set()
    office.slack.wait_for(lambda: office.slack.faults.waiting[-1].times == 1)
    office.ana.presses_stop(held.question)
    assert ended(office, held) == []


def test_a_stop_that_slack_alone_knows_of_ends_the_answer(office: Office, held: Held) -> None:
    office.slack.fail("chat.appendStream", error="stopped_by_user")
    held.go.set()
    office.slack.wait_for(lambda: office.slack.ephemerals(office.ana))
    assert ended(office, held) == []
    assert calls(office, "chat.postMessage") == 0


def test_a_stop_is_heard_by_another_process(office: Office, held: Held) -> None:
    office.slack.deliver_to(f"{office.bot.address}/slack/events")
    office.ana.presses_stop(held.question)
    office.slack.wait_for(lambda: office.slack.ephemerals(office.ana))
    held.go.set()
    assert ended(office, held) == []
    assert len(office.slack.ephemerals(office.ana)) == 1


def test_a_stopped_answer_to_a_button_is_not_given(office: Office, held: Held) -> None:
    held.go.set()
    (answer,) = ended(office, held)
    held.go.clear()
    office.ana.clicks(answer, "ask_0")
    office.slack.wait_for(lambda: office.slack.status_of(answer).status == "processing")
    office.ana.presses_stop(held.question)
    office.slack.wait_for(lambda: office.slack.ephemerals(office.ana))
    held.go.set()
    assert ended(office, held) == [answer]


@pytest.mark.parametrize("method", ["chat.startStream", "chat.appendStream", "chat.update"])
def test_an_answer_to_a_question_deleted_while_it_is_written_does_not_stay(
    office: Office, held: Held, method: str
) -> None:
    with writing(office, held, method):
        office.ana.deletes(held.question)
    assert ended(office, held) == []
    assert office.slack.ephemerals(office.ana) == []


@pytest.mark.parametrize("method", ["chat.startStream", "chat.appendStream", "chat.update"])
def test_a_question_edited_while_its_answer_is_written_has_one(
    office: Office, held: Held, method: str
) -> None:
    with writing(office, held, method):
        office.ana.edits(held.question, f"{office.team.bot.mention} {EDITED}")
    (answer,) = ended(office, held)
    assert "Pillar C" in answer.shown
    assert not answer.is_streaming
    assert office.slack.ephemerals(office.ana) == []


def test_a_question_edited_or_deleted_before_its_answer_is_made(office: Office, held: Held) -> None:
    office.ana.edits(held.question, f"{office.team.bot.mention} {EDITED}")
    held.go.set()
    (answer,) = ended(office, held)
    assert "Pillar C" in answer.shown
    held.go.clear()
    office.ana.edits(held.question, f"{office.team.bot.mention} who supports A.2.6?")
    office.slack.settle()
    office.ana.deletes(held.question)
    office.slack.wait_for(lambda: not answers(office, held.question))
    held.go.set()
    assert ended(office, held) == []


def test_a_question_edited_again_and_again_has_one_answer(office: Office) -> None:
    question = ask(office, "what does SOMTC coordinate?")
    for text in ("what does SOMTC support?", EDITED, "what does SOMTC coordinate?", EDITED):
        office.ana.edits(question, f"{office.team.bot.mention} {text}")
    office.slack.wait_for(lambda: "Pillar C" in shown(office, question))
    office.slack.settle(quiet_seconds=QUIET_SECONDS)
    office.slack.wait_for(lambda: len(answers(office, question)) == 1)
    assert "Pillar C" in shown(office, question)
    office.ana.deletes(question)
    office.slack.wait_for(lambda: not answers(office, question))
