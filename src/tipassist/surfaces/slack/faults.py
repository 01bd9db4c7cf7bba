"""What happens when a listener fails: the request is tried again, or its asker is told."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from tipassist.errors import StorageError
from tipassist.storage.slack.inbox import LeaseLostError, WorkState
from tipassist.surfaces.slack.calling import NETWORK, PostingError
from tipassist.surfaces.slack.desk import Desk, kept
from tipassist.surfaces.slack.ending import forget_talks
from tipassist.surfaces.slack.heard import Heard
from tipassist.surfaces.slack.interactions import OutdatedError, place_in
from tipassist.surfaces.slack.requests import Edited, Pressed, Typed
from tipassist.surfaces.slack.taking import Asked, asked_in
from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.url_poster import UrlPoster
from tipassist.surfaces.slack.views.guides import note
from tipassist.surfaces.slack.whispers import whisper

# Bolt looks every 10 ms whether a listener acknowledged, and forgets that it did when it fails.
_ACK_SENT_SECONDS = 0.1
_LOG = logging.getLogger(__name__)


def on_fault(desk: Desk) -> Callable[..., Awaitable[BoltResponse | None]]:
    """Return the handler of what listeners raise."""

    async def handle(
        error: Exception,
        response: BoltResponse | None,
        body: dict[str, Any],
        context: AsyncBoltContext,
        client: AsyncWebClient,
    ) -> BoltResponse | None:
        asked = asked_in(context)
        if isinstance(error, LeaseLostError):
            await _leave(desk, asked)
        else:
            _log(error)
            if asked is not None:
                await _end(desk, asked, client, error)
            elif at := place_in(body):
                await whisper(client, at.channel, at.person, _text_of(error), at.thread)
        if response is None:
            await asyncio.sleep(_ACK_SENT_SECONDS)
            return None
        unclaimed = asked is None and isinstance(error, StorageError)
        return BoltResponse(status=503 if unclaimed else 200)

    return handle


async def _leave(desk: Desk, asked: Asked | None) -> None:
    """Leave a request that is not ours any more; of a workspace that is gone nothing stays."""
    if asked and not await kept(desk.inbox.knows, asked.taken.key):
        await forget_talks(desk, asked.request.team)


def _log(error: Exception) -> None:
    if isinstance(error, OutdatedError):
        _LOG.warning("a button or form cannot be read", extra={"told": {"reason": str(error)}})
    else:
        _LOG.error("a request from Slack failed", exc_info=error)


def _text_of(error: Exception) -> str:
    """What is said to who did something, other than ask, that failed."""
    if isinstance(error, OutdatedError):
        return say("status", "outdated")
    return say("errors", "default")


async def _end(desk: Desk, asked: Asked, client: AsyncWebClient, error: Exception) -> None:
    """End a request that failed, unless it is tried again."""
    if may_pass(error) and not asked.is_last_attempt:
        return
    if await _is_finished(desk, asked):
        await tell(asked, client, error)


def may_pass(error: Exception) -> bool:
    """Whether the request may succeed when it is tried again."""
    if isinstance(error, PostingError):
        return error.retryable
    return isinstance(error, (StorageError, *NETWORK))


async def tell(asked: Asked, client: AsyncWebClient, error: Exception) -> None:
    """Tell who asked, and nobody else, that there is no answer."""
    of_place = isinstance(error, PostingError) and error.is_of_place
    reason = "not_allowed" if of_place else "failed"
    match asked.request:
        case Typed() as typed:
            await _tell_typed(typed, client, say("status", reason, question=typed.text))
        case Edited(heard=heard) | (Heard() as heard):
            text = say("status", reason, question=heard.text)
            await whisper(client, heard.channel, heard.person, text, heard.thread)
        case Pressed() as pressed:
            text = say("status", reason, question=pressed.question)
            await whisper(client, pressed.channel, pressed.person, text, pressed.thread)


async def _tell_typed(typed: Typed, client: AsyncWebClient, text: str) -> None:
    try:
        await UrlPoster(typed.response_url).post(note(text), 0, unsure=False)
    except PostingError:
        await whisper(client, None, typed.person, text)


async def _is_finished(desk: Desk, asked: Asked) -> bool:
    """Note that a request failed; return False when it was given up before."""
    try:
        await kept(desk.inbox.finish, asked.taken, WorkState.FAILED)
    except LeaseLostError:
        await _leave(desk, asked)
        return False
    return True
