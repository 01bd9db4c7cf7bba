"""Socket Mode: connections that are replaced, lost or several, and envelopes that come again."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.answer.conftest import CORPUS
from tests.surfaces.slack.conftest import BOT_TOKEN
from tests.surfaces.slack.local_slack import LocalSlack, Message, Person, Team
from tests.surfaces.slack.local_slack.records import Channel
from tests.surfaces.web.conftest import opened_site
from tipassist.answer.dependencies import Dependencies
from tipassist.bootstrap import open_database
from tipassist.settings import Settings, SlackSettings
from tipassist.surfaces.answering import Answering
from tipassist.surfaces.metrics import Metrics
from tipassist.surfaces.slack.app import build_bot
from tipassist.surfaces.slack.opening import open_desk
from tipassist.surfaces.slack.socket_mode import run_socket_mode

PING_SECONDS = 0.3


@contextmanager
def connected(
    slack: LocalSlack, parts: Dependencies, folder: Path, settings: SlackSettings
) -> Iterator[None]:
    """Run a bot that opens one connection, or tries to."""
    every = Settings(corpus_dir=CORPUS, state_dir=folder, slack=settings)
    wanted = len(slack.sockets.open) + (not slack.sockets.handshakes_to_fail)
    runner, stop = asyncio.Runner(), asyncio.Event()
    loop = runner.get_loop()
    with opened_site(parts, folder) as site:
        database, answering = open_database(every), Answering(site, Metrics())
        desk = open_desk(every, site, answering, database)
        work = run_socket_mode(desk, build_bot(desk), stop, PING_SECONDS)
        thread = threading.Thread(target=runner.run, args=(work,))
        thread.start()
        try:
            slack.wait_for(lambda: slack.calls_of("apps.connections.open"))
            slack.wait_for(lambda: len(slack.sockets.open) == wanted)
            yield
        finally:
            loop.call_soon_threadsafe(stop.set)
            thread.join(20)
            runner.close()
            answering.close()
            database.close()


@pytest.fixture
def team(slack: LocalSlack) -> Team:
    slack.deliver_by_socket()
    slack.courier.schedule.retry_delays_seconds = (0.05, 2.0, 2.0)
    return slack.add_workspace("T1", "Secretariat", BOT_TOKEN)


@pytest.fixture
def ana(team: Team) -> Person:
    return team.add_user("ana")


@pytest.fixture
def general(team: Team, ana: Person) -> Channel:
    return team.add_channel("general", members=[ana])


@pytest.fixture
def bot(
    slack: LocalSlack,
    team: Team,  # noqa: ARG001
    parts: Dependencies,
    slack_settings: SlackSettings,
    tmp_path: Path,
) -> Iterator[None]:
    with connected(slack, parts, tmp_path, slack_settings):
        yield


def answered_once(slack: LocalSlack, ana: Person, general: Channel) -> Message:
    question = ana.says(general, f"{ana.workspace.bot.mention} who leads A.2.6?")
    slack.wait_for(lambda: slack.answers(general, question.ts))
    slack.settle(seconds=20, quiet_seconds=0.5)
    (answer,) = slack.answers(general, question.ts)
    assert "ACWC" in answer.shown
    return answer


@pytest.mark.usefixtures("bot")
def test_an_announced_end_of_the_connection_is_followed_by_another(
    slack: LocalSlack, ana: Person, general: Channel
) -> None:
    (first,) = slack.sockets.open
    slack.ask_to_reconnect()
    slack.wait_for(lambda: slack.sockets.open and first not in slack.sockets.open)
    answered_once(slack, ana, general)
    assert slack.warnings == []


@pytest.mark.usefixtures("bot")
def test_a_closed_connection_is_opened_again(
    slack: LocalSlack, ana: Person, general: Channel
) -> None:
    slack.cut_connections()
    answered_once(slack, ana, general)
    assert slack.warnings == []


@pytest.mark.usefixtures("bot")
def test_a_connection_lost_for_a_while_is_opened_again(
    slack: LocalSlack, ana: Person, general: Channel
) -> None:
    with slack.unreachable():
        slack.wait_for(lambda: not slack.sockets.open)
        threading.Event().wait(4 * PING_SECONDS)
    slack.wait_for(lambda: slack.sockets.open)
    answered_once(slack, ana, general)


@pytest.mark.usefixtures("bot")
def test_an_address_that_failed_is_not_tried_for_ever(
    slack: LocalSlack, ana: Person, general: Channel
) -> None:
    slack.sockets.handshakes_to_fail = 2
    slack.cut_connections()
    slack.wait_for(lambda: slack.sockets.open)
    answered_once(slack, ana, general)


@pytest.mark.usefixtures("bot")
def test_an_envelope_whose_acknowledgement_got_lost_is_answered_once(
    slack: LocalSlack, ana: Person, general: Channel
) -> None:
    slack.sockets.acks_to_lose = 2
    answered_once(slack, ana, general)
    sent = [one["payload"]["event_id"] for one in slack.sockets.envelopes]
    assert len(sent) > len(set(sent))
    assert all(delivery.acknowledged for delivery in slack.courier.sent)


def test_two_connections_answer_once(
    slack: LocalSlack,
    ana: Person,
    general: Channel,
    parts: Dependencies,
    slack_settings: SlackSettings,
    tmp_path: Path,
) -> None:
    with ExitStack() as stack:
        for _ in range(2):
            stack.enter_context(connected(slack, parts, tmp_path, slack_settings))
        for _ in range(3):
            answer = answered_once(slack, ana, general)
        ana.clicks(answer, "ask_0")
        slack.wait_for(lambda: len(slack.answers(general, answer.thread_ts)) == 2)
    assert slack.troubles == []


def test_a_bot_that_cannot_connect_can_be_stopped(
    slack: LocalSlack,
    team: Team,  # noqa: ARG001
    parts: Dependencies,
    slack_settings: SlackSettings,
    tmp_path: Path,
) -> None:
    slack.sockets.handshakes_to_fail = 10_000
    with connected(slack, parts, tmp_path, slack_settings):
        slack.wait_for(lambda: len(slack.calls_of("apps.connections.open")) > 2)
    asked = len(slack.calls)
    slack.settle(quiet_seconds=4 * PING_SECONDS)
    assert len(slack.calls) == asked
