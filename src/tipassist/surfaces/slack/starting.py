"""Starting the bot over Socket Mode, its parts opened from the settings."""

import asyncio
from collections.abc import Callable

import aiohttp
from slack_sdk.errors import SlackApiError

from tipassist.bootstrap import IndexReports, open_database
from tipassist.errors import ConfigError, TipassistError
from tipassist.settings import Settings, SlackSettings
from tipassist.surfaces.answering import Answering, share_processor
from tipassist.surfaces.metrics import Metrics
from tipassist.surfaces.opening import open_site
from tipassist.surfaces.slack.app import build_bot, web_client
from tipassist.surfaces.slack.authorizing import NO_BOT_TOKEN
from tipassist.surfaces.slack.desk import Desk
from tipassist.surfaces.slack.opening import open_desk, uses_oauth
from tipassist.surfaces.slack.socket_mode import NO_APP_TOKEN, run_socket_mode

_REFUSED = "Slack refuses the {token} ({reason}); look at `tipassist doctor`."
_UNREACHABLE = "Slack cannot be reached at {address}; check the network."


class SlackRefusedError(TipassistError):
    """Slack refuses a token, or cannot be reached."""


def check_tokens_given(settings: SlackSettings) -> None:
    """Check that Socket Mode has what it needs.

    Raises:
        ConfigError: A token is missing.
    """
    if settings.app_token is None:
        raise ConfigError(NO_APP_TOKEN)
    if settings.bot_token is None and not uses_oauth(settings):
        raise ConfigError(NO_BOT_TOKEN)


def run(settings: Settings, say: Callable[[str], None]) -> None:
    """Answer over Socket Mode until SIGINT or SIGTERM.

    Args:
        settings: All settings.
        say: Tells whoever started it what happens.

    Raises:
        ConfigError: A token is missing, or the bot is not set up as it must be.
        SlackRefusedError: Slack refuses a token, or cannot be reached.
        StorageError: The database cannot be reached.
    """
    check_tokens_given(settings.slack)
    share_processor()
    database = open_database(settings)
    site = open_site(settings, IndexReports(notice=say), database)
    answering = Answering(site, Metrics())
    try:
        desk = open_desk(settings, site, answering, database)
        asyncio.run(_run(desk, site.warm, say))
    finally:
        answering.close()
        database.close()


async def _run(desk: Desk, warm: Callable[[], None], say: Callable[[str], None]) -> None:
    bot = build_bot(desk)
    await _greet(desk, say)
    await asyncio.to_thread(warm)
    try:
        await run_socket_mode(desk, bot)
    except SlackApiError as err:
        raise _refused("app-level token", err) from err
    except (aiohttp.ClientError, OSError) as err:
        raise SlackRefusedError(_UNREACHABLE.format(address=desk.settings.api_url)) from err


async def _greet(desk: Desk, say: Callable[[str], None]) -> None:
    """Ask Slack as whom the bot speaks and whether it may open a socket, before the index loads."""
    client = web_client(desk)
    bot_token, app_token = desk.settings.bot_token, desk.settings.app_token
    asked = "bot token"
    where = "every workspace that installed it"
    try:
        if bot_token is not None and desk.installs is None:
            told = await client.auth_test(token=bot_token.get_secret_value())
            where = str(told.get("team") or told.get("team_id"))
        asked = "app-level token"
        if app_token is not None:
            await client.apps_connections_open(app_token=app_token.get_secret_value())
    except SlackApiError as err:
        raise _refused(asked, err) from err
    except (aiohttp.ClientError, OSError) as err:
        raise SlackRefusedError(_UNREACHABLE.format(address=desk.settings.api_url)) from err
    say(f"Answering in {where} (Ctrl-C stops).")


def _refused(token: str, err: SlackApiError) -> SlackRefusedError:
    reason = err.response.get("error") if hasattr(err.response, "get") else None
    return SlackRefusedError(_REFUSED.format(token=token, reason=reason or "no reason given"))
