"""Who calls: the holder of an API key, or an address; and how often they may."""

from dataclasses import dataclass
from typing import Annotated

from anyio import to_thread
from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from tipassist.surfaces.allowance import Allowance
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.parts import SiteHere
from tipassist.surfaces.web.problems import ProblemError, ProblemKind

KEY_START = "tip_"
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


def spend(allowance: Allowance, owner: str) -> None:
    """Count one question of an owner.

    Raises:
        ProblemError: There were too many; it says when to come again.
    """
    if seconds := allowance.wait_seconds(owner):
        raise ProblemError(ProblemKind.TOO_MANY, headers={"Retry-After": str(seconds)})


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
    spend(allowance, caller.owner)
    return caller
