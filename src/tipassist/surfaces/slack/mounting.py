"""The bot inside the web server."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from fastapi import FastAPI

from tipassist.surfaces.answering import Answering
from tipassist.surfaces.site import Site
from tipassist.surfaces.slack.app import build_bot
from tipassist.surfaces.slack.desk import Desk
from tipassist.surfaces.slack.recovering import recovering
from tipassist.surfaces.slack.routes import router

OpenDesk = Callable[[Site, Answering], Desk]
"""Opens the parts of the bot, given those of the web surface."""


def mount_slack(app: FastAPI, desk: Desk) -> None:
    """Let an application take Slack's requests.

    Raises:
        ConfigError: The bot has no token and no way to get one.
    """
    app.state.slack = desk
    app.state.slack_bot = build_bot(desk)
    app.include_router(router(desk, app.state.slack_bot))


@asynccontextmanager
async def slack_running(app: FastAPI) -> AsyncIterator[None]:
    """Take up what an earlier process left, while the server runs; at its end finish the rest."""
    desk: Desk | None = getattr(app.state, "slack", None)
    if desk is None:
        yield
        return
    async with recovering(desk, app.state.slack_bot):
        yield
