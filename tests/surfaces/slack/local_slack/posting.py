"""Puts messages into conversations, and tells the app of it as Slack does."""

from copy import deepcopy

from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.content import Content
from tests.surfaces.slack.local_slack.records import (
    EVENT_CHANNEL_TYPE,
    Channel,
    Message,
    Stream,
    User,
    Workspace,
)
from tests.surfaces.slack.local_slack.world import World


def post(
    world: World,
    channel: Channel,
    author: User,
    content: Content,
    *,
    thread_ts: str | None = None,
    stream: Stream | None = None,
    ephemeral_to: str | None = None,
    by_our_app: bool = True,
) -> Message:
    """Store a message; one that everybody sees is told to the app as an event."""
    message = Message(
        team_id=channel.team_id,
        channel=channel.id,
        ts=world.clock.timestamp(),
        user=author.id,
        text=content.text,
        blocks=content.blocks,
        attachments=content.attachments,
        metadata=content.metadata,
        thread_ts=thread_ts,
        bot_id=author.bot_id,
        app_id=world.app.id if by_our_app and author.bot_id else None,
        stream=stream,
        ephemeral_to=ephemeral_to,
    )
    if ephemeral_to is not None:
        world.records.ephemerals.append(message)
        return message
    world.records.messages[channel.id, message.ts] = message
    if author.bot_id and thread_ts is not None:
        clear_status(world, channel, thread_ts)
    return message


def clear_status(world: World, channel: Channel, thread_ts: str) -> None:
    """A status goes when the app answers in its thread."""
    session = world.records.sessions.get((channel.id, thread_ts))
    if session is not None:
        session.status_text, session.loading_messages = "", []


def message_event(channel: Channel, message: Message) -> Json:
    return message.as_json() | {
        "channel": channel.id,
        "channel_type": EVENT_CHANNEL_TYPE[channel.kind],
        "event_ts": message.ts,
    }


def changed_event(world: World, channel: Channel, message: Message, before: Json) -> Json:
    return {
        "type": "message",
        "subtype": "message_changed",
        "message": message.as_json(),
        "previous_message": before,
        "hidden": True,
        **_now(world, channel),
    }


def deleted_event(world: World, channel: Channel, before: Json) -> Json:
    return {
        "type": "message",
        "subtype": "message_deleted",
        "previous_message": before,
        "deleted_ts": before["ts"],
        "hidden": True,
        **_now(world, channel),
    }


def _now(world: World, channel: Channel) -> Json:
    ts = world.clock.timestamp()
    return {
        "channel": channel.id,
        "channel_type": EVENT_CHANNEL_TYPE[channel.kind],
        "ts": ts,
        "event_ts": ts,
    }


def echo(world: World, workspace: Workspace, channel: Channel, message: Message) -> None:
    """Slack sends an app its own messages too."""
    if message.ephemeral_to is None:
        world.emit(workspace, message_event(channel, message))


def change(
    world: World,
    workspace: Workspace,
    channel: Channel,
    message: Message,
    text: str,
    blocks: list[Json],
) -> None:
    """Rewrite a message, keeping how it read before."""
    before = message.as_json()
    message.rewrite(text, deepcopy(blocks))
    message.edited = {"user": message.user, "ts": world.clock.timestamp()}
    if message.ephemeral_to is None:
        world.emit(workspace, changed_event(world, channel, message, before))


def remove(world: World, channel: Channel, message: Message) -> Json:
    """Delete a message; the event that Slack sends of it is returned.

    The root of a thread with replies stays as a tombstone.
    """
    before = message.as_json()
    message.deleted = True
    if not replies_to(world, channel.id, message.ts) or message.ephemeral_to is not None:
        event = deleted_event(world, channel, before)
    else:
        event = changed_event(world, channel, message, before)
        event["message"] |= {"subtype": "tombstone", "text": "This message was deleted."}
        event["message"].pop("blocks", None)
    return event


def replies_to(world: World, channel: str, thread_ts: str) -> list[Message]:
    """What is still to be read in a thread, without its root."""
    return [
        message
        for (where, ts), message in sorted(world.records.messages.items())
        if where == channel
        and message.thread_ts == thread_ts
        and ts != thread_ts
        and not message.deleted
    ]
