"""As whom the bot speaks in a workspace: by the token of the settings, or by an installation."""

import asyncio
import json
import secrets
from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.web.async_client import AsyncWebClient

from tipassist.storage.slack.installs import SlackInstalls
from tipassist.surfaces.slack.desk import kept

_KEPT = (
    "app_id",
    "enterprise_id",
    "team_id",
    "team_name",
    "bot_token",
    "bot_id",
    "bot_user_id",
    "bot_scopes",
)


class OneWorkspace:
    """Speaks in the workspace that a token is for.

    Args:
        client: Speaks to Slack.
        token: The bot token.
    """

    def __init__(self, client: AsyncWebClient, token: str) -> None:
        self._client = client
        self._token = token
        self._lock = asyncio.Lock()
        self._known: AuthorizeResult | None = None

    async def in_team(self, team_id: str | None) -> AuthorizeResult | None:
        """Return as whom to speak; None in any other workspace."""
        async with self._lock:
            if self._known is None:
                told = await self._client.auth_test(token=self._token)
                self._known = AuthorizeResult(
                    enterprise_id=told.get("enterprise_id"),
                    team_id=told["team_id"],
                    bot_id=told.get("bot_id"),
                    bot_user_id=told["user_id"],
                    bot_token=self._token,
                )
        return self._known if team_id == self._known.team_id else None


class ManyWorkspaces:
    """Speaks in every workspace that installed the bot.

    Args:
        installs: The installations.
    """

    def __init__(self, installs: SlackInstalls) -> None:
        self._installs = installs

    async def in_team(self, team_id: str | None) -> AuthorizeResult | None:
        """Return as whom to speak; None where the bot is not installed."""
        found = await kept(self._installs.find, team_id) if team_id else None
        if found is None:
            return None
        told = json.loads(found)
        return AuthorizeResult(
            enterprise_id=told["enterprise_id"],
            team_id=told["team_id"],
            bot_id=told["bot_id"],
            bot_user_id=told["bot_user_id"],
            bot_token=told["bot_token"],
        )


class SealedInstallations(AsyncInstallationStore):
    """Keeps installations encrypted; of an installation only what the bot needs.

    Args:
        installs: Where they are kept.
    """

    def __init__(self, installs: SlackInstalls) -> None:
        self._installs = installs

    async def async_save(self, installation: Installation) -> None:
        """Keep an installation in place of an earlier one of the workspace."""
        told: dict[str, Any] = installation.to_dict()
        kept_of_it = {name: told.get(name) for name in _KEPT}
        await kept(self._installs.keep, str(installation.team_id), json.dumps(kept_of_it))

    async def async_save_bot(self, bot: Bot) -> None:
        """Do nothing: a bot is kept with its installation."""


class PendingInstallations(AsyncOAuthStateStore):
    """Knows which installations were begun here, so that nobody slips one in.

    Args:
        installs: Where they are kept.
    """

    def __init__(self, installs: SlackInstalls) -> None:
        self._installs = installs

    async def async_issue(self, *args: Any, **kwargs: Any) -> str:  # noqa: ARG002
        """Return the name of a new one."""
        state = secrets.token_urlsafe(24)
        await kept(self._installs.add_state, state)
        return state

    async def async_consume(self, state: str) -> bool:
        """Return whether one was begun here and is not finished; ends it."""
        return await kept(self._installs.take_state, state)
