"""What people take back: a message they delete, an answer they stop."""

from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from tipassist.surfaces.slack.desk import Desk, kept
from tipassist.surfaces.slack.editing import take_away
from tipassist.surfaces.slack.heard import Body, message_key
from tipassist.surfaces.slack.posting import ThreadPoster


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
    posted = [one for one in await kept(desk.inbox.posted, key) if one]
    await take_away(ThreadPoster(client, channel, None, key), posted)


async def stop(desk: Desk, body: Body) -> None:
    """Stop what is worked on in a thread.

    Format: https://docs.slack.dev/reference/events/agent_session_stopped
    """
    event = body["event"]
    desk.running.stop((str(body["team_id"]), str(event["channel"]), str(event["thread_ts"])))
