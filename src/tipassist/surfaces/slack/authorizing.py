"""As whom the bot speaks when a request comes; a request that it cannot answer does not stay."""

from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tipassist.errors import ConfigError
from tipassist.storage.slack.inbox import WorkState
from tipassist.surfaces.slack.desk import Desk, kept
from tipassist.surfaces.slack.installations import ManyWorkspaces, OneWorkspace
from tipassist.surfaces.slack.taking import asked_in

NO_BOT_TOKEN = (
    "Slack has no bot token: set TIPASSIST_SLACK__BOT_TOKEN, or client id, client secret and"
    " encryption key for OAuth; the README says how to get them."
)

Authorize = Callable[..., Awaitable[Any]]
"""Takes the context and the workspace; returns as whom to speak there, or None for nobody."""


def authorizing(desk: Desk, client: AsyncWebClient) -> Authorize:
    """Return what finds as whom to speak in a workspace.

    Raises:
        ConfigError: There is no token, and no OAuth to get one.
    """
    speaking = _speaking(desk, client)

    async def authorize(context: AsyncBoltContext, team_id: str | None) -> AuthorizeResult | None:
        asked = asked_in(context)
        try:
            found = await speaking.in_team(team_id)
        except SlackApiError:
            if asked and asked.is_last_attempt:
                await kept(desk.inbox.finish, asked.taken, WorkState.FAILED)
            raise
        if found is None and asked:
            await kept(desk.inbox.forget, asked.taken.key)
        return found

    return authorize


def _speaking(desk: Desk, client: AsyncWebClient) -> ManyWorkspaces | OneWorkspace:
    if desk.installs is not None:
        return ManyWorkspaces(desk.installs)
    if desk.settings.bot_token is None:
        raise ConfigError(NO_BOT_TOKEN)
    return OneWorkspace(client, desk.settings.bot_token.get_secret_value())
