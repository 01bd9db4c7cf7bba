"""Takes up requests that a crash, a lost connection or a fault left unanswered."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest

from tipassist.errors import StorageError
from tipassist.surfaces.slack.desk import Desk, kept

_LOOKS_PER_LEASE = 4
GRACE_SECONDS = 20
_FORGET_EVERY = 720
_LOG = logging.getLogger(__name__)


@asynccontextmanager
async def recovering(desk: Desk, bot: AsyncApp) -> AsyncIterator[None]:
    """Take up what an earlier process left, while the bot runs; at its end finish the rest."""
    task = asyncio.create_task(keep_recovering(desk, bot))
    try:
        yield
    finally:
        task.cancel()
        await desk.running.finished(GRACE_SECONDS)


async def keep_recovering(desk: Desk, bot: AsyncApp) -> None:
    """Look for requests whose lease ran out, and give them to the bot again; never ends."""
    rounds = 0
    pause_seconds = desk.inbox.lease.total_seconds() / _LOOKS_PER_LEASE
    while True:
        try:
            await recover(desk, bot)
            if rounds % _FORGET_EVERY == 0:
                await kept(desk.inbox.forget_old)
        except StorageError:
            _LOG.exception("waiting requests cannot be read; trying again")
        rounds += 1
        await asyncio.sleep(pause_seconds)


async def recover(desk: Desk, bot: AsyncApp) -> int:
    """Give requests whose lease ran out to the bot once; return how many there were."""
    waiting = await kept(desk.inbox.waiting)
    for one in waiting:
        _LOG.info("taking up a request again", extra={"told": {"attempts": one.attempts + 1}})
        # What is stored was checked when it came: it needs no signature now.
        await bot.async_dispatch(AsyncBoltRequest(body=one.request, mode="socket_mode"))
    return len(waiting)
