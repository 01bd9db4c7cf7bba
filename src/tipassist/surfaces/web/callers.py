"""Who calls: the holder of an API key, or an address; and how often they may."""

import math
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Annotated

from anyio import to_thread
from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from tipassist.surfaces.web.problems import ProblemError, ProblemKind
from tipassist.surfaces.web.site import Site, SiteHere

KEY_START = "tip_"
_MINUTE_SECONDS = 60.0
_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="tipassist"'}
_BEARER = HTTPBearer(
    auto_error=False,
    scheme_name="API key",
    description="An API key made by `tipassist keys create`; only needed where the server says so.",
)


@dataclass(frozen=True, slots=True)
class Caller:
    """A program that calls.

    Attributes:
        owner: Whose conversations it sees: `key:<id>` or `address:<address>`.
    """

    owner: str

    @property
    def has_key(self) -> bool:
        """Whether it sent an API key."""
        return self.owner.startswith("key:")


class Allowance:
    """How many questions a minute one owner may ask; kept in the memory of this process.

    Args:
        per_minute: At most so many in any minute.
        clock: Seconds, only differences count.
    """

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._per_minute = per_minute
        self._clock = clock
        self._taken: dict[str, deque[float]] = {}
        self._cleared = clock()
        self._lock = Lock()

    def take(self, owner: str) -> None:
        """Count one question.

        Raises:
            ProblemError: There were too many; it says when to come again.
        """
        now = self._clock()
        with self._lock:
            self._clear(now)
            taken = self._taken.setdefault(owner, deque())
            while taken and taken[0] <= now - _MINUTE_SECONDS:
                taken.popleft()
            if len(taken) < self._per_minute:
                taken.append(now)
                return
            wait = taken[0] + _MINUTE_SECONDS - now
        seconds = max(1, math.ceil(wait))
        raise ProblemError(ProblemKind.TOO_MANY, headers={"Retry-After": str(seconds)})

    def _clear(self, now: float) -> None:
        """Once a minute, forget those who asked nothing since the last one."""
        since = now - _MINUTE_SECONDS
        if self._cleared > since:
            return
        self._cleared = now
        self._taken = {owner: taken for owner, taken in self._taken.items() if taken[-1] > since}


def owner_of(site: Site, token: str | None, address: str) -> str:
    """Return whose requests those with a bearer token and from an address are.

    Where no key is needed, a token that is not of our making is ignored: many programs for other
    servers cannot be told to send none.

    Raises:
        ProblemError: A key is needed and missing, or the key is not valid.
    """
    if token and (site.needs_keys or token.startswith(KEY_START)):
        if holder := site.keys.holder(token):
            return f"key:{holder}"
        raise ProblemError(ProblemKind.KEY_UNKNOWN, headers=_CHALLENGE)
    if site.needs_keys:
        raise ProblemError(ProblemKind.KEY_NEEDED, headers=_CHALLENGE)
    return f"address:{address}"


async def owner_in_thread(site: Site, token: str | None, address: str) -> str:
    """Return what `owner_of` does; the database is read in a thread, when there is a key."""
    if token is None:
        return owner_of(site, None, address)
    return await to_thread.run_sync(owner_of, site, token, address)


def address_of(request: Request) -> str:
    """Return the address a request came from."""
    return request.client.host if request.client else "unknown"


async def caller_of(
    request: Request,
    site: SiteHere,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)],
) -> Caller:
    """Return who calls; a dependency of handlers."""
    token = credentials.credentials if credentials else None
    return Caller(await owner_in_thread(site, token, address_of(request)))


async def allowance_of(request: Request) -> Allowance:
    """Return what counts the questions of a request's owner; a dependency of handlers."""
    allowance = request.app.state.allowance
    assert isinstance(allowance, Allowance)
    return allowance


async def asking_caller(
    caller: Annotated[Caller, Depends(caller_of)],
    allowance: Annotated[Allowance, Depends(allowance_of)],
) -> Caller:
    """Return who calls, and count it as a question; a dependency of handlers."""
    allowance.take(caller.owner)
    return caller
