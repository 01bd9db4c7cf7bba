"""An answer that takes its time: a status while it is made, then claim after claim.

A stream dies after some minutes and can be stopped by a person; the whole answer is kept, and
replaces a stream that ended early.
"""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tipassist.errors import TipassistError
from tipassist.surfaces.slack.calling import (
    NETWORK,
    PostingError,
    error_of,
    insisting,
    may_be_done,
    unbroken,
)
from tipassist.surfaces.slack.posting import ThreadPoster
from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.views.markdown import claim_lines
from tipassist.surfaces.slack.views.messages import Message
from tipassist.surfaces.slack.views.rich import context, plain
from tipassist.types import Answer

PROCESSING, ACTIVE = "processing", "active"
UNFINISHED = "stream:"
STOPPED = "stopped_by_user"


class StoppedError(TipassistError):
    """A person stopped the message while it was written."""


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


@dataclass(slots=True)
class Wait:
    """Whether people are shown that an answer is being made.

    Attributes:
        place: Where; None where nothing can be shown.
        shown: Whether it is.
    """

    place: StreamPlace | None
    shown: bool = False

    async def show(self) -> None:
        """Show it."""
        if self.place is not None:
            self.shown = True
            await unbroken(show_searching(self.place))


@asynccontextmanager
async def waiting(place: StreamPlace | None, *, shown: bool) -> AsyncIterator[Wait]:
    """Let people be shown that they wait, and no longer, whatever the end is.

    Args:
        place: Where; None where nothing can be shown.
        shown: Whether an earlier attempt may have shown it.
    """
    wait = Wait(place, shown)
    try:
        yield wait
    finally:
        if place is not None and wait.shown:
            await unbroken(show_ready(place))


async def show_searching(place: StreamPlace) -> None:
    """Show that an answer is being made, with a button that stops it.

    Where the app is not declared as an agent, nothing is shown; the answer comes all the same.
    """
    client = _impatient(place.client)
    try:
        await client.agents_sessions_setStatus(
            channel_id=place.channel,
            thread_ts=place.thread,
            status=PROCESSING,
            initiator_user_id=place.person,
        )
        await client.assistant_threads_setStatus(
            channel_id=place.channel, thread_ts=place.thread, status=say("status", "searching")
        )
    except (SlackApiError, *NETWORK):
        return


async def show_ready(place: StreamPlace) -> None:
    """Take the status away."""

    async def show() -> None:
        await place.client.agents_sessions_setStatus(
            channel_id=place.channel, thread_ts=place.thread, status=ACTIVE
        )
        await place.client.assistant_threads_setStatus(
            channel_id=place.channel, thread_ts=place.thread, status=""
        )

    with suppress(PostingError):
        await insisting(show)


async def start(place: StreamPlace, poster: ThreadPoster) -> str | None:
    """Begin a stream and return its time; None where it cannot be streamed.

    A stream cannot be marked as messages are. A line that it begins with has a name instead, by
    which one is found that was begun while Slack's answer got lost.

    Raises:
        PostingError: It may have begun, and Slack cannot be asked.
    """
    line = {**context(plain(say("status", "writing"))), "block_id": poster.stream_mark}
    try:
        begun = await _impatient(place.client).chat_startStream(
            channel=place.channel,
            thread_ts=place.thread,
            recipient_team_id=place.team,
            recipient_user_id=place.person,
            chunks=[{"type": "blocks", "blocks": [line]}],
        )
    except (SlackApiError, *NETWORK) as err:
        return await insisting(poster.find_begun) if may_be_done(err) else None
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
        StoppedError: A person stopped it.
    """
    try:
        for text in claim_lines(answer):
            await append(place, ts, text)
    except SlackApiError as err:
        check_stopped(error_of(err))
    except NETWORK:
        pass
    await replace(ts, whole, poster)


async def append(place: StreamPlace, ts: str, text: str) -> None:
    """Write Markdown at the end of a stream; raises as Slack's client does."""
    await place.client.chat_appendStream(
        channel=place.channel, ts=ts, chunks=[{"type": "markdown_text", "text": text}]
    )


async def replace(ts: str, whole: Message, poster: ThreadPoster) -> None:
    """End a stream and put a whole message in its place; raises as `fill` does."""
    await end(ts, poster)
    await poster.update(ts, whole, 0)


async def end(ts: str, poster: ThreadPoster) -> None:
    """End a stream; one that ended by itself does not matter.

    Raises:
        PostingError: It cannot be ended, and nothing can be put in its place before it is.
        StoppedError: A person stopped it.
    """

    async def stop() -> None:
        await poster.client.chat_stopStream(
            channel=poster.channel, ts=ts, session_status=ACTIVE, metadata=poster.mark(0)
        )

    try:
        await insisting(stop)
    except PostingError as err:
        check_stopped(err.error)
        if err.retryable:
            raise


def check_stopped(error: str) -> None:
    """Raise when an error of Slack says that a person stopped the message.

    Raises:
        StoppedError: It does.
    """
    if error == STOPPED:
        raise StoppedError("A person stopped the message; nothing is to be done.")


def _impatient(client: AsyncWebClient) -> AsyncWebClient:
    """Return a client that does without what Slack takes no more of, rather than wait."""
    return AsyncWebClient(token=client.token, base_url=client.base_url, retry_handlers=[])


def unfinished(posted: Iterable[str]) -> str | None:
    """Return the stream that an earlier attempt began and did not end."""
    begun = (one.removeprefix(UNFINISHED) for one in posted if one.startswith(UNFINISHED))
    return next(begun, None)
