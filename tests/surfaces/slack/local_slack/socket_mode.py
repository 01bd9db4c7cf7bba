"""Socket Mode: the same payloads in envelopes over a WebSocket.

https://docs.slack.dev/apis/events-api/using-socket-mode
"""

import asyncio
import json
import secrets
import time
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.delivery import Attempt, Delivery
from tests.surfaces.slack.local_slack.refusal import Refused
from tests.surfaces.slack.local_slack.world import World

MOST_CONNECTIONS = 10
_TYPES = {"event": "events_api", "interactive": "interactive", "command": "slash_commands"}


@dataclass(slots=True)
class Sockets:
    """The open connections, the tickets for new ones, and the envelopes not yet acknowledged.

    Args:
        handshakes_to_fail: So many next connections fail, each after its ticket is used up.
        acks_to_lose: So many next acknowledgements get lost, each with its connection.
    """

    world: World
    tickets: set[str] = field(default_factory=set)
    open: list[web.WebSocketResponse] = field(default_factory=list)
    envelopes: list[Json] = field(default_factory=list)
    acks: list[Json] = field(default_factory=list)
    waiting: dict[str, asyncio.Future[str]] = field(default_factory=dict)
    handshakes_to_fail: int = 0
    acks_to_lose: int = 0
    _turn: int = 0

    def new_address(self) -> str:
        """The answer to apps.connections.open: an address that is good for one connection."""
        if len(self.open) >= MOST_CONNECTIONS:
            raise Refused("too_many_websockets")
        ticket = secrets.token_urlsafe(12)
        self.tickets.add(ticket)
        base = self.world.address.replace("http://", "ws://")
        return f"{base}/socket?ticket={ticket}&app_id={self.world.app.id}"

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """One connection of the app, until either side closes it."""
        ticket = request.query.get("ticket", "")
        if ticket not in self.tickets:
            return web.Response(status=404, text="no such ticket")
        self.tickets.remove(ticket)
        if self.handshakes_to_fail:
            self.handshakes_to_fail -= 1
            return web.Response(status=503)
        socket = web.WebSocketResponse(autoping=True)
        await socket.prepare(request)
        self.open.append(socket)
        try:
            await socket.send_json(self._hello())
            async for message in socket:
                if message.type is WSMsgType.TEXT and self.acks_to_lose:
                    self.acks_to_lose -= 1
                    await socket.close(code=1001)
                elif message.type is WSMsgType.TEXT:
                    self._acknowledged(str(message.data))
        finally:
            self.open.remove(socket)
        return socket

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self.open),
            "debug_info": {"host": "applink-local", "approximate_connection_time": 18060},
            "connection_info": {"app_id": self.world.app.id},
        }

    def _acknowledged(self, raw: str) -> None:
        try:
            ack = json.loads(raw)
        except ValueError:
            self.world.warn("socket", f"not JSON: {raw[:80]}")
            return
        envelope = ack.get("envelope_id") if isinstance(ack, dict) else None
        future = self.waiting.get(str(envelope))
        if future is None:
            self.world.warn("socket", f"acknowledges an unknown envelope: {raw[:80]}")
            return
        self.acks.append(ack)
        if not future.done():
            payload = ack.get("payload")
            future.set_result(json.dumps(payload) if payload else "")

    async def send(self, delivery: Delivery, number: int, reason: str, seconds: float) -> Attempt:
        """Send an envelope on one of the connections and wait for its acknowledgement."""
        started = time.perf_counter()
        socket = await self._connection(seconds)
        if socket is None:
            return Attempt(None, time.perf_counter() - started, reason="no_connection")
        envelope = self._envelope(delivery, number, reason)
        future: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self.waiting[envelope["envelope_id"]] = future
        try:
            await socket.send_json(envelope)
            body = await self._answer(socket, future, seconds)
        except (TimeoutError, ConnectionError):
            lost = "connection_closed" if socket.closed else "timeout"
            return Attempt(None, time.perf_counter() - started, reason=lost)
        return Attempt(200, time.perf_counter() - started, body)

    async def _answer(
        self, socket: web.WebSocketResponse, future: asyncio.Future[str], seconds: float
    ) -> str:
        """The acknowledgement's payload; a closed connection ends the wait early."""
        ends = time.perf_counter() + seconds
        while not future.done():
            if socket.closed or time.perf_counter() > ends:
                raise TimeoutError
            await asyncio.wait([future], timeout=0.01)
        return future.result()

    async def _connection(self, seconds: float) -> web.WebSocketResponse | None:
        """One of the open connections in turn, waiting for one when there is none."""
        ends = time.perf_counter() + seconds
        while not (alive := [socket for socket in self.open if not socket.closed]):
            if time.perf_counter() > ends:
                return None
            await asyncio.sleep(0.01)
        self._turn += 1
        return alive[self._turn % len(alive)]

    def _envelope(self, delivery: Delivery, number: int, reason: str) -> Json:
        envelope: Json = {
            "envelope_id": secrets.token_hex(12),
            "type": _TYPES[delivery.kind],
            "accepts_response_payload": delivery.kind != "event",
            "payload": delivery.payload,
        }
        if delivery.kind == "event":
            envelope |= {"retry_attempt": number, "retry_reason": reason}
        self.envelopes.append(envelope)
        return envelope

    async def ask_to_reconnect(self, reason: str = "refresh_requested") -> None:
        """Tell every connection that it will be closed soon, so that the app opens another."""
        for socket in list(self.open):
            await socket.send_json(
                {"type": "disconnect", "reason": reason, "debug_info": {"host": "applink-local"}}
            )

    async def cut(self) -> None:
        """Close every connection without a word."""
        for socket in list(self.open):
            await socket.close(code=1001)
