"""Slack refuses what the bot wants to post, or cannot be reached: an end comes, and is told."""

import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.surfaces.slack.conftest import PAGES, Office
from tests.surfaces.slack.local_slack import Message
from tests.surfaces.slack.running import Bot, opened_bot
from tests.surfaces.slack.slow import QUESTION, Held, answers, ask
from tests.surfaces.slack.test_commands import typed
from tipassist.answer.dependencies import Dependencies
from tipassist.settings import SlackSettings
from tipassist.storage.slack.inbox import INBOX, WorkState


def states(bot: Bot) -> list[str]:
    """How the requests stand that the bot was given."""
    with bot.desk.inbox._database.reading() as connection:
        return list(connection.execute(select(INBOX.c.state).order_by(INBOX.c.taken)).scalars())


def told(office: Office) -> list[str]:
    """What the asker was told, and nobody else."""
    own = [*office.slack.ephemerals(office.ana), *office.slack.answers(office.ana.direct)]
    assert office.slack.ephemerals(office.ben) == []
    return [message.shown for message in own]


def is_failed(bot: Bot) -> bool:
    return states(bot) == [WorkState.FAILED]


@pytest.mark.parametrize("closing", ["archived", "bot removed"])
def test_an_answer_that_may_not_be_posted_any_more_ends_in_a_note_for_the_asker(
    office: Office, held: Held, closing: str
) -> None:
    office.general.is_archived = closing == "archived"
    if closing == "bot removed":
        office.general.members.remove(office.team.bot.id)
    held.go.set()
    office.slack.wait_for(lambda: told(office))
    (note,) = told(office)
    assert "not allowed to write there" in note
    assert QUESTION in note
    assert is_failed(held.bot)
    assert answers(office, held.question) == []


@pytest.mark.parametrize(
    "error",
    ["not_in_channel", "channel_not_found", "restricted_action", "restricted_action_thread_locked"],
)
def test_a_refused_channel_is_tried_once(office: Office, error: str) -> None:
    office.slack.fail("chat.postMessage", error=error)
    ask(office)
    office.slack.wait_for(lambda: told(office))
    office.slack.settle()
    assert "not allowed to write there" in "".join(told(office))
    assert is_failed(office.bot)
    assert len(office.slack.calls_of("chat.postMessage")) == 1


def test_another_refusal_is_our_fault(office: Office) -> None:
    office.slack.fail("chat.postMessage", error="msg_too_long")
    ask(office)
    office.slack.wait_for(lambda: told(office))
    assert "broke on our side" in "".join(told(office))


@pytest.mark.parametrize("error", ["account_inactive", "token_revoked", "invalid_auth"])
def test_with_a_token_that_is_no_good_any_more_the_work_ends(
    office: Office, held: Held, error: str
) -> None:
    office.slack.fail("*", error=error, times=None)
    before = len(office.slack.calls)
    held.go.set()
    office.slack.wait_for(lambda: is_failed(held.bot))
    office.slack.settle(quiet_seconds=0.5)
    posts = [c for c in office.slack.calls[before:] if c.method == "chat.postMessage"]
    assert {one.arguments["channel"] for one in posts} == {office.general.id, office.ana.id}
    assert len(posts) == 2


def test_nothing_is_kept_of_a_workspace_that_revokes_the_token(office: Office, held: Held) -> None:
    office.team.revokes_tokens()
    office.slack.wait_for(lambda: states(held.bot) == [])
    held.go.set()
    office.slack.wait_for(lambda: not held.bot.desk.running.busy)
    assert states(held.bot) == []


@pytest.fixture
def hasty(
    office: Office, parts: Dependencies, slack_settings: SlackSettings, tmp_path: Path
) -> Iterator[Bot]:
    """A bot that takes up what was left after a moment."""
    lease = timedelta(seconds=0.4)
    with opened_bot(parts, tmp_path / "hasty", slack_settings, PAGES, lease) as bot:
        office.slack.deliver_to(f"{bot.address}/slack/events")
        yield bot


def test_a_request_that_never_gets_to_its_answer_is_given_up(office: Office, hasty: Bot) -> None:
    office.slack.fail("auth.test", error="account_inactive", times=None)
    ask(office)
    assert states(hasty) == [WorkState.WORKING]
    office.slack.wait_for(lambda: is_failed(hasty))
    asked = len(office.slack.calls)
    office.slack.settle(quiet_seconds=1)
    assert len(office.slack.calls) == asked


def test_a_shared_answer_that_may_not_be_posted_is_given_up(office: Office) -> None:
    answer = typed(office, "/tip who leads A.2.6?")
    office.slack.fail("chat.postMessage", error="restricted_action", times=1)
    office.ana.clicks(answer, "share")
    office.slack.wait_for(lambda: WorkState.FAILED in states(office.bot))
    office.slack.wait_for(lambda: len(told(office)) == 2)
    assert "does not let me post" in told(office)[-1]
    assert answer in office.slack.ephemerals(office.ana)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore:unclosed transport:ResourceWarning")
def test_what_is_asked_while_slack_cannot_be_reached_is_answered_afterwards_once(
    office: Office, hasty: Bot
) -> None:
    with office.slack.unreachable():
        question = ask(office)
        office.slack.wait_for(lambda: states(hasty) == [WorkState.WORKING])
    (answer,) = posted(office, question)
    assert "ACWC" in answer.shown


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore:unclosed transport:ResourceWarning")
@pytest.mark.parametrize("seconds", [2, pytest.param(13, marks=pytest.mark.slow)])
def test_an_answer_that_cannot_be_posted_for_a_while_is_posted_afterwards_once(
    office: Office, held: Held, seconds: int
) -> None:
    with office.slack.unreachable():
        held.go.set()
        office.slack.wait_for(lambda: held.bot.desk.running.busy, 60)
        time.sleep(seconds)
    office.slack.wait_for(lambda: states(held.bot) == [WorkState.DONE], 60)
    (answer,) = posted(office, held.question, 60)
    assert "ACWC" in answer.shown
    assert not answer.is_streaming


def posted(office: Office, question: Message, seconds: float = 20) -> list[Message]:
    office.slack.wait_for(lambda: answers(office, question), seconds)
    office.slack.settle(quiet_seconds=1)
    return answers(office, question)
