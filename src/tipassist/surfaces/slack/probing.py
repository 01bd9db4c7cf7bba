"""What Slack itself says of the bot's set-up: whether it is there, its time, and the tokens.

Nothing is changed at Slack, and nobody sees anything of it. Tokens go to Slack and nowhere else.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from tipassist.surfaces.checks import Checked, Level
from tipassist.surfaces.slack.calling import NETWORK
from tipassist.surfaces.slack.manifest import SCOPES

CLOCK_WARN_SECONDS = 60
CLOCK_FAIL_SECONDS = 300
"""Slack's own limit: https://docs.slack.dev/authentication/verifying-requests-from-slack"""

_SCOPES_HEADER = "x-oauth-scopes"
_LOOK_AT_NETWORK = "check the network, its proxy and slack.api_url, or try again later"
_SET_CLOCK = "let the machine take its time from the network (NTP)"
_NEW_APP_TOKEN = (
    "copy the token again, or make one with the scope connections:write, at api.slack.com/apps,"
    " Basic Information, App-Level Tokens"
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A call that came to nothing.

    Attributes:
        found: What went wrong.
        mend: What to do about it; "" when what was sent is at fault.
    """

    found: str
    mend: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """As whom a bot token speaks.

    Attributes:
        team: The workspace's name.
        missing: The scopes that the bot needs and the token lacks, sorted.
    """

    team: str
    missing: tuple[str, ...]

    @property
    def wants(self) -> str:
        """The missing scopes, each with what it is for."""
        return ", ".join(f"{scope} ({SCOPES[scope]})" for scope in self.missing)


@dataclass(frozen=True, slots=True)
class Probe:
    """Asks Slack.

    Attributes:
        client: Speaks to Slack, without a token.
        patience_seconds: How long one answer may take.
        now: The present time in seconds since 1970.
    """

    client: AsyncWebClient
    patience_seconds: float
    now: Callable[[], float]

    async def clock(self) -> Checked:
        """Check that Slack can be reached, and compare its time with that of this machine."""
        told = await self._ask(self.client.api_test())
        if isinstance(told, Refusal):
            found = f"{told.found} at {self.client.base_url}"
            return Checked("slack", Level.FAIL, found, _LOOK_AT_NETWORK)
        try:
            slack_seconds = parsedate_to_datetime(told.headers.get("Date", "")).timestamp()
        except ValueError:
            found = f"{self.client.base_url} tells no time, as Slack does"
            return Checked("slack clock", Level.WARN, found, "look at slack.api_url and the proxy")
        off_seconds = round(abs(self.now() - slack_seconds))
        if off_seconds > CLOCK_FAIL_SECONDS:
            found = (
                f"{off_seconds} s off Slack's; what Slack signs is refused as too old or too new"
            )
            return Checked("slack clock", Level.FAIL, found, _SET_CLOCK)
        if off_seconds > CLOCK_WARN_SECONDS:
            found = f"{off_seconds} s off Slack's; from {CLOCK_FAIL_SECONDS} s nothing is answered"
            return Checked("slack clock", Level.WARN, found, _SET_CLOCK)
        return Checked("slack clock", Level.OK, f"within {CLOCK_WARN_SECONDS} s of Slack's")

    async def speaker(self, bot_token: str) -> Speaker | Refusal:
        """Ask as whom a bot token speaks, and what it may do."""
        told = await self._ask(self.client.auth_test(token=bot_token))
        if isinstance(told, Refusal):
            return told
        granted = {one.strip() for one in told.headers.get(_SCOPES_HEADER, "").split(",")}
        missing = tuple(sorted(SCOPES.keys() - granted))
        return Speaker(str(told.get("team") or told.get("team_id")), missing)

    async def app_token(self, app_token: str) -> Checked:
        """Check that Slack would open a socket; the one it offers is not used and expires."""
        told = await self._ask(self.client.apps_connections_open(app_token=app_token))
        if isinstance(told, Refusal):
            mend = told.mend or _NEW_APP_TOKEN
            return Checked("slack app token", Level.FAIL, told.found, mend)
        return Checked("slack app token", Level.OK, "opens a socket for `tipassist slack`")

    async def _ask(self, call: Awaitable[AsyncSlackResponse]) -> AsyncSlackResponse | Refusal:
        try:
            async with asyncio.timeout(self.patience_seconds):
                return await call
        except SlackApiError as err:
            reason = err.response.get("error") if hasattr(err.response, "get") else None
            if reason is None:
                return Refusal("what answers is not Slack", _LOOK_AT_NETWORK)
            return Refusal(f"Slack refuses it ({reason})")
        except TimeoutError:
            found = f"Slack does not answer within {self.patience_seconds:g} s"
            return Refusal(found, _LOOK_AT_NETWORK)
        except NETWORK:
            return Refusal("Slack cannot be reached", _LOOK_AT_NETWORK)
