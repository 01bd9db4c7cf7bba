"""Claims a request before it is acknowledged, so that it is answered once and never lost.

Runs after the signature was checked and before anything else: a second delivery, the second of two
events for one message, and what is not for the bot end here.
"""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse

from tipassist.storage.slack.choices import ChannelChoices
from tipassist.storage.slack.inbox import Taken, WorkState
from tipassist.surfaces.slack.desk import Desk, kept
from tipassist.surfaces.slack.ending import end, tells_an_end
from tipassist.surfaces.slack.heard import Heard
from tipassist.surfaces.slack.requests import Edited, Request, request_in

ASKED = "tipassist_asked"
MAX_ATTEMPTS = 10
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request and the claim on it.

    Attributes:
        request: What is asked.
        taken: The claim.
        choices: How the channel is answered in which it was said; None when it was not said.
    """

    request: Request
    taken: Taken
    choices: ChannelChoices | None = None

    @property
    def is_last_attempt(self) -> bool:
        """Whether nothing is tried after this."""
        return self.taken.attempts >= MAX_ATTEMPTS


Taking = Callable[..., Awaitable[BoltResponse | None]]


def taking(desk: Desk) -> Taking:
    """Return the middleware of a desk."""

    async def take(
        body: dict[str, Any], context: AsyncBoltContext, next: Callable[[], Awaitable[None]]
    ) -> BoltResponse | None:
        if tells_an_end(body):
            await end(desk, body)
            return BoltResponse(status=200)
        request = request_in(body)
        if request is None:
            await next()
            return None
        asked = await kept(_claimed, desk, request, body)
        if asked is None or await _is_given_up(desk, asked.taken):
            return BoltResponse(status=200)
        context[ASKED] = asked
        await next()
        return None

    return take


def asked_in(context: AsyncBoltContext) -> Asked | None:
    """Return the request that was claimed for a listener, if any."""
    found = context.get(ASKED)
    return found if isinstance(found, Asked) else None


async def _is_given_up(desk: Desk, taken: Taken) -> bool:
    """Whether a request was tried so often, and never got to an end, that it is given up.

    Those that fail are ended where they fail; this ends those with which the process died.
    """
    if taken.attempts <= MAX_ATTEMPTS:
        return False
    _LOG.error("a request from Slack is given up", extra={"told": {"attempts": taken.attempts}})
    await kept(desk.inbox.finish, taken, WorkState.FAILED)
    return True


def _claimed(desk: Desk, request: Request, body: dict[str, Any]) -> Asked | None:
    """Claim a request, or return None when it is not for the bot or is not to be worked on.

    All of it is done in one turn of a thread: Slack waits meanwhile, and every turn waits for those
    that compute answers.
    """
    if isinstance(request, Heard) and not _may_be_for_us(desk, request):
        return None
    choices = _choices(desk, request)
    if isinstance(request, Heard) and choices and not _follows(request, choices):
        return None
    taken = desk.inbox.take(request.key, request.team, body)
    return Asked(request, taken, choices) if taken else None


def _may_be_for_us(desk: Desk, heard: Heard) -> bool:
    if heard.direct or heard.mentioned:
        return True
    if heard.thread is None or heard.names_others:
        return False
    return desk.threads.conversation(heard.team, heard.channel, heard.thread) is not None


def _choices(desk: Desk, request: Request) -> ChannelChoices | None:
    match request:
        case (Heard() as heard) | Edited(heard=heard):
            return desk.choices.channel(heard.team, heard.channel)
        case _:
            return None


def _follows(heard: Heard, choices: ChannelChoices) -> bool:
    return heard.direct or heard.mentioned or choices.follow_ups
