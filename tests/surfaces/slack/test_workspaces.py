"""Several workspaces, each of which installed the bot by OAuth, and their ends."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr

from tests.surfaces.slack.conftest import PAGES, SIGNING_SECRET
from tests.surfaces.slack.local_slack import LocalSlack, Message, Person, Team
from tests.surfaces.slack.local_slack.records import Channel
from tests.surfaces.slack.running import Bot, opened_bot
from tests.surfaces.slack.slow import slow_answers
from tipassist.answer.dependencies import Dependencies
from tipassist.settings import SlackSettings
from tipassist.storage.ratings import Rating
from tipassist.storage.slack.choices import ChannelChoices
from tipassist.surfaces.slack.manifest import SCOPES

QUESTION = "who leads A.2.6?"
Rows = dict[str, list[tuple[Any, ...]]]


@dataclass(frozen=True)
class Home:
    """A workspace, somebody in it and a channel."""

    team: Team
    ana: Person
    general: Channel


@dataclass(frozen=True)
class World:
    """A bot that workspaces install by themselves, and two workspaces that may."""

    slack: LocalSlack
    bot: Bot
    file: Path
    one: Home
    two: Home

    def begins(self) -> tuple[str, dict[str, str]]:
        """Open the bot's page for installing; return Slack's answer and the browser's cookie."""
        begun = httpx.get(f"{self.bot.address}/slack/install")
        assert begun.status_code == 302
        place = urlsplit(begun.headers["location"])
        assert f"{place.scheme}://{place.netloc}{place.path}" == (
            "https://slack.com/oauth/v2/authorize"
        )
        allowed = httpx.get(f"{self.slack.authorize_url}?{place.query}")
        assert allowed.status_code == 302
        cookie = begun.headers["set-cookie"].split(";")[0]
        return allowed.headers["location"], {"Cookie": cookie}

    def ends(self, location: str, headers: dict[str, str]) -> httpx.Response:
        """Follow Slack back to the bot, whose pages the server plays."""
        place = urlsplit(location)
        assert f"{place.scheme}://{place.netloc}" == PAGES
        address = f"{self.bot.address}{place.path}"
        return httpx.get(address, params=dict(parse_qsl(place.query)), headers=headers)

    def installs(self, home: Home) -> None:
        """Let a workspace install the bot."""
        self.slack.approve_installs_as(home.ana)
        assert self.ends(*self.begins()).status_code == 200

    def asks(self, home: Home, text: str = QUESTION) -> Message:
        """Let somebody ask in a workspace's channel, and return the answer."""
        question = home.ana.says(home.general, f"{home.team.bot.mention} {text}")
        self.slack.wait_for(lambda: self.slack.answers(home.general, question.ts))
        self.slack.settle()
        (answer,) = self.slack.answers(home.general, question.ts)
        return answer

    def rows_of(self, home: Home) -> Rows:
        """Return what lies in the database of a workspace, as it lies there, by table."""
        found: Rows = {}
        with closing(sqlite3.connect(self.file)) as raw:
            tables = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            for (table,) in tables:
                rows = [row for row in raw.execute(f"SELECT * FROM {table}") if _is_of(row, home)]
                found |= {table: rows} if rows else {}
        return found

    def leaves_traces(self, home: Home) -> None:
        """Let a workspace's people do everything that is kept of them."""
        answer = self.asks(home)
        home.ana.clicks(answer, "rate", label="Right and useful")
        home.ana.types(f"/tip {QUESTION}", home.general)
        home.ana.types("/tip body SOMSWD", home.general)
        choices = self.bot.desk.choices
        choices.set_channel(home.team.id, home.general.id, ChannelChoices(private=False))
        choices.set_group(home.team.id, "ACWC", "S1")
        self.slack.wait_for(lambda: len(self.slack.ephemerals(home.ana)) >= 3)
        self.slack.settle()


