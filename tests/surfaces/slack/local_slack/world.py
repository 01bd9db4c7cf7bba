"""What the parts of the local Slack share: the app's settings, the records, time and events."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.records import Records, Workspace

# Bot events that need a scope; https://docs.slack.dev/reference/events
EVENTS: dict[str, str | None] = {
    "app_mention": "app_mentions:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
    "app_home_opened": None,
    "agent_session_stopped": "assistant:write",
    "link_shared": "links:read",
    "app_uninstalled": None,
    "tokens_revoked": None,
}


@dataclass(slots=True)
class App:
    """How the app is set up at Slack: what its manifest and its settings page say."""

    id: str = "A0TIPASSIST"
    client_id: str = "1111.2222"
    client_secret: str = "local-client-secret"
    signing_secret: str = "local-signing-secret"
    app_token: str = "xapp-1-local"
    redirect_url: str | None = None
    subscriptions: set[str] = field(default_factory=lambda: set(EVENTS))
    unfurl_domains: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Clock:
    """Slack's time: the real one, plus what the test let pass."""

    ahead_seconds: float = 0.0
    _last_micros: int = 0

    def now(self) -> float:
        return time.time() + self.ahead_seconds

    def timestamp(self) -> str:
        """A new `ts`, later than every earlier one."""
        self._last_micros = max(int(self.now() * 1_000_000), self._last_micros + 1)
        return f"{self._last_micros // 1_000_000}.{self._last_micros % 1_000_000:06d}"


@dataclass(slots=True)
class World:
    """Everything that methods, people and deliveries work on.

    Args:
        app: The app's settings.
        address: Where this Slack listens; filled in when it starts.
        emit: Sends an event of a workspace to the app, if it subscribed and may see it.
    """

    app: App
    records: Records = field(default_factory=Records)
    clock: Clock = field(default_factory=Clock)
    address: str = ""
    emit: Callable[[Workspace, Json], Any] = field(default=lambda _workspace, _event: None)
    stream_seconds: float = 300.0
    _numbers: Any = field(default_factory=lambda: count(1))

    def new_id(self, prefix: str) -> str:
        return f"{prefix}0{next(self._numbers):05d}{secrets.token_hex(2).upper()}"

    def warn(self, method: str, what: str) -> None:
        """Slack would take it, but it is not what a good app does."""
        self.records.warnings.append(f"{method}: {what}")
