"""Answers that a language model writes: the evidence at once, sentences after, one answer."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.surfaces.slack.conftest import PAGES, Office
from tests.surfaces.slack.local_slack import Message
from tests.surfaces.slack.running import Bot, opened_bot
from tests.surfaces.slack.slow import answers, ask
from tests.surfaces.writers import BY_MODEL, LISTED, OPEN, SENTENCES, GivenWriter
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.writing import Ending
from tipassist.settings import SlackSettings


@dataclass(frozen=True)
class Desk:
    """A bot with a writer that waits.

    Attributes:
        bot: The bot.
        writer: Its writer.
        go: Set, and it writes.
    """

    bot: Bot
    writer: GivenWriter
    go: threading.Event


@pytest.fixture
def desk(
    office: Office, parts: Dependencies, slack_settings: SlackSettings, tmp_path: Path
) -> Iterator[Desk]:
    go = threading.Event()
    writer = GivenWriter(gate=go)
    with opened_bot(replace(parts, writer=writer), tmp_path, slack_settings, PAGES) as bot:
        office.slack.deliver_to(f"{bot.address}/slack/events")
        yield Desk(bot, writer, go)
        go.set()


def being_written(office: Office) -> Message:
    """Ask an open question, and wait until its evidence is shown."""
    question = ask(office, OPEN)
    office.slack.wait_for(lambda: "Writing an answer" in shown(office, question))
    return question


def shown(office: Office, question: Message) -> str:
    return "".join(answer.shown for answer in answers(office, question))


def ended(office: Office, desk: Desk, question: Message) -> list[Message]:
    """The answers to a question when nothing is worked on any more."""
    office.slack.wait_for(lambda: not desk.bot.desk.running.busy)
    office.slack.settle()
    return answers(office, question)


def test_the_evidence_is_there_before_a_sentence_is_written(office: Office, desk: Desk) -> None:
    question = being_written(office)
    (answer,) = answers(office, question)
    assert answer.is_streaming
    assert SENTENCES[0] not in answer.shown
    desk.go.set()
    (answer,) = ended(office, desk, question)
    assert not answer.is_streaming
    assert SENTENCES[0] in answer.shown
    assert BY_MODEL in answer.shown
    assert "Writing an answer" not in answer.shown


def test_each_sentence_is_streamed_as_it_comes(office: Office, desk: Desk) -> None:
    desk.go.set()
    question = ask(office, OPEN)
    office.slack.wait_for(lambda: BY_MODEL in shown(office, question))
    sent = [str(call) for call in office.slack.calls_of("chat.appendStream")]
    assert sum("about men as well" in one for one in sent) == 1


def test_a_failed_writing_leaves_the_evidence_as_the_answer(office: Office, desk: Desk) -> None:
    desk.writer.ending = Ending.TIMEOUT
    question = being_written(office)
    desk.go.set()
    (answer,) = ended(office, desk, question)
    assert not answer.is_streaming
    assert SENTENCES[0] not in answer.shown
    assert "Written by" not in answer.shown


def test_a_register_answer_is_posted_as_before(office: Office, desk: Desk) -> None:
    question = ask(office, LISTED)
    office.slack.wait_for(lambda: shown(office, question))
    assert desk.writer.asked == 0
    assert office.slack.calls_of("chat.startStream") == []


def test_nothing_stays_of_an_answer_stopped_while_a_model_writes(
    office: Office, desk: Desk
) -> None:
    question = being_written(office)
    office.ana.presses_stop(question)
    office.slack.wait_for(lambda: office.slack.ephemerals(office.ana))
    desk.go.set()
    assert ended(office, desk, question) == []


def test_nothing_stays_of_an_answer_to_a_question_deleted_while_a_model_writes(
    office: Office, desk: Desk
) -> None:
    question = being_written(office)
    office.ana.deletes(question)
    desk.go.set()
    assert ended(office, desk, question) == []


def test_a_question_edited_while_a_model_writes_has_one_answer(office: Office, desk: Desk) -> None:
    question = being_written(office)
    office.ana.edits(question, f"{office.team.bot.mention} what is the goal of Pillar C?")
    desk.go.set()
    office.slack.wait_for(lambda: "Pillar C" in shown(office, question))
    (answer,) = ended(office, desk, question)
    assert "Pillar C" in answer.shown
    assert not answer.is_streaming


@pytest.mark.parametrize(
    ("method", "fault"),
    [
        ("chat.startStream", {"lose_answer": True}),
        ("chat.startStream", {"error": "ratelimited"}),
        ("chat.appendStream", {"error": "message_not_in_streaming_state"}),
        ("chat.appendStream", {"drop": True}),
        ("chat.stopStream", {"status": 500}),
        ("chat.update", {"lose_answer": True}),
    ],
)
def test_a_stream_that_breaks_leaves_one_whole_answer(
    office: Office, desk: Desk, method: str, fault: dict[str, object]
) -> None:
    office.slack.fail(method, **fault)
    desk.go.set()
    question = ask(office, OPEN)
    office.slack.wait_for(lambda: BY_MODEL in shown(office, question))
    (answer,) = ended(office, desk, question)
    assert not answer.is_streaming
    assert SENTENCES[1] in answer.shown


def test_a_stream_is_noted_before_anything_is_written_so_that_a_crash_finds_it(
    office: Office, desk: Desk
) -> None:
    question = being_written(office)
    (begun,) = answers(office, question)
    key = f"T1/{office.general.id}/{question.ts}"
    assert desk.bot.desk.inbox.posted(key) == (f"stream:{begun.ts}",)
    desk.go.set()
    (answer,) = ended(office, desk, question)
    assert (answer.ts, desk.bot.desk.inbox.posted(key)) == (begun.ts, (begun.ts,))
