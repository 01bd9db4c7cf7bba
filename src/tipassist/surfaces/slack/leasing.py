"""The lease on a request: renewed while the work goes on, so that nobody else takes it up."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tipassist.errors import StorageError
from tipassist.storage.slack.inbox import LeaseLostError, SlackInbox, Taken
from tipassist.surfaces.slack.desk import kept

_LOG = logging.getLogger(__name__)
_RENEWALS_PER_LEASE = 4


@asynccontextmanager
async def leased(inbox: SlackInbox, taken: Taken) -> AsyncIterator[None]:
    """Renew the lease while the work goes on; end the work when it is lost."""
    task = asyncio.current_task()
    assert task is not None
    renewing = asyncio.create_task(_renew(inbox, taken, task))
    try:
        yield
    finally:
        renewing.cancel()


async def _renew(inbox: SlackInbox, taken: Taken, worker: "asyncio.Task[object]") -> None:
    while True:
        await asyncio.sleep(inbox.lease.total_seconds() / _RENEWALS_PER_LEASE)
        try:
            await kept(inbox.renew, taken)
        except LeaseLostError:
            _LOG.warning("a request is worked on elsewhere; leaving it")
            worker.cancel()
            return
        except StorageError:
            _LOG.exception("a lease cannot be renewed; trying again")
