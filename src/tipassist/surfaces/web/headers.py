"""What every response carries: the id of its request, and headers that keep a browser safe."""

import re
import secrets
from collections.abc import Mapping
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

REQUEST_ID = "X-Request-ID"
_GIVEN = re.compile(r"[A-Za-z0-9._-]{1,64}")
_STATE = "request_id"
SAFETY = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
        " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def request_id_of(scope: Mapping[str, Any]) -> str:
    """Return the id of a request, "" outside the middleware that gives it."""
    return str(scope.get("state", {}).get(_STATE, ""))


def safety_headers(scope: Mapping[str, Any]) -> dict[str, str]:
    """Return the headers that every response carries."""
    return {**SAFETY, REQUEST_ID: request_id_of(scope)}


class HeadersMiddleware:
    """Gives each request an id, the caller's own when it is harmless, and adds the headers.

    Args:
        app: What answers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        scope.setdefault("state", {})[_STATE] = _id_for(Headers(scope=scope))

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in safety_headers(scope).items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_with_headers)


def _id_for(headers: Headers) -> str:
    given = headers.get(REQUEST_ID, "")
    return given if _GIVEN.fullmatch(given) else secrets.token_hex(8)
