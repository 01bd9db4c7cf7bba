"""Calls to Slack: made again until it answers, and what its refusals mean.

A call whose answer got lost may have been carried out; one that has an effect is looked for before
it is made again.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import suppress
from typing import Any, TypeVar

import aiohttp
from slack_sdk.errors import SlackApiError

from tipassist.errors import TipassistError

PAUSES_SECONDS = (0.3, 1.0, 3.0, 6.0)
_LONGEST_WAIT_SECONDS = 60
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


async def never_found() -> None:
    """Find nothing, of what Slack cannot be asked for or what may be done twice."""


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


async def unbroken(work: Coroutine[Any, Any, Told]) -> Told:
    """Do a piece of work to its end, even when its task is cancelled meanwhile, be it repeatedly.

    A call that Slack carries out although nobody waits for it leaves a message that nobody knows.
    """
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as err:
            cancelled = err
    if cancelled is None:
        return task.result()
    with suppress(TipassistError):
        task.result()
    raise cancelled


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
