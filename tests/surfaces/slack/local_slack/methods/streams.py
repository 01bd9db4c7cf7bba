"""chat.startStream, appendStream and stopStream: text that arrives while it is written."""

from typing import Any

from tests.surfaces.slack.local_slack.blocks import MARKDOWN_CHARS
from tests.surfaces.slack.local_slack.caller import (
    Caller,
    existing_message,
    joined_channel,
    thread_of,
)
from tests.surfaces.slack.local_slack.checks import (
    Found,
    Json,
    Rule,
    items,
    one_of,
    shape,
    string,
    typed,
)
from tests.surfaces.slack.local_slack.content import (
    TEXT_CHARS,
    Content,
    message_blocks,
    metadata_of,
    with_ids,
)
from tests.surfaces.slack.local_slack.methods.agents import STATUSES
from tests.surfaces.slack.local_slack.posting import changed_event, clear_status, echo, post
from tests.surfaces.slack.local_slack.records import Channel, Message, Stream
from tests.surfaces.slack.local_slack.refusal import Refused


def _blocks(value: Any, at: str, found: Found) -> None:
    """Blocks have rules of their own."""


_SOURCE = shape({"url": string(3_000), "text": string()}, {"icon_url": string(3_000)})
_CHUNKS: dict[str, Rule] = {
    "markdown_text": shape({"text": string(MARKDOWN_CHARS)}, {}),
    "plan_update": shape({"title": string(256)}, {}),
    "task_update": shape(
        {
            "id": string(255),
            "title": string(256),
            "status": one_of("pending", "in_progress", "complete", "error"),
        },
        {"details": string(256), "output": string(256), "sources": items(_SOURCE, None)},
    ),
    "blocks": shape({"blocks": _blocks}, {}),
}


def start(caller: Caller) -> Json:
    channel = joined_channel(caller)
    thread = thread_of(caller, channel)
    if not channel.is_direct:
        _check_recipient(caller)
    chunks = _chunks(caller)
    stream = Stream(caller.world.clock.now(), recipient=caller.args.text("recipient_user_id"))
    message = post(caller.world, channel, caller.bot, Content(""), thread_ts=thread, stream=stream)
    _append(caller, message, chunks)
    echo(caller.world, caller.workspace, channel, message)
    return {"channel": channel.id, "ts": message.ts}


def append(caller: Caller) -> Json:
    channel, message = _streaming(caller)
    chunks = _chunks(caller)
    if not (chunks or caller.args.text("markdown_text")):
        raise Refused("no_text")
    _append(caller, message, chunks)
    return {"channel": channel.id, "ts": message.ts}


def stop(caller: Caller) -> Json:
    channel, message = _streaming(caller)
    chunks = _chunks(caller)
    blocks = caller.args.array("blocks", "invalid_blocks_format")
    if len(blocks) > 50:
        raise Refused("msg_blocks_too_many")
    kept = message_blocks(blocks)
    metadata = metadata_of(caller.args)
    status = caller.args.text("session_status", "active")
    if status not in STATUSES:
        raise Refused("invalid_arguments", ["[ERROR] invalid `session_status`"])
    before = message.as_json()
    _append(caller, message, chunks)
    message.blocks = message.blocks + kept
    message.metadata = metadata or message.metadata
    _stop(message)
    session = caller.records.sessions.get((channel.id, message.thread_ts or message.ts))
    if session is not None and session.status is not None:
        session.status = status
    if message.thread_ts is not None:
        clear_status(caller.world, channel, message.thread_ts)
    event = changed_event(caller.world, channel, message, before)
    caller.world.emit(caller.workspace, event)
    return {"channel": channel.id, "ts": message.ts, "message": message.as_json()}


def _stop(message: Message) -> None:
    if message.stream is not None:
        message.stream.state = "stopped"


def _check_recipient(caller: Caller) -> None:
    if not caller.args.text("recipient_user_id"):
        raise Refused("missing_recipient_user_id")
    if not caller.args.text("recipient_team_id"):
        raise Refused("missing_recipient_team_id")
    if caller.args.text("recipient_user_id") not in caller.workspace.users:
        raise Refused("user_not_found")
    if caller.args.text("recipient_team_id") != caller.workspace.id:
        raise Refused("team_not_found")


def _streaming(caller: Caller) -> tuple[Channel, Message]:
    """The message that is being streamed, unless it is not any more."""
    channel = joined_channel(caller)
    message = existing_message(caller, channel, caller.args.text("ts"))
    if message.bot_id != caller.bot.bot_id:
        raise Refused("message_not_owned_by_app")
    stream = message.stream
    if stream is None:
        raise Refused("message_not_in_streaming_state")
    if caller.world.clock.now() - stream.started_at > caller.world.stream_seconds:
        stream.state = "expired" if stream.state == "streaming" else stream.state
    if stream.state == "stopped_by_user":
        raise Refused("stopped_by_user")
    if stream.state != "streaming":
        raise Refused("message_not_in_streaming_state")
    return channel, message


def _chunks(caller: Caller) -> list[Json]:
    if caller.args.has("chunks") and caller.args.has("markdown_text"):
        raise Refused("cannot_provide_both_markdown_text_and_chunks")
    if len(caller.args.text("markdown_text")) > MARKDOWN_CHARS:
        raise Refused("msg_too_long")
    chunks = caller.args.array("chunks", "invalid_chunks")
    found: Found = []
    items(typed(_CHUNKS), None, 0)(chunks, "/chunks", found)
    if found:
        raise Refused("invalid_chunks", found)
    for chunk in chunks:
        if chunk["type"] == "blocks":
            message_blocks(chunk["blocks"])
    return chunks


def _append(caller: Caller, message: Message, chunks: list[Json]) -> None:
    markdown = caller.args.text("markdown_text")
    if (stream := message.stream) is None or not (chunks or markdown):
        return
    mode = "markdown_text" if markdown else "chunks"
    if stream.mode not in (None, mode):
        raise Refused("streaming_mode_mismatch")
    said = markdown + "".join(c["text"] for c in chunks if c["type"] == "markdown_text")
    if len(message.text) + len(said) > TEXT_CHARS:
        raise Refused("msg_too_long")
    stream.mode = "markdown_text" if markdown else "chunks"
    stream.tasks |= {chunk["id"]: chunk for chunk in chunks if chunk["type"] == "task_update"}
    blocks = [b for c in chunks if c["type"] == "blocks" for b in with_ids(c["blocks"])]
    kept = [block for block in message.blocks if block["type"] != "markdown"]
    text = message.text + said
    shown = with_ids([{"type": "markdown", "text": text}]) if text else []
    message.rewrite(text, shown + kept + blocks)
