"""No request body larger than the settings allow is read."""

from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tipassist.surfaces.web.problems import ProblemError, ProblemKind, problem_response


class BodyCapMiddleware:
    """Refuses a body that says it is too large, and stops reading one that turns out to be.

    Args:
        app: What answers.
        max_bytes: Largest body that is read.
        roomy: Paths that may have so many times more, such as those whose callers send a whole
            conversation along.
        fixed: Paths with a largest body of their own, in bytes.
    """

    def __init__(
        self,
        app: ASGIApp,
        max_bytes: int,
        roomy: Mapping[str, int] | None = None,
        fixed: Mapping[str, int] | None = None,
    ) -> None:
        self._app = app
        self._max_bytes = max_bytes
        self._roomy = roomy or {}
        self._fixed = fixed or {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        max_bytes = self._most(scope["path"])
        if _said_length(Headers(scope=scope)) > max_bytes:
            response = problem_response(Request(scope), ProblemError(ProblemKind.TOO_LARGE))
            await response(scope, receive, send)
            return
        read = 0

        async def receive_some() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > max_bytes:
                raise HTTPException(413)
            return message

        await self._app(scope, receive_some, send)

    def _most(self, path: str) -> int:
        return self._fixed.get(path, self._max_bytes * self._roomy.get(path, 1))


def _said_length(headers: Headers) -> int:
    given = headers.get("content-length", "")
    return int(given) if given.isascii() and given.isdigit() else 0
