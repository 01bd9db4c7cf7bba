"""Whether the server lives, whether it can answer, and what it has done."""

import logging
import threading
from collections.abc import Callable
from typing import Literal

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel

from tipassist.errors import StorageError, TipassistError
from tipassist.surfaces.metrics import MEDIA_TYPE
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.parts import SiteHere, metrics_of

_LOG = logging.getLogger(__name__)
_FINISH_SECONDS = 10.0
State = Literal["ok", "loading", "failed"]


class Readiness(BaseModel):
    """Whether questions can be answered, and the parts that takes."""

    ready: bool
    checks: dict[str, State]


class Warmth:
    """Loads what the first question would load, in a thread, once.

    Args:
        warm: Loads it.
    """

    def __init__(self, warm: Callable[[], None]) -> None:
        self._warm = warm
        self._thread: threading.Thread | None = None
        self.state: State = "loading"

    def start(self) -> None:
        """Begin; `state` tells how far it is."""
        self._thread = threading.Thread(target=self._run, name="warming", daemon=True)
        self._thread.start()

    def finish(self) -> None:
        """Wait until it is loaded, for a while: a load goes on in the process that began it."""
        if self._thread is not None:
            self._thread.join(_FINISH_SECONDS)

    def _run(self) -> None:
        try:
            self._warm()
        except TipassistError:
            _LOG.exception("the index cannot be used; open questions will fail")
            self.state = "failed"
        else:
            self.state = "ok"


def router() -> APIRouter:
    """Return the routes for those who watch over the server."""
    routes = APIRouter(tags=["watching"], include_in_schema=False)
    routes.add_api_route("/livez", livez, methods=["GET"])
    routes.add_api_route("/readyz", readyz, methods=["GET"], response_model=Readiness)
    routes.add_api_route("/metrics", metrics, methods=["GET"])
    return routes


async def livez() -> dict[str, bool]:
    """Say that the process answers."""
    return {"live": True}


def readyz(request: Request, response: Response, site: SiteHere) -> Readiness:
    """Say whether questions can be answered; 503 when not."""
    warmth: Warmth = request.app.state.warmth
    checks: dict[str, State] = {
        "corpus": "ok",
        "index": warmth.state,
        "database": _database(site),
    }
    ready = all(state == "ok" for state in checks.values())
    response.status_code = 200 if ready else 503
    response.headers["Cache-Control"] = "no-store"
    return Readiness(ready=ready, checks=checks)


def _database(site: Site) -> State:
    try:
        site.conversations.count()
    except StorageError:
        _LOG.exception("the database cannot be read")
        return "failed"
    return "ok"


def metrics(request: Request) -> Response:
    """Return counts and times for Prometheus."""
    return Response(metrics_of(request).text(), media_type=MEDIA_TYPE)