def _is_of(row: tuple[Any, ...], home: Home) -> bool:
    text = str(row)
    return home.team.id in text or home.general.id in text or home.ana.id in text


@pytest.fixture
def world(slack: LocalSlack, parts: Dependencies, tmp_path: Path) -> Iterator[World]:
    slack.app.redirect_url = f"{PAGES}/slack/oauth_redirect"
    settings = SlackSettings(
        signing_secret=SecretStr(SIGNING_SECRET),
        client_id=slack.app.client_id,
        client_secret=SecretStr(slack.app.client_secret),
        encryption_key=SecretStr(Fernet.generate_key().decode()),
        api_url=slack.api_url,
    )
    with opened_bot(parts, tmp_path, settings, PAGES) as bot:
        slack.deliver_to(f"{bot.address}/slack/events")
        homes = [home_in(slack, team) for team in ("TSECRETARIAT", "TCOUNCIL")]
        yield World(slack, bot, tmp_path / "conversations.sqlite3", *homes)


def home_in(slack: LocalSlack, team_id: str) -> Home:
    team = slack.add_workspace(team_id, team_id.removeprefix("T").title())
    return Home(team, team.add_user("ana", admin=True), team.add_channel("general"))


@pytest.fixture
def installed(world: World) -> World:
    for home in (world.one, world.two):
        world.installs(home)
    return world


def test_each_workspace_is_answered_with_its_own_token(installed: World) -> None:
    for home in (installed.one, installed.two):
        answer = installed.asks(home)
        assert "ACWC" in answer.shown
        own = installed.slack.calls_of("chat.postMessage")[-1]
        assert own.token == home.team.workspace.token
        assert own.arguments["channel"] == home.general.id
    assert installed.one.team.workspace.token != installed.two.team.workspace.token
    assert installed.slack.refusals == []


def test_an_installation_has_the_scopes_that_the_manifest_asks_for(installed: World) -> None:
    tokens = installed.slack.world.records.tokens
    assert {token.scopes for token in tokens.values()} == {frozenset(SCOPES)}


def test_tokens_lie_encrypted_in_the_database(installed: World) -> None:
    for home in (installed.one, installed.two):
        ((team, sealed, _),) = installed.rows_of(home)["slack_installs"]
        token = str(home.team.workspace.token)
        assert team == home.team.id
        assert "xoxb" not in sealed
        assert token in str(installed.bot.desk.installs and installed.bot.desk.installs.find(team))
    for file in installed.file.parent.glob("conversations.sqlite3*"):
        assert b"xoxb" not in file.read_bytes()


def test_a_workspace_that_did_not_install_the_bot_gets_no_answer_and_leaves_no_trace(
    world: World,
) -> None:
    world.installs(world.one)
    world.two.team.workspace.token = world.one.team.workspace.token
    said = world.two.ana.says(world.two.general, f"{world.two.team.bot.mention} {QUESTION}")
    world.slack.settle()
    assert all(delivery.acknowledged for delivery in said.deliveries)
    assert world.slack.answers(world.two.general) == []
    assert world.rows_of(world.two) == {}


@pytest.mark.parametrize("end", ["uninstalls", "revokes_tokens"])
def test_the_end_of_an_installation_deletes_all_of_the_workspace_and_nothing_of_others(
    installed: World, end: str
) -> None:
    for home in (installed.one, installed.two):
        installed.leaves_traces(home)
    others = installed.rows_of(installed.two)
    assert installed.rows_of(installed.one).keys() == others.keys()
    assert len(others) == 9
    getattr(installed.one.team, end)()
    installed.slack.settle()
    assert installed.rows_of(installed.one) == {}
    assert installed.rows_of(installed.two) == others
    assert installed.bot.desk.feedback.counts()[Rating.UP] == 1
    assert "ACWC" in installed.asks(installed.two).shown


