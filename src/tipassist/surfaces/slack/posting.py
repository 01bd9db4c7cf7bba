"""Posts messages so that each is there exactly once, whatever happens on the way.

A call whose answer got lost may have been carried out. Every message we post therefore carries the
key of its request and its number; before such a call is made again, the thread is searched for it.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tipassist.errors import TipassistError
from tipassist.surfaces.slack.views.messages import Message

EVENT_TYPE = "tipassist_answer"
PAUSES_SECONDS = (0.3, 1.0, 3.0, 6.0)
_LONGEST_WAIT_SECONDS = 60
_REPLIES = 200
_BAD_BLOCKS = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})
_CLOSED = frozenset({"not_in_channel", "is_archived", "channel_not_found", "user_not_in_channel"})
_RESTRICTED = "restricted_action"
_UNSURE = frozenset(
    {
        "internal_error",
        "fatal_error",
        "service_unavailable",
        "request_timeout",
        "team_added_to_org",
    }
)
NETWORK = (aiohttp.ClientError, asyncio.TimeoutError, ConnectionError)

Told = TypeVar("Told")
Call = Callable[[], Awaitable[Any]]
Find = Callable[[], Awaitable[str | None]]


class PostingError(TipassistError):
    """A message cannot be posted.

    Attributes:
        error: What Slack calls the reason, or "unreachable".
        retryable: Whether it may work later.
    """

    def __init__(self, error: str, *, retryable: bool) -> None:
        super().__init__(f"Slack does not take the message ({error}).")
        self.error = error
        self.retryable = retryable

    @property
    def is_of_place(self) -> bool:
        """Whether the bot may not write in that place, though it may elsewhere."""
        return self.error in _CLOSED or self.error.startswith(_RESTRICTED)


class Poster(Protocol):
    """Posts the messages of one answer."""

    async def post(self, message: Message, number: int, *, unsure: bool) -> str:
        """Post a message and return its time, or "" where it has none.

        Args:
            message: What is posted.
            number: Its place in the answer, from 0.
            unsure: Whether an earlier attempt may have posted it.

        Raises:
            PostingError: It cannot be posted.
        """


@dataclass(frozen=True, slots=True)
class ThreadPoster:
    """Posts into a thread, or as a new message where there is none.

    Attributes:
        client: Speaks to the workspace.
        channel: Where.
        thread: The thread, or None.
        key: Key of the request.
    """

    client: AsyncWebClient
    channel: str
    thread: str | None
    key: str

    async def post(self, message: Message, number: int, *, unsure: bool) -> str:
        """Post a message; see `Poster.post`."""

        async def find() -> str | None:
            return await self.find(number)

        if unsure and (found := await insisting(find)):
            return found

        def call(shown: Message) -> Call:
            return lambda: self.client.chat_postMessage(
                channel=self.channel,
                thread_ts=self.thread,
                text=shown.text,
                blocks=list(shown.blocks),
                mrkdwn=False,
                parse="none",
                unfurl_links=False,
                unfurl_media=False,
                metadata=self.mark(number),
            )

        return await in_simpler_form(message, lambda shown: once(call(shown), find))

    async def update(self, ts: str, message: Message, number: int) -> None:
        """Put a message in the place of an earlier one; doing so twice changes nothing.

        Args:
            ts: The earlier message.
            message: What takes its place.
            number: Its place in the answer, from 0.

        Raises:
            PostingError: It cannot be changed.
        """

        def call(shown: Message) -> Call:
            return lambda: self.client.chat_update(
                channel=self.channel,
                ts=ts,
                text=shown.text,
                blocks=list(shown.blocks),
                parse="none",
                metadata=self.mark(number),
            )

        await in_simpler_form(message, lambda shown: once(call(shown), _never_found))

    def mark(self, number: int) -> dict[str, Any]:
        """Return what a message carries to be known again."""
        return {"event_type": EVENT_TYPE, "event_payload": {"key": self.key, "number": number}}

    @property
    def stream_mark(self) -> str:
        """What a block of a message that is still written carries: that takes no other mark."""
        return f"{EVENT_TYPE}/{self.key}"

    async def find_begun(self) -> str | None:
        """Return the time of a message that an earlier call began to write, or None."""
        for message in await self.said():
            if any(one.get("block_id") == self.stream_mark for one in message.get("blocks") or ()):
                return str(message["ts"])
        return None

    async def find(self, number: int) -> str | None:
        """Return the time of a message that was posted before, or None."""
        wanted = self.mark(number)["event_payload"]
        for message in await self.said():
            metadata = message.get("metadata") or {}
            if metadata.get("event_payload") == wanted:
                return str(message["ts"])
        return None

    async def said(self) -> list[dict[str, Any]]:
        """Return the last messages of the thread, or of the channel where there is none."""
        arguments: dict[str, Any] = {
            "channel": self.channel,
            "include_all_metadata": True,
            "limit": _REPLIES,
        }
        if self.thread is None:
            found = await self.client.conversations_history(**arguments)
        else:
            found = await self.client.conversations_replies(ts=self.thread, **arguments)
        return list(found["messages"])


@dataclass(frozen=True, slots=True)
class WhisperPoster:
    """Shows messages to one person only. Slack cannot be asked for them later.

    Attributes:
        client: Speaks to the workspace.
        channel: Where.
        person: Who sees them.
        thread: The thread, or None.
    """

    client: AsyncWebClient
    channel: str
    person: str
    thread: str | None

    async def post(self, message: Message, number: int, *, unsure: bool) -> str:  # noqa: ARG002
        """Show a message; see `Poster.post`."""

        def call(shown: Message) -> Call:
            return lambda: self.client.chat_postEphemeral(
                channel=self.channel,
                user=self.person,
                thread_ts=self.thread,
                text=shown.text,
                blocks=list(shown.blocks),
                parse="none",
            )

        await in_simpler_form(message, lambda shown: once(call(shown), _never_found))
        return ""


async def _never_found() -> None:
    return None


async def in_simpler_form(message: Message, post: Callable[[Message], Awaitable[str]]) -> str:
    """Post a message; where its blocks are refused, without the newest kinds, then as mere text."""
    forms = [message, *([message.simpler()] if message.has_new_kinds else [])]
    for form in [*forms, Message(message.text, ())]:
        try:
            return await post(form)
        except PostingError as err:
            if err.error not in _BAD_BLOCKS or not form.blocks:
                raise
    raise PostingError("invalid_blocks", retryable=False)


async def once(call: Call, find: Find) -> str:
    """Make a call that has an effect, once.

    Args:
        call: The call; its answer names the time of the message.
        find: Returns the time of the message when an earlier call was carried out.

    Returns:
        The time of the message, or "" where the answer names none.

    Raises:
        PostingError: Slack refuses it, or cannot be reached.
    """

    async def made() -> str:
        answer = await call()
        return str(answer.get("ts") or answer.get("message_ts") or "")

    async def found() -> str | None:
        return await insisting(find)

    return await insisting(made, found)


async def insisting(
    call: Callable[[], Awaitable[Told]],
    before_again: Callable[[], Awaitable[Told | None]] | None = None,
) -> Told:
    """Make a call until Slack answers, some times.

    Args:
        call: The call.
        before_again: Called before the call is repeated; what it returns, if anything, is returned
            in place of what the call would.

    Raises:
        PostingError: Slack refuses it, or cannot be reached.
    """
    for pause in (*PAUSES_SECONDS, None):
        try:
            return await call()
        except SlackApiError as err:
            await _after_refusal(err)
        except NETWORK:
            pass
        if pause is None:
            break
        await asyncio.sleep(pause)
        if before_again and (told := await before_again()):
            return told
    raise PostingError("unreachable", retryable=True)


async def _after_refusal(err: SlackApiError) -> None:
    """Wait where Slack says so; let what cannot succeed end here."""
    error = error_of(err)
    if _status_of(err) == 429 or error in {"ratelimited", "rate_limited"}:
        await pause_before_next(getattr(err.response, "headers", {}))
    elif not may_be_done(err):
        raise PostingError(error, retryable=False) from err


def may_be_done(err: Exception) -> bool:
    """Whether a call that failed may have been carried out all the same."""
    if isinstance(err, SlackApiError):
        return _status_of(err) >= 500 or error_of(err) in _UNSURE
    return isinstance(err, NETWORK)


def _status_of(err: SlackApiError) -> int:
    return int(getattr(err.response, "status_code", 0))


async def pause_before_next(headers: Mapping[str, str]) -> None:
    """Wait as long as Slack says that it takes no more, where it says so."""
    seconds = float(headers.get("Retry-After", 0))
    await asyncio.sleep(min(seconds, _LONGEST_WAIT_SECONDS))


def error_of(err: SlackApiError) -> str:
    """Return what Slack calls the reason of a refusal."""
    found = err.response.get("error") if hasattr(err.response, "get") else None
    return str(found or "unknown_error")
