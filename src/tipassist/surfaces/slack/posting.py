"""Posts messages so that each is there exactly once, whatever happens on the way.

Every message we post carries the key of its request and its number; before a call that may have
been carried out is made again, the thread is searched for it.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Protocol

from slack_sdk.web.async_client import AsyncWebClient

from tipassist.surfaces.slack.calling import Call, PostingError, insisting, never_found, once
from tipassist.surfaces.slack.views.messages import Message

EVENT_TYPE = "tipassist_answer"
_REPLIES = 200
_BAD_BLOCKS = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})


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

        await in_simpler_form(message, lambda shown: once(call(shown), never_found))

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
