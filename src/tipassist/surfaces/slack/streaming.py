"""An answer that takes its time: a status while it is made, then claim after claim.

A stream dies after some minutes and can be stopped by a person; the whole answer is kept, and
replaces a stream that ended early.
"""

from dataclasses import dataclass

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tipassist.surfaces.slack.posting import NETWORK, ThreadPoster
from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.views.markdown import claim_lines
from tipassist.surfaces.slack.views.messages import Message
from tipassist.types import Answer

PROCESSING, ACTIVE = "processing", "active"
UNFINISHED = "stream:"
STOPPED = "stopped_by_user"


@dataclass(frozen=True, slots=True)
class StreamPlace:
    """Where an answer is streamed, and for whom.

    Attributes:
        client: Speaks to the workspace.
        team: The workspace.
        channel: Where.
        thread: The thread.
        person: Who asked.
    """

    client: AsyncWebClient
    team: str
    channel: str
    thread: str
    person: str


async def show_searching(place: StreamPlace) -> None:
    """Show that an answer is being made, with a button that stops it.

    Where the app is not declared as an agent, nothing is shown; the answer comes all the same.
    """
    try:
        await place.client.agents_sessions_setStatus(
            channel_id=place.channel,
            thread_ts=place.thread,
            status=PROCESSING,
            initiator_user_id=place.person,
        )
        await place.client.assistant_threads_setStatus(
            channel_id=place.channel, thread_ts=place.thread, status=say("status", "searching")
        )
    except (SlackApiError, *NETWORK):
        return


async def show_ready(place: StreamPlace) -> None:
    """Take the status away."""
    try:
        await place.client.agents_sessions_setStatus(
            channel_id=place.channel, thread_ts=place.thread, status=ACTIVE
        )
    except (SlackApiError, *NETWORK):
        return


async def start(place: StreamPlace) -> str | None:
    """Begin a stream and return its time; None where it cannot be streamed."""
    try:
        begun = await place.client.chat_startStream(
            channel=place.channel,
            thread_ts=place.thread,
            recipient_team_id=place.team,
            recipient_user_id=place.person,
        )
    except (SlackApiError, *NETWORK):
        return None
    return str(begun["ts"])


async def fill(
    place: StreamPlace, ts: str, answer: Answer, whole: Message, poster: ThreadPoster
) -> None:
    """Write the claims of an answer into a stream and end it as the message it should be.

    Args:
        place: Where.
        ts: The stream.
        answer: The answer.
        whole: Its first message, which takes the place of what was streamed.
        poster: Marks the message as that of its request.

    Raises:
        PostingError: The message cannot be written.
    """
    try:
        for text in claim_lines(answer):
            await place.client.chat_appendStream(
                channel=place.channel, ts=ts, chunks=[{"type": "markdown_text", "text": text}]
            )
    except SlackApiError as err:
        if err.response.get("error") == STOPPED:
            return
    except NETWORK:
        pass
    await _end(place, ts, poster)
    await poster.update(ts, whole, 0)


async def _end(place: StreamPlace, ts: str, poster: ThreadPoster) -> None:
    """End a stream; one that ended by itself does not matter."""
    try:
        await place.client.chat_stopStream(
            channel=place.channel, ts=ts, session_status=ACTIVE, metadata=poster.mark(0)
        )
    except (SlackApiError, *NETWORK):
        return


def unfinished(posted: tuple[str, ...]) -> str | None:
    """Return the stream that an earlier attempt began and did not end."""
    begun = (one.removeprefix(UNFINISHED) for one in posted if one.startswith(UNFINISHED))
    return next(begun, None)
