"""The bot over Socket Mode: it opens the connection, so that nothing of ours need be reachable."""

import asyncio
import signal
from contextlib import suppress

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp

from tipassist.errors import ConfigError
from tipassist.surfaces.slack.desk import Desk
from tipassist.surfaces.slack.recovering import recovering

NO_APP_TOKEN = (
    "Slack has no app-level token: set TIPASSIST_SLACK__APP_TOKEN to one with the scope"
    " connections:write; the README says how to get it."
)


async def run_socket_mode(desk: Desk, bot: AsyncApp, stop: asyncio.Event | None = None) -> None:
    """Answer over a socket until told to stop; then finish what is worked on.

    Args:
        desk: The parts of the bot.
        bot: The bot.
        stop: Set to end; None to end at SIGINT or SIGTERM.

    Raises:
        ConfigError: There is no app-level token.
        SlackApiError: Slack refuses the token.
    """
    token = desk.settings.app_token
    if token is None:
        raise ConfigError(NO_APP_TOKEN)
    stop = stop or _stop_at_signals()
    handler = AsyncSocketModeHandler(bot, token.get_secret_value(), web_client=bot.client)
    async with recovering(desk, bot):
        try:
            await handler.connect_async()  # type: ignore[no-untyped-call]
            await stop.wait()
        finally:
            with suppress(ConnectionError):
                await handler.close_async()  # type: ignore[no-untyped-call]


def _stop_at_signals() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(one, stop.set)
    return stop
