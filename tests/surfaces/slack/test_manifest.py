"""The manifest: as stored, within Slack's limits, and asking for what the bot needs and no more."""

import json
import re
from importlib.resources import files
from pathlib import Path

import tipassist.surfaces.slack
from tests.surfaces.slack.conftest import Office
from tipassist.surfaces.slack.app import build_bot
from tipassist.surfaces.slack.ending import ENDINGS
from tipassist.surfaces.slack.manifest import EVENTS, SCOPES, SHORTCUT, manifest
from tipassist.surfaces.slack.requests import COMMAND

SOURCES = Path(tipassist.surfaces.slack.__file__).parent

# What Slack asks for: https://docs.slack.dev/reference/methods and /reference/events
SCOPES_OF_METHODS = {
    "agents_sessions_setStatus": {"chat:write"},
    "api_test": set(),
    "apps_connections_open": set(),
    "assistant_threads_setStatus": {"assistant:write"},
    "auth_test": set(),
    "chat_appendStream": {"chat:write"},
    "chat_delete": {"chat:write"},
    "chat_postEphemeral": {"chat:write"},
    "chat_postMessage": {"chat:write"},
    "chat_startStream": {"chat:write"},
    "chat_stopStream": {"chat:write"},
    "chat_unfurl": {"links:write"},
    "chat_update": {"chat:write"},
    "conversations_history": {"channels:history", "groups:history", "im:history", "mpim:history"},
    "conversations_open": {"im:write"},
    "conversations_replies": {"channels:history", "groups:history", "im:history", "mpim:history"},
    "usergroups_list": {"usergroups:read"},
    "users_info": {"users:read"},
    "views_open": set(),
    "views_publish": set(),
    "views_update": set(),
}
SCOPES_OF_EVENTS = {
    "agent_session_stopped": set(),
    "app_home_opened": set(),
    "app_mention": {"app_mentions:read"},
    "app_uninstalled": set(),
    "link_shared": {"links:read"},
    "message.channels": {"channels:history"},
    "message.groups": {"groups:history"},
    "message.im": {"im:history"},
    "message.mpim": {"mpim:history"},
    "tokens_revoked": set(),
}


def test_the_stored_manifest_is_that_of_the_code() -> None:
    stored = files("tipassist.surfaces.slack").joinpath("manifest.json").read_text("utf-8")
    assert json.loads(stored) == manifest()


def test_the_scopes_are_those_that_calls_and_events_need() -> None:
    code = "\n".join(path.read_text("utf-8") for path in SOURCES.rglob("*.py"))
    methods = set(re.findall(r"client\s*\.(\w+_\w+)\(", code)) & SCOPES_OF_METHODS.keys()
    called = set(re.findall(r"client\s*\.([a-z]+(?:_[a-zA-Z]+)+)\(", code))
    needed = {"commands"}.union(*(SCOPES_OF_METHODS[one] for one in methods))
    needed = needed.union(*(SCOPES_OF_EVENTS[event] for event in EVENTS))
    assert called <= SCOPES_OF_METHODS.keys()
    assert set(SCOPES) == needed


def test_the_bot_listens_to_every_event_it_asks_for(office: Office) -> None:
    heard = {event.split(".")[0] for event in EVENTS}
    source = (SOURCES / "app.py").read_text("utf-8")
    assert heard == {*re.findall(r'app\.event\("(\w+)"\)', source), *ENDINGS}
    assert build_bot(office.bot.desk).name == "tipassist"


def test_texts_are_within_the_limits_of_slack() -> None:
    made = manifest("https://tip.example.org", socket_mode=False)
    shown, features = made["display_information"], made["features"]
    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 175 <= len(shown["long_description"]) <= 4000
    (command,) = features["slash_commands"]
    (shortcut,) = features["shortcuts"]
    assert command["command"] == COMMAND
    assert shortcut["callback_id"] == SHORTCUT
    assert len(shortcut["name"]) <= 24
    assert len(features["agent_view"]["agent_description"]) <= 300
    assert len(features["agent_view"]["suggested_prompts"]) <= 4


def test_over_http_every_request_has_its_address() -> None:
    made = manifest("https://tip.example.org/", socket_mode=False)
    address = "https://tip.example.org/slack/events"
    assert made["settings"]["socket_mode_enabled"] is False
    assert made["settings"]["event_subscriptions"]["request_url"] == address
    assert made["settings"]["interactivity"]["request_url"] == address
    assert made["features"]["slash_commands"][0]["url"] == address
    assert made["features"]["unfurl_domains"] == ["tip.example.org"]
