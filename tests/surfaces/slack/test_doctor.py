"""What `tipassist doctor` says of the Slack bot."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from tests.answer.conftest import CORPUS
from tests.surfaces.commands import tipassist
from tests.surfaces.slack.conftest import BOT_TOKEN, PAGES, SIGNING_SECRET
from tests.surfaces.slack.local_slack import LocalSlack
from tipassist.bootstrap import open_database
from tipassist.settings import DatabaseSettings, Settings, SlackSettings, WebSettings
from tipassist.storage.slack.installs import SlackInstalls
from tipassist.surfaces.checks import Checked, Level
from tipassist.surfaces.slack.checks import examine
from tipassist.surfaces.slack.manifest import SCOPES

KEY = Fernet.generate_key().decode()


@dataclass(frozen=True)
class Doctor:
    """Looks at a bot whose database lies in a folder."""

    folder: Path
    slack: LocalSlack

    def looks(
        self,
        given: dict[str, str],
        *,
        pages: str | None = PAGES,
        now: Callable[[], float] = time.time,
        patience_seconds: float = 5.0,
    ) -> dict[str, Checked]:
        """Return what it says, by what was checked."""
        settings = self.settings(pages, given)
        found = tuple(examine(settings, now=now, patience_seconds=patience_seconds))
        assert len({one.name for one in found}) == len(found)
        for one in found:
            for name, secret in given.items():
                assert name == "api_url" or secret not in one.found + one.mend
        return {one.name: one for one in found}

    def settings(self, pages: str | None, given: dict[str, str]) -> Settings:
        named = {"api_url": self.slack.api_url} | given
        return Settings(
            corpus_dir=CORPUS,
            state_dir=self.folder,
            database=DatabaseSettings(),
            web=WebSettings(public_url=pages),
            slack=SlackSettings.model_validate(named),
        )

    def oauth(self, **changes: str) -> dict[str, str]:
        """Return the settings of a bot that workspaces install."""
        own = {"client_id": "1.2", "client_secret": "hush", "encryption_key": KEY}
        return own | {"signing_secret": SIGNING_SECRET} | changes

    def keeps(self, team: str, token: str, key: str = KEY) -> None:
        """Let a workspace have installed the bot."""
        database = open_database(self.settings(PAGES, {}))
        SlackInstalls(database, key).keep(team, f'{{"bot_token": "{token}"}}')
        database.close()


@pytest.fixture
def doctor(tmp_path: Path, slack: LocalSlack) -> Doctor:
    slack.add_workspace("T1", "Secretariat", BOT_TOKEN)
    return Doctor(tmp_path, slack)


def levels(found: dict[str, Checked]) -> dict[str, Level]:
    return {name.removeprefix("slack "): one.level for name, one in found.items()}


def test_a_bot_that_is_not_set_up_is_one_neutral_line(doctor: Doctor) -> None:
    assert [(one.name, one.level, one.found) for one in doctor.looks({}).values()] == [
        ("slack", Level.OFF, "not set up")
    ]
    assert doctor.slack.calls == []


@pytest.mark.parametrize("name", ["app_token", "signing_secret", "client_id", "encryption_key"])
def test_a_bot_that_is_set_up_by_half_cannot_speak(doctor: Doctor, name: str) -> None:
    (only,) = doctor.looks({name: "something"}).values()
    assert (only.level, "no bot token" in only.found) == (Level.WARN, True)


def test_a_bot_that_is_set_up_wholly_is_in_order(doctor: Doctor) -> None:
    found = doctor.looks(
        {
            "bot_token": BOT_TOKEN,
            "app_token": doctor.slack.app.app_token,
            "signing_secret": SIGNING_SECRET,
        }
    )
    assert levels(found) == dict.fromkeys(
        ("clock", "bot token", "scopes", "app token", "signing secret", "links"), Level.OK
    )
    assert found["slack bot token"].found == "speaks in Secretariat"
    assert doctor.slack.refusals == []


def test_the_check_of_the_app_token_leaves_no_connection(doctor: Doctor) -> None:
    doctor.looks({"bot_token": BOT_TOKEN, "app_token": doctor.slack.app.app_token})
    assert len(doctor.slack.calls_of("apps.connections.open")) == 1
    assert not doctor.slack.sockets.open


@pytest.mark.parametrize("token", ["xoxb-other", "xapp-1-local"])
def test_a_refused_bot_token_is_named_with_slacks_reason(doctor: Doctor, token: str) -> None:
    found = doctor.looks({"bot_token": token, "app_token": doctor.slack.app.app_token})
    assert found["slack bot token"].level is Level.FAIL
    reason = "not_allowed_token_type" if token.startswith("xapp") else "invalid_auth"
    assert reason in found["slack bot token"].found
    assert "slack scopes" not in found
    assert found["slack app token"].level is Level.OK


@pytest.mark.parametrize(
    ("token", "reason"), [("xapp-other", "invalid_auth"), (BOT_TOKEN, "not_allowed_token_type")]
)
def test_a_refused_app_token_is_named_with_slacks_reason(
    doctor: Doctor, token: str, reason: str
) -> None:
    found = doctor.looks({"bot_token": BOT_TOKEN, "app_token": token})
    assert (found["slack app token"].level, found["slack bot token"].level) == (
        Level.FAIL,
        Level.OK,
    )
    assert reason in found["slack app token"].found


def test_missing_scopes_are_named_with_what_they_are_for(doctor: Doctor) -> None:
    granted = SCOPES.keys() - {"users:read", "im:write"}
    doctor.slack.add_workspace("T2", "Council", "xoxb-two", scopes=granted)
    scopes = doctor.looks({"bot_token": "xoxb-two"})["slack scopes"]
    assert scopes.level is Level.FAIL
    assert scopes.found == (
        f"missing: im:write ({SCOPES['im:write']}), users:read ({SCOPES['users:read']})"
    )


@pytest.mark.parametrize(
    ("ahead_seconds", "level"),
    [(0, Level.OK), (50, Level.OK), (70, Level.WARN), (290, Level.WARN), (310, Level.FAIL)],
)
@pytest.mark.parametrize("sign", [-1, 1])
def test_a_clock_is_compared_with_slacks(
    doctor: Doctor, ahead_seconds: int, level: Level, sign: int
) -> None:
    found = doctor.looks({"bot_token": BOT_TOKEN}, now=lambda: time.time() + sign * ahead_seconds)
    assert found["slack clock"].level is level


@pytest.mark.parametrize(
    ("given", "level"),
    [
        ({"signing_secret": SIGNING_SECRET}, Level.OK),
        ({"app_token": "xapp-1-local"}, Level.OFF),
        ({}, Level.FAIL),
    ],
)
def test_requests_must_have_a_way_in(doctor: Doctor, given: dict[str, str], level: Level) -> None:
    assert doctor.looks({"bot_token": BOT_TOKEN} | given)["slack signing secret"].level is level


@pytest.mark.parametrize(
    ("pages", "level"),
    [(None, Level.WARN), ("tip.example.org", Level.WARN), (PAGES, Level.OK)],
)
def test_links_need_the_address_of_the_pages(
    doctor: Doctor, pages: str | None, level: Level
) -> None:
    assert doctor.looks({"bot_token": BOT_TOKEN}, pages=pages)["slack links"].level is level


def test_every_workspace_that_installed_the_bot_is_asked_for(doctor: Doctor) -> None:
    doctor.slack.add_workspace("T2", "Council", "xoxb-two")
    doctor.keeps("T1", BOT_TOKEN)
    doctor.keeps("T2", "xoxb-two")
    found = doctor.looks(doctor.oauth())
    assert levels(found) == dict.fromkeys(
        ("clock", "encryption key", "installations", "bot tokens", "signing secret", "links"),
        Level.OK,
    )
    assert found["slack installations"].found == "2, all readable"
    assert [call.token for call in doctor.slack.calls_of("auth.test")] == [BOT_TOKEN, "xoxb-two"]


def test_workspaces_whose_token_no_longer_serves_are_named(doctor: Doctor) -> None:
    doctor.slack.add_workspace("T2", "Council", "xoxb-two", scopes=SCOPES.keys() - {"chat:write"})
    doctor.slack.add_workspace("T3", "Centre", "xoxb-three").revokes_tokens()
    for team, token in (("T1", BOT_TOKEN), ("T2", "xoxb-two"), ("T3", "xoxb-three")):
        doctor.keeps(team, token)
    tokens = doctor.looks(doctor.oauth())["slack bot tokens"]
    assert tokens.level is Level.FAIL
    assert tokens.found == "T2: Council lacks chat:write; T3: Slack refuses it (token_revoked)"


def test_installations_of_another_key_are_named(doctor: Doctor) -> None:
    doctor.keeps("T1", BOT_TOKEN)
    doctor.keeps("T2", "xoxb-two", Fernet.generate_key().decode())
    found = doctor.looks(doctor.oauth())
    assert found["slack installations"].level is Level.FAIL
    assert found["slack installations"].found.startswith("T2 ")
    assert found["slack bot tokens"].level is Level.OK


def test_without_installations_it_says_where_to_install(doctor: Doctor) -> None:
    installations = doctor.looks(doctor.oauth())["slack installations"]
    assert (installations.level, installations.found) == (Level.WARN, "none yet")
    assert "/slack/install" in installations.mend


@pytest.mark.parametrize("key", [None, "0000"])
def test_oauth_needs_a_usable_encryption_key(doctor: Doctor, key: str | None) -> None:
    given = {name: value for name, value in doctor.oauth().items() if name != "encryption_key"}
    found = doctor.looks(given | ({"encryption_key": key} if key else {}))
    assert found["slack encryption key"].level is Level.FAIL
    assert "tipassist slack key" in found["slack encryption key"].mend


def test_oauth_needs_the_signing_secret_and_no_bot_token(doctor: Doctor) -> None:
    given = {name: value for name, value in doctor.oauth().items() if name != "signing_secret"}
    found = levels(doctor.looks(given | {"bot_token": BOT_TOKEN}))
    assert (found["signing secret"], found["bot token"]) == (Level.WARN, Level.WARN)


def test_a_slack_that_cannot_be_reached_is_told_once(doctor: Doctor) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{nobody.getsockname()[1]}/api/"
        found = doctor.looks(
            {"bot_token": BOT_TOKEN, "app_token": "xapp-1-local", "api_url": address}
        )
    assert levels(found) == {
        "slack": Level.FAIL,
        "signing secret": Level.OFF,
        "links": Level.OK,
    }
    assert "cannot be reached" in found["slack"].found


def test_a_slow_slack_is_given_up(doctor: Doctor) -> None:
    doctor.slack.fail("*", slow_seconds=30.0, times=None)
    found = doctor.looks({"bot_token": BOT_TOKEN}, patience_seconds=0.2)
    assert "not answer within 0.2 s" in found["slack"].found


def test_a_token_that_slack_is_slow_about_is_not_called_refused(doctor: Doctor) -> None:
    doctor.slack.fail("auth.test", slow_seconds=30.0)
    token = doctor.looks({"bot_token": BOT_TOKEN}, patience_seconds=0.2)["slack bot token"]
    assert (token.level, "not answer within 0.2 s" in token.found) == (Level.FAIL, True)
    assert "network" in token.mend


class NoClock(BaseHTTPRequestHandler):
    """Answers every call, and tells no time."""

    def do_POST(self) -> None:
        self.send_response_only(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(b'{"ok": true}')

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def no_clock() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), NoClock) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_what_tells_no_time_is_not_slack(doctor: Doctor, no_clock: str) -> None:
    found = doctor.looks({"bot_token": BOT_TOKEN, "api_url": no_clock})
    assert found["slack clock"].level is Level.WARN


def test_the_command_shows_the_checks_and_no_token(doctor: Doctor) -> None:
    done = tipassist(
        "doctor",
        state=doctor.folder,
        TIPASSIST_SLACK__BOT_TOKEN="xoxb-other",
        TIPASSIST_SLACK__APP_TOKEN="xapp-other",
        TIPASSIST_SLACK__API_URL=doctor.slack.api_url,
    )
    lines = [line for line in done.out.splitlines() if " slack" in line]
    assert done.code == 1
    assert [line.split(":")[0] for line in lines] == [
        "OK   slack clock",
        "FAIL slack bot token",
        "FAIL slack app token",
        "OFF  slack signing secret",
        "WARN slack links",
    ]
    assert "other" not in done.out + done.err
