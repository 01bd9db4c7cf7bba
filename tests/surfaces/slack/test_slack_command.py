"""`tipassist slack` as a person starts it, and the bot inside `tipassist serve`."""

import json
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography.fernet import Fernet

from tests.surfaces.commands import COMMAND, environment, tipassist
from tests.surfaces.slack.conftest import BOT_TOKEN, SIGNING_SECRET
from tests.surfaces.slack.local_slack import LocalSlack, Message, Team
from tipassist.surfaces.slack.manifest import manifest

PREFIX = "TIPASSIST_SLACK__"


def settings_of(slack: LocalSlack, **changes: str) -> dict[str, Any]:
    """Return the variables of a bot that speaks to a local Slack."""
    given = {"bot_token": BOT_TOKEN, "app_token": slack.app.app_token, "api_url": slack.api_url}
    return {f"{PREFIX}{name.upper()}": value for name, value in (given | changes).items()}


def test_a_key_is_one_line_and_can_be_used() -> None:
    made = tipassist("slack", "key")
    assert (made.code, made.err) == (0, "")
    assert made.out == made.out.strip() + "\n"
    Fernet(made.out.strip())


def test_the_manifest_is_printed_for_socket_mode() -> None:
    assert tipassist("slack", "manifest").document == manifest()


def test_the_manifest_is_printed_for_http() -> None:
    url = "https://tip.example.org"
    printed = tipassist("slack", "manifest", "--url", url, "--http").document
    assert printed == manifest(url, socket_mode=False)
    set_up = tipassist("slack", "manifest", "--http", TIPASSIST_WEB__PUBLIC_URL=url).document
    assert set_up == printed


def test_a_manifest_for_http_needs_an_address() -> None:
    done = tipassist("slack", "manifest", "--http")
    assert (done.code, done.out) == (4, "")
    assert "--url" in done.err


@pytest.mark.parametrize(
    ("given", "missing"),
    [({}, "APP_TOKEN"), ({f"{PREFIX}APP_TOKEN": "xapp-1"}, "BOT_TOKEN")],
)
def test_without_a_token_one_line_says_which(
    given: dict[str, Any], missing: str, tmp_path: Path
) -> None:
    done = tipassist("slack", state=tmp_path, **given)
    assert (done.code, done.out, done.err.count("\n")) == (4, "", 1)
    assert f"{PREFIX}{missing}" in done.err


def test_a_refused_token_is_told_in_one_line(slack: LocalSlack, tmp_path: Path) -> None:
    done = tipassist("slack", state=tmp_path, **settings_of(slack, bot_token="xoxb-other"))
    assert (done.code, done.out, done.err.count("\n")) == (5, "", 1)
    assert "refuses the bot token (invalid_auth)" in done.err
    assert "xoxb-other" not in done.err


def test_a_refused_app_level_token_is_told_in_one_line(slack: LocalSlack, tmp_path: Path) -> None:
    slack.add_workspace("T1", "Secretariat", BOT_TOKEN)
    done = tipassist("slack", state=tmp_path, **settings_of(slack, app_token="xapp-other"))
    assert (done.code, done.out, done.err.count("\n")) == (5, "", 1)
    assert "refuses the app-level token (invalid_auth)" in done.err


def test_a_slack_that_cannot_be_reached_is_told_in_one_line(
    slack: LocalSlack, tmp_path: Path
) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{nobody.getsockname()[1]}/api/"
        done = tipassist("slack", state=tmp_path, **settings_of(slack, api_url=address))
    assert (done.code, done.out, done.err.count("\n")) == (5, "", 1)
    assert "cannot be reached" in done.err


@pytest.fixture
def workspace(slack: LocalSlack) -> Team:
    return slack.add_workspace("T1", "Secretariat", BOT_TOKEN)


@pytest.mark.slow
def test_the_command_answers_over_a_socket_until_it_is_stopped(
    slack: LocalSlack, workspace: Team, built: Path
) -> None:
    slack.deliver_by_socket()
    with started("slack", state=built, **settings_of(slack)) as bot:
        wait_until(lambda: slack.sockets.open, bot)
        answer = asked(slack, workspace)
        log = stopped(bot, signal.SIGINT)
    assert "ACWC" in answer.shown
    assert "Answering in Secretariat" in log
    assert "Traceback" not in log
    assert bot.returncode == 0


@pytest.mark.slow
def test_the_server_takes_slacks_requests_when_it_has_the_signing_secret(
    slack: LocalSlack, workspace: Team, built: Path
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    given = settings_of(slack, signing_secret=SIGNING_SECRET)
    with started("serve", "--port", str(port), state=built, **given) as server:
        wait_until(lambda: is_ready(address), server)
        slack.deliver_to(f"{address}/slack/events")
        answer = asked(slack, workspace)
        log = stopped(server, signal.SIGTERM)
    assert "ACWC" in answer.shown
    assert "/slack/events" in log
    assert "who leads" not in log
    assert json.dumps(BOT_TOKEN)[1:-1] not in log


@contextmanager
def started(*arguments: str, state: Path, **given: Any) -> Iterator["subprocess.Popen[bytes]"]:
    """Run the command in a process of its own, which does not outlive the test."""
    command = [*COMMAND, "--state", str(state), *arguments]
    with subprocess.Popen(command, env=environment(**given), stderr=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def stopped(process: "subprocess.Popen[bytes]", by: signal.Signals) -> str:
    """Stop a process, and return what it said."""
    process.send_signal(by)
    return process.communicate(timeout=60)[1].decode()


def asked(slack: LocalSlack, team: Team) -> Message:
    """Let somebody ask in a channel, and return the answer."""
    ana, general = team.add_user("ana"), team.add_channel("general")
    said = ana.says(general, f"{team.bot.mention} who leads A.2.6?")
    slack.wait_for(lambda: slack.answers(general, said.ts))
    slack.settle()
    return slack.answers(general, said.ts)[0]


def is_ready(address: str) -> bool:
    try:
        return httpx.get(f"{address}/readyz").status_code == 200
    except httpx.HTTPError:
        return False


def wait_until(condition: Callable[[], object], process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + 120
    while not condition():
        assert process.poll() is None, "it ended before it was ready"
        assert time.monotonic() < until, "it does not get ready"
        time.sleep(0.1)
