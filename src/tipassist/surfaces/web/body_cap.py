"""No request body larger than the settings allow is read."""

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tipassist.surfaces.web.problems import ProblemError, ProblemKind, problem_response


class BodyCapMiddleware:
    """Refuses a body that says it is too large, and stops reading one that turns out to be.

    Args:
        app: What answers.
        max_bytes: Largest body that is read.
    """

    def __init__(self, app: ASGIApp, max_bytes: int) -> None:
        self._app = app
        self._max_bytes = max_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if self._says_too_much(Headers(scope=scope)):
            response = problem_response(Request(scope), ProblemError(ProblemKind.TOO_LARGE))
            await response(scope, receive, send)
            return
        read = 0

        async def receive_some() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self._max_bytes:
                raise ProblemError(ProblemKind.TOO_LARGE)
            return message

        await self._app(scope, receive_some, send)

    def _says_too_much(self, headers: Headers) -> bool:
        given = headers.get("content-length", "")
        return given.isascii() and given.isdigit() and int(given) > self._max_bytes