def test_other_tokens_may_be_revoked(installed: World) -> None:
    kept = installed.rows_of(installed.one)
    event = {"type": "tokens_revoked", "tokens": {"oauth": ["U1"], "bot": []}}
    sent = installed.slack.courier.emit(installed.one.team.workspace, event)
    assert sent is not None
    installed.slack.settle()
    assert sent.acknowledged
    assert installed.rows_of(installed.one) == kept


def test_a_workspace_may_install_the_bot_again(installed: World) -> None:
    installed.one.team.uninstalls()
    installed.slack.settle()
    installed.installs(installed.one)
    assert "ACWC" in installed.asks(installed.one).shown
    assert "ACWC" in installed.asks(installed.two).shown


def test_a_second_installation_takes_the_place_of_the_first(installed: World) -> None:
    first = installed.one.team.workspace.token
    installed.leaves_traces(installed.one)
    before = installed.rows_of(installed.one)
    installed.installs(installed.one)
    installed.asks(installed.one)
    assert installed.slack.calls_of("chat.postMessage")[-1].token != first
    after = installed.rows_of(installed.one)
    assert len(after["slack_installs"]) == 1
    assert after["slack_people"] == before["slack_people"]


def test_an_end_that_could_not_be_carried_out_comes_again(installed: World) -> None:
    installed.leaves_traces(installed.one)
    installed.slack.courier.schedule.retry_delays_seconds = (0.5, 0.5)
    with closing(sqlite3.connect(installed.file)) as raw:
        raw.execute("ALTER TABLE slack_threads RENAME TO away")
        sent = installed.one.team.uninstalls()
        raw.execute("ALTER TABLE away RENAME TO slack_threads")
    installed.slack.settle()
    assert {delivery.attempts[0].status for delivery in sent} == {503}
    assert all(delivery.acknowledged for delivery in sent)
    assert installed.rows_of(installed.one) == {}


def test_the_late_news_of_an_end_leaves_a_newer_installation(installed: World) -> None:
    sent = installed.one.team.uninstalls()
    installed.slack.settle()
    installed.installs(installed.one)
    for delivery in sent:
        late = delivery.payload | {"event_time": delivery.payload["event_time"] - 5}
        installed.slack.courier.wait([installed.slack.courier.send("event", late)])
    assert "ACWC" in installed.asks(installed.one).shown


def test_an_answer_under_way_leaves_nothing_when_the_workspace_is_gone(
    installed: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = installed.one
    with slow_answers(monkeypatch) as go:
        home.ana.says(home.general, f"{home.team.bot.mention} {QUESTION}")
        home.ana.types(f"/tip {QUESTION}", home.general)
        installed.slack.wait_for(lambda: len(installed.rows_of(home).get("slack_inbox", ())) == 2)
        home.team.uninstalls()
        installed.slack.wait_for(lambda: "slack_inbox" not in installed.rows_of(home))
        go.set()
        installed.slack.wait_for(lambda: not installed.bot.desk.running.busy)
    installed.slack.settle(quiet_seconds=0.5)
    assert installed.rows_of(home) == {}


def test_an_installation_that_was_not_begun_here_is_refused(world: World) -> None:
    world.slack.approve_installs_as(world.one.ana)
    location, headers = world.begins()
    assert world.ends(location, {}).status_code == 400
    forged = location.replace("state=", "state=x")
    assert world.ends(forged, headers).status_code == 400
    assert world.ends(location, headers).status_code == 200
    assert world.ends(location, headers).status_code == 401
    assert [row[0] for row in world.rows_of(world.one)["slack_installs"]] == [world.one.team.id]


def test_who_does_not_allow_the_bot_installs_nothing(world: World) -> None:
    world.slack.approve_installs_as(None)
    refused = world.ends(*world.begins())
    assert (refused.status_code, "xoxb" in refused.text) == (200, False)
    assert "cancel" in refused.text.lower() or "denied" in refused.text.lower()
    assert world.rows_of(world.one) == {}
