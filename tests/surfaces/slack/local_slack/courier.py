"""Decides which events an app gets, and sends everything to where the app listens."""

import asyncio
from dataclasses import dataclass, field
from itertools import count

import aiohttp

from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.delivery import (
    Attempt,
    Delivery,
    HttpSender,
    Kind,
    Schedule,
    deliver,
)
from tests.surfaces.slack.local_slack.payloads import event_callback
from tests.surfaces.slack.local_slack.records import SCOPE_OF_KIND, Workspace
from tests.surfaces.slack.local_slack.socket_mode import Sockets
from tests.surfaces.slack.local_slack.world import EVENTS, World

ANSWER_SECONDS = 30.0
_LAST_WORDS = frozenset({"app_uninstalled", "tokens_revoked"})


@dataclass(slots=True)
class Courier:
    """Sends payloads on the server's loop.

    Args:
        urls: Addresses of the app for signed requests, each tried in turn; none for Socket Mode.
        echo: Whether the app gets events of its own messages, as it does at Slack.
    """

    world: World
    loop: asyncio.AbstractEventLoop
    sockets: Sockets
    session: aiohttp.ClientSession
    schedule: Schedule = field(default_factory=Schedule)
    urls: tuple[str, ...] = ()
    by_socket: bool = False
    echo: bool = True
    sent: list[Delivery] = field(default_factory=list)
    _turns: "count[int]" = field(default_factory=count)

    def emit(self, workspace: Workspace, event: Json) -> Delivery | None:
        """Send an event if the app subscribed to it, may see it and listens anywhere."""
        if not (self.urls or self.by_socket) or not self._wanted(workspace, event):
            return None
        own = (event.get("message") or event.get("previous_message") or event).get("bot_id")
        if own == workspace.bot.bot_id and not self.echo:
            return None
        return self.send("event", event_callback(self.world, workspace, event))

    def _wanted(self, workspace: Workspace, event: Json) -> bool:
        name = str(event["type"])
        if name in ("message", "app_mention"):
            channel = workspace.channels[event["channel"]]
            if workspace.bot.id not in channel.members:
                return False
            if name == "message":
                name = f"message.{SCOPE_OF_KIND[channel.kind]}"
        token = self.world.records.tokens.get(workspace.token or "")
        if token is None and name not in _LAST_WORDS:
            return False
        scope = EVENTS[name]
        allowed = scope is None or (token is not None and scope in token.scopes)
        return name in self.world.app.subscriptions and allowed

    def send(self, kind: Kind, payload: Json) -> Delivery:
        """Begin to send; `wait` waits for the first answer.

        Raises:
            RuntimeError: Nobody said where the app listens.
        """
        if not (self.urls or self.by_socket):
            raise RuntimeError("say where the app listens: deliver_to(url) or deliver_by_socket()")
        delivery = Delivery(kind, payload)
        self.sent.append(delivery)
        run = deliver(delivery, self.schedule, self._send)
        asyncio.run_coroutine_threadsafe(run, self.loop)
        return delivery

    async def _send(self, delivery: Delivery, number: int, reason: str, seconds: float) -> Attempt:
        if self.by_socket:
            return await self.sockets.send(delivery, number, reason, seconds)
        secret = self.world.app.signing_secret
        urls = self.urls
        sender = HttpSender(urls[next(self._turns) % len(urls)], secret, self.session)
        return await sender.send(delivery, number, reason, seconds)

    def wait(self, deliveries: list[Delivery]) -> list[Delivery]:
        """Wait until each was tried once."""
        for delivery in deliveries:
            if not delivery.tried.wait(ANSWER_SECONDS):
                raise TimeoutError(f"no end of {delivery.payload.get('type', 'command')}")
        return deliveries
