"""What happens when a listener fails: the request is tried again, or its asker is told."""

import logging
from collections.abc import Awaitable, Callable

from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from tipassist.errors import StorageError
from tipassist.storage.slack.inbox import LeaseLostError, WorkState
from tipassist.surfaces.slack.desk import Desk, kept
from tipassist.surfaces.slack.ending import forget_talks
from tipassist.surfaces.slack.heard import Heard
from tipassist.surfaces.slack.posting import NETWORK, PostingError
from tipassist.surfaces.slack.requests import Edited, Pressed, Typed
from tipassist.surfaces.slack.taking import Asked, asked_in
from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.url_poster import UrlPoster
from tipassist.surfaces.slack.views.guides import note
from tipassist.surfaces.slack.whispers import whisper

_LOG = logging.getLogger(__name__)


def on_fault(desk: Desk) -> Callable[..., Awaitable[BoltResponse]]:
    """Return the handler of what listeners raise."""

    async def handle(
        error: Exception, context: AsyncBoltContext, client: AsyncWebClient
    ) -> BoltResponse:
        asked = asked_in(context)
        if isinstance(error, LeaseLostError):
            if asked and not await kept(desk.inbox.knows, asked.taken.key):
                await forget_talks(desk, asked.request.team)
            return BoltResponse(status=200)
        _LOG.error("a request from Slack failed", exc_info=error)
        if asked is None:
            return BoltResponse(status=503 if isinstance(error, StorageError) else 200)
        if may_pass(error) and not asked.is_last_attempt:
            return BoltResponse(status=200)
        await tell(asked, client)
        await _finish(desk, asked)
        return BoltResponse(status=200)

    return handle


def may_pass(error: Exception) -> bool:
    """Whether the request may succeed when it is tried again."""
    if isinstance(error, PostingError):
        return error.retryable
    return isinstance(error, (StorageError, *NETWORK))


async def tell(asked: Asked, client: AsyncWebClient) -> None:
    """Tell who asked, and nobody else, that there is no answer."""
    match asked.request:
        case Typed() as typed:
            await _tell_typed(typed)
        case Edited(heard=heard) | (Heard() as heard):
            text = say("status", "failed", question=heard.text)
            await whisper(client, heard.channel, heard.person, text, heard.thread)
        case Pressed() as pressed:
            text = say("status", "failed", question=pressed.question)
            await whisper(client, pressed.channel, pressed.person, text, pressed.thread)


async def _tell_typed(typed: Typed) -> None:
    text = say("status", "failed", question=typed.text)
    try:
        await UrlPoster(typed.response_url).post(note(text), 0, unsure=False)
    except PostingError:
        _LOG.warning("a note did not reach the person it was for")


async def _finish(desk: Desk, asked: Asked) -> None:
    try:
        await kept(desk.inbox.finish, asked.taken, WorkState.FAILED)
    except LeaseLostError:
        return
