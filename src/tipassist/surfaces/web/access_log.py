"""One log line and one count for each request, after its last byte."""

import logging
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tipassist.surfaces.metrics import Metrics
from tipassist.surfaces.web.headers import request_id_of

_LOG = logging.getLogger(__name__)
_UNMATCHED = "unmatched"
_PREFIXES = ("/api/v1", "/v1")


class AccessLogMiddleware:
    """Logs and counts requests by their routes; paths may hold what somebody typed.

    Args:
        app: What answers.
        metrics: What counts.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start = time.perf_counter()
        status = 500

        async def send_noting_status(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, send_noting_status)
        finally:
            self._note(scope, status, time.perf_counter() - start)

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        route = _route_of(scope)
        method = scope["method"] if route != _UNMATCHED else "any"
        self._metrics.requested(method, route, status, seconds)
        told = {
            "request_id": request_id_of(scope),
            "method": scope["method"],
            "route": route,
            "status": status,
            "took_ms": round(seconds * 1000, 1),
        }
        _LOG.info("request", extra={"told": told})


def _route_of(scope: Scope) -> str:
    """Return the route's path with what its router puts before it."""
    route = getattr(scope.get("route"), "path", "")
    if not route:
        return _UNMATCHED
    before = next((one for one in _PREFIXES if scope["path"].startswith(f"{one}/")), "")
    return route if route.startswith(before) else f"{before}{route}"
