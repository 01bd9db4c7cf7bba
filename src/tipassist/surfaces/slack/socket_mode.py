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


PING_SECONDS = 5.0


async def run_socket_mode(
    desk: Desk,
    bot: AsyncApp,
    stop: asyncio.Event | None = None,
    ping_seconds: float = PING_SECONDS,
) -> None:
    """Answer over a socket until told to stop; then finish what is worked on.

    Args:
        desk: The parts of the bot.
        bot: The bot.
        stop: Set to end; None to end at SIGINT or SIGTERM.
        ping_seconds: How often the connection is looked at; a lost one is opened again.

    Raises:
        ConfigError: There is no app-level token.
    """
    token = desk.settings.app_token
    if token is None:
        raise ConfigError(NO_APP_TOKEN)
    stop = stop or _stop_at_signals()
    handler = AsyncSocketModeHandler(
        bot, token.get_secret_value(), web_client=bot.client, ping_interval=ping_seconds
    )
    async with recovering(desk, bot):
        tasks = [
            asyncio.create_task(_stay_connected(handler, ping_seconds)),
            asyncio.create_task(stop.wait()),
        ]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            for task in tasks:
                task.cancel()
            with suppress(ConnectionError):
                await handler.close_async()  # type: ignore[no-untyped-call]


async def _stay_connected(handler: AsyncSocketModeHandler, ping_seconds: float) -> None:
    """Connect, and see to it that a lost connection is opened at a new address; never ends.

    The client tries the address that it was given again and again, though one is good for a single
    connection; without an address it asks for another.
    """
    socket = handler.client
    connecting = asyncio.create_task(handler.connect_async())  # type: ignore[no-untyped-call]
    try:
        while True:
            await asyncio.sleep(ping_seconds)
            if connecting.done():
                connecting.result()
            if not await socket.is_connected():
                socket.wss_uri = None
    finally:
        connecting.cancel()


def _stop_at_signals() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(one, stop.set)
    return stop
