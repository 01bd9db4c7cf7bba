"""The payloads that Slack sends, in full.

https://docs.slack.dev/apis/events-api and https://docs.slack.dev/reference/interaction-payloads
"""

import re
import secrets
from typing import Any
from urllib.parse import urlsplit

from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.hooks import hook_address, new_hook
from tests.surfaces.slack.local_slack.methods.views import view_json
from tests.surfaces.slack.local_slack.records import (
    Channel,
    Message,
    Trigger,
    User,
    View,
    Workspace,
)
from tests.surfaces.slack.local_slack.world import World

VERIFICATION_TOKEN = "verification-token"
_MARKS = re.compile(
    r"<@(?P<user>[UW][A-Z0-9]+)>|<(?P<link>https?://[^>|]+)(?:\|(?P<label>[^>]*))?>"
)


def event_callback(world: World, workspace: Workspace, event: Json) -> Json:
    """An event in its envelope, with an id of its own."""
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": workspace.id,
        "context_team_id": workspace.id,
        "context_enterprise_id": None,
        "api_app_id": world.app.id,
        "event": event,
        "type": "event_callback",
        "event_id": world.new_id("Ev"),
        "event_time": int(world.clock.now()),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": workspace.id,
                "user_id": workspace.bot.id,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": f"4-{secrets.token_hex(16)}",
    }


def rich_text_of(text: str) -> list[Json]:
    """The blocks that Slack's client makes of what a person types."""
    elements: list[Json] = []
    end = 0
    for mark in _MARKS.finditer(text):
        elements += _plain(text[end : mark.start()])
        if mark["user"]:
            elements.append({"type": "user", "user_id": mark["user"]})
        else:
            label = {"text": mark["label"]} if mark["label"] else {}
            elements.append({"type": "link", "url": mark["link"], **label})
        end = mark.end()
    elements += _plain(text[end:])
    section = {"type": "rich_text_section", "elements": elements}
    return [{"type": "rich_text", "block_id": secrets.token_urlsafe(4), "elements": [section]}]


def _plain(text: str) -> list[Json]:
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(entity, character)
    return [{"type": "text", "text": text}] if text else []


def links_in_text(text: str) -> list[str]:
    return [mark["link"].replace("&amp;", "&") for mark in _MARKS.finditer(text) if mark["link"]]


def domain_of(url: str) -> str:
    return urlsplit(url).hostname or ""


def new_trigger(world: World, workspace: Workspace, user: User, view_id: str | None) -> str:
    micros = int(world.clock.now() * 1000)
    trigger_id = f"{micros}.{secrets.randbelow(10**10)}.{secrets.token_hex(8)}"
    trigger = Trigger(trigger_id, workspace.id, user.id, world.clock.now(), view_id=view_id)
    world.records.triggers[trigger_id] = trigger
    return trigger_id


def command(
    world: World, workspace: Workspace, user: User, channel: Channel, name: str, text: str
) -> Json:
    """A slash command's form."""
    hook = new_hook(world, workspace.id, channel.id, user.id)
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": workspace.id,
        "team_domain": workspace.domain,
        "channel_id": channel.id,
        "channel_name": command_channel_name(channel),
        "user_id": user.id,
        "user_name": user.name,
        "command": name,
        "text": text,
        "api_app_id": world.app.id,
        "is_enterprise_install": "false",
        "response_url": hook_address(world, hook),
        "trigger_id": new_trigger(world, workspace, user, None),
    }


def command_channel_name(channel: Channel) -> str:
    match channel.kind:
        case "im":
            return "directmessage"
        case "private":
            return "privategroup"
        case _:
            return channel.name


def _base(world: World, workspace: Workspace, user: User, kind: str, view_id: str | None) -> Json:
    return {
        "type": kind,
        "team": {"id": workspace.id, "domain": workspace.domain},
        "user": {
            "id": user.id,
            "username": user.name,
            "name": user.name,
            "team_id": workspace.id,
        },
        "api_app_id": world.app.id,
        "token": VERIFICATION_TOKEN,
        "trigger_id": new_trigger(world, workspace, user, view_id),
        "enterprise": None,
        "is_enterprise_install": False,
    }


def message_action(
    world: World, workspace: Workspace, user: User, message: Message, callback_id: str
) -> Json:
    """A message shortcut."""
    channel = workspace.channels[message.channel]
    hook = new_hook(world, workspace.id, channel.id, user.id)
    return _base(world, workspace, user, "message_action", None) | {
        "callback_id": callback_id,
        "action_ts": world.clock.timestamp(),
        "message_ts": message.ts,
        "message": message.as_json(),
        "channel": {"id": channel.id, "name": command_channel_name(channel)},
        "response_url": hook_address(world, hook),
    }


def shortcut(world: World, workspace: Workspace, user: User, callback_id: str) -> Json:
    """A global shortcut."""
    own = {"callback_id": callback_id, "action_ts": world.clock.timestamp()}
    return _base(world, workspace, user, "shortcut", None) | own


def actions_on_message(
    world: World, workspace: Workspace, user: User, message: Message, action: Json
) -> Json:
    """A click or choice in a message."""
    channel = workspace.channels[message.channel]
    hook = new_hook(world, workspace.id, channel.id, user.id, message)
    if message.ephemeral_to is not None:
        hook.thread_ts = message.thread_ts
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": message.ephemeral_to is not None,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    own: Json = {
        "container": container,
        "channel": {"id": channel.id, "name": command_channel_name(channel)},
        "state": {"values": message.chosen},
        "response_url": hook_address(world, hook),
        "actions": [action],
    }
    if message.ephemeral_to is None:
        own["message"] = message.as_json(with_metadata=True)
    return _base(world, workspace, user, "block_actions", None) | own


def actions_on_view(
    world: World, workspace: Workspace, user: User, view: View, action: Json
) -> Json:
    """A click or choice in a modal or in App Home."""
    return _base(world, workspace, user, "block_actions", view.id) | {
        "container": {"type": "view", "view_id": view.id},
        "view": view_json(world, view, workspace.bot.bot_id),
        "actions": [action],
    }


def view_submission(world: World, workspace: Workspace, user: User, view: View) -> Json:
    return _base(world, workspace, user, "view_submission", view.id) | {
        "view": view_json(world, view, workspace.bot.bot_id),
        "response_urls": [],
    }


def view_closed(
    world: World, workspace: Workspace, user: User, view: View, *, cleared: bool
) -> Json:
    payload = _base(world, workspace, user, "view_closed", None)
    payload.pop("trigger_id")
    shown = view_json(world, view, workspace.bot.bot_id)
    return payload | {"view": shown, "is_cleared": cleared}


def acted(world: World, block: Json, element: Json, **chosen: Any) -> Json:
    """The `actions` entry of a click or choice."""
    return {
        "type": element["type"],
        "block_id": block["block_id"],
        "action_id": element["action_id"],
        "action_ts": world.clock.timestamp(),
        **chosen,
    }
