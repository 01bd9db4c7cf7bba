"""What people take back: a message they delete, an answer they stop."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from tipassist.storage.slack.inbox import WorkState
from tipassist.surfaces.slack.desk import Desk, kept
from tipassist.surfaces.slack.editing import take_away
from tipassist.surfaces.slack.heard import Body, message_key
from tipassist.surfaces.slack.posting import ThreadPoster
from tipassist.surfaces.slack.streaming import StoppedError, StreamPlace, show_ready
from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.whispers import whisper


def deleted_in(body: Body) -> tuple[str, str, str] | None:
    """Return workspace, channel and time of a message that was deleted, if that is the event.

    A message with replies is not deleted but changed into a gravestone.
    """
    event: dict[str, Any] = body.get("event") or {}
    left: dict[str, Any] = event.get("message") or {}
    match event.get("subtype"), left.get("subtype"):
        case "message_deleted", _:
            ts = event["deleted_ts"]
        case "message_changed", "tombstone":
            ts = left["ts"]
        case _:
            return None
    return str(body["team_id"]), str(event["channel"]), str(ts)


async def take_back(desk: Desk, body: Body, client: AsyncWebClient) -> None:
    """Give a deleted question up, and delete its answer."""
    found = deleted_in(body)
    if found is None:
        return
    team, channel, ts = found
    key = message_key(team, channel, ts)
    if await kept(desk.inbox.drop, key) is None:
        return
    await desk.running.end(key)
    await take_away(ThreadPoster(client, channel, None, key), await kept(desk.inbox.posted, key))


async def stop(desk: Desk, body: Body, client: AsyncWebClient) -> None:
    """Stop what is worked on in a thread, here or, when its root was the question, elsewhere.

    Format: https://docs.slack.dev/reference/events/agent_session_stopped
    """
    event, team = body["event"], str(body["team_id"])
    channel, thread = str(event["channel"]), str(event["thread_ts"])
    if desk.running.stop((team, channel, thread)):
        return
    place = StreamPlace(client, team, channel, thread, str(event["user"]))
    if await _given_up(desk, place, message_key(team, channel, thread)):
        await show_ready(place)


@asynccontextmanager
async def stoppable(desk: Desk, place: StreamPlace, key: str) -> AsyncIterator[None]:
    """Let people stop the work on a request; nothing of its answer stays then.

    Half an answer would be read as a whole one.

    Args:
        desk: Where the work is known.
        place: Where it is stopped, and who is told.
        key: The request.
    """
    try:
        with desk.running.here((place.team, place.channel, place.thread), key):
            yield
    except asyncio.CancelledError:
        if not desk.running.was_stopped():
            raise
    except StoppedError:
        pass
    else:
        return
    await _given_up(desk, place, key)


async def _given_up(desk: Desk, place: StreamPlace, key: str) -> bool:
    """Give a request up and take its answer away; return whether it was worked on till now."""
    before = await kept(desk.inbox.drop, key)
    if before in (WorkState.DONE, WorkState.FAILED, None):
        return False
    poster = ThreadPoster(place.client, place.channel, place.thread, key)
    await take_away(poster, await kept(desk.inbox.posted, key))
    if before is not WorkState.WORKING:
        return False
    note = say("status", "stopped")
    await whisper(place.client, place.channel, place.person, note, place.thread)
    return True
