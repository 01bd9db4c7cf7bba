"""Checks of the Slack bot's set-up, as `tipassist doctor` shows them."""

import asyncio
import json
import time
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import urlsplit

from pydantic import SecretStr
from slack_sdk.web.async_client import AsyncWebClient

from tipassist.bootstrap import open_database
from tipassist.errors import ConfigError, TipassistError
from tipassist.settings import Settings, SlackSettings
from tipassist.storage.slack.installs import SlackInstalls
from tipassist.surfaces.checks import Checked, Level, told
from tipassist.surfaces.slack.authorizing import NO_BOT_TOKEN
from tipassist.surfaces.slack.opening import installs_of, uses_oauth
from tipassist.surfaces.slack.probing import Probe, Refusal, Speaker
from tipassist.surfaces.slack.routes import EVENTS_PATH, INSTALL_PATH

PATIENCE_SECONDS = 10.0

_WITHOUT_SECRETS = frozenset({"api_url", "stream_after_seconds"})
_NO_WAY_IN = "set an app token for Socket Mode, or the signing secret for requests over HTTP"
_INSTALL_AGAIN = "install the app again with the scopes that `tipassist slack manifest` prints"
_NEW_BOT_TOKEN = "copy the token again from OAuth & Permissions at api.slack.com/apps"


def examine(
    settings: Settings,
    *,
    now: Callable[[], float] = time.time,
    patience_seconds: float = PATIENCE_SECONDS,
) -> Iterator[Checked]:
    """Yield the result of every check of the Slack bot; one line where it is not set up.

    Args:
        settings: All settings.
        now: The present time in seconds since 1970.
        patience_seconds: How long one answer of Slack may take.
    """
    slack = settings.slack
    if slack.bot_token is None and not uses_oauth(slack):
        yield _silent(slack)
        return
    client = AsyncWebClient(base_url=slack.api_url, retry_handlers=[])
    probe = Probe(client, patience_seconds, now)
    reached = asyncio.run(probe.clock())
    yield reached
    asked = None if reached.name == "slack" else probe
    if uses_oauth(slack):
        yield from _oauth(settings, asked)
    elif asked and slack.bot_token:
        yield from _bot_token(slack.bot_token, asked)
    if asked and slack.app_token:
        yield asyncio.run(asked.app_token(slack.app_token.get_secret_value()))
    yield _ways_in(slack)
    yield _links(settings.web.public_url)


def _silent(slack: SlackSettings) -> Checked:
    """Tell that the bot cannot speak: nobody set it up, or it was set up by half."""
    if slack.model_fields_set - _WITHOUT_SECRETS:
        return told("slack", Level.WARN, ConfigError(NO_BOT_TOKEN))
    return Checked("slack", Level.OFF, "not set up", "the README tells how, where it is wanted")


def _bot_token(token: SecretStr, probe: Probe) -> Iterator[Checked]:
    speaker = asyncio.run(probe.speaker(token.get_secret_value()))
    if isinstance(speaker, Refusal):
        mend = speaker.mend or _NEW_BOT_TOKEN
        yield Checked("slack bot token", Level.FAIL, speaker.found, mend)
        return
    yield Checked("slack bot token", Level.OK, f"speaks in {speaker.team}")
    if speaker.missing:
        yield Checked("slack scopes", Level.FAIL, f"missing: {speaker.wants}", _INSTALL_AGAIN)
    else:
        yield Checked("slack scopes", Level.OK, "all that it needs")


def _oauth(settings: Settings, probe: Probe | None) -> Iterator[Checked]:
    """Check the encryption key, the stored installations, and with Slack their tokens."""
    if settings.slack.bot_token:
        found = "not used, since client id and client secret set up OAuth"
        yield Checked("slack bot token", Level.WARN, found, "take the one or the others away")
    try:
        database = open_database(settings)
        try:
            installs = installs_of(settings.slack, database)
            assert installs is not None
            yield Checked("slack encryption key", Level.OK, "a key")
            yield from _installations(installs, probe)
        finally:
            database.close()
    except ConfigError as err:
        yield told("slack encryption key", Level.FAIL, err)
    except TipassistError as err:
        yield told("slack installations", Level.FAIL, err)


def _installations(installs: SlackInstalls, probe: Probe | None) -> Iterator[Checked]:
    name = "slack installations"
    tokens, unreadable = _stored_tokens(installs)
    if unreadable:
        found = f"{', '.join(unreadable)} cannot be read with this encryption key"
        mend = "set the earlier key, or install the app again there"
        yield Checked(name, Level.FAIL, found, mend)
    elif not tokens:
        found = "none yet"
        yield Checked(name, Level.WARN, found, f"open {INSTALL_PATH} of the web server to install")
    else:
        yield Checked(name, Level.OK, f"{len(tokens)}, all readable")
    if probe and tokens:
        yield _speakers(asyncio.run(_asked(tokens, probe)))


def _stored_tokens(installs: SlackInstalls) -> tuple[dict[str, str], list[str]]:
    """Return the bot token of each workspace that can be read, and the other workspaces."""
    tokens: dict[str, str] = {}
    unreadable: list[str] = []
    for team in installs.teams():
        try:
            found = installs.find(team)
        except ConfigError:
            unreadable.append(team)
        else:
            tokens |= {team: str(json.loads(found)["bot_token"])} if found else {}
    return tokens, unreadable


async def _asked(tokens: Mapping[str, str], probe: Probe) -> dict[str, Speaker | Refusal]:
    found = await asyncio.gather(*(probe.speaker(token) for token in tokens.values()))
    return dict(zip(tokens, found, strict=True))


def _speakers(asked: Mapping[str, Speaker | Refusal]) -> Checked:
    """Tell what is wrong with the tokens of workspaces."""
    faults = []
    for team, one in asked.items():
        if isinstance(one, Refusal):
            faults.append(f"{team}: {one.found}")
        elif one.missing:
            faults.append(f"{team}: {one.team} lacks {', '.join(one.missing)}")
    if faults:
        return Checked(
            "slack bot tokens", Level.FAIL, "; ".join(faults), f"there, {_INSTALL_AGAIN}"
        )
    return Checked("slack bot tokens", Level.OK, "all work, with all scopes that the bot needs")


def _ways_in(slack: SlackSettings) -> Checked:
    """Tell how Slack's requests come in."""
    name = "slack signing secret"
    if slack.signing_secret:
        found = f"set; `tipassist serve` takes what Slack signs at {EVENTS_PATH}"
        return Checked(name, Level.OK, found)
    if uses_oauth(slack):
        found = "not set, so that the web server lets nobody install the app"
        return Checked(
            name, Level.WARN, found, "copy it from Basic Information at api.slack.com/apps"
        )
    if slack.app_token:
        return Checked(name, Level.OFF, "not set; only requests over HTTP need it")
    return Checked(
        name,
        Level.FAIL,
        "neither it nor an app token is set, so that no request comes in",
        _NO_WAY_IN,
    )


def _links(public_url: str | None) -> Checked:
    mend = "set TIPASSIST_WEB__PUBLIC_URL to where people reach the pages, with https://"
    if not public_url:
        return Checked("slack links", Level.WARN, "none: web.public_url is not set", mend)
    address = urlsplit(public_url)
    if address.scheme not in ("http", "https") or not address.hostname:
        found = f"none can be made: web.public_url is {public_url!r}"
        return Checked("slack links", Level.WARN, found, mend)
    return Checked("slack links", Level.OK, f"lead to {public_url}")
