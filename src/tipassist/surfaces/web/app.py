"""The web application, put together."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware

from tipassist import __version__
from tipassist.surfaces.allowance import Allowance
from tipassist.surfaces.answering import Answering
from tipassist.surfaces.metrics import Metrics
from tipassist.surfaces.site import Site
from tipassist.surfaces.slack.mounting import OpenDesk, mount_slack, slack_running
from tipassist.surfaces.slack.routes import EVENTS_PATH, MAX_BODY_BYTES
from tipassist.surfaces.web import api, developers, explore, health, openai_api, pages
from tipassist.surfaces.web.access_log import AccessLogMiddleware
from tipassist.surfaces.web.api.documented import add_description
from tipassist.surfaces.web.assets import AssetFiles
from tipassist.surfaces.web.body_cap import BodyCapMiddleware
from tipassist.surfaces.web.headers import REQUEST_ID, HeadersMiddleware
from tipassist.surfaces.web.health import Warmth
from tipassist.surfaces.web.mcp_mount import mount_mcp
from tipassist.surfaces.web.openai_api import chat
from tipassist.surfaces.web.problems import add_problem_handlers

_ROOMY = {chat.PATH: 16}
_FIXED = {EVENTS_PATH: MAX_BODY_BYTES}
_DESCRIPTION = (
    "Cited answers on the ASEAN Multi-Sectoral Work Plan Against Trafficking in Persons."
    " Errors are RFC 9457 problems with the id of the request."
)
_STATIC = Path(__file__).parent / "static"


def build_app(site: Site, slack: OpenDesk | None = None) -> FastAPI:
    """Build the application over its parts.

    Args:
        site: The parts of the web surface.
        slack: Opens the parts of the Slack bot, when Slack's requests are taken too.

    Raises:
        ConfigError: The Slack bot is not set up as it must be.
    """
    app = FastAPI(
        title="tipassist",
        version=__version__,
        description=_DESCRIPTION,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        lifespan=_running,
    )
    metrics = Metrics()
    app.state.site = site
    app.state.metrics = metrics
    app.state.answering = Answering(site, metrics)
    app.state.allowance = Allowance(site.settings.asks_per_minute)
    app.state.warmth = Warmth(site.warm)
    add_problem_handlers(app)
    pages.add_error_pages(app)
    _add_middleware(app, site, metrics)
    app.include_router(api.router())
    app.include_router(openai_api.router())
    app.include_router(health.router())
    app.include_router(developers.router())
    app.include_router(pages.router())
    app.include_router(explore.router())
    app.state.mcp = mount_mcp(app, site)
    if slack is not None:
        mount_slack(app, slack(site, app.state.answering))
    app.mount("/static", AssetFiles(directory=_STATIC), name="static")
    add_description(app, site)
    return app


@asynccontextmanager
async def _running(app: FastAPI) -> AsyncIterator[None]:
    async with app.state.mcp.session_manager.run():
        app.state.warmth.start()
        async with slack_running(app):
            yield
    await asyncio.to_thread(app.state.warmth.finish)
    app.state.answering.close()


def _add_middleware(app: FastAPI, site: Site, metrics: Metrics) -> None:
    """Add what stands between server and handlers; the last one added is the outermost."""
    app.add_middleware(GZipMiddleware)
    app.add_middleware(
        BodyCapMiddleware, max_bytes=site.settings.max_body_bytes, roomy=_ROOMY, fixed=_FIXED
    )
    if site.settings.allowed_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=site.settings.allowed_origins,
            allow_methods=["GET", "POST", "PATCH", "DELETE"],
            allow_headers=["Authorization", "Content-Type", REQUEST_ID],
            expose_headers=[REQUEST_ID, "Retry-After"],
        )
    app.add_middleware(AccessLogMiddleware, metrics=metrics)
    app.add_middleware(HeadersMiddleware)
