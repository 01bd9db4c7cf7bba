"""Requests that end in an answer, whichever way they came: said, typed after the command, pressed.

Each has a key under which it is worked on once, however often Slack delivers it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tipassist.surfaces.slack.heard import Body, Heard, as_read, heard_in, said
from tipassist.surfaces.slack.views.asking import ASKS

COMMAND = "/tip"


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed after the command.

    Attributes:
        team: The workspace.
        channel: Where it was typed.
        person: Who typed it.
        text: What stands after the command.
        command: The command itself.
        response_url: Where answers go.
        trigger: Slack's id of this use of the command.
    """

    team: str
    channel: str
    person: str
    text: str
    command: str
    response_url: str
    trigger: str

    @property
    def key(self) -> str:
        """Its name."""
        return f"{self.team}/command/{self.trigger}"


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button that asks a question.

    Attributes:
        team: The workspace.
        channel: Where the message stands; None on the Home tab.
        person: Who pressed it.
        question: What it asks.
        thread: The thread of the message, or the message itself.
        hidden: Whether only that person sees the message.
        response_url: Where an answer for that person alone goes; "" on the Home tab.
        trigger: Slack's id of this press.
    """

    team: str
    channel: str | None
    person: str
    question: str
    thread: str | None
    hidden: bool
    response_url: str
    trigger: str

    @property
    def key(self) -> str:
        """Its name."""
        return f"{self.team}/press/{self.trigger}"


@dataclass(frozen=True, slots=True)
class Edited:
    """A message that reads differently now.

    Attributes:
        heard: The message as it reads now.
        at: When it was changed.
    """

    heard: Heard
    at: str

    @property
    def team(self) -> str:
        """The workspace."""
        return self.heard.team

    @property
    def key(self) -> str:
        """Its name."""
        return f"{self.heard.key}/{self.at}"


Request = Heard | Edited | Typed | Pressed


def request_in(body: Body) -> Request | None:
    """Return the request for an answer that Slack sent; None for anything else."""
    if "command" in body:
        return typed_in(body)
    if body.get("type") == "block_actions":
        return pressed_in(body)
    return edited_in(body) or heard_in(body)


def edited_in(body: Body) -> Edited | None:
    """Return a message that a person changed; None for anything else, such as a drawn link.

    Format: https://docs.slack.dev/reference/events/message/message_changed
    """
    event = body.get("event")
    if not isinstance(event, dict) or event.get("subtype") != "message_changed":
        return None
    now, before = event.get("message") or {}, event.get("previous_message") or {}
    if now.get("text") == before.get("text"):
        return None
    heard = said(body, {"type": "message", **now})
    at = (now.get("edited") or {}).get("ts") or event.get("event_ts")
    return Edited(heard, str(at)) if heard and at else None


def typed_in(body: Body) -> Typed:
    """Return what was typed after the command.

    Format: https://docs.slack.dev/interactivity/implementing-slash-commands
    """
    return Typed(
        team=str(body["team_id"]),
        channel=str(body["channel_id"]),
        person=str(body["user_id"]),
        text=as_read(str(body.get("text") or "")),
        command=str(body["command"]),
        response_url=str(body["response_url"]),
        trigger=str(body["trigger_id"]),
    )


def pressed_in(body: Body) -> Pressed | None:
    """Return the question of a pressed button; None when another one was pressed.

    Format: https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
    """
    action: Body = next(iter(body.get("actions") or ()), {})
    if not ASKS.fullmatch(str(action.get("action_id", ""))) or not action.get("value"):
        return None
    container: Mapping[str, Any] = body.get("container") or {}
    channel = (body.get("channel") or {}).get("id")
    message = body.get("message") or {}
    return Pressed(
        team=team_in(body),
        channel=str(channel) if channel else None,
        person=str(body["user"]["id"]),
        question=str(action["value"]),
        thread=message.get("thread_ts") or container.get("thread_ts") or message.get("ts"),
        hidden=bool(container.get("is_ephemeral")),
        response_url=str(body.get("response_url") or ""),
        trigger=str(action.get("action_ts") or body["trigger_id"]) + "/" + str(body["user"]["id"]),
    )


def team_in(body: Body) -> str:
    """Return the workspace of an interaction."""
    return str((body.get("team") or {}).get("id") or body["user"]["team_id"])
